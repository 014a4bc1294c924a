import { expect, test } from 'vitest';
import { buildLedger, sourcesDiffer, whoWords } from '../../../src/lib/content/ledger.ts';
import { claimsIn } from '../../../src/lib/catalogue/claims.ts';
import type { Source } from '../../../src/lib/schemas/source.ts';
import { claim, office, provider } from '../catalogue/make.ts';

const source = (id: string, publisher: string): Source => ({
  ...{ id, url: null, title: id, publisher, published: null, retrieved: '2026-11-21' },
});
const register = new Map([
  ['press', source('press', 'The Press')],
  ['own-page', source('own-page', 'The Firm')],
]);
const names = { services: new Map(), industries: new Map([['banking', 'Banking']]) };
const ledger = (more: Parameters<typeof provider>[1]) =>
  buildLedger(provider('firm', more), names, register, '2026-11-22');
const rowOf = (more: Parameters<typeof provider>[1], label: string) =>
  ledger(more).find((row) => row.label === label);

test('an empty profile keeps the rows that every buyer asks for, as not found', () => {
  const rows = ledger({});
  expect(rows.map(({ label }) => label)).toEqual([
    'People',
    'Hours',
    'Languages',
    'Price',
    'Smallest contract',
    'Certificates',
  ]);
  expect(new Set(rows.map(({ missing }) => missing))).toEqual(new Set(['Not found']));
});

test('a claimed profile says not stated', () => {
  expect(rowOf({ claimed: true }, 'Hours')?.missing).toBe('Not stated');
});

test('two sources that agree become one value with two marks', () => {
  const row = rowOf(
    { founded: [claim(2003, { own: true }), claim(2003, { asOf: '2004-07-28' })] },
    'Founded',
  );
  expect(row?.entries).toEqual([
    { noteIds: ['founded-1', 'founded-0'], words: '2003', detail: null, isOld: false },
  ]);
  expect(row?.differs).toBe(false);
  expect(row?.who).toBe('The Press, 28 Jul 2004; own words, undated');
});

test('where sources differ the newest dated one stands first, and the row says so', () => {
  const row = rowOf(
    { founded: [claim(2016), claim(2018, { asOf: '2026' }), claim(2017, { asOf: '2020' })] },
    'Founded',
  );
  expect(row?.entries.map(({ words }) => words)).toEqual(['2018', '2017', '2016']);
  expect(row?.differs).toBe(true);
});

test('headcounts of different places or kinds do not differ', () => {
  const people = (min: number, place: string, what: 'people' | 'plan' = 'people') =>
    claim({ min, place, what });
  const differ = (...headcount: ReturnType<typeof people>[]) =>
    sourcesDiffer('headcount', claimsIn(provider('firm', { headcount }), 'headcount'));
  expect(differ(people(100, 'Lahore'), people(900, 'all countries'))).toBe(false);
  expect(differ(people(100, 'Lahore'), people(900, 'Lahore', 'plan'))).toBe(false);
  expect(differ(people(100, 'Lahore'), people(900, 'Lahore'))).toBe(true);
});

test('a list such as industries never differs', () => {
  const industries = [claim('banking'), claim('telecom')];
  expect(sourcesDiffer('industries', claimsIn(provider('firm', { industries }), 'industries'))).toBe(false);
});

test('offices at home and abroad stand in rows of their own, with what the source says of each', () => {
  const offices = [office('Lahore', { asOf: '2004-11-05' }), office('Sydney', { country: 'Australia' })];
  expect(rowOf({ offices }, 'Offices in Pakistan')?.entries[0]).toMatchObject({
    ...{ words: 'Lahore', detail: 'an office', noteIds: ['offices-0'], isOld: true },
  });
  expect(rowOf({ offices }, 'Offices elsewhere')?.entries[0]).toMatchObject({
    ...{ words: 'Sydney, Australia', noteIds: ['offices-1'], isOld: false },
  });
});

test('an implied fact says so', () => {
  expect(
    rowOf({ offices: [office('Lahore', { inferred: true })] }, 'Offices in Pakistan')?.entries[0]?.words,
  ).toBe('Implied: Lahore');
});

test('a fact is old when its last day lies more than 24 months before the build', () => {
  const isOld = (asOf: string | null) =>
    rowOf({ industries: [claim('banking', { asOf })] }, 'Industries')?.entries[0]?.isOld;
  expect(isOld('2024-11-21')).toBe(true);
  expect(isOld('2024-11-22')).toBe(false);
  expect(isOld('2024-11')).toBe(false);
  expect(isOld(null)).toBe(false);
});

test('each source is named once, with its date', () => {
  const channels = [
    claim('email' as const),
    claim('chat' as const),
    claim('sms' as const, { own: true, asOf: '2021' }),
  ];
  const claims = claimsIn(provider('firm', { channels }), 'channels');
  expect(whoWords(claims, register)).toBe('The Press, undated; own words, 2021');
});
