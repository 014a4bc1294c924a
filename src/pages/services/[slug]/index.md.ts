import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getEntry } from 'astro:content';
import { serviceTwin } from '../../../lib/open-data/twin-service.ts';
import { loadSite } from '../../../site-content.ts';

export const getStaticPaths = (async () => {
  const { catalogue } = await loadSite();
  return catalogue.services.map((service) => ({ params: { slug: service.slug }, props: { service } }));
}) satisfies GetStaticPaths;

/** Markdown twin of the page beside it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const entry = await getEntry('services', props.service.slug);
  const text = serviceTwin(props.service, entry?.body ?? '', await loadSite());
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
