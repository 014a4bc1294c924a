import { describe, expect, test } from 'vitest';
import type { PartBrief } from '../../../src/lib/quotes/brief-facts.ts';
import { scoreCompleteness } from '../../../src/lib/quotes/completeness.ts';
import { pictured } from './brief.ts';

const whole: PartBrief = {
  ...pictured,
  start: '2027-03',
  serviceLevel: 80,
  budgetHigh: 20_000,
  currency: 'USD',
  decidesBy: '2027-01-31',
};

test('the brief of the picture has 70 points, and a target and a budget would reach 90', () => {
  expect(scoreCompleteness(pictured)).toMatchObject({
    score: 70,
    next: {
      reaches: 90,
      fields: ['serviceLevel', 'budgetHigh'],
      sentence: 'Add a target and a budget to reach 90.',
    },
  });
});

test('a brief with everything has 100 points and nothing to add', () => {
  expect(scoreCompleteness(whole)).toMatchObject({ score: 100, next: null });
});

test('an empty brief has none, and the volume and the service come first', () => {
  expect(scoreCompleteness({})).toMatchObject({ score: 0, next: { reaches: 35 } });
});

test('the parts can give 100 together', () => {
  expect(scoreCompleteness({}).parts.map(({ most }) => most)).toEqual([15, 20, 10, 10, 10, 10, 10, 10, 5]);
});

describe('what each part gives', () => {
  // Of a brief with 100 points, what is left when one thing is changed.
  test.each<[string, PartBrief, number]>([
    // 15 / 2 = 7.5 is lost: 92.5 is 93.
    ['no industry is half of 15', { industry: null }, 93],
    ['a volume that is not known is half of 20', { contacts1: null, aht1: null, volumeUnknown: true }, 90],
    ['a volume without handling time is half of 20', { aht1: null }, 90],
    ['no volume is nothing of 20', { contacts1: null, aht1: null }, 80],
    ['a second channel without handling time is half of 20', { channel2: 'chat', contacts2: 300 }, 90],
    ['a volume of nought is a volume', { contacts1: 0 }, 100],
    ['hours that are not known are half of 10', { opens: null, closes: null, hoursUnknown: true }, 95],
    ['day and night are hours', { opens: null, closes: null, allDay: true }, 100],
    ['no hours are nothing of 10', { opens: null, closes: null }, 90],
    ['hours without a zone are half of 10', { zone: '' }, 95],
    ['no language is nothing of 10', { language1: null }, 90],
    ['a language in the last row is one', { language1: null, language4: 'ur' }, 100],
    ['a start that is not decided is half of 10', { start: 'undecided' }, 95],
    ['a target of 0 is a target', { serviceLevel: null, asaSeconds: 0 }, 100],
    ['targets that are not known are half of 10', { serviceLevel: null, targetsUnknown: true }, 95],
    ['data that are not known are half of 10', { dataKinds: ['unknown'] }, 95],
    ['regimes without data are half of 10', { dataKinds: [], mustRegimes: ['soc-2'] }, 95],
    ['no personal data is an answer', { dataKinds: ['none'] }, 100],
    ['a budget that is not known is half of 10', { budgetHigh: null, budgetUnknown: true }, 95],
    ['a pricing model will do for a budget', { budgetHigh: null, pricing: 'contact' }, 100],
    ['"please propose" is half of 10', { budgetHigh: null, pricing: 'unknown' }, 95],
    // 5 / 2 = 2.5 is lost: 97.5 is 98.
    ['who decides, without a day, is half of 5', { decidesBy: null, decider: 'the board' }, 98],
    ['neither is nothing of 5', { decidesBy: null }, 95],
  ])('%s', (_, change, score) => {
    expect(scoreCompleteness({ ...whole, ...change }).score).toBe(score);
  });
});
