import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/lib/content/read-content.ts';
import type { Stat } from '../../src/lib/schemas/stat.ts';

/* What was researched must stand in the content exactly: typed values, dates, flags, notes, quotes. */

const root = resolve(import.meta.dirname, '../..');

type Row = Record<string, unknown>;
type Found = {
  sources: (Row & { id: string })[];
  providers: (Row & { slug: string })[];
  cities: (Row & { id: string; facts: (Row & { text: string })[] })[];
  stats: Row[];
  countries: Row[];
};

const research = (name: string): Found =>
  JSON.parse(readFileSync(join(root, 'tests/fixtures/research', `${name}.json`), 'utf8')) as Found;
const content = readContent(join(root, 'src/content'));

const renamed = new Map(
  content.sources.flatMap(({ id, formerIds = [] }) => formerIds.map((old) => [old, id])),
);
const sourceById = new Map(content.sources.map((source) => [source.id, source]));

const without = (row: object, ...names: string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** The same data with the ids that merged sources have now. */
function withNewIds(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withNewIds(item, key));
  if (typeof value === 'string') return /ource$/.test(key) ? (renamed.get(value) ?? value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withNewIds(inner, name)]));
}

describe('every researched provider stands in the content with all its claims', () => {
  const { providers } = research('providers');

  test('there are as many as were researched', () => {
    expect(providers).toHaveLength(34);
    expect(content.providers.map(({ slug }) => slug).sort()).toEqual(
      providers.map(({ slug }) => slug).sort(),
    );
  });

  test.each(providers)('$slug', (found) => {
    const provider = content.providers.find(({ slug }) => slug === found.slug)!;
    const { status, lastChecked, ...rest } = provider;
    expect(rest).toEqual(withNewIds(found));
    expect(status).toBe('published');
    expect(lastChecked).toBe('2026-11-21');
  });
});

/**
 * Facts whose words in the research said more than their quote. The content says what the quote says:
 * the left side is the research, the right side the content. Numbers, dates and sources stay as they were.
 */
const CORRECTED_WORDS: Record<string, Record<string, string>> = {
  karachi: {
    '1.12 million sq ft, operational by 2027, 13,400 jobs planned':
      '1.12 million sq ft, expected to be operational by 2027',
    'TRG / ibex service centre for 3,000 employees opened 2017':
      'TRG / ibex service centre that will support 3,000 employees, in a report of 2017',
    'Landing city of PEACE, Africa-1, SEA-ME-WE 6 systems (see stats)':
      'Landing place of the Africa-1 and Africa-2 submarine cables',
  },
  multan: {
    'Requested, not built, in March 2025':
      'An IT park had not been announced by March 2025; an announcement was expected soon',
  },
  sialkot: { 'Sialkot International Airport, privately owned': 'Sialkot International Airport' },
};

describe('every researched city stands in the content with all its facts', () => {
  const { cities } = research('cities');

  test('there are as many as were researched', () => {
    expect(cities).toHaveLength(14);
    expect(content.cities.map(({ slug }) => slug).sort()).toEqual(cities.map(({ id }) => id).sort());
  });

  test.each(cities)('$id', (found) => {
    const city = content.cities.find(({ slug }) => slug === found.id)!;
    const facts = city.facts.map((fact) => without(fact, 'id'));
    const corrected = CORRECTED_WORDS[found.id] ?? {};
    const expected = found.facts.map((fact) => ({ ...fact, text: corrected[fact.text] ?? fact.text }));
    expect({ ...without(city, 'slug', 'summary', 'lastChecked'), facts }).toEqual(
      withNewIds({ ...without(found, 'id'), facts: expected }),
    );
  });
});

type Correction = {
  why: string;
  now: Partial<Pick<Stat, 'note' | 'qualifier' | 'display'>>;
  periodEnd?: string;
};

/**
 * Figures whose printed words in the research said more than their quote, or could not be read at a glance:
 * `now` is what the content says instead. Numbers, units, sources and quotes stay as they were.
 */
const CORRECTED_FIGURES: Record<string, Correction> = {
  'it-export-tax-pseb': {
    why: 'The note and the end of the period gave as done what the budget announced; no quote has it enacted.',
    now: {
      note: 'Was due to expire on 30 June 2026; the budget of 12 June 2026 announced an extension to June 2029 (see it-export-tax-extension). The enacted law was not found.',
    },
    periodEnd: '2026-06-30',
  },
  'call-centre-employment-1m-claim': {
    why: 'The quote says "over a million": a lower bound, not a number.',
    now: { qualifier: 'over' },
  },
  'software-exports-fy2005-06': {
    why: 'The quote says "crossed $ 70 million": a lower bound, not a number.',
    now: { qualifier: 'over' },
  },
  'it-exports-fy2022-23': {
    why: 'Published in millions; in billions it has five decimals.',
    now: { display: '$2,605.34m' },
  },
  'it-exports-fy2020-21': {
    why: 'Published in millions; in billions it has six decimals.',
    now: { display: '$2,123.035m' },
  },
};

describe('every researched figure stands in the register of figures', () => {
  const stats = research('stats').stats as Stat[];

  test('there are as many as were researched, and each correction is of one of them', () => {
    expect(stats).toHaveLength(231);
    expect(stats.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(CORRECTED_FIGURES)));
  });

  test('with the same words, but for those that are listed as corrected', () => {
    const expected = stats.map((stat) => {
      const { now = {}, periodEnd = stat.period.end } = CORRECTED_FIGURES[stat.id] ?? {};
      return { ...stat, ...now, period: { ...stat.period, end: periodEnd } };
    });
    expect(content.stats).toEqual(withNewIds(expected));
  });
});

test('every researched cost input stands in the content', () => {
  const found = research('cost-inputs');
  expect(found.countries).toHaveLength(8);
  expect(content.costInputs).toEqual(withNewIds(without(found, 'sources')));
});

describe('every researched source stands in the register of sources', () => {
  test.each(['providers', 'cities', 'stats', 'cost-inputs'])('those of %s', (name) => {
    const { sources } = research(name);
    expect(sources.length).toBeGreaterThan(40);
    for (const found of sources) {
      const id = renamed.get(found.id);
      // Of two entries for one page that were merged, one gave the spelling of title and publisher.
      const { url, published, retrieved } = found;
      const expected = id ? { id, url, published, retrieved } : found;
      expect(sourceById.get(id ?? found.id), found.id).toMatchObject(expected);
    }
  });

  test('and no other', () => {
    const ids = ['providers', 'cities', 'stats', 'cost-inputs'].flatMap((name) =>
      research(name).sources.map(({ id }: { id: string }) => renamed.get(id) ?? id),
    );
    expect([...sourceById.keys()].sort()).toEqual([...new Set(ids)].sort());
  });
});
