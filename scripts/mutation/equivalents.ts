import { readFileSync } from 'node:fs';
import type { Mutant } from './mutants.ts';

/** A mutant that no test can find, because the program does the same; `was`, `now` and `nth` (1 when absent) as in Mutant. */
export type Equivalent = { file: string; was: string; now: string; nth?: number; why: string };

export const EQUIVALENTS_FILE = 'tests/mutation-equivalents.json';

export const readEquivalents = (): Equivalent[] =>
  JSON.parse(readFileSync(EQUIVALENTS_FILE, 'utf8')) as Equivalent[];

export const isListed = (list: readonly Equivalent[], file: string, { was, now, nth }: Mutant): boolean =>
  list.some((each) => each.file === file && each.was === was && each.now === now && (each.nth ?? 1) === nth);

/** What is listed although a test finds it, or although the files hold no such mutant any more. */
export function wronglyListed(
  list: readonly Equivalent[],
  judged: readonly { file: string; mutant: Mutant; killed: boolean }[],
): string[] {
  return list.flatMap((each) => {
    const same = judged.filter(({ file, mutant }) => isListed([each], file, mutant));
    if (same.length === 0) return [`${each.file}: no mutant reads "${each.now}"`];
    return same.filter(({ killed }) => killed).map(() => `${each.file}: a test finds "${each.now}"`);
  });
}
