import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { whereUsed } from '../../../src/lib/content/where-used.ts';
import { readContent } from '../../../src/lib/content/read-content.ts';
import type { CostInputs } from '../../../src/lib/schemas/cost-inputs.ts';
import type { Stat } from '../../../src/lib/schemas/stat.ts';
import { city, claim, office, provider } from '../catalogue/make.ts';

const names = { services: new Map([['dispatch', 'Dispatch']]), industries: new Map<string, string>() };
const none = {
  retrieved: '2026-11-21',
  countries: [],
  exchangeRates: [],
  shrinkage: [],
  holes: ['a hole'],
} as unknown as CostInputs;
const nothing = { providers: [], cities: [], stats: [], costInputs: none };

test('a claim is a use of each of its sources', () => {
  const firm = provider('firm', {
    name: 'Firm',
    services: [claim('dispatch', { source: ['press', 'letter'] })],
    offices: [office('Lahore')],
  });
  const uses = whereUsed({ ...nothing, providers: [firm] }, names);
  expect([...uses.keys()].sort()).toEqual(['letter', 'press']);
  expect(uses.get('press')).toEqual([
    { kind: 'provider', subject: 'Firm', fact: 'Lahore: an office', path: '/providers/firm/' },
    { kind: 'provider', subject: 'Firm', fact: 'Dispatch', path: '/providers/firm/' },
  ]);
});

test('a city uses sources for its position, its people and its facts', () => {
  const fact = {
    id: 'a',
    field: 'a',
    text: 'A fact',
    value: null,
    unit: null,
    period: '2025',
    source: ['press'],
    quote: 'x',
    confidence: 'reported' as const,
  };
  const place = {
    ...city('Exampur'),
    coordinatesSource: ['map'],
    population: {
      ...{
        value: 5,
        year: 2023,
        kind: 'city',
        source: ['census'],
        quote: 'x',
        confidence: 'primary' as const,
      },
      alternatives: [{ value: 6, kind: 'division', source: ['census'], quote: 'x' }],
    },
    facts: [fact, { ...fact, id: 'b', text: 'A raid', period: null, articleOnly: true as const }],
  };
  const uses = whereUsed({ ...nothing, cities: [place] }, names);
  const path = '/cities/exampur/';
  expect(uses.get('map')).toEqual([{ kind: 'city', subject: 'Exampur', fact: 'Position on the map', path }]);
  expect(uses.get('census')?.map((use) => use.fact)).toEqual(['Population, 2023', 'Population, division']);
  expect(uses.get('press')).toEqual([
    { kind: 'city', subject: 'Exampur', fact: 'A fact (2025)', path },
    // What is for articles only stands on no page of a city.
    { kind: 'city', subject: 'Exampur', fact: 'A raid', path: null },
  ]);
});

test('figures and cost inputs use sources as well', () => {
  const evidence = { quote: 'x', confidence: 'reported' };
  const costInputs = {
    ...none,
    countries: [
      {
        code: 'PK',
        name: 'Pakistan',
        currency: 'PKR',
        agentWage: [{ scope: 'Legal minimum', source: ['wages'], ...evidence }],
        holes: ['x'],
      },
    ],
    exchangeRates: [{ base: 'USD', quoteCurrency: 'PKR', source: ['bank'], ...evidence }],
    shrinkage: [{ geography: 'US', unit: 'percent', source: ['trade'], ...evidence }],
  } as unknown as CostInputs;
  const stat = {
    id: 'exports',
    title: 'Exports',
    value: 5,
    unit: 'count',
    period: { label: '2024' },
    source: ['bank'],
  } as unknown as Stat;
  const uses = whereUsed({ ...nothing, stats: [stat], costInputs }, names);
  expect(Object.fromEntries(uses)).toEqual({
    wages: [{ kind: 'cost', subject: 'Agent wage, Pakistan', fact: 'Legal minimum', path: null }],
    bank: [
      { kind: 'figure', subject: 'Exports', fact: '5, 2024', path: '/stats/exports/' },
      { kind: 'cost', subject: 'Exchange rate, all countries', fact: 'USD to PKR', path: null },
    ],
    trade: [{ kind: 'cost', subject: 'Shrinkage, US', fact: 'percent', path: null }],
  });
});

test('a source that one fact names twice is used once', () => {
  const firm = provider('firm', { services: [claim('dispatch', { source: ['press', 'press'] })] });
  expect(whereUsed({ ...nothing, providers: [firm] }, names).get('press')).toHaveLength(1);
});

test('every use of the real content has words, and every group of costs its own', () => {
  const content = readContent(resolve(import.meta.dirname, '../../../src/content'));
  const uses = [...whereUsed(content, names).values()].flat();
  expect(uses.length).toBeGreaterThan(500);
  for (const { kind, subject, fact } of uses) {
    expect(subject).toMatch(/\S/);
    expect(fact).toMatch(/\S/);
    expect(`${subject} ${fact}`).not.toMatch(/undefined|null|\[object/);
    // A group that has no words of its own would show its name in the code, "OfficeRentPerArea".
    if (kind === 'cost') expect(subject).not.toMatch(/[a-z][A-Z]/);
  }
});
