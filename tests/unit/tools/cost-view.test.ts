import { describe, expect, test } from 'vitest';
import { totalCost } from '../../../src/lib/costing/index.ts';
import { examples } from '../costing/make.ts';
import { doneOf, queryOf, viewOf } from './make-costs.ts';

const asked = 'contacts=5000&aht=360&rate=10';

describe('the worked examples, typed into the page', () => {
  const country = { 'x-01': 'US', 'x-02': 'US', 'x-03': 'UK' } as Record<string, string>;
  test.each(examples)('$id, $title', ({ id, input, expected }) => {
    const { totals } = doneOf(queryOf(input, country[id] ?? 'US')).result;
    for (const [name, value] of Object.entries(expected)) {
      const found: unknown = totals[name as keyof typeof totals];
      const pairs = Array.isArray(value)
        ? value.map((each, at) => [each, (found as number[])[at]])
        : [[value, found]];
      for (const [want, got] of pairs as [number | null, number | null][])
        if (want === null) expect(got, name).toBeNull();
        else
          expect(Math.abs((got ?? Number.NaN) - want), name).toBeLessThanOrEqual(
            Math.max(1e-6, Math.abs(want) * 1e-9),
          );
    }
  });
});

test('the example of the picture is told as the picture tells it', () => {
  const x02 = examples.find(({ id }) => id === 'x-02');
  if (!x02) throw new Error('x-02 is missing');
  const { result } = doneOf(`${queryOf(x02.input, 'US')}&ratelow=1350&ratehigh=1900`);
  expect(result.summary).toBe(
    '5,000 contacts a month of 6 minutes · United States · $1,500 a seat a month in Pakistan · 36 months',
  );
  expect(result.middle).toBe('$751k');
  expect([result.parts.inHouse.words, result.parts.outsourced.words]).toEqual(['$1.27m', '$520k']);
  expect(result.parts.outsourced.parts.map(({ label, words }) => `${label} ${words}`)).toEqual([
    'Provider’s charge $342k',
    'Your oversight and travel $142k',
    'One-off transition $19k',
    'Parallel running $17.1k',
  ]);
  expect(result.bars[0]).toMatchObject({
    label: 'Contacts a month',
    span: '4,000 to 6,000 contacts',
    lowWords: '−$248k',
    highWords: '+$138k',
  });
  expect(result.bars[1]).toMatchObject({
    label: 'Shrinkage, in-house',
    span: '20% to 38%',
    lowWords: '−$188k',
    highWords: '+$121k',
  });
  expect(result.dependsOn).toEqual([
    'how many contacts you have',
    'shrinkage in-house',
    'the wage you pay now',
  ]);
  expect(result.bars).toHaveLength(8);
});

test('the parts of both sides sum to their totals, and share one scale', () => {
  const { parts, totals } = doneOf(asked).result;
  const sum = (side: typeof parts.inHouse) => side.parts.reduce((all, { amount }) => all + amount, 0);
  expect(sum(parts.inHouse)).toBeCloseTo(totals.inHouseTotal, 4);
  expect(sum(parts.outsourced)).toBeCloseTo(totals.outsourcedTotal, 4);
  const longest = Math.max(
    ...[parts.inHouse, parts.outsourced].map((side) => side.parts.reduce((all, { share }) => all + share, 0)),
  );
  expect(longest).toBeCloseTo(1, 12);
});

test('what is missing is named, in the order of the form', () => {
  const view = viewOf('country=UK&model=perFteMonth', { today: '2027-06-01' });
  if (view.state !== 'empty') throw new Error(view.state);
  expect(view.missing.map(({ key }) => key)).toEqual([
    'contacts',
    'aht',
    'wage',
    'hours',
    'rate',
    'fx',
    'theirhours',
  ]);
});

test.each([
  ['contacts=many', 'contacts', '“many” is not a number'],
  ['contacts=1000000000000', 'contacts', 'is too high'],
  ['contacts=-1', 'contacts', 'is too low'],
  ['busy=0', 'busy', 'is too low'],
  ['ramp=1.5', 'ramp', 'is not a whole number'],
  ['months=121', 'months', 'is too high'],
  ['country=XX', 'country', '“XX” is not on the list'],
  ['model=perCall', 'model', 'is not on the list'],
  ['wagelow=30', 'wagelow', 'must not lie above'],
  ['wagehigh=10', 'wagehigh', 'must not lie below'],
  ['ratelow=11', 'ratelow', 'must not lie above'],
])('%s is a fault of %s', (query, key, words) => {
  // Of two numbers of one name the first counts.
  const view = viewOf(`${query}&${asked}`);
  expect(view.state).toBe('faulty');
  expect(view.problems.find((problem) => problem.key === key)?.message).toContain(words);
});

test('a fault in a field that the choices do not use is no fault', () => {
  expect(viewOf(`${asked}&theirhours=many&fx=0`).state).toBe('done');
});

