import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFile, dataFiles } from '../../lib/open-data/files.ts';
import { loadSite } from '../../site-content.ts';

export const getStaticPaths = (async () =>
  dataFiles(await loadSite())
    .filter(({ name }) => name.endsWith('.json'))
    .map(({ name }) => ({ params: { name: name.replace(/\.json$/, '') } }))) satisfies GetStaticPaths;

/** A file of the open data, in the very bytes of which /data/ gives the checksum. */
export const GET: APIRoute = async ({ params }) => {
  const { bytes } = dataFile(await loadSite(), `${params['name']}.json`);
  return new Response(bytes, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
