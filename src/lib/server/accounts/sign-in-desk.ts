import type { Gone, Invalid, Unavailable } from '../desk.ts';
import type { PostedForm, Visitor } from '../guard/posted-form.ts';

/** A sign-in that worked, and the cookies (whole Set-Cookie lines) that make the session. */
export interface SignedIn {
  kind: 'signed-in';
  cookies: string[];
}

/** Signing in and out, for editors. Nothing here tells whether an address is one of an editor. */
export interface SignInDesk {
  /** Field "email". The reply is the same for every address; the cookie binds the link to this browser. */
  ask(
    form: PostedForm,
    visitor: Visitor,
  ): Promise<{ kind: 'asked'; cookies: string[] } | Invalid | Unavailable>;
  /** The button of the page that the link opens. */
  spend(token: string, visitor: Visitor): Promise<SignedIn | { kind: 'other-browser' } | Gone | Unavailable>;
  /** Field "code", in the browser that asked, where the mail was opened elsewhere. */
  typeCode(form: PostedForm, visitor: Visitor): Promise<SignedIn | Invalid | Gone | Unavailable>;
  /** Ends this session on the server; gives the cookies that take it away here. */
  signOut(visitor: Visitor): Promise<string[]>;
  /** Ends all sessions of this editor. */
  signOutEverywhere(visitor: Visitor): Promise<string[]>;
  /** Who has signed in, by the cookies of a request; undefined when nobody has, or no longer may. */
  editorOf(cookies: ReadonlyMap<string, string>): Promise<{ id: string; email: string } | undefined>;
  /** Writes the mails that were asked for; says how many. Run by the server after each ask and every few seconds. */
  writeAsked(): Promise<number>;
}
