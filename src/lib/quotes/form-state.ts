import { isManyField } from '../schemas/brief/quote-request.ts';
import { isTyped, type Typed } from './typed.ts';
import type { QuoteProblem } from './problems.ts';
import type { StepNumber } from './steps.ts';

/** How far somebody has come: what was left decides what is said of it. */
export interface Progress {
  /** Steps that were left once: all their faults are shown. */
  leftSteps: ReadonlySet<StepNumber>;
  /** Fields that were left with something in them: their own faults are shown. */
  leftFields: ReadonlySet<string>;
}

/** The faults that are to be seen: nobody is told what is missing before he had a chance to write it. */
export function shownProblems(
  problems: readonly QuoteProblem[],
  { leftSteps, leftFields }: Progress,
  typed: Typed,
): QuoteProblem[] {
  return problems.filter(
    ({ step, field }) => leftSteps.has(step) || (leftFields.has(field) && isTyped(typed, field)),
  );
}

/** What a form holds in a browser, which may be more than the page came with: typed before its script ran, or put back by the browser. */
export function typedIn(entries: Iterable<[string, FormDataEntryValue]>, without: readonly string[]): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || without.includes(name)) continue;
    const known = typed[name];
    if (!known) typed[name] = [value];
    else if (isManyField(name)) known.push(value);
  }
  return typed;
}
