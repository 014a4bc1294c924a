import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getEntry } from 'astro:content';
import { cityTwin } from '../../../lib/open-data/twin-city.ts';
import { loadSite } from '../../../site-content.ts';

export const getStaticPaths = (async () => {
  const { catalogue } = await loadSite();
  return catalogue.cities.map((city) => ({ params: { slug: city.slug }, props: { city } }));
}) satisfies GetStaticPaths;

/** Markdown twin of the page beside it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const entry = await getEntry('cities', props.city.slug);
  const text = cityTwin(props.city, entry?.body ?? '', await loadSite());
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
