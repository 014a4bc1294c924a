import { describe, expect, test } from 'vitest';
import { buyerHeading, readWords, recipientsSentence } from '../../../src/lib/quotes/buyer-words.ts';
import type { LeadState } from '../../../src/lib/server/desk.ts';

const recipients = (...states: LeadState[]) =>
  states.map((state, at) => ({ name: `Firm ${at}`, state, isChosen: state === 'chosen' }));
const heading = (...states: LeadState[]) =>
  buyerHeading({ state: 'confirmed', outcome: null, recipients: recipients(...states) }).replaceAll('\u00a0', ' ');

describe('the heading', () => {
  test.each([
    [['with-editors', 'delivered', 'answered'], '1 answer, 1 waiting, 1 with our editors'],
    [['queued', 'sent', 'opened', 'accepted'], '4 waiting'],
    [['answered', 'answered', 'declined'], '2 answers, 1 declined'],
    [['bounced', 'given-up'], '1 came back, 1 not reached'],
  ] as [LeadState[], string][])('counts %o', (states, words) => {
    expect(heading(...states)).toBe(words);
  });

  test('keeps a count and its word on one line', () => {
    expect(buyerHeading({ state: 'confirmed', outcome: null, recipients: recipients('sent') })).toBe(
      '1\u00a0waiting',
    );
  });

  test.each([
    ['chosen', 'You have chosen Firm 1'],
    ['elsewhere', 'You have chosen a provider found elsewhere'],
    ['in-house', 'You do it yourselves'],
    ['postponed', 'You have postponed the project'],
    ['none-fits', 'None of the answers fits'],
    [null, 'You have closed the request'],
  ] as const)('says how it ended: %s', (outcome, words) => {
    const all = recipients('not-chosen', outcome === 'chosen' ? 'chosen' : 'not-chosen');
    expect(buyerHeading({ state: 'closed', outcome, recipients: all })).toBe(words);
  });

  test('says that it was withdrawn, whatever had been answered', () => {
    expect(buyerHeading({ state: 'withdrawn', outcome: 'chosen', recipients: recipients('withdrawn') })).toBe(
      'You have withdrawn the request',
    );
  });
});

describe('whom it went to', () => {
  test.each([
    [['sent', 'answered', 'delivered'], 'Sent to the three providers you ticked and to nobody else.'],
    [['with-editors'], 'Goes to the provider you ticked and to nobody else.'],
    [['sent', 'sent', 'sent', 'sent', 'queued'], 'Goes to the five providers you ticked and to nobody else.'],
    [['sent', 'given-up'], 'Goes to the two providers you ticked and to nobody else.'],
  ] as [LeadState[], string][])('%o', (states, sentence) => {
    expect(recipientsSentence({ state: 'confirmed', recipients: recipients(...states) })).toBe(sentence);
  });

  test('after the end claims nothing of what was sent', () => {
    expect(recipientsSentence({ state: 'withdrawn', recipients: recipients('withdrawn') })).toBe(
      'For the provider you ticked and for nobody else.',
    );
  });
});

test('the one action counts the answers', () => {
  expect(readWords(1)).toBe('Read the answer');
  expect(readWords(3)).toBe('Read the 3 answers');
});
