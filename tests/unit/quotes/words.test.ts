import { describe, expect, test } from 'vitest';
import { budgetBandWords, volumeBandWords } from '../../../src/lib/quotes/bands.ts';
import type { PartBrief } from '../../../src/lib/quotes/brief-facts.ts';
import { adviseOn } from '../../../src/lib/quotes/lint.ts';
import { howManyWords, summarise, summariseShort } from '../../../src/lib/quotes/summary.ts';
import { nameOf, pictured } from './brief.ts';

describe('a brief in one sentence', () => {
  test.each<[string, PartBrief, string]>([
    [
      'as in the picture',
      {},
      'Customer support, 5,000 contacts a month of 6 minutes, English, New York 09:00 to 17:00.',
    ],
    [
      'several services',
      { services: ['customer-support', 'hr', 'technical-support'] },
      'Customer support, HR, payroll and technical support, 5,000 contacts a month of 6 minutes, English, New York 09:00 to 17:00.',
    ],
    [
      // (5,000 × 360 + 5,000 × 60) / 10,000 = 210 s = 3.5 min
      'two channels, with the mean of their handling',
      { contacts2: 5_000, aht2: 60 },
      'Customer support, 10,000 contacts a month of 3.5 minutes on average, English, New York 09:00 to 17:00.',
    ],
    [
      'one handling time not given',
      { contacts2: 1 },
      'Customer support, 5,001 contacts a month, English, New York 09:00 to 17:00.',
    ],
    [
      'a short handling',
      { aht1: 90 },
      'Customer support, 5,000 contacts a month of 90 seconds, English, New York 09:00 to 17:00.',
    ],
    [
      'a minute',
      { aht1: 60 },
      'Customer support, 5,000 contacts a month of 1 minute, English, New York 09:00 to 17:00.',
    ],
    [
      'a single contact',
      { contacts1: 1, aht1: null },
      'Customer support, 1 contact a month, English, New York 09:00 to 17:00.',
    ],
    [
      'nothing known',
      { contacts1: null, volumeUnknown: true, opens: null, zone: 'Europe/London', language2: 'ur' },
      'Customer support, volume not known, English and Urdu, hours of London, not fixed yet.',
    ],
    [
      'day and night',
      { allDay: true, contacts1: null },
      'Customer support, English, New York day and night.',
    ],
  ])('%s', (_, change, sentence) => {
    expect(summarise({ ...pictured, ...change }, nameOf)).toBe(sentence);
  });

  test('of nothing there is nothing to say', () => {
    expect(summarise({}, nameOf)).toBe('');
  });

  test('and in a line', () => {
    expect(summariseShort(pictured, nameOf)).toBe('customer support, 5,000 contacts a month');
    expect(summariseShort({ services: ['hr'] }, nameOf)).toBe('HR, payroll');
  });
});

test.each([
  [1, 'this one'],
  [3, 'these three'],
  [5, 'these five'],
])('%i recipients', (count, words) => {
  expect(howManyWords(count)).toBe(words);
});

test.each<[number | null, string]>([
  [null, 'volume not stated'],
  [0, 'volume not stated'],
  [1, '1 to 999 contacts a month'],
  [999, '1 to 999 contacts a month'],
  [1_000, '1,000 to 4,999 contacts a month'],
  [4_999, '1,000 to 4,999 contacts a month'],
  [5_000, '5,000 to 19,999 contacts a month'],
  [20_000, '20,000 to 99,999 contacts a month'],
  [100_000, '100,000 or more contacts a month'],
])('%s contacts are in the band "%s"', (contacts1, words) => {
  expect(volumeBandWords({ contacts1 })).toBe(words);
});

test('the band of volume counts all channels', () => {
  expect(volumeBandWords({ contacts1: 600, contacts3: 400 })).toBe('1,000 to 4,999 contacts a month');
});

test.each<[PartBrief, string | null]>([
  [{}, null],
  [{ budgetLow: 5_000 }, null],
  [{ budgetHigh: 4_999, currency: 'GBP' }, 'GBP 0 to 4,999'],
  [{ budgetLow: 6_000, budgetHigh: 20_000, currency: 'USD' }, 'USD 5,000 to 49,999'],
  [{ budgetLow: 300_000, currency: 'PKR' }, 'PKR 200,000 or more'],
])('a budget of %o is in the band %s', (brief, words) => {
  expect(budgetBandWords(brief)).toBe(words);
});

describe('advice on a brief', () => {
  const advised = (brief: PartBrief): string[] => adviseOn(brief).map(({ field }) => field);
  const good: PartBrief = { ...pictured, problem: 'x', users: 'x', budgetHigh: 1, decidesBy: '2027-01-31' };

  test('an empty brief misses six things', () => {
    expect(advised({})).toEqual(['problem', 'users', 'budgetHigh', 'decidesBy', 'contacts1', 'opens']);
  });
  test('a good one needs no advice', () => {
    expect(advised(good)).toEqual([]);
  });
  test('six things that may not be missing are well, seven are too many', () => {
    const brief: PartBrief = {
      ...good,
      musts: ['hours', 'languages', 'volume', 'targets'],
      mustRegimes: ['soc-2', 'iso-9001'],
    };
    expect(advised(brief)).toEqual([]);
    expect(advised({ ...brief, mustRegimes: ['soc-2', 'iso-9001', 'hipaa-baa'] })).toEqual(['musts']);
  });
});
