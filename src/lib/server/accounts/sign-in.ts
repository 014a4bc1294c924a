import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { cleanText } from '../../schemas/brief/fields.ts';
import { isEmail } from '../../schemas/brief/quote-request.ts';
import { after, moment, SECOND } from '../clock.ts';
import { StoreUnavailableError, type Writing } from '../database/store.ts';
import type { Unavailable } from '../desk.ts';
import { limitKey, limits } from '../guard/limits.ts';
import type { Visitor } from '../guard/posted-form.ts';
import { takeAll } from '../guard/rate-limit.ts';
import { queueMail, type MailParts } from '../mail/queue-mail.ts';
import { emailKey } from '../secrets/keys.ts';
import { hashToken, makeToken } from '../secrets/token.ts';
import { ABSOLUTE_SECONDS, LINK_SECONDS, sessionCookie } from './limits-of-sessions.ts';
import type { Auth, AuthParts } from './make-auth.ts';
import type { SignedIn, SignInDesk } from './sign-in-desk.ts';

/** After so many wrong codes the link is spent: a code has only eight digits. */
const MOST_TRIES = 5;

/** What signing in needs. */
export interface SignInParts extends AuthParts, MailParts {
  /** EDITOR_EMAILS, lower case. */
  editorEmails: readonly string[];
  /** The address of the page that a link opens. */
  linkTo: (token: string) => string;
  /** Tells the sender that there is a mail, and the writer that there is a request. */
  wake: () => void;
}

/** The cookie that knows the browser which asked. */
const browserCookie = (siteUrl: string): string =>
  siteUrl.startsWith('https:') ? '__Host-plus92-asked' : 'plus92-asked';

