import type { Desk } from '../server/desk.ts';
import type { PostedForm, Visitor } from '../server/guard/posted-form.ts';
import { paths } from '../site.ts';
import { toTold, type ToldProblem } from './problems.ts';
import { fromForm, type Typed } from './typed.ts';

/** The names of the fields that are the server's own. */
export interface OwnFields {
  key: string;
  started: string;
  trap: string;
}

/** What the page does after a form was sent: leads on, or shows the form again with everything in it. */
export type PostAnswer =
  | { kind: 'sent'; path: string }
  | {
      kind: 'again';
      status: 409 | 422 | 429 | 503;
      headers: Readonly<Record<string, string>>;
      typed: Typed;
      told: ToldProblem[];
      notice: string | null;
      key: string;
      started: string;
    };

/** Where there is no database, as in development: nothing is stored, and nothing that was typed is lost. */
export const closedDesk: Pick<Desk['buyer'], 'newForm' | 'submit'> = {
  submit: () => Promise.resolve({ kind: 'unavailable' }),
  newForm: () => ({ key: '', started: '' }),
};

/** As long as a database that cannot be written to is given time. */
const RETRY_SECONDS = 30;

/** Sends the brief, and says what the page shows. */
export async function answerPost(
  post: PostedForm,
  {
    desk,
    visitor,
    names,
  }: { desk: Pick<Desk['buyer'], 'newForm' | 'submit'>; visitor: Visitor; names: OwnFields },
): Promise<PostAnswer> {
  const result = await desk.submit(post, visitor);
  // The main part takes the focus: a fragment that came with the form would else stay in the address.
  if (result.kind === 'stored') return { kind: 'sent', path: `${paths.quoteSent(result.reference)}#main` };
  const typed = fromForm(post, Object.values(names));
  const fresh = desk.newForm(visitor);
  const again = {
    ...{ kind: 'again' as const, headers: {}, typed, told: [], notice: null },
    // The same form sent twice counts once, also when it was refused in between.
    key: post.get(names.key)?.[0] ?? fresh.key,
    started: post.get(names.started)?.[0] ?? fresh.started,
  };
  switch (result.kind) {
    case 'invalid':
      return { ...again, status: 422, told: toTold(result.problems, typed) };
    case 'conflict':
      return {
        ...again,
        ...{ status: 409, key: fresh.key, started: fresh.started },
        notice:
          'This form was sent before, with other words in it, and that request is stored. Press Send again to send this one as a second request.',
      };
    case 'too-many':
      return {
        ...again,
        ...{ status: 429, headers: { 'Retry-After': String(result.retryAfterSeconds) } },
        notice: `Too many requests came from your connection. Nothing was sent, and nothing is lost: try again in ${waitWords(result.retryAfterSeconds)}.`,
      };
    case 'unavailable':
      return {
        ...again,
        ...{ status: 503, headers: { 'Retry-After': String(RETRY_SECONDS) } },
        notice:
          'We cannot store your request at this moment. Nothing was sent, and everything you wrote stands below: press Send again in half a minute.',
      };
  }
}

function waitWords(seconds: number): string {
  if (seconds < 90) return 'a minute';
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
