import { claimsIn, listClaims, sourceIdsOf, type PlacedClaim } from '../catalogue/claims.ts';
import type { Catalogue, ListedProvider } from '../catalogue/catalogue.ts';
import { missingFacts, missingLabel, type Question } from '../catalogue/missing.ts';
import { similarProviders } from '../catalogue/similar.ts';
import type { Source } from '../schemas/source.ts';
import { PROVIDER_KINDS } from '../schemas/taxonomy.ts';
import type { FacetNames } from '../format/claims.ts';
import { dateWords } from '../format/dates.ts';
import { counted, listWords } from '../format/numbers.ts';
import { buildLedger, whoWords, type LedgerRow } from './ledger.ts';
import { claimNote, collectNotes, type PageNotes, type SourceRegister } from './notes.ts';
import { readProse, type Block } from './prose.ts';
import { buildRow, lowerFirst, type RowView } from './row.ts';

/** Everything a profile shows, in words. */
export type ProfileView = {
  /** Outsourcer · Islamabad and Peshawar. */
  identity: string;
  headOfficeNote: { words: string; noteId: string } | null;
  evidenceWords: string;
  blocks: Block[];
  ledger: LedgerRow[];
  services: { slug: string; name: string; noteId: string; who: string }[];
  /** Other facts; those about something narrower than the firm stand under its name. */
  notable: { about: string | null; facts: { text: string; noteId: string; who: string }[] }[];
  questions: Question[];
  readWords: string;
  whyNotAsked: string | null;
  similar: RowView[];
  notes: PageNotes;
  description: string;
};

type Context = { catalogue: Catalogue; names: FacetNames; register: SourceRegister; text: string };

const WHY_NOT_ASKED: Partial<Record<ListedProvider['kind'], string>> = {
  captive:
    'This is a centre that a group runs for itself. It is listed because it shows what is done in Pakistan; it cannot be asked for a quote.',
  holding: 'This is a holding company. Its firms do the work, so it cannot be asked for a quote itself.',
  vendor:
    'This is a software vendor with staff in Pakistan. It does not sell outsourced work, so it cannot be asked for a quote.',
};

/** How much was read: "parts of 11 sources by 6 publishers". */
export function readWords(sources: readonly Source[]): string {
  const whole = sources.every(({ read }) => read === 'whole');
  const publishers = new Set(sources.map(({ publisher }) => publisher)).size;
  return `${whole ? '' : 'parts of '}${counted(sources.length, 'source')} by ${counted(publishers, 'publisher')}`;
}

function evidenceWords({ evidence }: ListedProvider): string {
  const own =
    evidence.ownFacts === 0
      ? ''
      : evidence.ownFacts === evidence.facts
        ? ', all in its own words'
        : `; ${evidence.ownFacts} ${evidence.ownFacts === 1 ? 'is' : 'are'} its own words`;
  const newest = evidence.newest
    ? `Newest dated fact: ${dateWords(evidence.newest)}.`
    : 'No fact carries a date.';
  return `${counted(evidence.facts, 'fact')} from ${counted(evidence.sources, 'source')}${own}. ${newest}`;
}

/** Puts a profile together; `text` is the Markdown of its description. */
export function buildProfile(
  provider: ListedProvider,
  { catalogue, names, register, text }: Context,
): ProfileView {
  const claims = listClaims(provider);
  const sources = sourceIdsOf(claims).flatMap((id) => register.get(id) ?? []);
  const cityNames = new Map(catalogue.cities.map(({ slug, name }) => [slug, name]));
  const rows = similarProviders(provider, catalogue.providers).map((other) =>
    buildRow(other, {
      names,
      cityNames,
      register,
      matched: (provider.services ?? []).map(({ value }) => value),
    }),
  );
  const places = provider.cities.map((slug) => cityNames.get(slug) ?? slug);
  const kind = PROVIDER_KINDS[provider.kind].label;
  const place = places.length > 0 ? listWords(places) : `city ${missingLabel(provider).toLowerCase()}`;
  const head = claimsIn(provider, 'headquarters')[0];
  const headPlace = provider.headquarters?.[0]?.value;
  const offered = (provider.services ?? []).map(({ value }) => names.services.get(value) ?? value);
  const only = <T extends { missing: string | null }>(list: T[]): T[] =>
    claims.length <= 6 ? list.filter(({ missing }) => !missing) : list;
  return {
    identity: `${kind} · ${place}`,
    headOfficeNote:
      head && headPlace
        ? {
            words: [
              headPlace.city,
              headPlace.country === 'Pakistan' || headPlace.country === headPlace.city
                ? null
                : headPlace.country,
            ]
              .filter(Boolean)
              .join(', '),
            noteId: head.id,
          }
        : null,
    evidenceWords: evidenceWords(provider),
    blocks: readProse(text, { indexed: true }),
    ledger: only(buildLedger(provider, names, register, catalogue.buildDay)),
    services: claimsIn(provider, 'services').map((placed) => ({
      slug: String(placed.claim.value),
      name: names.services.get(String(placed.claim.value)) ?? String(placed.claim.value),
      noteId: placed.id,
      who: whoWords([placed], register),
    })),
    notable: groupNotable(claimsIn(provider, 'notable'), register),
    questions: missingFacts(provider, new Set(cityNames.values())),
    readWords: readWords(sources),
    whyNotAsked: WHY_NOT_ASKED[provider.kind] ?? null,
    similar: rows.map(({ row }) => row),
    notes: collectNotes([
      ...claims.map((placed) => claimNote(placed, names, register)),
      ...rows.flatMap(({ notes }) => notes),
    ]),
    description: describe(provider, kind.toLowerCase(), place, offered, sources.length),
  };
}

function groupNotable(claims: PlacedClaim[], register: SourceRegister): ProfileView['notable'] {
  const groups = new Map<string | null, ProfileView['notable'][number]>();
  for (const placed of claims) {
    const about = placed.claim.scope ?? null;
    const group = groups.get(about) ?? { about, facts: [] };
    group.facts.push({
      text: String(placed.claim.value),
      noteId: placed.id,
      who: whoWords([placed], register),
    });
    groups.set(about, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.about !== null) - Number(b.about !== null));
}

/** One sentence or two for a result list: what it is, where, its first services, and how much is known. */
function describe(
  provider: ListedProvider,
  kind: string,
  place: string,
  services: string[],
  sources: number,
): string {
  const shown = services.slice(0, 2).map((name, index) => (index === 0 ? name : lowerFirst(name)));
  const work =
    services.length > 2 ? `${shown.join(', ')} and more. ` : shown.length > 0 ? `${listWords(shown)}. ` : '';
  return `${provider.name}: ${kind}, ${place}. ${work}${counted(provider.evidence.facts, 'fact')} from ${counted(sources, 'source')}.`;
}
