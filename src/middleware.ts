import { defineMiddleware } from 'astro:middleware';

/**
 * In development nobody hands the content of the live pages over, so it is taken from the collections, afresh for each page. In a build
 * this does nothing: the server gives each request what it needs.
 */
export const onRequest = defineMiddleware(async ({ locals, isPrerendered }, next) => {
  if (import.meta.env.DEV && !isPrerendered) {
    const { loadSite } = await import('./site-content.ts');
    locals.live ??= await loadSite();
  }
  return next();
});
