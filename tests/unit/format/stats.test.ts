import { describe, expect, test } from 'vitest';
import { moneyWords, statWords, valueWords } from '../../../src/lib/format/stats.ts';

test.each([
  [3810000000, 'USD', '$3.81bn'],
  [788640000, 'USD', '$788.64m'],
  [1000000, 'GBP', '£1m'],
  [999999, 'EUR', '€999,999'],
  [40000, 'PKR', 'PKR 40,000'],
  [1500000000, 'PKR', 'PKR 1.5bn'],
  [-2500000, 'USD', '−$2.5m'],
  [14.64, 'USD', '$14.64'],
  [0, 'USD', '$0'],
])('%d %s is %s', (value, currency, words) => {
  expect(moneyWords(value, currency)).toBe(words);
});

test.each([
  [36.4, 'percent', '36.4%'],
  [-3, 'percent', '−3%'],
  [2003, 'year', '2003'],
  [20711, 'count', '20,711'],
  [48, 'rank', 'rank 48'],
  [72952, 'people', '72,952 people'],
  [14.64, 'USD per hour', '$14.64 per hour'],
  [31.59, 'PKR per kWh', 'PKR 31.59 per kWh'],
  [278.72, 'PKR per USD', '278.72 PKR per USD'],
  [3810000000, 'USD', '$3.81bn'],
])('%d in %s is %s', (value, unit, words) => {
  expect(valueWords(value, unit)).toBe(words);
});

describe('a figure as it was published', () => {
  test.each([
    ['its number', { value: 5109, unit: 'count' }, '5,109'],
    [
      'its number with what qualifies it',
      { value: 3000, unit: 'count', qualifier: 'about' as const },
      'about 3,000',
    ],
    ['up to', { value: 8, unit: 'hours per day', qualifier: 'up-to' as const }, 'up to 8 hours per day'],
    ['a range, never its middle', { value: 15, low: 10, high: 20, unit: 'percent' }, '10% to 20%'],
    [
      'a range without a middle',
      { value: null, low: 20000, high: 30000, unit: 'PKR' },
      'PKR 20,000 to PKR 30,000',
    ],
    ['words that were published instead', { value: 1, unit: 'boolean', display: 'required' }, 'required'],
    ['nothing', { value: null, unit: 'count' }, 'no number published'],
    ['zero', { value: 0, unit: 'percent' }, '0%'],
  ])('%s', (_name, stat, words) => {
    expect(statWords(stat)).toBe(words);
  });
});
