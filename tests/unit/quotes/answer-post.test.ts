import { describe, expect, test } from 'vitest';
import { answerPost, closedDesk } from '../../../src/lib/quotes/answer-post.ts';
import type { BuyerDesk } from '../../../src/lib/server/desk.ts';
import type { Visitor } from '../../../src/lib/server/guard/posted-form.ts';

const names = { key: 'form-key', started: 'form-started', trap: 'website' };
const visitor: Visitor = { now: new Date('2026-11-22T10:00:00Z'), ipKey: 'ip', cookies: new Map() };
const post = new Map([
  ['form-key', ['k1']],
  ['form-started', ['s1']],
  ['website', ['']],
  ['name', ['A. Buyer']],
  ['p', ['ibex', 'abacus']],
]);
const typed = { name: ['A. Buyer'], p: ['ibex', 'abacus'] };

type Submitted = Awaited<ReturnType<BuyerDesk['submit']>>;
const answer = (result: Submitted, form = post) =>
  answerPost(form, {
    ...{ names, visitor },
    desk: { submit: () => Promise.resolve(result), newForm: () => ({ key: 'k2', started: 's2' }) },
  });

describe('after a form was sent', () => {
  test('what is stored leads on, with its reference', async () => {
    expect(await answer({ kind: 'stored', reference: 'Q-7K2M-04' })).toEqual({
      kind: 'sent',
      path: '/quote/sent/?r=Q-7K2M-04#main',
    });
  });

  test('what is wrong is shown with all that was typed, and the form stays the same form', async () => {
    const problems = [{ field: 'email', message: 'Enter your work e-mail' }];
    expect(await answer({ kind: 'invalid', problems })).toEqual({
      ...{ kind: 'again', status: 422, headers: {}, typed, notice: null, key: 'k1', started: 's1' },
      told: [{ field: 'email', message: 'Enter your work e-mail', about: '' }],
    });
  });

  test('the same form with other words becomes a fresh one', async () => {
    expect(await answer({ kind: 'conflict' })).toMatchObject({
      status: 409,
      typed,
      key: 'k2',
      started: 's2',
    });
  });

  test.each([
    [30, 'a minute'],
    [600, '10 minutes'],
    [7_200, '2 hours'],
  ])('too many: in %i seconds again, which is %s', async (retryAfterSeconds, words) => {
    const page = await answer({ kind: 'too-many', retryAfterSeconds });
    expect(page).toMatchObject({
      ...{ status: 429, typed, headers: { 'Retry-After': String(retryAfterSeconds) }, key: 'k1' },
    });
    expect(page.kind === 'again' && page.notice).toContain(words);
  });

  test('a database that cannot store loses nothing', async () => {
    expect(await answer({ kind: 'unavailable' })).toMatchObject({
      ...{ status: 503, typed, headers: { 'Retry-After': '30' }, key: 'k1', started: 's1' },
    });
  });

  test('a form that came without its key gets one', async () => {
    expect(await answer({ kind: 'invalid', problems: [] }, new Map())).toMatchObject({
      ...{ key: 'k2', started: 's2' },
    });
  });
});

test('without a database nothing is stored, and nothing that was typed is lost', async () => {
  expect(await answerPost(post, { names, visitor, desk: closedDesk })).toMatchObject({
    ...{ status: 503, typed, key: 'k1' },
  });
});
