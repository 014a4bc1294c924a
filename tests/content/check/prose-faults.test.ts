import { describe, expect, test } from 'vitest';
import { faultsAfter, type LooseContent } from './good-content.ts';
import { CITY, FIRST, city, first, refuses, second } from './refuses.ts';

describe('figures in texts', () => {
  const add = (text: string) => (c: LooseContent) => (first(c).body += ` ${text}`);
  const addToCity = (text: string) => (c: LooseContent) => (city(c).body += ` ${text}`);
  refuses([
    [
      'a reference points at no claim',
      add('[words](#founded.1)'),
      [FIRST, 'text', '[words](#founded.1), which points at no fact', 'perhaps "founded-0"'],
    ],
    [
      'a reference points at no fact of the city',
      addToCity('[words](#park)'),
      [CITY, 'text', '[words](#park), which points at no fact', 'perhaps "parks"'],
    ],
    [
      'a text of a city uses what stands in articles only',
      addToCity('[raids](#raids)'),
      [CITY, 'text', 'which stands in articles only', 'without this fact'],
    ],
    [
      'a digit stands outside a reference',
      add('with 40 seats'),
      [FIRST, 'text', '"40" in "', 'inside a reference'],
    ],
    [
      'a digit stands in a heading',
      addToCity('\n\n## The 3 parks'),
      [CITY, 'text', '"3" in "The 3 parks"', 'inside a reference'],
    ],
    [
      'a digit stands in an ordinary link',
      add('[7 services](/services/)'),
      [FIRST, 'text', '"7" in "7 services"', 'inside a reference'],
    ],
    [
      'a number is not the one of its claim',
      add('[1,300 agents](#headcount.0)'),
      [
        FIRST,
        'text',
        '1,300 in [1,300 agents](#headcount.0), which that fact does not hold',
        'the number as the fact has it',
      ],
    ],
    [
      'a number is rounded the wrong way',
      addToCity('[18.8 million](#population)'),
      [CITY, 'text', '18.8 million in', 'the number as the fact has it'],
    ],
    [
      'one of two numbers is wrong',
      addToCity('[43 parks in 2024](#parks)'),
      [CITY, 'text', '2024 in', 'the number as the fact has it'],
    ],
  ]);

  test.each([
    ['the number itself', '[1200](#headcount.0)'],
    ['the number with a comma', '[1,200](#headcount.0)'],
    ['the year of its date', '[May 2024](#services.0)'],
    ['hours around the clock', '[24/7](#hours.0)'],
  ])('%s may stand in a reference of a profile', (_name, text) => {
    expect(faultsAfter(add(text))).toEqual([]);
  });

  test.each([
    ['the whole number', '[18,868,021](#population)'],
    ['millions with one decimal', '[18.9 million](#population)'],
    ['millions without decimals', '[19 million](#population)'],
    ['the year of the count', '[in 2023](#population)'],
    ['the other count', '[20.4 million](#population)'],
    ['a number of the words of a fact', '[43](#parks)'],
  ])('%s may stand in a reference of a city', (_name, text) => {
    expect(faultsAfter(addToCity(text))).toEqual([]);
  });

  test('the digits of a name are no figure', () => {
    const change = (c: LooseContent) => {
      second(c).data.name = 'Call 24 Seven';
      first(c).body += ' beside Call 24 Seven';
    };
    expect(faultsAfter(change)).toEqual([]);
  });
});
