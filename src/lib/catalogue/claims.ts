import type { Claim } from '../schemas/claim.ts';
import { CLAIM_FIELDS, type ClaimField, type Office, type Provider } from '../schemas/provider.ts';

/** A claim with its place in the profile; `id` is stable and unique within the provider. */
export type PlacedClaim = {
  field: ClaimField;
  index: number;
  id: string;
  claim: Claim;
  /** City and country, for offices only. */
  office?: { city: string | null; country: string };
};

export const claimId = (field: string, index: number | string): string => `${field}-${index}`;

/** All claims of a provider, in the order of the fields, then of the entries. */
export function listClaims(provider: Provider): PlacedClaim[] {
  return CLAIM_FIELDS.flatMap((field) => claimsIn(provider, field));
}

/** The claims of one field; empty when nothing was found. */
export function claimsIn(provider: Provider, field: ClaimField): PlacedClaim[] {
  const entries: readonly (Claim | Office)[] = provider[field] ?? [];
  return entries.map((entry, index) => {
    const placed = { field, index, id: claimId(field, index) };
    if (!('claim' in entry)) return { ...placed, claim: entry };
    return { ...placed, claim: entry.claim, office: { city: entry.city, country: entry.country } };
  });
}

/** Ids of all sources that any claim names, each once, in the order of their first use. */
export function sourceIdsOf(claims: PlacedClaim[]): string[] {
  return [...new Set(claims.flatMap(({ claim }) => claim.source))];
}
