import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeSignIn } from '../../../src/lib/server/accounts/sign-in.ts';
import type { SignInDesk } from '../../../src/lib/server/accounts/sign-in-desk.ts';
import { openStore } from '../../../src/lib/server/database/open.ts';
import type { Store } from '../../../src/lib/server/database/store.ts';
import type { MailSlots } from '../../../src/lib/server/mail/kinds.ts';
import { makeKeys } from '../../../src/lib/server/secrets/keys.ts';

const EDITOR = 'editor@plus92.example';
const keys = makeKeys('a secret for tests that is long enough');
const form = (fields: Record<string, string>): Map<string, string[]> =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));

let folder: string;
let store: Store;
let desk: SignInDesk;
let mails: { to: string; slots: MailSlots['sign-in'] }[];
let ahead: number;

const now = (): Date => new Date(Date.now() + ahead);
const visitor = (cookies: string[] = [], ipKey = 'ip') => ({
  now: now(),
  ipKey,
  cookies: new Map(cookies.map((line) => line.split(';')[0]?.split('=') as [string, string])),
});

beforeEach(async () => {
  ahead = 0;
  mails = [];
  folder = mkdtempSync(join(tmpdir(), 'sign-in-'));
  store = await openStore({ dataDir: folder });
  desk = open([EDITOR]);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function open(editorEmails: string[]): SignInDesk {
  return makeSignIn({
    ...{ store, keys, editorEmails, siteUrl: 'https://plus92.example', wake: () => undefined },
    clock: { now, elapsed: () => 0 },
    linkTo: (token) => token,
    fill: (_kind, slots) => {
      mails.push({ to: EDITOR, slots: slots as MailSlots['sign-in'] });
      return { subject: 's', html: 'h', text: 't', shownText: 't' };
    },
  });
}

/** Asks for an address; gives the cookies of the browser. */
async function ask(email: string, ipKey?: string): Promise<string[]> {
  const reply = await desk.ask(form({ email }), visitor([], ipKey));
  if (reply.kind !== 'asked') throw new Error(reply.kind);
  await desk.writeAsked();
  return reply.cookies;
}

const newest = (): MailSlots['sign-in'] => {
  const mail = mails.at(-1);
  if (!mail) throw new Error('no mail was written');
  return mail.slots;
};

describe('a link by mail', () => {
  test('signs an editor in, once, in the browser that asked', async () => {
    const cookies = await ask(EDITOR);
    const { url } = newest();
    expect(await desk.spend(url, visitor())).toEqual({ kind: 'other-browser' });
    const reply = await desk.spend(url, visitor(cookies));
    if (reply.kind !== 'signed-in') throw new Error(reply.kind);
    expect(reply.cookies[0]).toMatch(
      /^__Host-plus92-session=[^;]{40,}; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await desk.editorOf(visitor(reply.cookies).cookies)).toMatchObject({ email: EDITOR });
    expect(await desk.spend(url, visitor(cookies))).toEqual({ kind: 'gone' });
  });

  test('of a hundred presses of its button one makes a session', async () => {
    const cookies = await ask(EDITOR);
    const { url } = newest();
    const replies = await Promise.all(Array.from({ length: 100 }, () => desk.spend(url, visitor(cookies))));
    expect(replies.filter(({ kind }) => kind === 'signed-in')).toHaveLength(1);
    expect(replies.filter(({ kind }) => kind === 'gone')).toHaveLength(99);
  });

  test('opens nothing after ten minutes', async () => {
    const cookies = await ask(EDITOR);
    ahead = 10 * 60_000 + 1_000;
    expect(await desk.spend(newest().url, visitor(cookies))).toEqual({ kind: 'gone' });
  });

  test('is replaced by a newer one of the same address', async () => {
    const first = await ask(EDITOR);
    const { url } = newest();
    const second = await ask(EDITOR);
    expect(await desk.spend(url, visitor(first))).toEqual({ kind: 'gone' });
    expect((await desk.spend(newest().url, visitor(second))).kind).toBe('signed-in');
  });

  test('can be done without: the code works in the browser that asked', async () => {
    const cookies = await ask(EDITOR);
    const { code } = newest();
    expect(code).toMatch(/^\d{4} \d{4}$/);
    expect((await desk.typeCode(form({ code }), visitor())).kind).toBe('invalid');
    expect((await desk.typeCode(form({ code }), visitor(cookies))).kind).toBe('signed-in');
  });

  test('is spent after five wrong codes', async () => {
    const cookies = await ask(EDITOR);
    const { code, url } = newest();
    const wrong = code === '0000 0000' ? '1' : '0000 0000';
    for (let tries = 0; tries < 5; tries += 1)
      expect((await desk.typeCode(form({ code: wrong }), visitor(cookies))).kind).toBe('invalid');
    expect((await desk.typeCode(form({ code }), visitor(cookies))).kind).toBe('invalid');
    expect(await desk.spend(url, visitor(cookies))).toEqual({ kind: 'gone' });
  });
});

describe('what is told to whoever asks', () => {
  test('the reply is the same for a stranger, who gets no mail', async () => {
    const reply = await desk.ask(form({ email: 'stranger@elsewhere.example' }), visitor());
    expect(reply.kind).toBe('asked');
    expect(await desk.writeAsked()).toBe(0);
    expect(mails).toEqual([]);
  });

  test('no more than three mails in a quarter of an hour go to one address, and the reply stays the same', async () => {
    for (let times = 0; times < 8; times += 1)
      expect((await desk.ask(form({ email: EDITOR }), visitor([], `ip${times}`))).kind).toBe('asked');
    await desk.writeAsked();
    expect(mails.length).toBeGreaterThan(0);
    expect(mails.length).toBeLessThanOrEqual(3);
  });

  test.each(['', 'editor', 'a@b', 'a@b.example\nbcc: c@d.example', '<a@b.example>'])(
    'what is no address is refused with a sentence: %j',
    async (email) => {
      expect(await desk.ask(form({ email }), visitor())).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'email' }],
      });
    },
  );
});

