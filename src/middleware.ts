import { defineMiddleware } from 'astro:middleware';

/**
 * In development nobody hands the content of the live pages over, so it is taken from the collections, afresh for each page; there is
 * no desk, so that a form shows and cannot be sent. In a build the server gives each request what it needs, and takes what a page throws.
 */
export const onRequest = defineMiddleware(async ({ locals, isPrerendered }, next) => {
  if (import.meta.env.DEV && !isPrerendered) {
    const { loadSite } = await import('./site-content.ts');
    locals.live ??= await loadSite();
    locals.visitor ??= { now: new Date(), ipKey: 'development', cookies: new Map() };
  }
  if (!locals.fail) return next();
  try {
    return await next();
  } catch (error) {
    locals.fail(error);
    // A body, if an empty one: without it Astro would look for a page of errors.
    return new Response('', { status: 500 });
  }
});
