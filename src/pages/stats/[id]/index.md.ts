import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { statTwin } from '../../../lib/open-data/twin-register.ts';
import { loadSite } from '../../../site-content.ts';

export const getStaticPaths = (async () => {
  const { stats } = await loadSite();
  return [...stats.values()].map((stat) => ({ params: { id: stat.id }, props: { stat } }));
}) satisfies GetStaticPaths;

/** Markdown twin of the page beside it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(statTwin(props.stat, await loadSite()), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
