import type { FieldProblem } from '../schemas/brief/quote-request.ts';
import type { Done, Gone, Invalid, NotNow, Unavailable } from '../server/desk.ts';
import type { PostedForm } from '../server/guard/posted-form.ts';

/** The field by which a button says which it is. */
export const BUTTON_FIELD = 'do';

/** What a page does after one of its buttons was pressed. */
export type Pressed =
  | { kind: 'to'; path: string }
  /** The same as an address where nothing is. */
  | { kind: 'gone' }
  | PressedAgain;

/** The page is shown once more, with what is to be said and with everything that was typed. */
export interface PressedAgain {
  kind: 'again';
  /** Which button it was, so that the page says it at its form. */
  button: string;
  status: 409 | 422 | 503;
  headers: Readonly<Record<string, string>>;
  notice: string | null;
  problems: readonly FieldProblem[];
  /** What was typed. */
  fields: PostedForm;
}

/** The button and the fields of its form. A button that was sent twice is none. */
export function readPress(post: PostedForm): { button: string; fields: PostedForm } {
  const fields = new Map(post);
  const buttons = fields.get(BUTTON_FIELD) ?? [];
  fields.delete(BUTTON_FIELD);
  return { button: buttons.length === 1 ? (buttons[0] ?? '') : '', fields };
}

/** As long as a database that cannot be written to is given time. */
const RETRY_SECONDS = 30;

/** Maps the result of a use case: where it leads, or what the page says above what was typed. */
export function afterPress(
  result: Done | NotNow | Invalid | Gone | Unavailable,
  { button, fields, path }: { button: string; fields: PostedForm; path: string },
): Pressed {
  const again = { kind: 'again' as const, button, headers: {}, notice: null, problems: [], fields };
  switch (result.kind) {
    case 'done':
      return { kind: 'to', path };
    case 'gone':
      return { kind: 'gone' };
    case 'not-now':
      return { ...again, status: 409, notice: result.sentence };
    case 'invalid':
      return { ...again, status: 422, problems: result.problems };
    case 'unavailable':
      return {
        ...again,
        ...{ status: 503, headers: { 'Retry-After': String(RETRY_SECONDS) } },
        notice:
          'We cannot store this at the moment. Nothing has changed, and nothing you wrote is lost: press the button again in half a minute.',
      };
  }
}

/** A button that the page does not have. */
export const unknownButton = (fields: PostedForm): PressedAgain => ({
  ...{ kind: 'again', button: '', status: 422, headers: {}, problems: [], fields },
  notice: 'This page has no such button. Nothing has changed: press one of those below.',
});
