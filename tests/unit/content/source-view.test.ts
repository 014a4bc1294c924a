import { expect, test } from 'vitest';
import { groupUses, listedSources } from '../../../src/lib/content/source-view.ts';
import type { Use } from '../../../src/lib/content/where-used.ts';

const source = (id: string, published: string | null, title = id) => ({
  ...{ id, title, url: null, publisher: 'x', published, retrieved: '2026-11-21' },
});

test('the register lists the newest first and the undated last', () => {
  const sources = [
    source('a', null),
    source('b', '2020-05'),
    source('c', '2025-26 (inferred)'),
    source('d', '2026-01-02'),
    source('e', '2025'),
  ];
  const register = new Map(sources.map((each) => [each.id, each]));
  expect(listedSources(register).map(({ id }) => id)).toEqual(['d', 'c', 'e', 'b', 'a']);
});

test('equal dates are settled by title, then id', () => {
  const sources = [source('b', '2020', 'Same'), source('c', '2020', 'Earlier'), source('a', '2020', 'Same')];
  expect(listedSources(new Map(sources.map((each) => [each.id, each]))).map(({ id }) => id)).toEqual([
    'c',
    'a',
    'b',
  ]);
});

test('uses are gathered by kind and subject', () => {
  const use = (kind: Use['kind'], subject: string, fact: string): Use => ({
    kind,
    subject,
    fact,
    path: `/${subject}/`,
  });
  expect(
    groupUses([
      use('city', 'Lahore', 'power'),
      use('provider', 'ibex', '2017'),
      use('provider', 'ibex', '24/7'),
    ]),
  ).toEqual([
    { heading: 'Providers', subjects: [{ subject: 'ibex', path: '/ibex/', facts: ['2017', '24/7'] }] },
    { heading: 'Cities', subjects: [{ subject: 'Lahore', path: '/Lahore/', facts: ['power'] }] },
  ]);
  expect(groupUses([])).toEqual([]);
});
