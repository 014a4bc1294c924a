import { listClaims } from '../catalogue/claims.ts';
import { paths } from '../site.ts';
import type { City } from '../schemas/city.ts';
import type { CostInputs } from '../schemas/cost-inputs.ts';
import type { Provider } from '../schemas/provider.ts';
import type { Stat } from '../schemas/stat.ts';
import { claimWords, type FacetNames } from '../format/claims.ts';
import { statWords } from '../format/stats.ts';
import { referencesIn } from './insights.ts';

/** One fact that rests on a source: its subject, its words and the place on the site that shows it. */
export type Use = {
  kind: 'provider' | 'city' | 'figure' | 'article' | 'cost';
  subject: string;
  fact: string;
  path: string | null;
};

type Content = {
  providers: Provider[];
  cities: City[];
  stats: Stat[];
  costInputs: CostInputs;
  /** Published articles with their text. */
  articles?: readonly { slug: string; title: string; body: string }[];
};

const FIELD_NAMES: Record<string, string> = {
  agentWage: 'agent wage',
  otherRoleWages: 'other wages',
  employerOnCosts: 'employer on-costs',
  outsourcedHourlyRates: 'rates asked',
  workspacePerSeat: 'workspace',
  officeRentPerArea: 'office rent',
  electricity: 'electricity',
  exportTax: 'export tax',
  workingTime: 'working time',
  fullyLoadedMultiplier: 'fully loaded cost',
  attrition: 'staff turnover',
  trainingWeeks: 'training',
  nightShiftPremium: 'night premium',
  publicHolidays: 'public holidays',
  exchangeRates: 'exchange rate',
  hourlyPriceBreakdown: 'parts of an hourly price',
  medicalBillingPricing: 'medical billing price',
  onboarding: 'onboarding',
  relativeOutsourcingCost: 'relative cost',
  spaceAllowance: 'space for a seat',
  technologyPerSeat: 'technology for a seat',
  replacementCost: 'cost of replacing an agent',
  supervision: 'supervision',
  shrinkage: 'shrinkage',
};

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type CostRow = {
  source: string[];
  name?: string;
  role?: string;
  item?: string;
  scope?: string;
  geography?: string;
  part?: string;
  base?: string;
  quoteCurrency?: string;
  unit?: string;
};

function* costRows(inputs: CostInputs): Generator<{ row: CostRow; group: string; place: string }> {
  for (const country of inputs.countries)
    for (const [group, rows] of Object.entries(country))
      if (Array.isArray(rows))
        for (const row of rows) if (typeof row === 'object') yield { row, group, place: country.name };
  for (const [group, rows] of Object.entries(inputs))
    if (group !== 'countries' && Array.isArray(rows))
      for (const row of rows as (CostRow | string)[])
        if (typeof row === 'object') yield { row, group, place: row.geography ?? 'all countries' };
}

/** For every source id: all facts of the site that rest on it, providers first, then cities, figures and cost inputs. */
export function whereUsed(
  { providers, cities, stats, costInputs, articles = [] }: Content,
  names: FacetNames,
): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (ids: readonly string[], use: Use): void => {
    for (const id of new Set(ids)) {
      const list = uses.get(id);
      if (list) list.push(use);
      else uses.set(id, [use]);
    }
  };
  for (const provider of providers)
    for (const { field, claim, office } of listClaims(provider)) {
      const words = claimWords(field, claim, names);
      add(claim.source, {
        kind: 'provider',
        subject: provider.name,
        fact: office ? `${office.city ?? office.country}: ${words}` : words,
        path: paths.provider(provider.slug),
      });
    }
  for (const city of cities) {
    const path = paths.city(city.slug);
    add(city.coordinatesSource, { kind: 'city', subject: city.name, fact: 'Position on the map', path });
    if (city.population) {
      add(city.population.source, {
        kind: 'city',
        subject: city.name,
        fact: `Population, ${city.population.year}`,
        path,
      });
      for (const other of city.population.alternatives)
        add(other.source, { kind: 'city', subject: city.name, fact: `Population, ${other.kind}`, path });
    }
    for (const fact of city.facts)
      add(fact.source, {
        kind: 'city',
        subject: city.name,
        fact: `${fact.text}${fact.period ? ` (${fact.period})` : ''}`,
        path: fact.articleOnly ? null : path,
      });
  }
  for (const stat of stats)
    add(stat.source, {
      kind: 'figure',
      subject: stat.title,
      fact: `${statWords(stat)}, ${stat.period.label}`,
      path: paths.stat(stat.id),
    });
  for (const article of articles)
    for (const id of referencesIn(article.body).sources)
      add([id], {
        kind: 'article',
        subject: article.title,
        fact: 'cited in the text',
        path: paths.insight(article.slug),
      });
  for (const { row, group, place } of costRows(costInputs)) {
    const fact =
      row.name ??
      row.role ??
      row.item ??
      row.part ??
      row.scope ??
      (row.base ? `${row.base} to ${row.quoteCurrency}` : row.unit) ??
      group;
    add(row.source, {
      kind: 'cost',
      subject: `${sentence(FIELD_NAMES[group] ?? group)}, ${place}`,
      fact,
      path: null,
    });
  }
  return uses;
}
