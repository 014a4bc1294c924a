import { describe, expect, test } from 'vitest';
import {
  answerState,
  buyerLines,
  leadFacts,
  leadHeading,
  leadStateWords,
} from '../../../src/lib/quotes/lead-words.ts';
import type { LeadPage } from '../../../src/lib/server/desk.ts';

const clock = { zone: 'Asia/Karachi', now: new Date('2026-11-26T15:00:00Z') };
/** Synthetic. */
const lead = (change: Partial<LeadPage> = {}): LeadPage => ({
  ...{ reference: 'Q-TEST-01', providerName: 'Example', providerSlug: 'example', state: 'sent' },
  ...{ isOpen: true, services: 'Customer support', volumeBand: '5,000 to 19,999 contacts a month' },
  quality: {
    ...{ completeness: 73, mailVerifiedAt: '2026-11-23T10:42:00.000Z', budgetBand: null },
    ...{ recipientCount: 3, decidesBy: '2027-01-31' },
  },
  ...{ answerDue: '2026-11-30', opened: null, endSentence: null },
  ...change,
});

test('the cover tells five facts on the quality, and the work in a line', () => {
  expect(leadFacts(lead(), clock).map(({ label, words }) => `${label}: ${words}`)).toEqual([
    'Services: Customer support',
    'Volume: 5,000 to 19,999 contacts a month',
    'How complete the brief is: 73 of 100 points',
    // Karachi is five hours ahead.
    'The buyer’s e-mail: Verified 23 Nov, 15:42',
    'Budget a month: Not stated',
    'Who was asked: You and 2 other providers',
    'The buyer decides by: 31 January 2027',
  ]);
});

test('a provider that is asked alone is told so', () => {
  const alone = lead({ quality: { ...lead().quality, recipientCount: 1 } });
  expect(leadFacts(alone, clock).map(({ words }) => words)).toContain('You, and nobody else');
});

test('of who asks nothing is made up, and no number means no call', () => {
  const lines = buyerLines({
    ...{ name: 'A. Buyer', company: null, role: null, companySize: null },
    ...{ country: 'US', email: 'a@b.example', phone: null },
  });
  expect(lines).toEqual([
    { label: 'Name', words: 'A. Buyer' },
    { label: 'Country', words: 'United States' },
    { label: 'E-mail', words: 'a@b.example' },
    { label: 'Telephone', words: 'Please do not call: write' },
  ]);
});

describe('what the page says first', () => {
  test('an end stands in the heading', () => {
    const ended = lead({
      isOpen: false,
      state: 'withdrawn',
      endSentence: 'The buyer has withdrawn the request.',
    });
    expect(leadHeading(ended)).toBe('The buyer has withdrawn the request');
    expect(leadStateWords(ended)).toBe('Nothing is expected of you any more.');
  });

  test('a request that waits is a question', () => {
    expect(leadHeading(lead())).toBe('Customer support: can you do it?');
    expect(leadStateWords(lead({ state: 'declined' }))).toMatch(/^You have declined\./);
  });
});

describe('what is kept of an answer', () => {
  const saved = '2026-11-24T05:00:00.000Z';
  test.each([
    [{ savedAt: null, submittedAt: null, revision: 0 }, 'Nothing is saved yet.'],
    [{ savedAt: saved, submittedAt: null, revision: 0 }, 'Draft saved 24 Nov, 10:00, not seen by the buyer.'],
    [{ savedAt: saved, submittedAt: saved, revision: 1 }, 'Submitted 24 Nov, 10:00.'],
    [
      { savedAt: '2026-11-25T05:00:00.000Z', submittedAt: saved, revision: 2 },
      'Draft saved 25 Nov, 10:00, not seen by the buyer. Submitted 24 Nov, 10:00, version 2.',
    ],
  ])('%o', (state, words) => {
    expect(answerState(state, clock)).toBe(words);
  });
});
