import { describe, expect, test } from 'vitest';
import { answerPriceWords, perMonth, perProductiveHour } from '../../../src/lib/quotes/answer-price.ts';
import { sampleAnswer, sampleBrief } from '../../support/request-samples.ts';

const brief = sampleBrief();
const day = '2026-11-26';
const post = { pricing: 'fte-month', priceLow: 1200, currency: 'USD' } as const;

describe('the price in words', () => {
  test.each([
    [
      { pricing: 'agent-hour', priceLow: 8.5, priceHigh: 10, currency: 'USD' },
      'USD 8.50 to 10 an agent hour',
    ],
    [post, 'USD 1,200 a full-time post and month'],
    [{ pricing: 'handled-minute', priceHigh: 0.1234, currency: 'GBP' }, 'GBP 0.1234 a handled minute'],
    [{ pricing: null, priceLow: 9, currency: 'EUR' }, 'EUR 9, of what is not stated'],
    [{ pricing: 'contact', currency: 'EUR' }, null],
  ] as const)('%o', (change, words) => {
    expect(answerPriceWords(sampleAnswer(change))).toBe(words);
  });
});

describe('the price per productive hour', () => {
  test('comes from what is stated: USD 1,200 / (160 x (1 - 0.25)) is USD 10', () => {
    // The worked example of domain.md 1.4, which normalisePrice() carries.
    const answer = sampleAnswer({ ...post, hoursPerMonth: 160, shrinkagePercent: 25 });
    expect(perProductiveHour(answer, brief, day)).toEqual({ kind: 'worked', words: 'USD 10.00' });
  });

  test('stays in its own currency: GBP 8 / (1 - 0.2) to GBP 12 / (1 - 0.2)', () => {
    const answer = sampleAnswer({
      ...{ pricing: 'agent-hour', priceLow: 8, priceHigh: 12, currency: 'GBP', unproductivePercent: 20 },
    });
    expect(perProductiveHour(answer, brief, day)).toEqual({ kind: 'worked', words: 'GBP 10.00 to 15.00' });
  });

  test('takes the handling time of the brief, over all contacts: 1.25 x 3600 / 300 x 0.8 is 12', () => {
    // 1,000 contacts of 100 s and 1,000 of 500 s are 300 s on average.
    const two = sampleBrief({ contacts1: 1000, aht1: 100, channel2: 'email', contacts2: 1000, aht2: 500 });
    const answer = sampleAnswer({
      ...{ pricing: 'contact', priceLow: 1.25, currency: 'USD', occupancyPercent: 80 },
    });
    expect(perProductiveHour(answer, two, day)).toEqual({ kind: 'worked', words: 'USD 12.00' });
  });

  test.each([
    [{ ...post }, 'Not known: the paid hours per month, the shrinkage.'],
    [{ ...post, hoursPerMonth: 160 }, 'Not known: the shrinkage.'],
    [{ pricing: 'agent-hour', priceLow: 9 }, 'Not known: the currency.'],
    [{ pricing: 'unknown', priceLow: 9, currency: 'USD' }, 'Not known: what the price is for.'],
    [{ pricing: 'agent-hour', currency: 'USD' }, 'Not known: the price.'],
    [
      { pricing: 'outcome', priceLow: 9, currency: 'USD' },
      'A price per outcome cannot be put per productive hour.',
    ],
    [
      { pricing: 'transaction', priceLow: 9, currency: 'USD', occupancyPercent: 80 },
      'Not known: the handling time.',
    ],
  ] as const)('says what is missing: %o', (change, sentence) => {
    expect(perProductiveHour(sampleAnswer(change), brief, day)).toEqual({ kind: 'unknown', sentence });
  });

  test('guesses no handling time where one channel has none', () => {
    const part = sampleBrief({ channel2: 'email', contacts2: 100 });
    const answer = sampleAnswer({
      ...{ pricing: 'contact', priceLow: 1, currency: 'USD', occupancyPercent: 80 },
    });
    expect(perProductiveHour(answer, part, day)).toMatchObject({ kind: 'unknown' });
  });
});

describe('the price of a month at the volume of the buyer', () => {
  test.each([
    // 5,000 contacts at 1.20 to 1.50.
    [{ pricing: 'contact', priceLow: 1.2, priceHigh: 1.5, currency: 'USD' }, 'USD 6,000 to 7,500'],
    // 5,000 contacts of 6 minutes are 30,000 minutes at 0.25.
    [{ pricing: 'handled-minute', priceLow: 0.25, currency: 'USD' }, 'USD 7,500'],
    // 12 posts.
    [{ ...post, seats: 12 }, 'USD 14,400'],
    // 10 seats of 176 hours at 9.
    [{ pricing: 'agent-hour', priceLow: 9, currency: 'USD', seats: 10, hoursPerMonth: 176 }, 'USD 15,840'],
  ] as const)('%o', (change, words) => {
    expect(perMonth(sampleAnswer(change), brief)).toEqual({ kind: 'worked', words });
  });

  test.each([
    [{ ...post }, 'Not known: the seats offered.'],
    [{ pricing: 'agent-hour', priceLow: 9, currency: 'USD', seats: 10 }, 'Not known: the hours a month.'],
    [{ pricing: 'transaction', priceLow: 9, currency: 'USD' }, 'Not known: the number of transactions.'],
  ] as const)('says what is missing: %o', (change, sentence) => {
    expect(perMonth(sampleAnswer(change), brief)).toEqual({ kind: 'unknown', sentence });
  });

  test('needs a volume', () => {
    const none = sampleBrief({ channel1: null, contacts1: null, aht1: null, volumeUnknown: true });
    const answer = sampleAnswer({ pricing: 'contact', priceLow: 1, currency: 'USD' });
    expect(perMonth(answer, none)).toEqual({ kind: 'unknown', sentence: 'Not known: the volume.' });
  });
});
