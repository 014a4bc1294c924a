import type { Provider } from '../schemas/provider.ts';
import { claimsIn, type PlacedClaim } from './claims.ts';
import { isPlaceInPakistan } from './places.ts';

/** Weight of each row of the completeness of a page (domain.md 7); they sum to 100. */
export const COMPLETENESS_WEIGHTS = {
  identity: 15,
  'services and channels': 15,
  pricing: 15,
  languages: 10,
  'sites and seats': 10,
  certifications: 10,
  'key figures': 10,
  hours: 5,
  'continuity and security': 5,
  references: 5,
} as const;
export type CompletenessRow = keyof typeof COMPLETENESS_WEIGHTS;

/** 1: at least one source that is not the firm says it; 0.5: only the firm does; 0: not found. */
function fieldState(claims: PlacedClaim[]): number {
  if (claims.length === 0) return 0;
  return claims.some(({ claim }) => !claim.selfDeclared) ? 1 : 0.5;
}

const mean = (states: number[]): number => states.reduce((sum, state) => sum + state, 0) / states.length;

/** State of each row, 0 to 1: the mean of the states of its fields. */
export function completenessRows(
  provider: Provider,
  cityNames: ReadonlySet<string>,
): Record<CompletenessRow, number> {
  const state = (field: Parameters<typeof claimsIn>[1]): number => fieldState(claimsIn(provider, field));
  const offices = claimsIn(provider, 'offices').filter(
    ({ office }) => office?.city && office.country === 'Pakistan',
  );
  const prices = claimsIn(provider, 'pricing').filter(
    ({ claim }) => !('published' in claim && claim.published === false),
  );
  const people = (provider.headcount ?? [])
    .map((claim, index) => ({ claim, placed: claimsIn(provider, 'headcount')[index] }))
    .filter(
      ({ claim: { value } }) =>
        ['people', 'agents', 'seats'].includes(value.what) && isPlaceInPakistan(value.place, cityNames),
    )
    .flatMap(({ placed }) => (placed ? [placed] : []));
  return {
    identity: mean([
      provider.legalName ? 0.5 : 0,
      provider.website ? 0.5 : 0,
      state('founded'),
      state('headquarters'),
    ]),
    'services and channels': mean([state('services'), state('channels')]),
    pricing: fieldState(prices),
    languages: state('languages'),
    'sites and seats': mean([fieldState(offices), fieldState(people)]),
    certifications: state('certifications'),
    'key figures': 0,
    hours: state('hours'),
    'continuity and security': 0,
    references: 0,
  };
}

/**
 * How much of what a buyer needs is on the page? 0 to 100.
 * 100 x sum(weight x state) / sum(weight); it measures the page, not the firm.
 * Worked example: only a service in the firm's own words gives (0.5 + 0)/2 = 0.25 of a row of weight 15: 3.75.
 * Key figures, continuity and references have no field yet, so no page can reach 100.
 */
export function completeness(provider: Provider, cityNames: ReadonlySet<string>): number {
  const rows = completenessRows(provider, cityNames);
  const weights = Object.entries(COMPLETENESS_WEIGHTS) as [CompletenessRow, number][];
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return (100 * weights.reduce((sum, [row, weight]) => sum + weight * rows[row], 0)) / total;
}
