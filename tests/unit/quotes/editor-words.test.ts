import { describe, expect, test } from 'vitest';
import {
  attemptWords,
  leadActs,
  mailKindWords,
  queueWords,
  requestStateWords,
  type LeadAct,
} from '../../../src/lib/quotes/editor-words.ts';
import type { EditorQueue, LeadState } from '../../../src/lib/server/desk.ts';

/** Address of a lead that was passed on by mail. */
const address = 'info@firm.example';

describe('what an editor may do for a lead', () => {
  test.each<[LeadState, LeadAct[]]>([
    ['with-editors', ['forward', 'contacted', 'give-up']],
    ['queued', ['give-up']],
    ['sent', ['give-up']],
    ['delivered', ['give-up']],
    ['given-up', ['forward', 'contacted']],
    ['opened', []],
    ['declined', []],
  ])('without an address, %s', (state, acts) => {
    expect(leadActs('confirmed', { route: 'editor', state, address: null })).toEqual(acts);
  });

  test.each<[LeadState, LeadAct[]]>([
    ['queued', ['send-again', 'give-up']],
    ['delivered', ['send-again', 'give-up']],
    ['bounced', ['forward', 'contacted', 'send-again', 'give-up']],
    ['opened', ['send-again']],
    ['answered', ['send-again']],
    ['declined', []],
  ])('after it was passed on by mail, %s', (state, acts) => {
    expect(leadActs('confirmed', { route: 'editor', state, address })).toEqual(acts);
  });

  test('a claimed profile has an address of its own, which an editor does not replace', () => {
    expect(leadActs('confirmed', { route: 'direct', state: 'bounced', address: null })).toEqual([
      'contacted',
      'send-again',
      'give-up',
    ]);
  });

  test.each(['held', 'unconfirmed', 'closed', 'withdrawn'])('nothing while the request is %s', (state) => {
    expect(leadActs(state, { route: 'editor', state: 'with-editors', address: null })).toEqual([]);
  });
});

describe('what the queue says of itself', () => {
  const queue = (held: number, late: boolean[]) =>
    queueWords({
      held: Array.from({ length: held }, () => ({}) as EditorQueue['held'][number]),
      toForward: late.map((isLate) => ({ isLate }) as EditorQueue['toForward'][number]),
    });

  test('all that waits', () => {
    expect(queue(2, [true, false, false])).toBe('2 held as suspected spam, 3 to pass on, of which 1 late.');
  });

  test('one thing', () => {
    expect(queue(0, [false])).toBe('1 to pass on.');
    expect(queue(1, [])).toBe('1 held as suspected spam.');
  });

  test('nothing', () => {
    expect(queue(0, [])).toBe('Nothing waits for you.');
  });
});

test.each([
  [0, null, null],
  [1, null, null],
  [3, null, '3 attempts'],
  [1, 'refused', '1 attempt: the mail service refused it'],
  [2, 'no-answer', '2 attempts: the mail service did not answer'],
  [0, 'given-up', 'Given up by an editor'],
])('%i attempts, last failure %s', (attempts, lastFailure, words) => {
  expect(attemptWords({ attempts, lastFailure })).toBe(words);
});

test('what this program does not know is shown as it is', () => {
  expect(requestStateWords('confirmed')).toBe('Under way');
  expect(requestStateWords('paused')).toBe('paused');
  expect(mailKindWords('constructor')).toBe('constructor');
});
