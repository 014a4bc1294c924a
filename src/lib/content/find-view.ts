import { cityNamesOf } from '../catalogue/conditions.ts';
import { findProviders, GROUPS, type Group } from '../catalogue/find.ts';
import {
  MISSING,
  PAGE_SIZES,
  SORTS,
  askedFacets,
  knownValues,
  readFindQuery,
  writeFindQuery,
  type FindQuery,
} from '../catalogue/find-query.ts';
import { plainSentence, sentenceOf, type SentencePart } from '../catalogue/find-words.ts';
import type { Page } from '../catalogue/paging.ts';
import { OVERLAP } from '../catalogue/working-hours.ts';
import { dateWords } from '../format/dates.ts';
import { counted, numberWords } from '../format/numbers.ts';
import { paths } from '../site.ts';
import { conditionViews, type ConditionView } from './find-conditions.ts';
import { facetViews, type FacetView } from './find-facets.ts';
import { valueLabels, valueNames, zonePlace } from './find-names.ts';
import { nearSearches, searchLabel, type NearView } from './find-near.ts';
import type { LiveSite } from './live-site.ts';
import type { Note } from './notes.ts';
import { buildRow, type RowView } from './row.ts';

export type Choice = { value: string; label: string; chosen: boolean };

/** Everything that /providers/find/ shows for one address. */
export type FindView = {
  title: string;
  heading: string;
  problems: string[];
  sentence: SentencePart[];
  /** The count in one word or two, to be announced. */
  count: string;
  q: string;
  facets: { first: FacetView[]; folded: FacetView[]; last: FacetView[] };
  /** How many conditions were asked for. */
  asked: number;
  missing: Choice[];
  zones: Choice[];
  sorts: Choice[];
  pageSizes: Choice[];
  overlapWords: string;
  /** What the order of the results follows, first things first. */
  order: string;
  groups: { group: Group; heading: string | null; rows: FoundRow[] }[];
  page: Page<unknown>;
  address: (number: number) => string;
  near: NearView | null;
  /** The one address of this query. */
  canonical: string;
  notes: Note[];
};

export type FoundRow = { row: RowView; conditions: ConditionView[] };

const SORT_LABELS = {
  ...{ published: 'As published', name: 'Name', newest: 'Newest fact', size: 'Size, largest first' },
};
const MISSING_LABELS = { keep: 'Keep the provider, mark it', 'leave-out': 'Leave it out' };

/** Where most buyers work; any other zone can be written into the address. */
export const BUYERS_ZONES = [
  ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Toronto'],
  ...['Europe/London', 'Europe/Dublin', 'Europe/Berlin', 'Europe/Paris', 'Europe/Stockholm'],
  ...['Europe/Athens', 'Asia/Riyadh', 'Asia/Dubai', 'Asia/Karachi', 'Asia/Singapore', 'Asia/Tokyo'],
  ...['Australia/Perth', 'Australia/Sydney', 'Pacific/Auckland'],
];

