import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getEntry } from 'astro:content';
import { industriesWithPage } from '../../../lib/catalogue/catalogue.ts';
import { industryTwin } from '../../../lib/open-data/twin-service.ts';
import { loadSite } from '../../../site-content.ts';

export const getStaticPaths = (async () => {
  const { catalogue } = await loadSite();
  return industriesWithPage(catalogue).map((industry) => ({
    params: { slug: industry.slug },
    props: { industry },
  }));
}) satisfies GetStaticPaths;

/** Markdown twin of the page beside it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const entry = await getEntry('industries', props.industry.slug);
  const text = industryTwin(props.industry, entry?.body ?? '', await loadSite());
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
