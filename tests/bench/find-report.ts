import type { ServerMemory } from './find-server.ts';
import type { Asked } from './find-worker.ts';

/** Budgets of the find page with 10,000 providers, on one core. */
const MOST_MS = 50;
const MOST_PAGE_BYTES = 40_000;
const MOST_MEMORY_BYTES = 300_000_000;

export type Measurements = { search: Asked; page: Asked; memory: ServerMemory | null };

/** Prints what was measured, and for each budget whether it is kept. */
export function judgeFind({ search, page, memory }: Measurements): boolean {
  console.table({
    'read, find and count: ms by the clock': columns(search.times),
    'read, find and count: ms of processor': columns(search.work),
    'the whole reply, compressed: ms by the clock': columns(page.times),
    'the whole reply, compressed: ms of processor': columns(page.work),
  });
  console.log(`First question, with all that is worked out once: ${round(page.first)} ms by the clock`);
  console.log(`Slowest reply: ${page.slowest}\nLargest page: ${page.largest.query}`);
  if (memory)
    console.table({
      'server (MB)': Object.fromEntries(Object.entries(memory).map(([when, bytes]) => [when, mega(bytes)])),
    });
  else console.log('Memory was not measured: there is no /proc here.');
  const lines: [string, number, number, string][] = [
    // Where other work shares the machine, the clock runs on while the process waits for its core.
    ['read, find and count, p99 of processor', percentile(search.work, 0.99), MOST_MS, 'ms'],
    ['the whole reply, p99 of processor', percentile(page.work, 0.99), MOST_MS, 'ms'],
    ['the whole reply, p99 by the clock', percentile(page.times, 0.99), MOST_MS, 'ms'],
    ['the largest page, compressed', page.largest.bytes, MOST_PAGE_BYTES, 'bytes'],
    ...(memory
      ? ([
          [
            'memory of the server after the questions and a rest',
            mega(memory.rested),
            mega(MOST_MEMORY_BYTES),
            'MB',
          ],
          ['memory of the server at the worst moment', mega(memory.peak), mega(MOST_MEMORY_BYTES), 'MB'],
        ] as [string, number, number, string][])
      : []),
  ];
  for (const [words, found, most, unit] of lines)
    console.log(`${found <= most ? 'kept  ' : 'MISSED'} ${round(found)} ${unit}: ${words}, at most ${most}`);
  return lines.every(([, found, most]) => found <= most);
}

const columns = (times: readonly number[]): Record<string, number> => ({
  p50: round(percentile(times, 0.5)),
  p95: round(percentile(times, 0.95)),
  p99: round(percentile(times, 0.99)),
  most: round(percentile(times, 1)),
});

/** The smallest time within which the share of the questions was answered. */
function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const mega = (bytes: number): number => round(bytes / 1e6, 0);
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
