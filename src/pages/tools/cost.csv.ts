import type { APIRoute } from 'astro';
import { COSTING_VERSION } from '../../lib/costing/index.ts';
import { toolFile } from '../../lib/open-data/tool-file.ts';
import { paths } from '../../lib/site.ts';
import { readCostAddress } from '../../lib/tools/cost-address.ts';
import { costRows } from '../../lib/tools/cost-rows.ts';

export const prerender = false;

/** The result of the cost tool, for a spreadsheet. */
export const GET: APIRoute = ({ url, locals: { live } }) => {
  if (!live) throw new Error('A file that is made on demand needs the content of the live pages');
  const setup = { table: live.costs, today: live.catalogue.buildDay, provider: null };
  const rows = costRows(readCostAddress(url.searchParams, setup), setup);
  const address = `${url.origin}${paths.cost}${url.search}`;
  return toolFile({ name: 'cost', address, version: COSTING_VERSION, rows });
};