export function makeSignIn(parts: SignInParts): SignInDesk {
  const { store, keys, clock, siteUrl, editorEmails, linkTo, wake } = parts;
  let auth: Promise<Auth> | undefined;
  // Half a second of modules that a server needs only once an editor comes.
  const opened = (): Promise<Auth> =>
    (auth ??= import('./make-auth.ts').then(({ makeAuth }) => makeAuth(parts, onLink)));
  const cookie = browserCookie(siteUrl);
  const flags = `; Path=/; HttpOnly; SameSite=Lax${siteUrl.startsWith('https:') ? '; Secure' : ''}`;
  const forgetBrowser = `${cookie}=; Max-Age=0${flags}`;

  return {
    async ask(form, visitor) {
      const email = cleanText(form.get('email')?.[0] ?? '').toLowerCase();
      if (!isEmail(email) || (form.get('email')?.length ?? 0) > 1)
        return {
          kind: 'invalid',
          problems: [{ field: 'email', message: 'Enter your e-mail with an @ sign, like name@company.com' }],
        };
      const browser = makeToken();
      const key = emailKey(keys, email);
      const stored = await orUnavailable(() =>
        store.write(async (writing) => {
          const taken = await takeAll(
            writing,
            [
              { key: limitKey('sign-in-email', key), limit: limits['sign-in-email'] },
              { key: limitKey('sign-in-ip', visitor.ipKey), limit: limits['sign-in-ip'] },
            ],
            visitor.now,
          );
          // Beyond the limit nothing is written and nothing is said of it: the reply tells nobody whether mails went out.
          if (!taken.ok) return;
          await writing
            .insertInto('signIns')
            .values({
              id: randomUUID(),
              emailKey: key,
              sealed: keys.seal(email),
              browserHash: browser.hash,
              tries: 0,
              state: 'asked',
              createdAt: moment(visitor.now),
              expiresAt: moment(after(visitor.now, LINK_SECONDS * SECOND)),
            })
            .execute();
        }),
      );
      if (stored) return stored;
      wake();
      return { kind: 'asked', cookies: [`${cookie}=${browser.token}; Max-Age=${LINK_SECONDS}${flags}`] };
    },

    async spend(token, visitor) {
      const row = await store.db
        .selectFrom('signIns')
        .selectAll()
        .where('tokenHash', '=', hashToken(token))
        .where('state', '=', 'mailed')
        .where('expiresAt', '>', moment(visitor.now))
        .executeTakeFirst();
      if (!row) return { kind: 'gone' };
      if (row.browserHash !== browserHashOf(visitor)) return { kind: 'other-browser' };
      return open(row.id, token);
    },

    async typeCode(form, visitor) {
      const code = (form.get('code')?.[0] ?? '').replace(/\D/g, '');
      const row = await store.db
        .selectFrom('signIns')
        .selectAll()
        .where('browserHash', '=', browserHashOf(visitor) ?? '')
        .where('state', '=', 'mailed')
        .where('expiresAt', '>', moment(visitor.now))
        .executeTakeFirst();
      const wrong = {
        kind: 'invalid',
        problems: [
          {
            field: 'code',
            message: 'This code is not the one of the newest mail, or it is more than ten minutes old',
          },
        ],
      } as const;
      if (!row?.codeHash) return { ...wrong, problems: [...wrong.problems] };
      const isRight = timingSafeEqual(
        Buffer.from(row.codeHash),
        Buffer.from(keys.keyOf('sign-in code', `${row.id} ${code}`)),
      );
      if (isRight) return open(row.id, keys.unseal(row.sealed));
      const failed = await orUnavailable(() =>
        store.write(async (writing) => {
          await writing
            .updateTable('signIns')
            .set((eb) => ({
              tries: eb('tries', '+', 1),
              state: eb
                .case()
                .when('tries', '>=', MOST_TRIES - 1)
                .then('spent')
                .else('mailed')
                .end() as never,
            }))
            .where('id', '=', row.id)
            .where('state', '=', 'mailed')
            .execute();
        }),
      );
      return failed ?? { ...wrong, problems: [...wrong.problems] };
    },

    async signOut(visitor) {
      const reply = await (await opened()).api.signOut({ headers: headersOf(visitor), asResponse: true });
      return [...ownCookies(reply), forgetBrowser];
    },

    async signOutEverywhere(visitor) {
      await (await opened()).api.revokeSessions({ headers: headersOf(visitor) });
      const reply = await (await opened()).api.signOut({ headers: headersOf(visitor), asResponse: true });
      return [...ownCookies(reply), forgetBrowser];
    },

    async editorOf(cookies) {
      if (!cookies.has(sessionCookie(siteUrl))) return undefined;
      const found = await (await opened()).api.getSession({ headers: cookieHeader(cookies) });
      if (!found) return undefined;
      const { session, user } = found;
      const age = clock.now().getTime() - session.createdAt.getTime();
      const isOver = age > ABSOLUTE_SECONDS * SECOND || session.expiresAt <= clock.now();
      // Whoever is no longer on the list is out at once, whatever the session says.
      return isOver || !editorEmails.includes(user.email) ? undefined : { id: user.id, email: user.email };
    },

    async writeAsked() {
      const asked = await store.db
        .selectFrom('signIns')
        .select(['id', 'sealed', 'emailKey'])
        .where('state', '=', 'asked')
        .where('expiresAt', '>', moment(clock.now()))
        .orderBy('createdAt')
        .limit(50)
        .execute();
      let written = 0;
      for (const row of asked) {
        const email = keys.unseal(row.sealed);
        if (!editorEmails.includes(email)) {
          await store.write((writing) => settle(writing, row.id, 'nobody'));
          continue;
        }
        // The answer comes by onLink(), which stores the token and the mail together.
        await (
          await opened()
        ).api.signInMagicLink({ body: { email, metadata: { id: row.id } }, headers: new Headers() });
        written += 1;
      }
      return written;
    },
  };

  /** A link was made: it replaces the older ones of this address, and goes out by mail. */
  async function onLink(email: string, token: string, id: string): Promise<void> {
    const code = String(randomInt(0, 100_000_000)).padStart(8, '0');
    await store.write(async (writing) => {
      const { numUpdatedRows } = await writing
        .updateTable('signIns')
        .set({
          state: 'mailed',
          sealed: keys.seal(token),
          tokenHash: hashToken(token),
          codeHash: keys.keyOf('sign-in code', `${id} ${code}`),
        })
        .where('id', '=', id)
        .where('state', '=', 'asked')
        .executeTakeFirst();
      // Another process was quicker: its link is in the mail.
      if (numUpdatedRows === 0n) return;
      await writing
        .updateTable('signIns')
        .set({ state: 'replaced', sealed: '', codeHash: null })
        .where('emailKey', '=', emailKey(keys, email))
        .where('state', '=', 'mailed')
        .where('id', '!=', id)
        .execute();
      await queueMail(writing, parts, {
        kind: 'sign-in',
        to: email,
        slots: {
          url: linkTo(token),
          code: `${code.slice(0, 4)} ${code.slice(4)}`,
          minutes: String(LINK_SECONDS / 60),
        },
      });
    });
    wake();
  }

  /** Spends the token at better-auth, of which one of many who try succeeds, and makes the session. */
  async function open(id: string, token: string): Promise<SignedIn | { kind: 'gone' } | Unavailable> {
    const result = await orUnavailable(async () => {
      const reply = await (
        await opened()
      ).api.magicLinkVerify({
        query: { token },
        headers: new Headers(),
        asResponse: true,
      });
      if (reply.status !== 200) return { kind: 'gone' } as const;
      await store.write((writing) => settle(writing, id, 'spent'));
      return { kind: 'signed-in', cookies: [...ownCookies(reply), forgetBrowser] } as const;
    });
    return result as SignedIn | { kind: 'gone' } | Unavailable;
  }

  function browserHashOf(visitor: Visitor): string | undefined {
    const token = visitor.cookies.get(cookie);
    return token === undefined ? undefined : hashToken(token);
  }

  function ownCookies(reply: Response): string[] {
    // better-auth also takes away cookies that this site never sets.
    return reply.headers.getSetCookie().filter((line) => line.startsWith(`${sessionCookie(siteUrl)}=`));
  }
}

async function settle(writing: Writing, id: string, state: 'nobody' | 'spent'): Promise<void> {
  await writing
    .updateTable('signIns')
    .set({ state, sealed: '', codeHash: null })
    .where('id', '=', id)
    .execute();
}

async function orUnavailable<T>(work: () => Promise<T>): Promise<T | Unavailable> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreUnavailableError) return { kind: 'unavailable' };
    throw error;
  }
}

const headersOf = (visitor: Visitor): Headers => cookieHeader(visitor.cookies);

const cookieHeader = (cookies: ReadonlyMap<string, string>): Headers =>
  new Headers({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
