import { readPress, unknownButton, type PressedAgain } from '../quotes/pressed.ts';
import type { Unavailable } from '../server/desk.ts';
import type { SignInDesk } from '../server/accounts/sign-in-desk.ts';
import type { PostedForm, Visitor } from '../server/guard/posted-form.ts';
import { paths } from '../site.ts';

/** What a page of signing in does after one of its buttons was pressed. */
export type SignInPressed =
  | { kind: 'to'; path: string; cookies: readonly string[] }
  | { kind: 'gone' }
  /** The link was asked for in another browser: nothing is spent. */
  | { kind: 'other-browser' }
  | PressedAgain;

interface Asked {
  desk: SignInDesk;
  visitor: Visitor;
}

/** The page that asks for the address, and for the code of the mail. */
export async function pressSignIn(post: PostedForm, { desk, visitor }: Asked): Promise<SignInPressed> {
  const { button, fields } = readPress(post);
  const again = { kind: 'again' as const, button, headers: {}, notice: null, fields };
  if (button === 'ask') {
    const result = await desk.ask(fields, visitor);
    if (result.kind === 'asked') return { kind: 'to', path: paths.signInAsked, cookies: result.cookies };
    if (result.kind === 'invalid') return { ...again, status: 422, problems: result.problems };
    return notNow(result, button, fields);
  }
  if (button === 'code') {
    const result = await desk.typeCode(fields, visitor);
    if (result.kind === 'signed-in') return { kind: 'to', path: paths.admin, cookies: result.cookies };
    if (result.kind === 'invalid') return { ...again, status: 422, problems: result.problems };
    if (result.kind === 'unavailable') return notNow(result, button, fields);
    const message = 'This code has been used, or is more than ten minutes old: ask for a new mail';
    return { ...again, status: 422, problems: [{ field: 'code', message }] };
  }
  return unknownButton(fields);
}

/** The page that the link of the mail opens. */
export async function pressSignInLink(
  post: PostedForm,
  { desk, visitor, token }: Asked & { token: string },
): Promise<SignInPressed> {
  const { button, fields } = readPress(post);
  if (button !== 'enter') return unknownButton(fields);
  const result = await desk.spend(token, visitor);
  if (result.kind === 'signed-in') return { kind: 'to', path: paths.admin, cookies: result.cookies };
  return result.kind === 'unavailable' ? notNow(result, button, fields) : result;
}

/** The page that ends the session, here or everywhere. */
export async function pressSignOut(post: PostedForm, { desk, visitor }: Asked): Promise<SignInPressed> {
  const { button, fields } = readPress(post);
  const to = (cookies: readonly string[]) => ({ kind: 'to' as const, path: paths.signedOut, cookies });
  if (button === 'here') return to(await desk.signOut(visitor));
  if (button === 'everywhere') return to(await desk.signOutEverywhere(visitor));
  return unknownButton(fields);
}

/** The reply that leads on and sets the cookies. */
export function leadOn({ path, cookies }: Extract<SignInPressed, { kind: 'to' }>): Response {
  const headers = new Headers({ Location: path });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

const notNow = (_: Unavailable, button: string, fields: PostedForm): PressedAgain => ({
  ...{ kind: 'again', button, status: 503, headers: { 'Retry-After': '30' }, problems: [], fields },
  notice: 'We cannot sign anybody in at the moment. Press the button again in half a minute.',
});
