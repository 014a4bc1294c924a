import { describe, expect, test } from 'vitest';
import { OFFERED, SEEN } from '../../src/lib/content/cost-choices.ts';
import { costTable } from '../../src/lib/content/cost-defaults.ts';
import { readContent } from '../../src/lib/content/read-content.ts';
import { costFields } from '../../src/lib/tools/cost-fields.ts';
import type { CostKey } from '../../src/lib/tools/cost-keys.ts';
import { BUYERS, PLACES, type Buyer, type Place } from '../../src/lib/tools/cost-setup.ts';

const content = readContent('src/content');
const table = costTable(content.costInputs, content.sources);
const everybody = { ...table.buyers, ...table.places };
const knownOf = (who: Buyer | Place) => everybody[who];

test('every row that was chosen is there', () => {
  const lost = [
    ...OFFERED.flatMap(({ key, of }) =>
      of.filter((who) => !knownOf(who).offered[key]).map((who) => [key, who]),
    ),
    ...SEEN.flatMap(({ key, of, source }) =>
      of
        .filter((who) => !knownOf(who).seen[key]?.some((seen) => seen.source.id === source))
        .map((who) => [key, who, source]),
    ),
  ];
  expect(OFFERED.length).toBeGreaterThan(5);
  expect(lost).toEqual([]);
});

test('every source of the table stands in the register under its publisher', () => {
  const named = new Map(content.sources.map(({ id, publisher }) => [id, publisher]));
  const sources = [
    ...JSON.stringify(table).matchAll(/"source":\{"id":"([^"]+)","name":"((?:[^"\\]|\\.)+)"\}/g),
  ];
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter(([, id = '', name]) => named.get(id) !== name).map(([, id]) => id)).toEqual([]);
});

test('what a note forbids, an old wage, a legal minimum or a midpoint is filled in nowhere', () => {
  const countries = content.costInputs.countries;
  const forbidden = /do not use|historical only|midpoint|legal minimum|one province|not median|stale/i;
  const lists = countries.flatMap((country) => [
    ...country.agentWage.map((row) => ({ row, list: 'agentWage', code: country.code })),
    ...country.employerOnCosts.map((row) => ({ row, list: 'employerOnCosts', code: country.code })),
    ...country.attrition.map((row) => ({ row, list: 'attrition', code: country.code })),
  ]);
  const bad = lists.filter(({ row }) => forbidden.test(`${row.note ?? ''} ${row.scope ?? ''}`));
  expect(bad.length).toBeGreaterThan(5);
  const used = OFFERED.filter(({ list }) => list.startsWith('country.')).flatMap((choice) =>
    bad.filter(
      ({ row, list, code }) =>
        choice.list === `country.${list}` &&
        (choice.of as readonly string[]).includes(code) &&
        row.source.includes(choice.source) &&
        (!choice.find || choice.find(row)),
    ),
  );
  expect(used).toEqual([]);
});

test('no multiplier that already holds the on-costs, and no price of a provider, is filled in', () => {
  expect(OFFERED.map(({ list }) => list).filter((list) => /Multiplier|Rates/.test(list))).toEqual([]);
  expect(OFFERED.map(({ key }) => key)).not.toContain('rate');
});

test('the American wage is the yearly median over 2,080 hours, and says so', () => {
  // 42,830 / 2,080 = 20.591…
  expect(table.buyers.US.offered.wage).toEqual({
    value: 20.59,
    words: 'median $42,830 a year, 2024 (inferred), over 2,080 hours',
    source: { id: 'startright-bls', name: 'StartRight Careers, quoting BLS and O*NET' },
  });
});

test.each(['UK', 'CA', 'AE', 'EU'] as const)(
  'where hours or trade are not known (%s) the wage starts empty',
  (buyer) => {
    expect(table.buyers[buyer].offered.wage).toBeUndefined();
  },
);

test('the Australian week of 38 hours is 164.67 hours a month', () => {
  expect(table.buyers.AU.offered.hours?.value).toBe(164.67);
  expect(table.buyers.AU.offered.wage?.value).toBe(35);
});

describe('exchange rates against the dollar', () => {
  test.each([
    // 1 / 1.3186, 1 / 1.14 of 26 June; 278.47 / 75.82, both interbank closes of 1 June.
    ['GBP', 0.7584, '2026-06-26'],
    ['EUR', 0.8772, '2026-06-26'],
    ['AED', 3.6728, '2026-06-01'],
    ['CAD', 1.38, '2026-05-29'],
    // 283.05 / 189, both open market of 24 December.
    ['AUD', 1.4976, '2025-12-24'],
  ] as const)('%s', (currency, perDollar, date) => {
    expect(table.rates[currency]?.perDollar).toBeCloseTo(perDollar, 4);
    expect(table.rates[currency]?.date).toBe(date);
  });
});

test.each([
  ['2026-11-22', { UK: 0.7584, EU: 0.8772, AE: 3.6728, CA: 1.38, AU: null }],
  ['2026-11-30', { UK: 0.7584, EU: 0.8772, AE: 3.6728, CA: null, AU: null }],
  ['2026-12-02', { UK: 0.7584, EU: 0.8772, AE: null, CA: null, AU: null }],
  ['2026-12-27', { UK: null, EU: null, AE: null, CA: null, AU: null }],
] as const)('on %s the rates of the last six months are filled in', (today, expected) => {
  const fx = (country: Buyer) =>
    costFields({ country, where: 'PK', model: 'perHour', pay: 'usd' }, table, today).find(
      ({ key }) => key === 'fx',
    )?.initial;
  const found = Object.fromEntries(Object.keys(expected).map((country) => [country, fx(country as Buyer)]));
  expect(found).toEqual(expected);
});

test('no field of any country and place offers what its own limits refuse', () => {
  const wrong: [string, string, CostKey][] = [];
  for (const country of Object.keys(BUYERS) as Buyer[])
    for (const where of Object.keys(PLACES) as Place[])
      for (const { key, initial, min, max } of costFields(
        { country, where, model: 'perHour', pay: 'usd' },
        table,
        '2026-11-22',
      ))
        if (initial !== null && (initial < min || initial > max)) wrong.push([country, where, key]);
  expect(wrong).toEqual([]);
});

test('the table is small enough to be handed to a page', () => {
  expect(JSON.stringify(table).length).toBeLessThan(16_000);
});
