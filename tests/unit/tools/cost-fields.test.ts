import { COST_EXPLAINED } from '../../../src/lib/tools/cost-explained.ts';
import { expect, test } from 'vitest';
import { COST_DEFINITIONS, costFields, modelValue, typedValue } from '../../../src/lib/tools/cost-fields.ts';
import type { CostKey } from '../../../src/lib/tools/cost-keys.ts';
import { FIELD_PATHS } from '../../../src/lib/costing/index.ts';
import type { Choices } from '../../../src/lib/tools/cost-setup.ts';
import { someCosts } from './make-costs.ts';

const usual: Choices = { country: 'US', where: 'PK', model: 'perHour', pay: 'usd' };
const field = (key: CostKey, choices: Partial<Choices> = {}, today = '2026-11-22') => {
  const found = costFields({ ...usual, ...choices }, someCosts, today).find((each) => each.key === key);
  if (!found) throw new Error(`no field ${key}`);
  return found;
};

test('every number of the model has one field', () => {
  const paths = COST_DEFINITIONS.flatMap(({ path }) => path ?? []);
  expect([...paths].sort()).toEqual([...FIELD_PATHS].sort());
  expect(new Set(COST_DEFINITIONS.map(({ key }) => key)).size).toBe(COST_DEFINITIONS.length);
});

test('every term has one line that explains it', () => {
  expect(COST_DEFINITIONS.filter(({ key }) => (COST_EXPLAINED[key]?.length ?? 0) < 20)).toEqual([]);
});

test.each([
  ['plain', 360, 360],
  ['share', 80, 0.8],
  ['extra', 10, 1.1],
  ['extra', -5, 0.95],
] as const)('%s: %d typed is %d in the model', (scale, typed, value) => {
  expect(modelValue(typed, scale)).toBeCloseTo(value, 12);
  expect(typedValue(value, scale)).toBeCloseTo(typed, 12);
});

test('limits are those of the model, as one types them', () => {
  expect([field('busy').min, field('busy').max]).toEqual([1, 100]);
  expect([field('shrinkage').min, field('shrinkage').max]).toEqual([0, 99]);
  expect([field('longer').min, field('longer').max]).toEqual([-99, 9900]);
  expect([field('span').min, field('span').max]).toEqual([0, 1000]);
  expect([field('months').min, field('months').max]).toEqual([1, 120]);
});

test('a rate of 1 June is filled in until 1 December, and a hint from then on', () => {
  const on = (today: string) => field('fx', { country: 'AE' }, today);
  expect([on('2026-11-22').initial, on('2026-12-01').initial]).toEqual([3.6728, 3.6728]);
  expect(on('2026-11-22').offered).toMatchObject({ words: '1 June 2026, interbank' });
  expect(on('2026-11-22').seen).toEqual([]);
  const late = on('2026-12-02');
  expect([late.initial, late.offered]).toEqual([null, null]);
  expect(late.seen[0]?.words).toBe(
    '3.6728 on 1 June 2026, interbank: older than six months, so not filled in',
  );
});

test('an old rate is a hint from the start, and where no rate was found nothing stands there', () => {
  expect(field('fx', { country: 'AU' }).initial).toBeNull();
  expect(field('fx', { country: 'AU' }).seen).toHaveLength(1);
  expect([field('fx', { country: 'CA' }).initial, field('fx', { country: 'CA' }).seen]).toEqual([null, []]);
});

test('one currency needs no exchange', () => {
  expect([field('fx').applies, field('margin').applies]).toEqual([false, false]);
  expect(field('fx', { country: 'UK' }).applies).toBe(true);
  expect(field('fx', { country: 'UK', pay: 'own' }).applies).toBe(false);
});

test.each([
  ['perHour', ['unbilled']],
  ['perFteMonth', ['seats', 'theirhours', 'theirshrinkage']],
  ['perContact', []],
  ['perMinute', []],
  ['perOutcome', ['outcomes']],
] as const)('priced %s, the fields of the other models are not asked', (model, asked) => {
  const special = COST_DEFINITIONS.filter(({ models }) => models).map(({ key }) => key);
  expect(special.filter((key) => field(key, { model }).applies).sort()).toEqual([...asked]);
});

test('money is in the currency of its side, and the rate per what is charged', () => {
  const gulf = { country: 'AE', model: 'perFteMonth' } as const;
  expect(field('wage', gulf).unit).toBe('AED an hour');
  expect(field('rate', gulf).unit).toBe('USD a seat a month');
  expect(field('rate', { ...gulf, pay: 'own' }).unit).toBe('AED a seat a month');
  expect(field('transition', gulf).unit).toBe('AED once');
});

test('published prices by the hour stand beside a rate by the hour only', () => {
  expect(field('rate').seen).toHaveLength(1);
  expect(field('rate', { model: 'perFteMonth' }).seen).toEqual([]);
  expect(field('rate').initial).toBeNull();
});

test('an assumption says that it is ours', () => {
  expect(field('shrinkage').hint).toMatch(/Our assumption$/);
  expect(field('contacts').hint).not.toMatch(/assumption/);
});
