import type { FieldProblem, TypedForm } from '../../schemas/brief/quote-request.ts';
import { FORM_FIELDS, type PostedForm } from '../guard/posted-form.ts';

const OWN: ReadonlySet<string> = new Set(Object.values(FORM_FIELDS));

/** The form without the fields of the server's own. */
export const saidIn = (form: PostedForm): TypedForm => new Map([...form].filter(([name]) => !OWN.has(name)));

/** A field of the server's own; one that was sent twice says nothing. */
export const ownField = (form: PostedForm, name: string): string | undefined => {
  const values = form.get(name);
  return values?.length === 1 ? values[0] : undefined;
};

/** Problems of a small form: fields that do not belong to it, and fields that were sent twice. */
export function strayFields(form: PostedForm, known: readonly string[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [field, values] of saidIn(form)) {
    if (!known.includes(field))
      problems.push({ field, message: 'This form has no such field: load the page again' });
    else if (values.length > 1) problems.push({ field, message: 'This was sent twice: load the page again' });
  }
  return problems;
}
