import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBuiltSite, type BuiltPage } from '../support/built-site.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/html.ts';

/**
 * Walks the research data and the built pages: every claim about a provider and every fact about a city stands on its page,
 * with a mark that opens a panel, and the panel leads to each of its sources.
 */

type Claim = { value: unknown; text?: string; source: string[]; inferred?: boolean; note?: string };
type Office = { city: string | null; country: string; claim: Claim };
type Provider = {
  slug: string;
  name: string;
  legalName?: string;
  aliases?: string[];
  website?: string;
} & Record<string, unknown>;
type City = {
  id: string;
  population: { value: number; source: string[] } | null;
  facts: { field: string; value: number | null; source: string[]; articleOnly?: boolean }[];
};

const research = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../fixtures/research/${name}.json`, import.meta.url), 'utf8')) as T;
const { providers } = research<{ providers: Provider[] }>('providers');
const { cities } = research<{ cities: City[] }>('cities');

const register = JSON.parse(
  readFileSync(new URL('../../src/content/sources.json', import.meta.url), 'utf8'),
) as {
  id: string;
  formerIds?: string[];
}[];
const mergedInto = new Map(
  register.flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id] as const)),
);
const inRegister = (source: string): string => mergedInto.get(source) ?? source;

let pages: Map<string, BuiltPage>;
beforeAll(() => {
  pages = new Map(readBuiltSite().pages.map((page) => [page.path, page]));
});

function pageAt(path: string): BuiltPage {
  const page = pages.get(path);
  if (!page) throw new Error(`${path} was not built`);
  return page;
}

type PageIndex = { byId: Map<string, Element>; targets: Set<string>; text: string };
const indexes = new Map<string, PageIndex>();

function indexOf(path: string): PageIndex {
  const known = indexes.get(path);
  if (known) return known;
  const { document } = pageAt(path);
  const all = elementsOf(document);
  const index = {
    byId: new Map(all.flatMap((element) => [[attribute(element, 'id') ?? '', element] as const])),
    targets: new Set(all.flatMap((element) => attribute(element, 'popovertarget') ?? [])),
    text: textOf(document).replace(/[.\s]+/g, ' '),
  };
  indexes.set(path, index);
  return index;
}

/** What is missing of the mark, the panel and its sources; empty when all is there. */
function faultsOfMark(path: string, noteId: string, sources: readonly string[]): string[] {
  const { byId, targets } = indexOf(path);
  const panel = byId.get(noteId);
  if (!panel) return [`${path}: no panel ${noteId}`];
  const links = elementsOf(panel).flatMap((element) => attribute(element, 'href') ?? []);
  return [
    ...(targets.has(noteId) ? [] : [`${path}: no mark opens ${noteId}`]),
    ...sources
      .map(inRegister)
      .filter((id) => !links.includes(`/sources/${id}/`))
      .map((id) => `${path}: ${noteId} does not lead to ${id}`),
  ];
}

/** Words that must stand on the page for a claim, as far as these can be told without the site's own code. */
function wordsOf(field: string, claim: Claim, office?: Office): string[] {
  if (office) return [office.city ?? office.country];
  if (field === 'founded') return [String(claim.value)];
  if (field === 'headquarters') return [(claim.value as { country: string }).country];
  if (['headcount', 'hours', 'languages', 'clientRegions'].includes(field) && claim.text) return [claim.text];
  if (['pricing', 'minimumEngagement', 'listedOn', 'parentCompany', 'notable'].includes(field))
    return [String(claim.value)];
  return [];
}

const plain = (words: string): string =>
  words
    .replace(/[.\s]+/g, ' ')
    .trim()
    .toLowerCase();

describe('every fact stands on the site with its source', () => {
  it('has research data to walk', () => {
    expect(providers).toHaveLength(34);
    expect(cities).toHaveLength(14);
  });

  it('shows each claim of each provider', () => {
    const faults: string[] = [];
    let walked = 0;
    for (const provider of providers) {
      const path = `/providers/${provider.slug}/`;
      const text = indexOf(path).text.toLowerCase();
      for (const [field, entries] of Object.entries(provider)) {
        if (!Array.isArray(entries) || field === 'aliases') continue;
        (entries as (Claim | Office)[]).forEach((entry, position) => {
          const office = 'claim' in entry ? entry : undefined;
          const claim = office ? office.claim : (entry as Claim);
          walked += 1;
          faults.push(...faultsOfMark(path, `n-${field}-${position}`, claim.source));
          for (const words of wordsOf(field, claim, office))
            if (!text.includes(plain(words)))
              faults.push(`${path}: ${field} ${position} does not say "${words}"`);
          if (claim.note && !text.includes(plain(claim.note)))
            faults.push(`${path}: ${field} ${position} lost its note`);
        });
      }
    }
    expect(faults).toEqual([]);
    expect(walked).toBe(337);
  });

  it('names each provider as the data do', () => {
    for (const provider of providers) {
      const { text } = indexOf(`/providers/${provider.slug}/`);
      for (const name of [provider.name, provider.legalName, ...(provider.aliases ?? [])].filter(Boolean))
        expect(text.toLowerCase()).toContain(plain(name as string));
      if (provider.website) expect(pageAt(`/providers/${provider.slug}/`).html).toContain(provider.website);
    }
  });

  it('shows each fact of each city, but enforcement only where no firm is named', () => {
    const faults: string[] = [];
    let walked = 0;
    for (const city of cities) {
      const path = `/cities/${city.id}/`;
      const seen = new Map<string, number>();
      if (city.population) faults.push(...faultsOfMark(path, 'n-population', city.population.source));
      for (const fact of city.facts) {
        walked += 1;
        const name = fact.field.toLowerCase().replace(/[^a-z0-9]+/g, '-');
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        const noteId = `n-${count > 1 ? `${name}-${count}` : name}`;
        if (!fact.articleOnly) {
          faults.push(...faultsOfMark(path, noteId, fact.source));
          continue;
        }
        if (indexOf(path).byId.has(noteId)) faults.push(`${path}: enforcement stands beside named firms`);
        for (const source of fact.source) {
          const { text } = indexOf(`/sources/${inRegister(source)}/`);
          if (!/raid|illegal call centre/.test(text))
            faults.push(`/sources/${source}/ does not show the fact of ${city.id}`);
          for (const provider of providers)
            if (text.includes(`${provider.name}:`))
              faults.push(`/sources/${source}/ names ${provider.name} beside enforcement`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(walked).toBe(87);
  });
});
