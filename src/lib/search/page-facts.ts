import {
  CITY_SYNONYMS,
  INDUSTRY_SYNONYMS,
  INSIGHT_SYNONYMS,
  SERVICE_SYNONYMS,
  TRADE_WORDS,
} from './synonyms.ts';

/** What the index knows of a page beside its text. */
export interface PageFacts {
  kind: string;
  /** How much its words count; 1 is usual. */
  weight: number;
  /** How much its title counts: whether it is what somebody looks for, or only what a document happens to be called. */
  title: TitleRank;
  /** Names, as the filters show them. */
  services: string[];
  cities: string[];
  industries: string[];
  /** What the page itself is also called. */
  aliases: string[];
  /** Words that find the page though they are other pages' names. */
  also: string[];
}

/** `title` counts most, `heading` less, `name` little; the weights are those of the search in the browser. */
export type TitleRank = 'title' | 'heading' | 'name';

/** What a thing of the site is called and belongs to; slugs. */
export interface Relations {
  services?: readonly string[];
  cities?: readonly string[];
  industries?: readonly string[];
  /** Other names of a provider. */
  aliases?: readonly string[];
}

/** The content as the index needs it: names by slug, and what belongs to what. */
export interface SearchContent {
  serviceNames: ReadonlyMap<string, string>;
  cityNames: ReadonlyMap<string, string>;
  industryNames: ReadonlyMap<string, string>;
  providers: ReadonlyMap<string, Relations>;
  insights: ReadonlyMap<string, Relations>;
}

/** The kinds of page by the folder of their address. A source is found by its name, not before what rests on it. */
const KINDS: Readonly<Record<string, { kind: string; weight: number; title: TitleRank }>> = {
  providers: { kind: 'Provider', weight: 1, title: 'title' },
  services: { kind: 'Service', weight: 1, title: 'title' },
  cities: { kind: 'City', weight: 1, title: 'title' },
  industries: { kind: 'Industry', weight: 1, title: 'title' },
  insights: { kind: 'Article', weight: 1, title: 'heading' },
  stats: { kind: 'Figure', weight: 0.6, title: 'name' },
  sources: { kind: 'Source', weight: 0.1, title: 'name' },
};

const OTHER_PAGE = { kind: 'Page', weight: 0.8, title: 'heading' } as const;

/** Everything the index is told of the page at an address; undefined for pages that are not searched. */
export function factsOfPage(path: string, content: SearchContent): PageFacts | undefined {
  const [folder = '', slug, second, ...rest] = path.split('/').slice(1, -1);
  const isLaterPage = slug === 'page' || second === 'page' || rest.includes('page');
  if (isLaterPage || slug === 'topics' || folder === 'search' || folder === '') return undefined;
  const { kind, weight, title } = (slug !== undefined && KINDS[folder]) || OTHER_PAGE;
  const relations = relationsOf(folder, slug, second, content);
  const { services = [], cities = [], industries = [], aliases = [] } = relations;
  // An article is found by its own words: the synonyms of all its services would bury the services themselves.
  const isOfTrade = ['Provider', 'Service', 'City', 'Industry'].includes(kind);
  const synonyms = isOfTrade
    ? [
        ...services.flatMap((each) => SERVICE_SYNONYMS[each] ?? []),
        ...cities.flatMap((each) => CITY_SYNONYMS[each] ?? []),
        ...industries.flatMap((each) => INDUSTRY_SYNONYMS[each] ?? []),
      ]
    : folder === 'insights' && slug !== undefined
      ? (INSIGHT_SYNONYMS[slug] ?? [])
      : [];
  const isThingItself =
    ['services', 'cities', 'industries', 'insights'].includes(folder) && second === undefined;
  const also = [
    ...(isThingItself ? [] : synonyms),
    ...(['providers', 'cities'].includes(folder) ? TRADE_WORDS : []),
  ];
  return {
    kind,
    weight,
    // A service in a city is named after both, and would stand before either.
    title: folder === 'services' && second !== undefined ? 'name' : title,
    services: names(services, content.serviceNames),
    cities: names(cities, content.cityNames),
    industries: names(industries, content.industryNames),
    aliases: [...new Set(isThingItself ? synonyms : aliases)],
    also: slug === undefined ? [] : [...new Set(also)],
  };
}

function relationsOf(
  folder: string,
  slug: string | undefined,
  second: string | undefined,
  content: SearchContent,
): Relations {
  if (slug === undefined) return {};
  switch (folder) {
    case 'providers':
      return content.providers.get(slug) ?? {};
    case 'insights':
      return content.insights.get(slug) ?? {};
    case 'services':
      return { services: [slug], cities: second === undefined ? [] : [second] };
    case 'cities':
      return { cities: [slug] };
    case 'industries':
      return { industries: [slug] };
    default:
      return {};
  }
}

function names(slugs: readonly string[], known: ReadonlyMap<string, string>): string[] {
  return [...new Set(slugs)].flatMap((slug) => known.get(slug) ?? []);
}
