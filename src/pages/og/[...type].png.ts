import serif from '@fontsource/brygada-1918/files/brygada-1918-latin-500-normal.woff?inline';
import serifBold from '@fontsource/brygada-1918/files/brygada-1918-latin-600-normal.woff?inline';
import sans from '@fontsource/instrument-sans/files/instrument-sans-latin-400-normal.woff?inline';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { drawShareImage } from '../../lib/share/draw.ts';
import { INSIGHT_TOPICS } from '../../lib/schemas/insight.ts';
import { shareOfArticle, shareTypes } from '../../lib/share/types.ts';
import { loadSite } from '../../site-content.ts';

export const getStaticPaths = (async () => {
  const articles = (await loadSite()).insights.map(({ slug, title, topic }) =>
    shareOfArticle({ slug, title, topic: INSIGHT_TOPICS[topic] }),
  );
  return [...shareTypes, ...articles].map((share) => ({ params: { type: share.type }, props: { share } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => {
  const fonts = {
    serif: await bytesOf(serif),
    serifBold: await bytesOf(serifBold),
    sans: await bytesOf(sans),
  };
  return new Response(await drawShareImage(props.share, fonts), { headers: { 'Content-Type': 'image/png' } });
};

// Inlined, because the built code runs from a folder that knows nothing of the packages' files.
async function bytesOf(dataUrl: string): Promise<ArrayBuffer> {
  return (await fetch(dataUrl)).arrayBuffer();
}
