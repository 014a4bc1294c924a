import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import type { FacetNames } from '../format/claims.ts';
import type { CostTable } from '../tools/cost-setup.ts';
import { costTable } from './cost-defaults.ts';
import type { AllSources, SourceRegister } from './notes.ts';
import type { Content } from './read-content.ts';
import { withoutQuotes } from './without-quotes.ts';

/** What the pages that are rendered on demand are made from, as the build writes it down for the server. */
export type LiveContent = Pick<Content, 'providers' | 'services' | 'cities' | 'industries' | 'sources'> & {
  /** The day that the build took for today. */
  buildDay: string;
  /** Newest day on which anything was read. */
  lastChanged: string;
  /** What the cost tool may fill in. */
  costs: CostTable;
};

/** The same, put together. What the static pages are built from has all of this, and more. */
export type LiveSite = {
  catalogue: Catalogue;
  names: FacetNames;
  register: SourceRegister;
  lastChanged: string;
  costs: CostTable;
};

/** The live part of the content. Quotes stay behind: no page prints them, and they are a third of the whole. */
export function toLiveContent(content: Content, buildDay: string): LiveContent {
  const { providers, services, cities, industries, sources } = content;
  return {
    buildDay,
    lastChanged: newestRead(content) ?? buildDay,
    providers: withoutQuotes(providers) as Content['providers'],
    services,
    cities,
    industries,
    sources,
    costs: costTable(content.costInputs, sources),
  };
}

/** How many of the long lists follow; the rest as it is. */
type Head = Omit<LiveContent, 'providers' | 'sources'> & { providers: number; sources: number };

/**
 * The content as the build leaves it for the server: a line of JSON for all that is short, then a line for each provider and each
 * source. Read as one text, ten thousand providers would take the server a hundred megabytes more at the start.
 */
export function writeLiveContent({ providers, sources, ...rest }: LiveContent): string {
  const head: Head = { ...rest, providers: providers.length, sources: sources.length };
  return [head, ...providers, ...sources].map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** What was written, from its lines. */
export function readLiveContent(lines: Iterable<string>): LiveContent {
  const reader = lines[Symbol.iterator]();
  const next = (): unknown => {
    const line = reader.next();
    if (line.done) throw new Error('The content of the live pages ends too early: build the site again.');
    return JSON.parse(line.value);
  };
  const { providers, sources, ...rest } = next() as Head;
  return {
    ...rest,
    providers: Array.from({ length: providers }, next) as LiveContent['providers'],
    sources: Array.from({ length: sources }, next) as LiveContent['sources'],
  };
}

/** Joins what the build has written; the arrays are taken over as they are. */
export function openLiveSite({
  buildDay,
  lastChanged,
  sources,
  costs,
  ...collections
}: LiveContent): LiveSite {
  const catalogue = buildCatalogue(collections, buildDay);
  return { catalogue, names: namesOf(catalogue), register: registerOf(sources), lastChanged, costs };
}

/** Newest day on which a source or a profile was read. */
export const newestRead = ({
  sources,
  providers,
}: {
  sources: readonly { retrieved: string }[];
  providers: readonly { lastChecked: string }[];
}): string | undefined =>
  [...sources.map(({ retrieved }) => retrieved), ...providers.map(({ lastChecked }) => lastChecked)].reduce<
    string | undefined
  >((newest, day) => (newest === undefined || day > newest ? day : newest), undefined);

export const namesOf = ({
  services,
  industries,
}: Pick<Catalogue, 'services' | 'industries'>): FacetNames => ({
  services: new Map(services.map(({ slug, name }) => [slug, name])),
  industries: new Map(industries.map(({ slug, name }) => [slug, name])),
});

export const registerOf = (sources: Content['sources']): AllSources =>
  new Map(sources.map((source) => [source.id, source]));
