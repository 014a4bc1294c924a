import { describe, expect, test } from 'vitest';
import {
  answerDue,
  leadState,
  leadSteps,
  type LeadMoments,
  type RequestMoments,
} from '../../../src/lib/quotes/lead-state.ts';
import { momentWords, workingDaysAfter } from '../../../src/lib/quotes/moments.ts';

const request: RequestMoments = {
  state: 'confirmed',
  createdAt: '2026-11-23T10:40:00.000Z',
  confirmedAt: '2026-11-23T10:42:00.000Z',
  endedAt: null,
};
const waiting: LeadMoments = {
  route: 'editor',
  ...{ address: null, forwardedAt: null, sentAt: null, deliveredAt: null, bouncedAt: null, givenUpAt: null },
  ...{ openedAt: null, acceptedAt: null, declinedAt: null, declineReason: null, repliedAt: null },
  ...{ revealedAt: null, chosenAt: null },
};
const at = '2026-11-24T09:31:00.000Z';
const forwarded: LeadMoments = { ...waiting, forwardedAt: at, address: 'info@ibex.example' };

describe('where a lead stands', () => {
  test.each<[string, LeadMoments, string]>([
    ['nothing has happened', waiting, 'with-editors'],
    ['passed on, not sent yet', forwarded, 'queued'],
    ['passed on in another way', { ...waiting, forwardedAt: at }, 'sent'],
    ['sent', { ...forwarded, sentAt: at }, 'sent'],
    ['delivered', { ...forwarded, sentAt: at, deliveredAt: at }, 'delivered'],
    ['bounced', { ...forwarded, sentAt: at, bouncedAt: at }, 'bounced'],
    ['bounced after it was delivered', { ...forwarded, deliveredAt: at, bouncedAt: at }, 'bounced'],
    ['given up after it bounced', { ...forwarded, bouncedAt: at, givenUpAt: at }, 'given-up'],
    ['opened although it is said to have bounced', { ...forwarded, bouncedAt: at, openedAt: at }, 'opened'],
    [
      'delivered is told after it was opened',
      { ...forwarded, openedAt: at, deliveredAt: '2026-12-01T00:00:00.000Z' },
      'opened',
    ],
    ['accepted', { ...forwarded, openedAt: at, acceptedAt: at }, 'accepted'],
    ['answered', { ...forwarded, acceptedAt: at, repliedAt: at }, 'answered'],
    ['declined after an answer', { ...forwarded, repliedAt: at, declinedAt: at }, 'declined'],
  ])('%s', (_, lead, state) => {
    expect(leadState(lead, request)).toBe(state);
  });

  test('at the end of the request it is chosen, not chosen or withdrawn, whatever was before', () => {
    const answered = { ...forwarded, repliedAt: at };
    expect(leadState({ ...answered, chosenAt: at }, { state: 'closed' })).toBe('chosen');
    expect(leadState(answered, { state: 'closed' })).toBe('not-chosen');
    expect(leadState({ ...answered, chosenAt: at }, { state: 'withdrawn' })).toBe('withdrawn');
  });
});

describe('the log', () => {
  const words = (lead: LeadMoments, of = request) => leadSteps(lead, of).map((step) => [step.words, step.at]);

  test('is that of the picture while a lead is with the editors', () => {
    expect(words(waiting)).toEqual([
      ['Stored', request.createdAt],
      ['Confirmed', request.confirmedAt],
      ['In the editors’ queue', request.confirmedAt],
      ['Passed on to their public address', null],
      ['Their reply', null],
    ]);
    expect(leadSteps(waiting, request)[2]?.note).toBe(
      'The profile is not claimed, so we pass it on by hand.',
    );
  });

  test('is that of the picture while a reply is awaited', () => {
    expect(words(forwarded)).toEqual([
      ['Stored', request.createdAt],
      ['Confirmed', request.confirmedAt],
      ['In the editors’ queue', request.confirmedAt],
      ['Passed on to their public address', at],
      ['Their reply', null],
    ]);
    expect(leadSteps(forwarded, request).at(-1)?.note).toBe('5 working days end on 1 December.');
  });

  test('is that of the picture once a claimed provider has answered', () => {
    const lead: LeadMoments = {
      ...{ ...forwarded, route: 'direct', address: null, sentAt: at, deliveredAt: at },
      ...{ acceptedAt: '2026-11-25T08:05:00.000Z', repliedAt: '2026-11-26T12:20:00.000Z' },
    };
    expect(words(lead)).toEqual([
      ['Stored', request.createdAt],
      ['Confirmed', request.confirmedAt],
      ['E-mail delivered', at],
      ['Acknowledged', '2026-11-25T08:05:00.000Z'],
      ['Answered', '2026-11-26T12:20:00.000Z'],
    ]);
  });

  test('tells in the order of time, and what is to come at the end', () => {
    const lead = {
      ...forwarded,
      openedAt: '2026-11-25T00:00:00.000Z',
      deliveredAt: '2026-11-26T00:00:00.000Z',
    };
    expect(words(lead).slice(4)).toEqual([
      ['Opened', '2026-11-25T00:00:00.000Z'],
      ['E-mail delivered', '2026-11-26T00:00:00.000Z'],
      ['Their reply', null],
    ]);
  });

  test('awaits nothing more of whoever declined, was given up, or once the request has ended', () => {
    const isWaiting = (lead: LeadMoments, of = request) =>
      words(lead, of).some(([, moment]) => moment === null);
    expect(isWaiting({ ...forwarded, openedAt: at, declinedAt: at, declineReason: 'budget' })).toBe(false);
    expect(isWaiting({ ...waiting, givenUpAt: at })).toBe(false);
    expect(isWaiting(waiting, { ...request, state: 'closed', endedAt: at })).toBe(false);
    expect(isWaiting({ ...waiting, route: 'direct' }, { ...request, state: 'withdrawn', endedAt: at })).toBe(
      false,
    );
    expect(isWaiting(forwarded)).toBe(true);
  });

  test('says why it was declined, and that it went again', () => {
    const lead = { ...forwarded, declinedAt: at, declineReason: 'budget' };
    expect(leadSteps(lead, request).find((step) => step.words === 'Declined')?.note).toBe('The budget.');
    expect(leadSteps(forwarded, request, [at]).map((step) => step.words)).toContain(
      'Sent again with a new link',
    );
  });
});

test.each([
  // 24 November 2026 is a Tuesday.
  ['2026-11-24T09:31:00.000Z', 5, '2026-12-01'],
  ['2026-11-24T23:59:59.999Z', 1, '2026-11-25'],
  ['2026-11-27T12:00:00.000Z', 1, '2026-11-30'],
  ['2026-11-28T12:00:00.000Z', 1, '2026-11-30'],
  ['2026-11-29T12:00:00.000Z', 5, '2026-12-04'],
  ['2026-12-31T12:00:00.000Z', 1, '2027-01-01'],
  ['2028-02-28T12:00:00.000Z', 1, '2028-02-29'],
])('from %s %i working days end on %s', (moment, count, day) => {
  expect(workingDaysAfter(moment, count)).toBe(day);
});

test('an answer is due five working days after it was passed on', () => {
  expect(answerDue(forwarded)).toBe('2026-12-01');
  expect(answerDue(waiting)).toBeNull();
});

test('a moment in words', () => {
  expect(momentWords('2026-11-29T10:42:07.000Z')).toBe('29 November 2026, 10:42 UTC');
});
