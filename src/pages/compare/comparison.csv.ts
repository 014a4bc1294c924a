import type { APIRoute } from 'astro';
import { comparisonCsv } from '../../lib/open-data/compare-export.ts';
import { compareFile } from '../../lib/open-data/compare-files.ts';

export const prerender = false;

/** The table of a comparison, for a spreadsheet. */
export const GET: APIRoute = ({ url, locals }) =>
  compareFile({ url, live: locals.live }, 'comparison.csv', 'text/csv', comparisonCsv);
