import type { ListedProvider } from '../catalogue/catalogue.ts';
import { listClaims, type PlacedClaim } from '../catalogue/claims.ts';
import { judgeProvider, type Condition, type JudgedFacet, type State } from '../catalogue/conditions.ts';
import { COMPUTED_FACETS, NOT_FOUND, type Facet } from '../catalogue/facets.ts';
import type { FindQuery } from '../catalogue/find-query.ts';
import type { ValueNames } from '../catalogue/find-words.ts';
import { missingLabel } from '../catalogue/missing.ts';
import { claimWords, type FacetNames } from '../format/claims.ts';
import type { Headcount } from '../schemas/provider.ts';
import { CERTIFICATES, CERTIFICATE_STATUSES } from '../schemas/taxonomy.ts';
import { claimNote, type Note, type SourceRegister } from './notes.ts';

/** Words of a condition, with the note of who says so. */
export type ConditionPart = { words: string; noteId: string | null };
/** How a provider stands to one facet that was asked for; `also` is what else must be known of it. */
export type ConditionView = { state: State; parts: ConditionPart[]; also: string };

export type ConditionContext = {
  names: FacetNames;
  register: SourceRegister;
  labels: ValueNames;
  /** Names of the cities of the site. */
  cityNames: ReadonlySet<string>;
  buildDay: string;
};

/** The conditions of a row, in the order of the facets; level and kind stand in the row already. */
export function conditionViews(
  provider: ListedProvider,
  query: FindQuery,
  context: ConditionContext,
  key: string,
): { conditions: ConditionView[]; notes: Note[] } {
  const claims = new Map(listClaims(provider).map((placed) => [placed.id, placed]));
  const notes: Note[] = [];
  const conditions = judgeProvider(provider, query, context.cityNames, context.buildDay)
    .filter(({ facet }) => !COMPUTED_FACETS.includes(facet))
    .map((judged): ConditionView => {
      const { parts, also = '' } = wordsOf(provider, judged, claims, context);
      const withNotes = parts.map(({ words, claim }): ConditionPart => {
        const placed = claims.get(claim ?? '');
        if (!placed) return { words, noteId: null };
        const noteId = `${key}-${placed.id}`;
        notes.push({ ...claimNote(placed, context.names, context.register), id: noteId });
        return { words, noteId };
      });
      return { state: judged.state, parts: withNotes, also };
    });
  return { conditions, notes };
}

/** One mark a value: the newest claim stands for those that agree. */
type Worded = { parts: { words: string; claim?: string | undefined }[]; also?: string };

function wordsOf(
  provider: ListedProvider,
  { facet, state, values }: JudgedFacet,
  claims: ReadonlyMap<string, PlacedClaim>,
  { labels, names }: ConditionContext,
): Worded {
  const deciding = values.filter(({ condition }) => condition.state === state);
  const label = (value: string): string =>
    value === NOT_FOUND ? `${facet === 'city' ? 'City' : 'Size'} not found` : labels(facet, value);
  const all = deciding.map(({ value }) => label(value)).join(' or ');
  const first = deciding.find(({ condition }) => condition.claims.length > 0)?.condition.claims[0];
  switch (state) {
    case 'met':
      return {
        parts: deciding.map(({ value, condition }) => ({ words: label(value), claim: condition.claims[0] })),
        also: addition(facet, deciding),
      };
    case 'unknown': {
      const words = facet === 'size' ? 'Size' : all;
      const missing = missingLabel(provider).toLowerCase();
      return { parts: [{ words: `${words} ${first ? 'only implied' : missing}`, claim: first }] };
    }
    case 'not-met': {
      const placed = claims.get(first ?? '');
      return { parts: [{ words: placed ? denial(placed, names) : `Not ${all}`, claim: first }] };
    }
  }
}

/** ", in its own words", and what else a reader must know of a condition that is met. */
function addition(facet: Facet, met: { condition: Condition }[]): string {
  const all = (holds: (condition: Condition) => boolean): boolean =>
    met.every(({ condition }) => holds(condition));
  const status = met.length === 1 ? met[0]?.condition.status : undefined;
  // Of service and city the row says it already, by the level of its evidence; "stated by the provider" says the same.
  const isOwnWorth = facet !== 'service' && facet !== 'city' && status !== 'providerStated';
  const parts = [
    ...(status ? [CERTIFICATE_STATUSES[status]] : []),
    ...(isOwnWorth && all(({ own }) => own) ? ['in its own words'] : []),
    ...(all(({ implied }) => implied) ? ['implied'] : []),
    ...(met.some(({ condition }) => condition.differs) ? ['the sources differ'] : []),
  ];
  return parts.map((part) => `, ${part}`).join('');
}

/** What the source says instead: "24/5, weekends on request", "PCI DSS: expired", "at least 300 agents". */
function denial({ field, claim, office }: PlacedClaim, names: FacetNames): string {
  if (office) return `City found: ${office.city ?? office.country}`;
  if (field === 'pricing') return 'Rates on request, none published';
  const words = claimWords(field, claim, names);
  if ('status' in claim && typeof claim.status === 'string') {
    const status = Object.entries(CERTIFICATE_STATUSES).find(([key]) => key === claim.status)?.[1];
    const name = Object.entries(CERTIFICATES).find(([key]) => key === claim.value)?.[1];
    return `${name ?? words}: ${status ?? claim.status}`;
  }
  if (field !== 'headcount' || /[a-z]{5}/.test(words.replace(/about|around|least/g, ''))) return words;
  return `${words} ${(claim.value as Headcount).what}`;
}
