import lighthouse, { type Result } from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
import { beforeAll, expect, inject, test } from 'vitest';
import { siteUrl } from '../support/browser.ts';
import { note } from '../support/notes.ts';
import { livePages, templates, type Template } from '../support/templates.ts';

const full = Boolean(process.env['TEST_FULL']);
// Lighthouse refuses to judge a page that answers 404.
const audited = templates.filter((template) => template.status === 200 && (full || template.main));
/** The pages that are rendered on demand, and the tools: their budget is 95 (design.md, 7). */
const onDemand = full ? livePages.filter(({ main }) => main) : [];
const categories = ['accessibility', 'best-practices', 'seo', ...(full ? ['performance'] : [])];
const rounds = full ? 3 : 1;
const limit = { timeout: 180_000 };

/**
 * The mobile preset slows the processor down four times, which makes a phone of the middle class of a fast desk computer: one with a
 * benchmark index of 1,500 or more (Lighthouse, docs/throttling.md). A slower machine is slowed down less, so that the phone stays the same.
 */
const fastIndex = 1_500;
let cpuSlowdownMultiplier = 4;

beforeAll(async () => {
  if (!full) return;
  const { benchmarkIndex } = await audit(`${siteUrl}/about/`);
  cpuSlowdownMultiplier = Math.min(4, Math.max(1, (4 * benchmarkIndex) / fastIndex));
  note(
    `Lighthouse: benchmark index ${Math.round(benchmarkIndex)}, processor slowed down ${cpuSlowdownMultiplier.toFixed(1)} times`,
  );
}, 120_000);

test.each(audited)('Lighthouse gives 100 in each category: $name', limit, async (template) => {
  const { medians, causes } = await judge(template);
  expect(medians, causes).toEqual(Object.fromEntries(categories.map((id) => [id, 100])));
});

test.runIf(full).each(onDemand)(
  'Lighthouse is content with what is rendered on demand: $name',
  limit,
  async (template) => {
    const { medians, causes } = await judge(template);
    expect(medians['performance'], causes).toBeGreaterThanOrEqual(95);
    expect([medians['accessibility'], medians['best-practices']], causes).toEqual([100, 100]);
  },
);

/** The medians of the scores of one page, and what kept them below 100. */
async function judge({ name, path }: Template): Promise<{ medians: Record<string, number>; causes: string }> {
  const runs: Record<string, number>[] = [];
  const causes = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const { scores, faults } = await audit(`${siteUrl}${path}`);
    runs.push(scores);
    faults.forEach((fault) => causes.add(fault));
  }
  const medians = Object.fromEntries(categories.map((id) => [id, median(runs.map((run) => run[id] ?? 0))]));
  note(`Lighthouse, ${name}: ${categories.map((id) => `${id} ${medians[id]}`).join(', ')}`);
  return { medians, causes: [...causes].join('; ') };
}

interface Audit {
  scores: Record<string, number>;
  faults: string[];
  benchmarkIndex: number;
}

async function audit(url: string): Promise<Audit> {
  const result = (await trace(url)) ?? (await trace(url));
  if (!result) throw new Error(`Lighthouse gave no result for ${url}, twice`);
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
  return { scores, faults, benchmarkIndex: result.environment.benchmarkIndex };
}

/** One run of Lighthouse; undefined when the browser lost the start of the page, which happens on a busy machine. */
async function trace(url: string): Promise<Result | undefined> {
  const flags = { port: inject('debuggingPort'), onlyCategories: categories, logLevel: 'error' as const };
  const config = {
    extends: 'lighthouse:default',
    settings: { throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier } },
  };
  const result = (await lighthouse(url, flags, config))?.lhr;
  return result?.runtimeError ? undefined : result;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
