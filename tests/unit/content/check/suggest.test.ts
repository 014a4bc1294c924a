import { expect, test } from 'vitest';
import { perhaps } from '../../../../src/lib/content/check/suggest.ts';

test.each([
  ['dispach', ['dispatch', 'data-entry'], ', perhaps "dispatch"'],
  ['qoute', ['quote', 'note'], ', perhaps "quote"'],
  ['usemb-ibex-2O17', ['usemb-ibex-2017', 'usemb-ibex-remarks-2017'], ', perhaps "usemb-ibex-2017"'],
  ['mining', ['banking', 'legal'], ''],
  ['anything', [], ''],
])('%s', (word, known, expected) => {
  expect(perhaps(word, known)).toBe(expected);
});
