import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { providerTwin } from '../../../lib/open-data/twin-provider.ts';
import { loadSite } from '../../../site-content.ts';

export const getStaticPaths = (async () => {
  const { catalogue } = await loadSite();
  return catalogue.providers.map((provider) => ({ params: { slug: provider.slug }, props: { provider } }));
}) satisfies GetStaticPaths;

/** Markdown twin of the page beside it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(providerTwin(props.provider, await loadSite()), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
