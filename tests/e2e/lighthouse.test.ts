import lighthouse from 'lighthouse';
import { expect, inject, test } from 'vitest';
import { siteUrl } from '../support/browser.ts';
import { note } from '../support/notes.ts';
import { templates } from '../support/templates.ts';

const full = Boolean(process.env['TEST_FULL']);
// Lighthouse refuses to judge a page that answers 404.
const audited = templates.filter((template) => template.status === 200 && (full || template.main));
const categories = ['accessibility', 'best-practices', 'seo', ...(full ? ['performance'] : [])];
const rounds = full ? 3 : 1;

test.each(audited)(
  'Lighthouse gives 100 in each category: $name',
  { timeout: 180_000 },
  async ({ name, path }) => {
    const runs: Record<string, number>[] = [];
    const causes = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const { scores, faults } = await audit(`${siteUrl}${path}`);
      runs.push(scores);
      faults.forEach((fault) => causes.add(fault));
    }
    const medians = Object.fromEntries(categories.map((id) => [id, median(runs.map((run) => run[id] ?? 0))]));
    note(`Lighthouse, ${name}: ${categories.map((id) => `${id} ${medians[id]}`).join(', ')}`);
    expect(medians, [...causes].join('; ')).toEqual(Object.fromEntries(categories.map((id) => [id, 100])));
  },
);

async function audit(url: string): Promise<{ scores: Record<string, number>; faults: string[] }> {
  const flags = { port: inject('debuggingPort'), onlyCategories: categories, logLevel: 'error' as const };
  const result = (await lighthouse(url, flags))?.lhr;
  if (!result || result.runtimeError)
    throw new Error(`Lighthouse gave no result: ${result?.runtimeError?.message}`);
  const scores = Object.fromEntries(
    categories.map((id) => [id, Math.round((result.categories[id]?.score ?? 0) * 100)]),
  );
  const relevant = categories
    .flatMap((id) => result.categories[id]?.auditRefs ?? [])
    .filter((ref) => ref.weight > 0);
  const faults = relevant
    .map((ref) => result.audits[ref.id])
    .filter((each) => each !== undefined && each.score !== null && each.score < 1)
    .map((each) => `${each?.id}: ${each?.displayValue ?? each?.title}`);
  return { scores, faults };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
