import type { APIRoute } from 'astro';
import { rssFeed } from '../../lib/open-data/rss.ts';
import { loadSite } from '../../site-content.ts';

/** RSS 2.0 of the articles. */
export const GET: APIRoute = async () =>
  new Response(await rssFeed(await loadSite()), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
