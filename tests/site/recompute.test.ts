import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ALWAYS } from '../../src/lib/catalogue/scoring/fit-reasons.ts';
import { readLines } from '../../server/read-lines.ts';
import { openLiveSite, readLiveContent } from '../../src/lib/content/live-site.ts';
import { readBuiltSite, type BuiltPage } from '../support/built-site.ts';
import { attribute, elementsNamed } from '../support/html.ts';
import { recompute, type Recomputed } from '../support/recompute.ts';
import { scoreAll } from '../support/score-all.ts';

/* The tables that were built, read by a script that shares nothing with the site, against the pages that were built. */

const site = readBuiltSite();
const data = join(site.folder, 'data');
let found: Recomputed;
beforeAll(() => {
  found = recompute(data);
});

/** Address of the first page of a list, and which page of it this is; null for pages that are no list of providers. */
function listOf(path: string): { address: string; number: number } | null {
  const match =
    /^(\/providers\/|\/(?:cities|industries)\/[a-z0-9-]+\/|\/services\/[a-z0-9-]+\/(?:(?!page\/)[a-z0-9-]+\/)?)(?:page\/(\d+)\/)?$/.exec(
      path,
    );
  return match ? { address: match[1] ?? '', number: Number(match[2] ?? 1) } : null;
}

/** Slugs of the rows of a page, from the top. */
const rowsOf = ({ document }: BuiltPage): string[] =>
  elementsNamed(document, 'li')
    .filter((item) => attribute(item, 'class') === 'row')
    .flatMap((row) => elementsNamed(row, 'h3').flatMap((head) => elementsNamed(head, 'a')))
    .map((link) => (attribute(link, 'href') ?? '').replace(/^\/providers\/|\/$/g, ''));

/** Slugs of each list as all its pages show them, by the address of the first; lists of nobody left out. */
function shownLists(): Record<string, string[]> {
  const pages = site.pages
    .flatMap((page) => {
      const list = listOf(page.path);
      return list ? [{ ...list, page }] : [];
    })
    .sort((a, b) => a.number - b.number);
  const lists = Map.groupBy(pages, ({ address }) => address);
  return Object.fromEntries(
    [...lists]
      .map(([address, parts]): [string, string[]] => [address, parts.flatMap(({ page }) => rowsOf(page))])
      .filter(([, slugs]) => slugs.length > 0),
  );
}

describe('the order', () => {
  test('of every list on every page follows from the tables alone', () => {
    const shown = shownLists();
    const kinds = ['/providers/', '/services/', '/cities/', '/industries/'];
    for (const kind of kinds)
      expect(Object.keys(shown).filter((address) => address.startsWith(kind)).length).toBeGreaterThan(0);
    expect(Object.keys(shown).some((address) => /^\/services\/[^/]+\/[^/]+\/$/.test(address))).toBe(true);
    expect(shown['/providers/']?.length).toBeGreaterThan(30);
    expect(shown).toEqual(found.lists);
  });

  test('looks at columns that follow from the claims', () => {
    expect(found.faults).toEqual([]);
  });
});

describe('the score', () => {
  const { catalogue } = openLiveSite(readLiveContent(readLines(join(site.folder, '.build/live.jsonl'))));

  test('with the default weights and nothing asked follows from the tables alone', () => {
    expect(found.scores).toEqual(scoreAll(catalogue));
    // Not all of it is nothing.
    expect(new Set(found.scores.map(({ low }) => low)).size).toBeGreaterThan(5);
  });

  test('for what a buyer asked follows from the tables alone', () => {
    const asked = {
      services: ['customer-support'],
      languages: ['en'],
      hours: ALWAYS,
      regimes: ['pci-dss', 'iso-27001'],
    };
    const ask = 'service=customer-support&language=en&hours=24-7&cert=pci-dss&cert=iso-27001';
    const scores = scoreAll(catalogue, asked);
    expect(recompute(data, ask).scores).toEqual(scores);
    expect(scores).not.toEqual(found.scores);
  });

  test('with other weights follows too', () => {
    const weights = { price: 0, fit: 0.6, quality: 0, compliance: 0, scale: 0.1, risk: 0.3 };
    const ask = 'channel=voice-inbound&channel=chat&w-fit=60&w-scale=10&w-risk=30';
    expect(recompute(data, ask).scores).toEqual(
      scoreAll(catalogue, { channels: ['voice-inbound', 'chat'] }, weights),
    );
  });
});
