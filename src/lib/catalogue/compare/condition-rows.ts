import type { ClaimField } from '../../schemas/provider.ts';
import type { CertificateStatus } from '../../schemas/taxonomy.ts';
import type { ListedProvider } from '../catalogue.ts';
import { claimsIn, listClaims, type PlacedClaim } from '../claims.ts';
import type { Reason } from '../scoring/reasons.ts';
import type { AskedFacet, CompareQuery } from './compare-query.ts';
import type { CellState, CompareCell, CompareRow, RowGroup, Weighable } from './row.ts';

/** Where a condition stands, and what it asks. */
export const FACETS: Record<AskedFacet, { group: RowGroup; field: ClaimField; question: string }> = {
  service: { group: 'Fit', field: 'services', question: 'services' },
  channel: { group: 'Fit', field: 'channels', question: 'channels' },
  language: { group: 'Fit', field: 'languages', question: 'languages' },
  hours: { group: 'Fit', field: 'hours', question: 'hours' },
  cert: { group: 'Compliance and price', field: 'certifications', question: 'certificates' },
};

/** One row for each condition that the score judges as well, from its very reasons. */
export function conditionRows(compared: readonly Weighable[], asked: CompareQuery['asked']): CompareRow[] {
  const row = (facet: AskedFacet, values: readonly string[], part: string): CompareRow => ({
    ...{ ...FACETS[facet], id: `${facet}-${values.join('-')}`, label: '', asks: true },
    condition: { facet, values },
    cells: compared.map(({ provider, inputs }) => {
      const reasons = facet === 'cert' ? inputs.reasons.compliance : inputs.reasons.fit;
      return reasonCell(
        provider,
        reasons.find((reason) => reason.part === part),
      );
    }),
  });
  const fit = (['service', 'channel', 'language', 'hours'] as const).filter(
    (facet) => asked[facet].length > 0,
  );
  const regimes = compared[0]?.inputs.reasons.compliance.map(({ part }) => part) ?? [];
  return [
    ...fit.map((facet) => row(facet, asked[facet], facet)),
    ...regimes.map((regime) => row('cert', [regime], regime)),
  ];
}

function reasonCell(provider: ListedProvider, reason: Reason | undefined): CompareCell {
  const notCounted = new Map((reason?.notCounted ?? []).map(({ id, why }) => [id, why]));
  const counted = reason?.claimIds ?? [];
  const claims = listClaims(provider).filter(({ id }) => counted.includes(id) || notCounted.has(id));
  const { low, high, known } = reason?.evidence ?? { low: 0, high: 1, known: false };
  return { claims, notCounted, state: !known ? 'unknown' : high === 0 ? 'not-met' : stateOf(claims, low) };
}

/** A certificate that only its holder states is no proof of one: its box stays open. */
function stateOf(claims: readonly PlacedClaim[], low: number): CellState {
  const certificates = claims.filter(({ field }) => field === 'certifications');
  if (certificates.length === 0) return low > 0 ? 'met' : 'unknown';
  return certificates.some((placed) => certificateState(placed) === 'met') ? 'met' : 'unknown';
}

function certificateState({ claim }: PlacedClaim): CellState {
  const status = (claim as { status?: CertificateStatus }).status ?? 'unknown';
  if (status === 'registerChecked' || status === 'documentSeen') return 'met';
  return status === 'expired' || status === 'notHeld' ? 'not-met' : 'unknown';
}

/** A row for each certificate that anybody names and nobody asked for. */
export function certificateRows(compared: readonly Weighable[], asked: readonly string[]): CompareRow[] {
  const isAsked = (key: string): boolean =>
    asked.some((regime) => key === regime || key.startsWith(`${regime}-`));
  const named = compared.flatMap(({ provider }) => (provider.certifications ?? []).map(({ value }) => value));
  return [...new Set(named)]
    .filter((key) => !isAsked(key))
    .sort()
    .map((key) => ({
      ...{ ...FACETS.cert, id: `cert-${key}`, label: '', asks: true },
      condition: { facet: 'cert', values: [key] },
      cells: compared.map(({ provider }): CompareCell => {
        const claims = claimsIn(provider, 'certifications').filter(({ claim }) => claim.value === key);
        const states = claims.map(certificateState);
        const state = states.find((each) => each === 'met') ?? states.find((each) => each === 'not-met');
        return { claims, notCounted: new Map(), state: state ?? 'unknown' };
      }),
    }));
}
