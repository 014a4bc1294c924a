import type { Run } from './build-scale.ts';
import { LIST_TEMPLATES } from './page-sizes.ts';

/** Budgets of the build (design, section 7), for 2 cores. */
const MOST_SECONDS = 240;
const MOST_BYTES = 4 * 2 ** 30;
const MOST_TIMES_LONGER = 9;
const MOST_TIMES_LARGER = 1.1;

const largestOf = (run: Run, templates: readonly string[]) =>
  templates
    .flatMap((template) => run.largest.get(template)?.byBrotli ?? [])
    .reduce((most, page) => (page.brotli > most.brotli ? page : most));

/** Prints what each build took, and its largest page of each template. */
export function printRuns(runs: readonly Run[]): void {
  console.table(
    runs.map(({ count, measured, files, largest }) => ({
      providers: count,
      seconds: round(measured.seconds),
      'processor seconds': measured.cpuSeconds === null ? 'not measured' : round(measured.cpuSeconds),
      'peak GB': measured.peakBytes === null ? 'not measured' : round(measured.peakBytes / 2 ** 30, 2),
      pages: [...largest.values()].reduce((sum, { pages }) => sum + pages, 0),
      files,
    })),
  );
  const templates = [...new Set(runs.flatMap(({ largest }) => [...largest.keys()]))];
  console.table(
    Object.fromEntries(
      templates.map((template) => [
        template,
        Object.fromEntries(
          runs.flatMap(({ count, largest }) => {
            const found = largest.get(template);
            return [
              [`pages (${count})`, found?.pages ?? 0],
              [`html (${count})`, found?.byBrotli.html ?? 0],
              [`br 11 (${count})`, found?.byBrotli.brotli ?? 0],
            ];
          }),
        ),
      ]),
    ),
  );
}

/** Says for each budget whether it is kept; a budget whose sizes were not built is left out. */
export function judge(runs: readonly Run[]): boolean {
  const runOf = (count: number): Run | undefined => runs.find((run) => run.count === count);
  const [few, some, many] = [runOf(100), runOf(1_000), runOf(10_000)];
  const lines: [string, number, number][] = [];
  if (many) {
    lines.push(['seconds for 10,000 providers', many.measured.seconds, MOST_SECONDS]);
    if (many.measured.peakBytes !== null)
      lines.push(['GB for 10,000 providers', many.measured.peakBytes / 2 ** 30, MOST_BYTES / 2 ** 30]);
  }
  if (some && many)
    lines.push([
      'times longer than for 1,000',
      many.measured.seconds / some.measured.seconds,
      MOST_TIMES_LONGER,
    ]);
  if (few && many) {
    const [before, after] = [largestOf(few, LIST_TEMPLATES), largestOf(many, LIST_TEMPLATES)];
    lines.push([
      `times larger list page, brotli (${after.path} against ${before.path})`,
      after.brotli / before.brotli,
      MOST_TIMES_LARGER,
    ]);
    lines.push(['times larger list page, HTML', after.html / before.html, MOST_TIMES_LARGER]);
  }
  for (const [words, found, most] of lines)
    console.log(`${found <= most ? 'kept  ' : 'MISSED'} ${round(found, 2)} ${words}, at most ${most}`);
  return lines.every(([, found, most]) => found <= most);
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
