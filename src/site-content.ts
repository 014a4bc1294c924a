import { getCollection } from 'astro:content';
import correctionList from './content/corrections.json';
import { buildCatalogue } from './lib/catalogue/catalogue.ts';
import { costTable } from './lib/content/cost-defaults.ts';
import { whereUsed, type Use } from './lib/content/where-used.ts';
import { namesOf, newestRead, registerOf, type LiveSite } from './lib/content/live-site.ts';
import type { AllSources } from './lib/content/notes.ts';
import { isPublished, newestFirst } from './lib/content/insights.ts';
import { statUses, type PageLink } from './lib/content/stat-uses.ts';
import { correctionSchema, type Correction } from './lib/schemas/correction.ts';
import type { Insight } from './lib/schemas/insight.ts';
import type { Stat } from './lib/schemas/stat.ts';
import { siteSettings, type SiteSettings } from './lib/site-settings.ts';

/** An article with its text. */
export type Article = Insight & { slug: string; body: string };

/** Everything the pages are built from, put together once for a build. */
export type Site = LiveSite & {
  register: AllSources;
  stats: ReadonlyMap<string, Stat>;
  /** Published articles, newest first; drafts in development only. */
  insights: Article[];
  uses: ReadonlyMap<string, Use[]>;
  /** Pages that print a figure, by its id. */
  statUses: ReadonlyMap<string, PageLink[]>;
  /** Text of each profile, by slug. */
  texts: ReadonlyMap<string, string>;
  settings: SiteSettings;
  /** Mistakes that were mended, newest first. */
  corrections: Correction[];
};

async function load(): Promise<Site> {
  const [providers, services, cities, industries, sources, stats, costInputs, insights] = await Promise.all([
    getCollection('providers'),
    getCollection('services'),
    getCollection('cities'),
    getCollection('industries'),
    getCollection('sources'),
    getCollection('stats'),
    getCollection('costInputs'),
    getCollection('insights'),
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
  const names = namesOf(catalogue);
  const published = insights
    .map((entry): Article => ({ ...entry.data, slug: entry.id, body: entry.body ?? '' }))
    .filter((article) => isPublished(article, settings.buildDate) || (import.meta.env.DEV && article.draft))
    .sort(newestFirst);
  const inputs = costInputs[0];
  if (!inputs) throw new Error('src/content/cost-inputs.json has no entry');
  return {
    catalogue,
    names,
    register: registerOf(data(sources)),
    stats: new Map(stats.map(({ data: stat }) => [stat.id, stat])),
    statUses: statUses(published),
    uses: whereUsed(
      {
        providers: catalogue.providers,
        cities: catalogue.cities,
        stats: data(stats),
        costInputs: inputs.data,
        articles: published,
      },
      names,
    ),
    texts: new Map(providers.map((entry) => [entry.data.slug, entry.body ?? ''])),
    insights: published,
    settings,
    costs: costTable(inputs.data, data(sources)),
    corrections: correctionSchema
      .array()
      .parse(correctionList)
      .sort((a, b) => (a.date < b.date ? 1 : -1)),
    lastChanged: newestRead({ sources: data(sources), providers: catalogue.providers }) ?? settings.buildDate,
  };
}

let loaded: Promise<Site> | undefined;

/** The content of the site; in development read afresh for each page, so that an edit shows at once. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}
