import { expect, test } from 'vitest';
import { faultsAfter, type LooseContent } from './good-content.ts';

/** A way to break the good content, and the faults that must then be the only ones. */
export type Case = [
  name: string,
  change: (content: LooseContent) => void,
  ...faults: [file: string, field: string, found: string, write: string][],
];

/** Each case must end in exactly its faults: file and field exactly, found and write by the words that matter. */
export function refuses(cases: Case[]): void {
  test.each(cases)('%s', (_name, change, ...expected) => {
    expect(faultsAfter(change)).toEqual(
      expected.map(([file, field, found, write]) => ({
        ...{ file, field },
        found: expect.stringContaining(found),
        write: expect.stringContaining(write),
      })),
    );
  });
}

export const first = (content: LooseContent) => content.providers[0]!;
export const second = (content: LooseContent) => content.providers[1]!;
export const city = (content: LooseContent) => content.cities[0]!;
export const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

export const FIRST = 'content/providers/first.mdx';
export const SECOND = 'content/providers/second.mdx';
export const CITY = 'content/cities/exampur.mdx';
export const ALPHA = 'content/services/alpha.mdx';
export const TRADE = 'content/industries/trade.mdx';
export const SOURCES = 'content/sources.json';
export const STATS = 'content/stats.json';
