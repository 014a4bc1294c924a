import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { articleTwin } from '../../../lib/open-data/twin-article.ts';
import { loadSite } from '../../../site-content.ts';

export const getStaticPaths = (async () => {
  const { insights } = await loadSite();
  return insights.map((article) => ({ params: { slug: article.slug }, props: { article } }));
}) satisfies GetStaticPaths;

/** Markdown twin of the page beside it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(articleTwin(props.article, await loadSite()), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
