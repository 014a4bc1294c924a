import type { ListedProvider } from '../catalogue/catalogue.ts';
import { claimsIn, type PlacedClaim } from '../catalogue/claims.ts';
import type { EvidenceLevel } from '../catalogue/evidence.ts';
import { missingLabel } from '../catalogue/missing.ts';
import { compareNewestFirst } from '../catalogue/partial-date.ts';
import { PROVIDER_KINDS } from '../schemas/taxonomy.ts';
import { hoursWords, type FacetNames } from '../format/claims.ts';
import { counted } from '../format/numbers.ts';
import type { Hours } from '../schemas/provider.ts';
import { paths } from '../site.ts';
import { claimNote, type Note, type SourceRegister } from './notes.ts';

/** One provider in a list: what a reader sees before opening the profile. */
export type RowView = {
  slug: string;
  path: string;
  name: string;
  place: string;
  kind: string;
  askable: boolean;
  services: { name: string; matched: boolean }[];
  /** Services beyond those shown. */
  more: number;
  facts: { before: string; words: string; noteId: string }[];
  /** The unknowns of the row in one phrase; empty when nothing is missing. */
  unknown: string;
  level: EvidenceLevel;
  counts: string;
};

export type RowContext = {
  names: FacetNames;
  cityNames: ReadonlyMap<string, string>;
  register: SourceRegister;
  /** Services that the list is about: shown first, and marked. */
  matched?: readonly string[];
};

const SHOWN_SERVICES = 4;
const SHOWN_PLACES = 3;

const newest = (claims: PlacedClaim[]): PlacedClaim | undefined =>
  [...claims].sort((a, b) => compareNewestFirst(a.claim.asOf, b.claim.asOf) || a.index - b.index)[0];

/**
 * A provider as a row, with the notes that its marks need. Their ids begin with `key`, as a page lists many providers: its slug, or
 * where there are many something shorter, as each id is written twice.
 */
export function buildRow(
  provider: ListedProvider,
  { names, cityNames, register, matched = [] }: RowContext,
  key: string = provider.slug,
): { row: RowView; notes: Note[] } {
  const missing = missingLabel(provider).toLowerCase();
  const offered = (provider.services ?? []).map(({ value }) => value);
  const sorted = [...offered].sort((a, b) => Number(matched.includes(b)) - Number(matched.includes(a)));
  const founded = newest(claimsIn(provider, 'founded'));
  const hours = newest(claimsIn(provider, 'hours'));
  const notes: Note[] = [];
  const fact = (placed: PlacedClaim, before: string, words: string): RowView['facts'] => {
    const noteId = `${key}-${placed.id}`;
    notes.push({ ...claimNote(placed, names, register), id: noteId });
    return [{ before, words, noteId }];
  };
  const unknown = [
    ...(offered.length > 0 ? [] : ['Services']),
    ...(founded ? [] : ['founding year']),
    ...(hours ? [] : ['hours']),
  ];
  const phrase =
    unknown.length > 0
      ? `${unknown.join(' and ').replace(/^(\w+) and (\w+ \w+) and/, '$1, $2 and')} ${missing}`
      : '';
  const places = provider.cities.map((slug) => cityNames.get(slug) ?? slug);
  const row: RowView = {
    slug: provider.slug,
    path: paths.provider(provider.slug),
    name: provider.name,
    place: places.length > 0 ? placeWords(places) : `City ${missing}`,
    kind: PROVIDER_KINDS[provider.kind].label,
    askable: provider.askable,
    services: sorted.slice(0, SHOWN_SERVICES).map((slug, index) => {
      const name = names.services.get(slug) ?? slug;
      return { name: index === 0 ? name : lowerFirst(name), matched: matched.includes(slug) };
    }),
    more: Math.max(0, sorted.length - SHOWN_SERVICES),
    facts: [
      ...(founded ? fact(founded, 'Since ', String(founded.claim.value)) : []),
      ...(hours ? fact(hours, '', hoursWords(hours.claim.value as Hours)) : []),
    ],
    unknown: phrase.charAt(0).toUpperCase() + phrase.slice(1),
    level: provider.evidence.level,
    counts: `${counted(provider.evidence.facts, 'fact')}, ${counted(provider.evidence.sources, 'source')}`,
  };
  return { row, notes };
}

/** "Karachi, Lahore, Islamabad and 2 more": a row must not grow with its firm. */
function placeWords(places: string[]): string {
  const more = places.length - SHOWN_PLACES;
  return more > 0 ? `${places.slice(0, SHOWN_PLACES).join(', ')} and ${more} more` : places.join(', ');
}

/** Within a sentence a name begins small, unless it is an abbreviation ("HR, payroll", "IT support"). */
export const lowerFirst = (name: string): string =>
  /^[A-Z][A-Z]/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
