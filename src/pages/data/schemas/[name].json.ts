import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { schemaText } from '../../../lib/open-data/files.ts';
import { DATASET_NAMES } from '../../../lib/open-data/schemas.ts';
import { loadSite } from '../../../site-content.ts';

export const getStaticPaths = (() =>
  DATASET_NAMES.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

/** JSON Schema of a JSON file of the open data. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(schemaText(props.name, (await loadSite()).settings.siteUrl), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
