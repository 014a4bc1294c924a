import { describe, expect, test } from 'vitest';
import { holds, numbersHeld, numbersIn } from '../../../../src/lib/content/check/numbers.ts';

const values = (text: string) => numbersIn(text).map(({ value }) => value);

describe('numbers of a text', () => {
  test.each([
    ['no figure at all', []],
    ['2,100 feeders', [2100]],
    ['1,00,000 in the Indian way', [100000]],
    ['31.59 per kWh.', [31.59]],
    ['in 2024.', [2024]],
    ['24/7', [24, 7]],
    ['FY2025-26', [2025, 26]],
    ['2017-05-11', [2017, 5, 11]],
    ['18.9 million people', [18_900_000]],
    ['USD 5 million in 2021', [5_000_000, 2021]],
    ['1.5bn and 3m', [1_500_000_000, 3_000_000]],
    ['2 lakh, 3 crore', [200_000, 30_000_000]],
    ['7 mb', [7]],
    ['28% of 43', [28, 43]],
    ['in 2024, 500 more', [2024, 500]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('a fact holds a number', () => {
  const held = (fact: unknown, text: string) =>
    numbersIn(text).every((number) => holds(numbersHeld(fact), number));

  test.each([
    [18868021, '18,868,021', true],
    [18868021, '18.9 million', true], // 18.85 to 18.95 million
    [18868021, '18.87 million', true],
    [18868021, '18.86 million', false],
    [18868021, '19 million', true],
    [18868021, '18 million', false],
    [18868021, '18.8 million', false],
    [64.5, '64.5 percent', true],
    [64.5, '65 percent', false],
    ['over 1,200 agents', '1200', true],
    ['invested 5 million', 'USD 5 million', true],
    ['invested 5 million', '5', true],
    [{ min: 3000, what: 'plan' }, '3,000', true],
    [['2017-05', null, true], 'May 2017', true],
    [null, '1', false],
  ])('%j, written %s: %s', (fact, text, expected) => {
    expect(held(fact, text)).toBe(expected);
  });
});
