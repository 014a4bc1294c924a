import type { APIRoute } from 'astro';
import { comparisonMarkdown } from '../../lib/open-data/compare-export.ts';
import { compareFile } from '../../lib/open-data/compare-files.ts';

export const prerender = false;

/** A comparison as text, for a report or a message. */
export const GET: APIRoute = ({ url, locals }) =>
  compareFile({ url, live: locals.live }, 'comparison.md', 'text/markdown', comparisonMarkdown);
