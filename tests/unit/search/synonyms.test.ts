import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normaliseQuery, wordsOf } from '../../../src/lib/search/query.ts';
import {
  CITY_SYNONYMS,
  EMPTY_WORDS,
  INDUSTRY_SYNONYMS,
  INSIGHT_SYNONYMS,
  SERVICE_SYNONYMS,
  SPELLINGS,
  TRADE_WORDS,
} from '../../../src/lib/search/synonyms.ts';

const lists = {
  services: SERVICE_SYNONYMS,
  industries: INDUSTRY_SYNONYMS,
  cities: CITY_SYNONYMS,
  insights: INSIGHT_SYNONYMS,
};

test.each(Object.entries(lists))('every entry of %s is of a thing that exists', (folder, list) => {
  const slugs = readdirSync(`src/content/${folder}`).map((name) => name.replace(/\.mdx$/, ''));
  expect(slugs.length).toBeGreaterThan(0);
  expect(Object.keys(list).filter((slug) => !slugs.includes(slug))).toEqual([]);
});

test('every service has words', () => {
  const slugs = readdirSync('src/content/services').map((name) => name.replace(/\.mdx$/, ''));
  expect(slugs.filter((slug) => !SERVICE_SYNONYMS[slug]?.length)).toEqual([]);
});

test('a synonym is written as a query is asked, or nobody would ever find it', () => {
  const all = [...Object.values(lists).flatMap((list) => Object.values(list).flat()), ...TRADE_WORDS];
  const lost = all.filter((words) => normaliseQuery(words) === '' || /[A-Z]/.test(words));
  expect(lost).toEqual([]);
  // A word that is always spelt differently before it is asked can never match.
  expect(all.filter((words) => wordsOf(words).some((word) => Object.hasOwn(SPELLINGS, word)))).toEqual([]);
});

test('a spelling leads to one that stays', () => {
  for (const spelling of Object.values(SPELLINGS)) expect(normaliseQuery(spelling)).toBe(spelling);
  expect(Object.keys(SPELLINGS).filter((word) => EMPTY_WORDS.has(word))).toEqual([]);
});
