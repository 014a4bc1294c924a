import type { APIRoute } from 'astro';
import { toolFile } from '../../lib/open-data/tool-file.ts';
import { paths } from '../../lib/site.ts';
import { STAFFING_VERSION } from '../../lib/staffing/index.ts';
import { STAFFING_FIELDS } from '../../lib/tools/staffing-fields.ts';
import { staffingRows } from '../../lib/tools/staffing-rows.ts';
import { typedFrom } from '../../lib/tools/tool-field.ts';

export const prerender = false;

/** The result of the staffing tool, for a spreadsheet. */
export const GET: APIRoute = ({ url }) => {
  const rows = staffingRows(typedFrom(STAFFING_FIELDS, url.searchParams));
  const address = `${url.origin}${paths.staffing}${url.search}`;
  return toolFile({ name: 'staffing', address, version: STAFFING_VERSION, rows });
};
