import type { APIRoute } from 'astro';
import { llmsText } from '../lib/open-data/llms.ts';
import { loadSite } from '../site-content.ts';

/** What the site is and where its data lie, for programs that read. */
export const GET: APIRoute = async () =>
  new Response(llmsText(await loadSite()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
