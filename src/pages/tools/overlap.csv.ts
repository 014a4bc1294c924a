import type { APIRoute } from 'astro';
import { providerHours } from '../../lib/content/provider-hours.ts';
import { toolFile } from '../../lib/open-data/tool-file.ts';
import { OVERLAP_VERSION } from '../../lib/overlap/index.ts';
import { paths } from '../../lib/site.ts';
import { overlapFields } from '../../lib/tools/overlap-fields.ts';
import { overlapRows } from '../../lib/tools/overlap-rows.ts';
import { overlapSetting } from '../../lib/tools/overlap-setting.ts';
import { typedFrom } from '../../lib/tools/tool-field.ts';

export const prerender = false;

/** The result of the overlap tool, for a spreadsheet. */
export const GET: APIRoute = ({ url, locals }) => {
  const slug = url.searchParams.get('provider');
  const provider = slug && locals.live ? providerHours(slug, locals.live) : null;
  const setting = overlapSetting({ now: new Date(), provider, tzVersion: process.versions['tz'] });
  const rows = overlapRows(typedFrom(overlapFields(setting), url.searchParams), setting);
  const address = `${url.origin}${paths.overlap}${url.search}`;
  return toolFile({ name: 'overlap', address, version: OVERLAP_VERSION, rows });
};
