import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { sourceTwin } from '../../../lib/open-data/twin-register.ts';
import { loadSite } from '../../../site-content.ts';

export const getStaticPaths = (async () => {
  const { register } = await loadSite();
  return [...register.values()].map((source) => ({ params: { id: source.id }, props: { source } }));
}) satisfies GetStaticPaths;

/** Markdown twin of the page beside it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(sourceTwin(props.source, await loadSite()), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
