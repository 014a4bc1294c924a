import { claimsIn, type PlacedClaim } from '../catalogue/claims.ts';
import { missingLabel } from '../catalogue/missing.ts';
import { compareNewestFirst, isWithinMonths } from '../catalogue/partial-date.ts';
import { CERTIFICATE_STATUSES, type CertificateStatus } from '../schemas/taxonomy.ts';
import type { ClaimField, Headcount, Provider } from '../schemas/provider.ts';
import { claimWords, type FacetNames } from '../format/claims.ts';
import { shortDateWords } from '../format/dates.ts';
import type { SourceRegister } from './notes.ts';

/** One fact in a row of the table "What is known". */
export type LedgerEntry = {
  /** Several where several claims say the same in the same words. */
  noteIds: string[];
  words: string;
  detail: string | null;
  isOld: boolean;
};
/** One row: what is asked, what is known, and who says so and when. */
export type LedgerRow = {
  label: string;
  entries: LedgerEntry[];
  who: string;
  differs: boolean;
  missing: string | null;
};

type RowPlan = { label: string; field: ClaimField; keep?: (claim: PlacedClaim) => boolean; always?: boolean };

const inPakistan = ({ office }: PlacedClaim): boolean => office?.country === 'Pakistan';

const ROWS: RowPlan[] = [
  { label: 'Founded', field: 'founded' },
  { label: 'Offices in Pakistan', field: 'offices', keep: inPakistan },
  { label: 'Offices elsewhere', field: 'offices', keep: (claim) => !inPakistan(claim) },
  { label: 'Head office', field: 'headquarters' },
  { label: 'People', field: 'headcount', always: true },
  { label: 'Hours', field: 'hours', always: true },
  { label: 'Channels', field: 'channels' },
  { label: 'Languages', field: 'languages', always: true },
  { label: 'Price', field: 'pricing', always: true },
  { label: 'Smallest contract', field: 'minimumEngagement', always: true },
  { label: 'Certificates', field: 'certifications', always: true },
  { label: 'Clients in', field: 'clientRegions' },
  { label: 'Industries', field: 'industries' },
  { label: 'Owner', field: 'parentCompany' },
  { label: 'Listed on', field: 'listedOn' },
  { label: 'Also offers', field: 'alsoOffers' },
];

/** Facts older than this are set in the second ink, with their year beside them. */
const OLD_AFTER_MONTHS = 24;

/** Fields with one true value at a time: several entries with other values mean that the sources differ. */
const SINGLE_VALUED: ClaimField[] = ['founded', 'headquarters', 'hours', 'headcount', 'parentCompany'];

/** Do the entries contradict each other? Headcounts only where they count the same thing in the same place. */
export function sourcesDiffer(field: ClaimField, claims: readonly PlacedClaim[]): boolean {
  if (!SINGLE_VALUED.includes(field) || claims.length < 2) return false;
  const values = new Map<string, Set<string>>();
  for (const { claim } of claims) {
    const key =
      field === 'headcount' ? `${(claim.value as Headcount).what} ${(claim.value as Headcount).place}` : '';
    values.set(key, (values.get(key) ?? new Set()).add(JSON.stringify(claim.value)));
  }
  return [...values.values()].some((set) => set.size > 1);
}

/** What stands after a value: what kind of office, whom a headcount counts, how a certificate is proved, and the year in a list. */
function detailOf({ field, claim, office }: PlacedClaim, isList: boolean): string | null {
  const year = claim.asOf?.slice(0, 4);
  const parts: (string | null | undefined)[] = [];
  if (office) parts.push(String(claim.value));
  if (field === 'headcount') parts.push(claim.scope);
  if (field === 'certifications' && 'status' in claim)
    parts.push(CERTIFICATE_STATUSES[claim.status as CertificateStatus]);
  const said = parts.filter(Boolean).join(', ');
  const showsYear = isList && parts.length > 0 && year && !said.includes(year);
  return [said, showsYear ? year : ''].filter(Boolean).join(', ') || null;
}

function officeWords({ city, country }: { city: string | null; country: string }): string {
  if (city === null) return `${country}, city not given`;
  return country === 'Pakistan' || country === city ? city : `${city}, ${country}`;
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function entryOf(
  placed: PlacedClaim,
  provider: Provider,
  names: FacetNames,
  buildDay: string,
  isList: boolean,
): LedgerEntry {
  const { claim, office, id } = placed;
  const words = office ? officeWords(office) : upperFirst(claimWords(placed.field, claim, names));
  return {
    noteIds: [id],
    words: claim.inferred ? `Implied: ${words}` : words,
    detail: detailOf(placed, isList),
    isOld:
      claim.asOf !== null && !isWithinMonths(claim.asOf, OLD_AFTER_MONTHS, buildDay, provider.lastChecked),
  };
}

/** Entries that say the same in the same words become one with the marks of all. */
function joinAgreeing(entries: LedgerEntry[]): LedgerEntry[] {
  const joined: LedgerEntry[] = [];
  for (const entry of entries) {
    const same = joined.find((other) => other.words === entry.words && other.detail === entry.detail);
    if (!same) joined.push({ ...entry });
    else {
      same.noteIds = [...same.noteIds, ...entry.noteIds];
      same.isOld &&= entry.isOld;
    }
  }
  return joined;
}

/** Who says so, and when: each source once, the firm's own as "Own words". */
export function whoWords(claims: readonly PlacedClaim[], register: SourceRegister): string {
  const words = claims.flatMap(({ claim }) => {
    const when = claim.asOf ? shortDateWords(claim.asOf) : 'undated';
    if (claim.selfDeclared) return [`own words, ${when}`];
    return claim.source.map((id) => `${register.get(id)?.publisher ?? id}, ${when}`);
  });
  const text = [...new Set(words)].join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const newestFirst = (a: PlacedClaim, b: PlacedClaim): number =>
  compareNewestFirst(a.claim.asOf, b.claim.asOf) || a.index - b.index;

/**
 * The table "What is known" of a profile: rows with a fact, and the rows that a buyer always asks for.
 * A field whose sources differ shows the newest dated first; lists keep the order of the profile.
 */
export function buildLedger(
  provider: Provider,
  names: FacetNames,
  register: SourceRegister,
  buildDay: string,
): LedgerRow[] {
  return ROWS.flatMap(({ label, field, keep, always }): LedgerRow[] => {
    const found = claimsIn(provider, field).filter((claim) => !keep || keep(claim));
    if (found.length === 0)
      return always
        ? [
            {
              label,
              entries: [],
              who: 'Not in what we read',
              differs: false,
              missing: missingLabel(provider),
            },
          ]
        : [];
    const claims = SINGLE_VALUED.includes(field) ? [...found].sort(newestFirst) : found;
    return [
      {
        label,
        entries: joinAgreeing(
          claims.map((claim) => entryOf(claim, provider, names, buildDay, claims.length > 1)),
        ),
        who: whoWords(claims, register),
        differs: sourcesDiffer(field, claims),
        missing: null,
      },
    ];
  });
}
