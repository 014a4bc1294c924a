import type { APIRoute } from 'astro';
import { toolFile } from '../../lib/open-data/tool-file.ts';
import { paths } from '../../lib/site.ts';
import { STAFFING_VERSION } from '../../lib/staffing/index.ts';
import { staffingRows } from '../../lib/tools/staffing-rows.ts';
import { readStaffing } from '../../lib/tools/staffing-state.ts';

export const prerender = false;

/** The result of the staffing tool, for a spreadsheet. */
export const GET: APIRoute = ({ url }) => {
  const rows = staffingRows(readStaffing(url.searchParams));
  const address = `${url.origin}${paths.staffing}${url.search}`;
  return toolFile({ name: 'staffing', address, version: STAFFING_VERSION, rows });
};