test('a total beyond the cents is refused with a sentence', () => {
  const view = viewOf('contacts=1000000000&aht=1000000&rate=1000000&months=120');
  expect(view).toMatchObject({ state: 'refused' });
  expect(viewOf(`${asked}&span=0.5`)).toMatchObject({ state: 'refused' });
});

test('no work at all is a result without a price of a contact', () => {
  const { totals, perHour, bars } = doneOf('contacts=0&aht=0&rate=10').result;
  expect([totals.inHouseCostPerContact, perHour, bars]).toEqual([null, null, []]);
});

test('an empty number counts as none, and is said to', () => {
  const { inputs, totals } = doneOf(`${asked}&oncosts=`).result;
  expect(inputs.notGiven).toContain('on-costs');
  expect(inputs.notGiven).not.toContain('lowest it may be');
  const zero = doneOf(`${asked}&oncosts=0`).result;
  expect(zero.totals).toEqual(totals);
  expect(zero.inputs.notGiven).not.toContain('on-costs');
});

test('what is seldom nothing and was left empty stands beside the range', () => {
  expect(doneOf(`${asked}&oncosts=8&space=1&tech=1&lead=1&attrition=30&travel=0`).result.notCounted).toBe(
    'Not counted, because left empty: cost of the move and pay for oversight, with which it would save less; ' +
      'support staff and finding one person, with which it would save more.',
  );
  const all = `${asked}&oncosts=0&space=0&tech=0&lead=0&supportpay=0&attrition=0&recruit=0`;
  expect(doneOf(`${all}&travel=0&transition=0&oversightpay=0`).result.notCounted).toBeNull();
});

test('one of a kind is not said in the plural', () => {
  const rows = doneOf(`${asked}&oversight=1`).result.inputs.rows;
  expect(rows.find(({ key }) => key === 'parallel')?.value).toBe('1 month');
  expect(rows.find(({ key }) => key === 'oversight')?.value).toBe('1 person');
});

test('each number says whose it is, and how far it may lie from there', () => {
  const rowsOf = (query: string) =>
    new Map(doneOf(`${asked}&${query}`).result.inputs.rows.map((row) => [row.key, row]));
  const rows = rowsOf('oncosts=25');
  expect(rows.get('contacts')).toMatchObject({
    value: '5,000 contacts',
    span: '4,000 to 6,000',
    whose: 'Yours',
  });
  expect(rows.get('busy')).toMatchObject({ value: '80%', span: '70% to 88%', whose: 'Assumption' });
  expect(rows.get('hours')).toMatchObject({ whose: 'Assumption', note: 'ours: 40 hours a week', span: null });
  // 20 less and more 15 %.
  expect(rows.get('wage')).toMatchObject({
    ...{
      value: '$20 an hour',
      span: '$17 to $23',
      whose: 'Sourced',
      source: { id: 'press', name: 'The Press' },
    },
    note: 'median, 2024; read 21 November 2026; the range is our assumption, 15% to both sides',
  });
  expect(rows.get('oncosts')).toMatchObject({ value: '25%', span: '20% to 30%', whose: 'Yours' });
  expect(rows.get('rate')).toMatchObject({ value: '$10 an hour', span: null });
  const own = rowsOf('wage=25&wagelow=24&wagehigh=28&ratelow=8&ratehigh=12');
  expect(own.get('wage')).toMatchObject({ whose: 'Yours', span: '$24 to $28', note: '' });
  expect(own.get('rate')).toMatchObject({ span: '$8 to $12' });
  expect([own.has('wagelow'), own.has('seed'), own.has('fx')]).toEqual([false, false, false]);
});

test('a sourced number is due for review six months after it was read', () => {
  const note = (today: string) =>
    doneOf(asked, { today }).result.inputs.rows.find(({ key }) => key === 'wage')?.note;
  expect(note('2027-05-21')).not.toContain('due for review');
  expect(note('2027-05-22')).toContain('read 21 November 2026, due for review');
});

test('typed in another currency, the price is turned into the buyer’s', () => {
  const { request, result } = doneOf('country=UK&contacts=5000&aht=360&wage=14&hours=162.5&rate=10');
  expect(request.input.outsourced).toMatchObject({ rate: 10, fxRate: 0.8, fxMargin: 0.01 });
  expect(result.currency).toBe('GBP');
  const own = doneOf('country=UK&pay=own&contacts=5000&aht=360&wage=14&hours=162.5&rate=8');
  expect(own.request.input.outsourced).not.toHaveProperty('fxRate');
  // 10 dollars at 0.8 are 8 pounds; the bank takes one per cent of it.
  const charge = (parts: typeof result.parts) => parts.outsourced.parts[0]?.amount ?? 0;
  expect(charge(result.parts) / charge(own.result.parts)).toBeCloseTo(1.01, 9);
});

test('the case that is simulated is the case that is shown', () => {
  const { request, result } = doneOf(`${asked}&seed=7`);
  expect(totalCost(request.input)).toEqual(result.totals);
  expect(request.seed).toBe(7);
});
