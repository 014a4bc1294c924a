import type { APIRoute } from 'astro';
import { jsonFeed } from '../lib/open-data/feed.ts';
import { loadSite } from '../site-content.ts';

/** JSON Feed 1.1 of the articles. */
export const GET: APIRoute = async () =>
  new Response(jsonFeed(await loadSite()), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
