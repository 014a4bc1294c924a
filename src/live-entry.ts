import { createApp } from 'astro/app/entrypoint';

/** What the server hands to renderLive(): in this program, so that what is worked out for it once is found again by the pages. */
export { openLive } from './lib/content/open-live.ts';

const app = createApp({ streaming: false });

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
  return { route: routeData.route, response: await app.render(request, { locals, routeData }) };
}
