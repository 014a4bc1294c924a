import { describe, expect, test } from 'vitest';
import { pressEditorPage } from '../../../src/lib/quotes/editor-press.ts';
import { readPageNumber } from '../../../src/lib/quotes/editor-search.ts';
import type { EditorDesk } from '../../../src/lib/server/desk.ts';
import type { PostedForm, Visitor } from '../../../src/lib/server/guard/posted-form.ts';

const visitor: Visitor = { now: new Date(0), ipKey: 'key', cookies: new Map() };

/** Presses a button on a page at /admin/; each use case is answered by the same result, and what was asked is noted. */
async function press(fields: Record<string, string | string[]>, result: object = { kind: 'done' }) {
  const asked: unknown[][] = [];
  const desk = new Proxy({} as EditorDesk, {
    get:
      (_, name) =>
      (...given: unknown[]) => {
        asked.push([name, ...given.slice(0, -1)]);
        return Promise.resolve(result);
      },
  });
  const post: PostedForm = new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
  const pressed = await pressEditorPage(post, {
    ...{ desk, visitor },
    ...{ path: '/admin/', afterErase: '/admin/quotes/' },
  });
  return { asked, pressed };
}

describe('a button of an editor', () => {
  test.each([
    ['contacted', 'markContacted', '/admin/#to-7'],
    ['send-again', 'sendAgain', '/admin/#to-7'],
    ['give-up', 'giveUp', '/admin/#to-7'],
    ['release', 'release', '/admin/#main'],
    ['erase', 'erase', '/admin/quotes/'],
    ['mail-again', 'resendMail', '/admin/#mails'],
    ['mail-give-up', 'giveUpMail', '/admin/#mails'],
  ])('%s asks %s and leads to %s', async (button, name, path) => {
    const { asked, pressed } = await press({ do: button, about: '7' });
    expect(asked).toEqual([[name, '7']]);
    expect(pressed).toEqual({ kind: 'to', path });
  });

  test('forward hands the form on without what it is about', async () => {
    const { asked } = await press({ do: 'forward', about: '7', address: 'info@firm.example' });
    expect(asked).toEqual([['forward', '7', new Map([['address', ['info@firm.example']]])]]);
  });

  test('resume is about nothing', async () => {
    expect((await press({ do: 'resume' })).asked).toEqual([['resumeSending']]);
  });

  test.each(['', 'toString', 'constructor', '__proto__', 'open'])('“%s” is none', async (button) => {
    const { asked, pressed } = await press({ do: button, about: '7' });
    expect(asked).toEqual([]);
    expect(pressed).toMatchObject({ kind: 'again', status: 422, about: '7' });
  });

  test('what it is about, said twice, is nothing', async () => {
    expect((await press({ do: 'release', about: ['7', '8'] })).asked).toEqual([['release', '']]);
  });
});

describe('what went wrong is said on the page', () => {
  test('with what was typed, and at its form', async () => {
    const problems = [{ field: 'address', message: 'Write it' }];
    const { pressed } = await press(
      { do: 'forward', about: '7', address: 'x' },
      { kind: 'invalid', problems },
    );
    expect(pressed).toMatchObject({ kind: 'again', status: 422, button: 'forward', about: '7', problems });
    expect(pressed).toMatchObject({ fields: new Map([['address', ['x']]]) });
  });

  test.each([
    [{ kind: 'gone' }, 409],
    [{ kind: 'not-now', sentence: 'Too late.' }, 409],
    [{ kind: 'unavailable' }, 503],
  ])('%o', async (result, status) => {
    expect((await press({ do: 'erase', about: '7' }, result)).pressed).toMatchObject({
      kind: 'again',
      status,
    });
  });
});

test.each([
  [null, 1],
  ['', 1],
  ['0', 1],
  ['-2', 1],
  ['2', 2],
  ['99999', 99_999],
  ['100000', 1],
  ['1e3', 1],
])('the page %s is %i', (typed, number) => {
  expect(readPageNumber(typed)).toBe(number);
});
