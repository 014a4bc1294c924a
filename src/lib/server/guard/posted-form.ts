import type { TypedForm } from '../../schemas/brief/quote-request.ts';

export type { Visitor } from './visitor.ts';

/**
 * The fields of a form that was posted: all values of each name, in the order sent. Plain data: text, decoded, normalised and limited;
 * nothing of the request it came with. Which fields there may be, and which more than once, is for the schema of the form to say.
 */
export type PostedForm = TypedForm;

/** The fields that every form carries for the server's own use; they are no part of what the visitor says. */
export const FORM_FIELDS = {
  /** Random, drawn anew for each form: the same form posted twice counts once. */
  key: 'form-key',
  /** When the form was drawn, signed: nobody fills it in within three seconds. */
  started: 'form-started',
  /** A field that people do not see and programs fill in. */
  trap: 'website',
} as const;

/** Makes a form of its fields in the order sent. */
export function toPostedForm(fields: Iterable<readonly [name: string, value: string]>): PostedForm {
  // A map, so that "__proto__" is a name like any other.
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return values;
}
