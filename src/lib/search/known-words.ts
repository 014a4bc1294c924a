import { wordsOf } from './query.ts';
import {
  CITY_SYNONYMS,
  INDUSTRY_SYNONYMS,
  INSIGHT_SYNONYMS,
  SERVICE_SYNONYMS,
  TRADE_WORDS,
} from './synonyms.ts';

/** Shorter words are never corrected, so the list can do without them. */
const SHORTEST = 4;

/**
 * The words that a misspelt one is compared with: those of the names given and of the synonyms, each once, in order.
 * Not all words of the site: a rare word of one source is no likelier than what the reader typed.
 */
export function knownWords(names: Iterable<string>): string[] {
  const texts = [...names, ...TRADE_WORDS];
  for (const list of [SERVICE_SYNONYMS, INDUSTRY_SYNONYMS, CITY_SYNONYMS, INSIGHT_SYNONYMS])
    texts.push(...Object.values(list).flat());
  const words = new Set(texts.flatMap(wordsOf).filter((word) => word.length >= SHORTEST && !/\d/.test(word)));
  return [...words].sort();
}
