import { expect, test } from 'vitest';
import { changeWords, moneyWords, priceWords, type Currency } from '../../../src/lib/tools/money-words.ts';

test.each<[number | null, Currency, string]>([
  [751_182.78, 'USD', '$751k'],
  [1_271_131.54, 'USD', '$1.27m'],
  [47_340, 'USD', '$47.3k'],
  [7.0618, 'USD', '$7.06'],
  [54.5628, 'GBP', '£54.6'],
  [999.9, 'EUR', '€1k'],
  [999_600, 'USD', '$1m'],
  [0, 'USD', '$0'],
  [-0, 'USD', '$0'],
  [-23_617.78, 'GBP', '−£23.6k'],
  [1_500_000_000, 'AED', 'AED 1.5bn'],
  [9_990_000_000_000, 'AUD', 'A$9.99tn'],
  [483_000, 'CAD', 'C$483k'],
  [null, 'USD', 'none'],
  [Number.POSITIVE_INFINITY, 'USD', 'none'],
])('%d %s, worked out, is %s', (amount, currency, words) => {
  expect(moneyWords(amount, currency)).toBe(words);
});

test('a gain has a plus, a loss its minus, no change neither', () => {
  expect([138_000, -248_000, 0].map((amount) => changeWords(amount, 'USD'))).toEqual([
    '+$138k',
    '−$248k',
    '$0',
  ]);
});

test.each<[number, Currency, string]>([
  [20.59, 'USD', '$20.59'],
  [1500, 'USD', '$1,500'],
  [17.5, 'AUD', 'A$17.50'],
  [0.038, 'USD', '$0.038'],
  [0.05, 'GBP', '£0.05'],
  [12_345.678, 'EUR', '€12,345.68'],
])('%d %s, typed, is %s', (amount, currency, words) => {
  expect(priceWords(amount, currency)).toBe(words);
});
