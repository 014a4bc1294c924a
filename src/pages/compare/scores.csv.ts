import type { APIRoute } from 'astro';
import { compareFile } from '../../lib/open-data/compare-files.ts';
import { scoresCsv } from '../../lib/open-data/score-export.ts';

export const prerender = false;

/** All inputs of the scores of a comparison: they can be recomputed from it alone. */
export const GET: APIRoute = ({ url, locals }) =>
  compareFile({ url, live: locals.live }, 'scores.csv', 'text/csv', scoresCsv);
