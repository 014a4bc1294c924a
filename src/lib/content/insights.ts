import type { Insight } from '../schemas/insight.ts';
import { readParts, wordsOf } from './check/article-parts.ts';
import { countWords } from './prose.ts';

/** Is an article out on this day? Drafts never are; a future day waits for the build after it. */
export const isPublished = (article: Pick<Insight, 'draft' | 'published'>, buildDay: string): boolean =>
  !article.draft && article.published <= buildDay;

const WORDS_A_MINUTE = 220;

/** Minutes to read a text, at 220 words a minute (our own assumption), at least 1. */
export const readingMinutes = (markdown: string): number =>
  Math.max(1, Math.round(countWords(readParts(markdown).reading) / WORDS_A_MINUTE));

/** What an article's text takes from the register, in the order of its first use. */
export type References = { stats: string[]; sources: string[]; cityFacts: { city: string; id: string }[] };

/** Finds the figures, sources and city facts that the components of an article name, each once. */
export function referencesIn(body: string): References {
  const stats = new Set<string>();
  const sources = new Set<string>();
  const cityFacts = new Map<string, References['cityFacts'][number]>();
  for (const part of readParts(body).parts) {
    const id = wordsOf(part, 'id');
    const ids = part.attributes.get('ids');
    if (part.name === 'SourceNote') sources.add(id);
    else if (part.name === 'CityFact')
      cityFacts.set(`${wordsOf(part, 'city')} ${id}`, { city: wordsOf(part, 'city'), id });
    else if (part.name.startsWith('Stat'))
      for (const one of [id, wordsOf(part, 'low'), wordsOf(part, 'high'), ...(Array.isArray(ids) ? ids : [])])
        if (one) stats.add(one);
  }
  return { stats: [...stats], sources: [...sources], cityFacts: [...cityFacts.values()] };
}

/** The newest article first; on one day by name, so that two builds agree. */
export const newestFirst = (
  a: { published: string; slug: string },
  b: { published: string; slug: string },
): number => (a.published === b.published ? (a.slug < b.slug ? -1 : 1) : a.published < b.published ? 1 : -1);