export function buildFindView(live: LiveSite, params: URLSearchParams): FindView {
  const { catalogue } = live;
  const { query: asked, problems } = readFindQuery(params, knownValues(catalogue));
  const result = findProviders(catalogue, asked);
  const query: FindQuery = { ...asked, page: result.page.number };
  const labels = valueLabels(live, query.zone);
  const sentence = sentenceOf(query, result, valueNames(live, query.zone));
  const { rows, notes } = foundRows(live, query, result.page.groups);
  const isAnything = askedFacets(query).length > 0 || query.q !== '';
  const { number, pages, from, to } = result.page;
  const choices = <V extends string | number>(
    values: readonly V[],
    chosen: V | null,
    label: (v: V) => string,
  ): Choice[] =>
    values.map((value) => ({ value: String(value), label: label(value), chosen: value === chosen }));
  return {
    title: isAnything
      ? `${searchLabel(query, [], labels)}: ${counted(result.total, 'provider')}`
      : 'Find providers',
    heading: result.total ? 'Find providers' : 'No provider states all of this',
    problems: problems.map(({ message }) => message),
    sentence,
    count: counted(result.total, 'provider'),
    q: query.q,
    facets: facetViews(catalogue, query, labels),
    asked: askedFacets(query).length + (query.q ? 1 : 0),
    missing: choices(MISSING, query.missing, (value) => MISSING_LABELS[value]),
    zones: choices(zonesWith(query.zone), query.zone, zonePlace),
    sorts: choices(SORTS, query.sort, (value) => SORT_LABELS[value]),
    pageSizes: choices(PAGE_SIZES, query.per, (value) => `${value} on a page`),
    overlapWords: overlapWords(catalogue.buildDay),
    order: orderWords(query),
    groups: GROUPS.flatMap((group) =>
      rows[group].length
        ? [{ group, heading: groupHeading(group, result.groups[group].length), rows: rows[group] }]
        : [],
    ),
    page: { items: [], number, pages, total: result.total, from, to },
    address: (page) => paths.found(writeFindQuery({ ...query, page })),
    near: result.total ? null : nearSearches(catalogue, query, labels),
    canonical: paths.found(writeFindQuery(query)),
    notes,
  };
}

const PUBLISHED = 'facts by others of the last ten years, fullness of the page, newest fact, name';
const ORDER_WORDS: Record<FindQuery['sort'], string> = {
  published: PUBLISHED,
  name: 'name',
  newest: `newest fact, then ${PUBLISHED}`,
  size: `size in Pakistan, largest first, then ${PUBLISHED}`,
};

/** "Order: can be asked, conditions met, …": as findProviders() has it. */
const orderWords = (query: FindQuery): string =>
  `Order: can be asked, ${askedFacets(query).length ? 'conditions met, ' : ''}${ORDER_WORDS[query.sort]}.`;

/** For a description of the page. */
export const sentenceWords = ({ sentence }: FindView): string => plainSentence(sentence);

function groupHeading(group: Group, count: number): string | null {
  if (group === 'askable') return null;
  if (group === 'cannotBeAsked') return 'Shown, but cannot be asked for a quote';
  return `${numberWords(count)} ${count === 1 ? 'says' : 'say'} otherwise`;
}

function foundRows(
  { catalogue, names, register }: LiveSite,
  query: FindQuery,
  groups: ReturnType<typeof findProviders>['groups'],
): { rows: Record<Group, FoundRow[]>; notes: Note[] } {
  const labels = valueLabels({ catalogue, names }, query.zone);
  const cityNames = new Map(catalogue.cities.map(({ slug, name }) => [slug, name]));
  const context = {
    names,
    register,
    labels,
    buildDay: catalogue.buildDay,
    cityNames: cityNamesOf(catalogue),
  };
  const notes: Note[] = [];
  let number = 0;
  const rowsOf = (group: Group): FoundRow[] =>
    groups[group].map((provider) => {
      const key = `r${(number += 1)}`;
      const built = buildRow(provider, { names, cityNames, register, matched: query.facets.service }, key);
      const { conditions, notes: more } = conditionViews(provider, query, context, key);
      notes.push(...built.notes, ...more);
      return { row: built.row, conditions };
    });
  const rows = {
    askable: rowsOf('askable'),
    cannotBeAsked: rowsOf('cannotBeAsked'),
    otherwise: rowsOf('otherwise'),
  };
  return { rows, notes };
}

const zonesWith = (zone: string | null): string[] =>
  zone === null || BUYERS_ZONES.includes(zone) ? BUYERS_ZONES : [...BUYERS_ZONES, zone];

/** What hours=overlap asks, in a sentence: the numbers stand in lib/catalogue/working-hours.ts alone. */
const overlapWords = (buildDay: string): string =>
  `Our own assumption: your day is ${OVERLAP.from} to ${OVERLAP.to}, and ${OVERLAP.leastMinutes / 60} hours shared are enough, by the clocks of ${dateWords(buildDay)}.`;
