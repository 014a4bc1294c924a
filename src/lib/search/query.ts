import { EMPTY_WORDS, SPELLINGS } from './synonyms.ts';

/** Longer queries are cut here: nobody types one, and each word costs a look-up. */
const MOST_WORDS = 12;

/**
 * The query as the index is asked: lower case, the site's spelling, without words that say nothing. Words in double quotes
 * stay as they are, since they ask for exactly these. A query of empty words only stays whole.
 */
export function normaliseQuery(typed: string): string {
  const trimmed = typed.trim().replace(/[“”]/g, '"').replace(/\s+/g, ' ');
  if (/^".+"$/.test(trimmed)) return trimmed.toLowerCase();
  const words = wordsOf(trimmed);
  const kept = words.filter((word) => !EMPTY_WORDS.has(word));
  return (kept.length > 0 ? kept : words)
    .map((word) => (Object.hasOwn(SPELLINGS, word) ? (SPELLINGS[word] ?? word) : word))
    .slice(0, MOST_WORDS)
    .join(' ');
}

/** The words of a text in lower case, without accents and signs; a hyphen within a word stays. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter(Boolean);
}

/** A word without its commonest endings, to tell "billing" from another word and not from "bills". */
export function stemOf(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ings?|ers?|ed|ies|es|s|e|y)$/, '');
}
