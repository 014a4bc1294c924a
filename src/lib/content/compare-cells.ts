import type { CompareCell, CompareRow } from '../catalogue/compare/row.ts';
import type { ListedProvider } from '../catalogue/catalogue.ts';
import type { PlacedClaim } from '../catalogue/claims.ts';
import { missingLabel } from '../catalogue/missing.ts';
import { compareNewestFirst, isWithinMonths } from '../catalogue/partial-date.ts';
import { PRICE_MAX_MONTHS } from '../catalogue/scoring/normalise-price.ts';
import { claimWords, type FacetNames } from '../format/claims.ts';
import { shortDateWords } from '../format/dates.ts';
import type { ClaimField, Headcount } from '../schemas/provider.ts';
import { CERTIFICATE_STATUSES, type CertificateStatus } from '../schemas/taxonomy.ts';
import { sourcesDiffer } from './ledger.ts';
import type { SourceRegister } from './notes.ts';

/** One value of a cell with the marks of all claims that say it in the same words. */
export type CellEntry = { words: string; noteIds: string[] };

/** One cell of the table, in words. */
export type CellView = {
  state: CompareCell['state'];
  entries: CellEntry[];
  /** Said of the same thing by another source, older or undated. */
  also: CellEntry[];
  /** Whom it counts, how it is proved, or why it does not count. */
  detail: string | null;
  /** Who says so, and as of when. */
  who: string;
  /** Why a price is not put per productive hour. */
  refusal: string | null;
  differs: boolean;
  /** "Not found" or "Not stated", where nothing is shown. */
  missing: string | null;
};

export type CellContext = { names: FacetNames; register: SourceRegister; buildDay: string };

/** Fields that have one value at a time: the newest stands first, others are said to differ. */
const SINGLE: readonly ClaimField[] = ['founded', 'headquarters', 'hours', 'parentCompany'];

/** A cell with all that its claims say; `key` begins the ids of its notes. */
export function cellView(
  row: Pick<CompareRow, 'field' | 'condition'>,
  { claims, state, notCounted }: CompareCell,
  provider: ListedProvider,
  key: string,
  context: CellContext,
): CellView {
  const isSingle = SINGLE.includes(row.field) || row.condition !== null;
  const sorted = isSingle ? [...claims].sort(newestFirst) : claims;
  const counted = sorted.filter(({ id }) => !notCounted.has(id));
  const shown = counted.length > 0 ? counted : sorted;
  const entries = joinAgreeing(
    shown.map((placed) => ({
      words: entryWords(row, placed, state, context.names),
      noteIds: [`${key}-${placed.id}`],
    })),
  );
  const isSplit = isSingle && row.condition === null;
  const differs = sourcesDiffer(row.field, claims);
  return {
    ...{
      state,
      differs,
      entries: isSplit ? entries.slice(0, 1) : entries,
      also: isSplit ? entries.slice(1).map(lowerBy) : [],
    },
    detail: detailOf(row, shown, counted.length > 0 ? undefined : notCounted),
    who: whoWords(shown, context.register),
    refusal: row.field === 'pricing' && claims[0] ? priceRefusal(claims, provider, context.buildDay) : null,
    missing: claims.length === 0 ? missingLabel(provider) : null,
  };
}

const newestFirst = (a: PlacedClaim, b: PlacedClaim): number =>
  compareNewestFirst(a.claim.asOf, b.claim.asOf) || a.index - b.index;

/** A condition says yes or no where its row already names the value; hours are said as they are stated. */
function entryWords(
  row: Pick<CompareRow, 'field' | 'condition'>,
  placed: PlacedClaim,
  state: CompareCell['state'],
  names: FacetNames,
): string {
  const words = upperFirst(wordsOf(placed, names));
  const said = placed.claim.inferred ? `Implied: ${words}` : words;
  if (row.condition === null || row.condition.values.length > 1) return said;
  if (row.field === 'certifications') return upperFirst(statusWords(placed));
  if (state === 'met' && !placed.claim.inferred) return 'Yes';
  return row.field === 'hours' ? said : placed.claim.inferred ? 'Implied' : said;
}

function wordsOf({ field, claim, office }: PlacedClaim, names: FacetNames): string {
  if (!office) return claimWords(field, claim, names);
  const { city, country } = office;
  if (city === null) return `${country}, city not given`;
  return country === 'Pakistan' || country === city ? city : `${city}, ${country}`;
}

const statusWords = ({ claim }: PlacedClaim): string =>
  CERTIFICATE_STATUSES[(claim as { status?: CertificateStatus }).status ?? 'unknown'];

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "By 2016" stands within a sentence there. */
const lowerBy = (entry: CellEntry): CellEntry => ({
  ...entry,
  words: entry.words.replace(/^(By|Implied) /, (word) => word.toLowerCase()),
});

/** Entries that say the same in the same words become one with the marks of all. */
function joinAgreeing(entries: readonly CellEntry[]): CellEntry[] {
  const joined = new Map<string, CellEntry>();
  for (const { words, noteIds } of entries) {
    const same = joined.get(words);
    joined.set(words, { words, noteIds: [...(same?.noteIds ?? []), ...noteIds] });
  }
  return [...joined.values()];
}

function detailOf(
  row: Pick<CompareRow, 'field' | 'condition'>,
  shown: readonly PlacedClaim[],
  notCounted: ReadonlyMap<string, string> | undefined,
): string | null {
  const details = shown.map((placed) => {
    if (notCounted) return notCounted.get(placed.id);
    if (row.field !== 'headcount') return undefined;
    const { what, place } = placed.claim.value as Headcount;
    return placed.claim.scope ?? (what === 'people' ? place : `${what}, ${place}`);
  });
  return [...new Set(details.filter((each) => each !== undefined))].join('; ') || null;
}

const MOST_WHO = 2;

/** Who says so, and as of when: the first few, as the marks hold the rest. */
export function whoWords(claims: readonly PlacedClaim[], register: SourceRegister, most = MOST_WHO): string {
  const words = [
    ...new Set(
      claims.flatMap(({ claim }) => {
        const when = claim.asOf ? shortDateWords(claim.asOf) : 'undated';
        if (claim.selfDeclared) return [`own words, ${when}`];
        return claim.source.map((id) => `${register.get(id)?.publisher ?? id}, ${when}`);
      }),
    ),
  ];
  const more = words.length - most;
  return words.slice(0, most).join('; ') + (more > 0 ? `; ${more} more` : '');
}

/**
 * A price stands beside others only per productive hour (domain.md 1.4). Profiles hold prices in the source's words; what these
 * leave out is named instead of a sum.
 */
function priceRefusal(
  claims: readonly PlacedClaim[],
  { lastChecked }: ListedProvider,
  buildDay: string,
): string | null {
  const priced = claims.filter(({ claim }) => (claim as { published?: false }).published !== false);
  const [first] = priced;
  if (!first) return 'No rate to put per productive hour.';
  if (first.claim.asOf && !isWithinMonths(first.claim.asOf, PRICE_MAX_MONTHS, buildDay, lastChecked))
    return `Older than ${PRICE_MAX_MONTHS} months: shown, not put per productive hour.`;
  const dated = first.claim.asOf ? '' : ', and its date,';
  return `Not put per productive hour: the hours that the rate is for${dated} and what it includes are not stated.`;
}
