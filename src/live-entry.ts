import { createApp } from 'astro/app/entrypoint';

/** What the server hands to renderLive(): in this program, so that what is worked out for it once is found again by the pages. */
export { openLive } from './lib/content/open-live.ts';

const app = createApp({ streaming: false });

/** The patterns of all routes that are rendered on demand, without those that Astro adds for itself. */
export function listLive(): string[] {
  return app.manifest.routes
    .map(({ routeData }) => routeData)
    .filter(({ prerender, origin }) => !prerender && origin !== 'internal')
    .map(({ route }) => route);
}

/** The pattern of the route that a path belongs to; undefined where no page is rendered on demand. */
export const matchLive = (request: Request): string | undefined => app.match(request)?.route;

/**
 * What the server calls for a request that no file answers: the page, rendered, and the pattern of its route for the log. Undefined
 * where no page is rendered on demand.
 */
export async function renderLive(
  request: Request,
  locals: App.Locals,
): Promise<{ route: string; response: Response } | undefined> {
  const routeData = app.match(request);
  if (routeData === undefined) return undefined;
  const response = await app.render(request, {
    ...{ locals, routeData, addCookieHeader: true },
    // Astro would ask for the page of the site that says so by http; the server has it at hand and puts it in the place of an empty reply.
    prerenderedErrorPageFetch: () => Promise.resolve(new Response(null)),
  });
  return { route: routeData.route, response };
}
