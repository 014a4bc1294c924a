import { buildCatalogue, type Catalogue } from '../../catalogue/catalogue.ts';
import { listClaims } from '../../catalogue/claims.ts';
import { isWithinMonths } from '../../catalogue/partial-date.ts';
import { insightSchema, type Insight } from '../../schemas/insight.ts';
import type { Source } from '../../schemas/source.ts';
import type { Stat } from '../../schemas/stat.ts';
import { statIdsOf } from '../check/article-components.ts';
import { readParts, wordsOf, type Part } from '../check/article-parts.ts';
import { textsIn, walkFields } from '../check/view.ts';
import { isDue, readDayOf, reviewDue, reviewKind, type ReviewKind } from '../freshness.ts';
import { LIST_SCHEMAS, TEXT_SCHEMAS, type RawContent } from '../read-content.ts';
import { thinPages, type ThinPage } from './thin-pages.ts';

/** Claims older than this are listed. */
export const OLD_CLAIM_MONTHS = 24;

/** What an editor should look at. The names of its fields are kept: other programs read them. */
export type ContentReport = {
  buildDay: string;
  /** Figures past their review, longest overdue first, with the articles that print them. */
  staleStats: {
    id: string;
    title: string;
    kind: ReviewKind;
    read: string;
    due: string;
    articles: string[];
  }[];
  /** Claims that say how things were more than 24 months ago, oldest first. */
  oldClaims: { provider: string; claim: string; asOf: string }[];
  /** Claims without a date, whose age nobody can tell. */
  undatedClaims: number;
  /** All providers, least complete first. */
  providers: { slug: string; name: string; completeness: number; claims: number }[];
  unusedSources: { id: string; title: string; publisher: string }[];
  articlesWithoutLinks: { slug: string; title: string; draft: boolean }[];
  /** Pages that no other page links to; null when the site was not built. */
  orphanPages: string[] | null;
  thinPages: ThinPage[];
};

/** An article as the report reads it. */
export type ReportArticle = Insight & { slug: string; body: string; parts: Part[] };

/** Looks through content that keeps to its schemas; `orphanPages` come from the built site. */
export function reportContent(
  raw: RawContent,
  buildDay: string,
  orphanPages: string[] | null,
): ContentReport {
  const catalogue = catalogueOf(raw, buildDay);
  const sources = LIST_SCHEMAS.sources.array().parse(raw.sources);
  const stats = LIST_SCHEMAS.stats.array().parse(raw.stats);
  const articles = raw.insights.map(({ name, data, body }) => ({
    ...{ ...insightSchema.parse(data), slug: name, body, parts: readParts(body).parts },
  }));
  const claims = catalogue.providers.flatMap((provider) =>
    listClaims(provider).map(({ id, claim: { asOf } }) => ({ provider, id, asOf })),
  );
  return {
    buildDay,
    staleStats: staleStats(stats, sources, articles, buildDay),
    oldClaims: claims
      .flatMap(({ provider, id, asOf }) =>
        asOf === null || isWithinMonths(asOf, OLD_CLAIM_MONTHS, buildDay, provider.lastChecked)
          ? []
          : [{ provider: provider.slug, claim: id, asOf }],
      )
      .sort(by(({ asOf, provider }) => `${asOf} ${provider}`)),
    undatedClaims: claims.filter(({ asOf }) => asOf === null).length,
    providers: catalogue.providers
      .map((provider) => ({
        ...{ slug: provider.slug, name: provider.name },
        completeness: Math.round(provider.completeness * 10) / 10,
        claims: listClaims(provider).length,
      }))
      .sort((a, b) => a.completeness - b.completeness || (a.slug < b.slug ? -1 : 1)),
    unusedSources: unusedSources(raw, sources, articles),
    articlesWithoutLinks: articles
      .filter(({ body }) => !/\]\(\//.test(body))
      .map(({ slug, title, draft }) => ({ slug, title, draft })),
    orphanPages,
    thinPages: thinPages(catalogue, articles),
  };
}

const by =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;

const catalogueOf = ({ providers, services, cities, industries }: RawContent, buildDay: string): Catalogue =>
  buildCatalogue(
    {
      providers: providers.map(({ data }) => TEXT_SCHEMAS.providers.parse(data)),
      services: services.map(({ data }) => TEXT_SCHEMAS.services.parse(data)),
      cities: cities.map(({ data }) => TEXT_SCHEMAS.cities.parse(data)),
      industries: industries.map(({ data }) => TEXT_SCHEMAS.industries.parse(data)),
    },
    buildDay,
  );

function staleStats(
  stats: readonly Stat[],
  sources: readonly Source[],
  articles: readonly ReportArticle[],
  buildDay: string,
): ContentReport['staleStats'] {
  const register = new Map(sources.map((source) => [source.id, source]));
  return stats
    .flatMap((stat) => {
      const read = readDayOf(stat, register);
      const kind = reviewKind(stat);
      if (!read || !isDue(read, kind, buildDay)) return [];
      const users = articles.filter(({ parts }) => parts.some((part) => statIdsOf(part).includes(stat.id)));
      return [
        {
          ...{ id: stat.id, title: stat.title, kind, read, due: reviewDue(read, kind) },
          articles: users.map(({ slug }) => slug),
        },
      ];
    })
    .sort(by(({ due, id }) => `${due} ${id}`));
}

function unusedSources(
  raw: RawContent,
  sources: readonly Source[],
  articles: readonly ReportArticle[],
): ContentReport['unusedSources'] {
  const facts = [raw.providers, raw.cities, raw.stats, raw.costInputs];
  const used = new Set(
    facts
      .flatMap((part) => [...walkFields(part)])
      .filter(({ key }) => key === 'source' || key === 'coordinatesSource')
      .flatMap(({ value }) => textsIn(value)),
  );
  for (const { parts } of articles)
    for (const part of parts) if (part.name === 'SourceNote') used.add(wordsOf(part, 'id'));
  return sources
    .filter(({ id }) => !used.has(id))
    .map(({ id, title, publisher }) => ({ id, title, publisher }))
    .sort(by(({ id }) => id));
}
