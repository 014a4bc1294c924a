import { getCollection } from 'astro:content';
import { buildCatalogue, type Catalogue } from './lib/catalogue/catalogue.ts';
import { whereUsed, type Use } from './lib/content/where-used.ts';
import type { SourceRegister } from './lib/content/notes.ts';
import type { FacetNames } from './lib/format/claims.ts';
import type { Stat } from './lib/schemas/stat.ts';
import { siteSettings, type SiteSettings } from './lib/site-settings.ts';

/** Everything the pages are built from, put together once for a build. */
export type Site = {
  catalogue: Catalogue;
  names: FacetNames;
  register: SourceRegister;
  stats: ReadonlyMap<string, Stat>;
  uses: ReadonlyMap<string, Use[]>;
  /** Text of each profile, by slug. */
  texts: ReadonlyMap<string, string>;
  settings: SiteSettings;
  /** Newest day on which anything was read. */
  lastChanged: string;
};

async function load(): Promise<Site> {
  const [providers, services, cities, industries, sources, stats, costInputs] = await Promise.all([
    getCollection('providers'),
    getCollection('services'),
    getCollection('cities'),
    getCollection('industries'),
    getCollection('sources'),
    getCollection('stats'),
    getCollection('costInputs'),
  ]);
  const settings = siteSettings(process.env);
  const data = <T>(entries: { data: T }[]): T[] => entries.map((entry) => entry.data);
  const catalogue = buildCatalogue(
    {
      providers: data(providers),
      services: data(services),
      cities: data(cities),
      industries: data(industries),
    },
    settings.buildDate,
  );
  const names: FacetNames = {
    services: new Map(catalogue.services.map(({ slug, name }) => [slug, name])),
    industries: new Map(catalogue.industries.map(({ slug, name }) => [slug, name])),
  };
  const inputs = costInputs[0];
  if (!inputs) throw new Error('src/content/cost-inputs.json has no entry');
  return {
    catalogue,
    names,
    register: new Map(sources.map(({ data: source }) => [source.id, source])),
    stats: new Map(stats.map(({ data: stat }) => [stat.id, stat])),
    uses: whereUsed(
      {
        providers: catalogue.providers,
        cities: catalogue.cities,
        stats: data(stats),
        costInputs: inputs.data,
      },
      names,
    ),
    texts: new Map(providers.map((entry) => [entry.data.slug, entry.body ?? ''])),
    settings,
    lastChanged:
      [
        ...data(sources).map(({ retrieved }) => retrieved),
        ...catalogue.providers.map(({ lastChecked }) => lastChecked),
      ]
        .sort()
        .at(-1) ?? settings.buildDate,
  };
}

let loaded: Promise<Site> | undefined;

/** The content of the site; in development read afresh for each page, so that an edit shows at once. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}