describe('a session', () => {
  const signIn = async (): Promise<string[]> => {
    const cookies = await ask(EDITOR);
    const reply = await desk.spend(newest().url, visitor(cookies));
    if (reply.kind !== 'signed-in') throw new Error(reply.kind);
    return reply.cookies;
  };

  test('is gone on the server after signing out', async () => {
    const cookies = await signIn();
    expect((await desk.signOut(visitor(cookies)))[0]).toContain('Max-Age=0');
    expect(await desk.editorOf(visitor(cookies).cookies)).toBeUndefined();
  });

  test('signing out everywhere ends the others as well', async () => {
    const one = await signIn();
    const other = await signIn();
    await desk.signOutEverywhere(visitor(one));
    expect(await desk.editorOf(visitor(one).cookies)).toBeUndefined();
    expect(await desk.editorOf(visitor(other).cookies)).toBeUndefined();
  });

  test('ends after a day, and at once for an address that is no longer on the list', async () => {
    const cookies = await signIn();
    expect(await open([]).editorOf(visitor(cookies).cookies)).toBeUndefined();
    ahead = 24 * 3_600_000 + 60_000;
    expect(await desk.editorOf(visitor(cookies).cookies)).toBeUndefined();
  });

  test('a changed cookie opens nothing', async () => {
    const [line = ''] = await signIn();
    const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
    const changed = value.startsWith('a') ? `b${value.slice(1)}` : `a${value.slice(1)}`;
    expect(await desk.editorOf(new Map([[name, changed]]))).toBeUndefined();
  });

  test('the database holds no token and no address in the clear', async () => {
    const [line = ''] = await signIn();
    const token = line.split('=')[1]?.split('.')[0] ?? '';
    const tables = ['authKeys', 'signIns', 'outbox', 'rateLimits'] as const;
    const rows = await Promise.all(tables.map((table) => store.db.selectFrom(table).selectAll().execute()));
    const text = JSON.stringify(rows);
    expect(rows[0]?.length).toBeGreaterThan(0);
    expect(text).not.toContain(token);
    expect(text).not.toContain(EDITOR);
    expect(text).not.toContain(newest().url);
  });
});
