import { describe, expect, test } from 'vitest';
import {
  leadOn,
  pressSignIn,
  pressSignInLink,
  pressSignOut,
} from '../../../src/lib/accounts/sign-in-press.ts';
import type { SignInDesk } from '../../../src/lib/server/accounts/sign-in-desk.ts';
import type { PostedForm, Visitor } from '../../../src/lib/server/guard/posted-form.ts';

const visitor: Visitor = { now: new Date(0), ipKey: 'key', cookies: new Map() };
const cookies = ['a=1; Path=/', 'b=2; Path=/'];
const post = (button: string): PostedForm => new Map([['do', [button]]]);

/** A desk of which each function gives what the test says. */
const deskOf = (answers: Partial<Record<keyof SignInDesk, unknown>>): SignInDesk =>
  new Proxy({} as SignInDesk, {
    get: (_, name) => () => Promise.resolve(answers[name as keyof SignInDesk]),
  });

describe('signing in', () => {
  test('after asking, the code can be typed; after the code, the queue', async () => {
    const desk = deskOf({ ask: { kind: 'asked', cookies }, typeCode: { kind: 'signed-in', cookies } });
    expect(await pressSignIn(post('ask'), { desk, visitor })).toEqual({
      ...{ kind: 'to', path: '/sign-in/?asked=1', cookies },
    });
    expect(await pressSignIn(post('code'), { desk, visitor })).toEqual({
      kind: 'to',
      path: '/admin/',
      cookies,
    });
  });

  test.each([
    ['ask', { ask: { kind: 'invalid', problems: [{ field: 'email', message: 'No' }] } }, 422],
    ['ask', { ask: { kind: 'unavailable' } }, 503],
    ['code', { typeCode: { kind: 'invalid', problems: [{ field: 'code', message: 'No' }] } }, 422],
    ['code', { typeCode: { kind: 'gone' } }, 422],
    ['code', { typeCode: { kind: 'unavailable' } }, 503],
    ['enter', {}, 422],
  ])('%s, refused', async (button, answers, status) => {
    const pressed = await pressSignIn(post(button), { desk: deskOf(answers), visitor });
    expect(pressed).toMatchObject({ kind: 'again', status });
  });
});

describe('the link of the mail', () => {
  test.each([
    [
      { kind: 'signed-in', cookies },
      { kind: 'to', path: '/admin/', cookies },
    ],
    [{ kind: 'other-browser' }, { kind: 'other-browser' }],
    [{ kind: 'gone' }, { kind: 'gone' }],
    [{ kind: 'unavailable' }, { kind: 'again', status: 503 }],
  ])('%o', async (spend, expected) => {
    const asked = { desk: deskOf({ spend }), visitor, token: 't' };
    expect(await pressSignInLink(post('enter'), asked)).toMatchObject(expected);
  });

  test('is not spent by another button', async () => {
    const asked = { desk: deskOf({ spend: { kind: 'signed-in', cookies } }), visitor, token: 't' };
    expect(await pressSignInLink(post(''), asked)).toMatchObject({ kind: 'again', status: 422 });
  });
});

test('signing out, here and everywhere, takes the cookies of its own use case', async () => {
  const desk = deskOf({ signOut: ['here'], signOutEverywhere: ['everywhere'] });
  const out = (button: string) => pressSignOut(post(button), { desk, visitor });
  expect(await out('here')).toEqual({ kind: 'to', path: '/sign-in/?out=1', cookies: ['here'] });
  expect(await out('everywhere')).toMatchObject({ kind: 'to', cookies: ['everywhere'] });
  expect(await out('')).toMatchObject({ kind: 'again', status: 422 });
});

test('each cookie has a line of its own', () => {
  const reply = leadOn({ kind: 'to', path: '/admin/', cookies });
  expect(reply.status).toBe(303);
  expect(reply.headers.get('Location')).toBe('/admin/');
  expect(reply.headers.getSetCookie()).toEqual(cookies);
});
