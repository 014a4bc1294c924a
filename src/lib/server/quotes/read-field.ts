import * as z from 'zod/mini';
import type { FieldProblem } from '../../schemas/brief/quote-request.ts';
import type { PostedForm } from '../guard/posted-form.ts';

/** One field of a small form; null where nothing was said, or where it cannot be read, which is added to the problems. */
export function readField<T>(
  form: PostedForm,
  field: string,
  schema: z.ZodMiniType<T>,
  problems: FieldProblem[],
): T | null {
  const result = z.safeParse(schema, form.get(field)?.[0]);
  if (result.success) return result.data;
  problems.push({ field, message: result.error.issues[0]?.message ?? 'This cannot be read' });
  return null;
}
