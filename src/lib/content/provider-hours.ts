import { claimsIn } from '../catalogue/claims.ts';
import { missingLabel } from '../catalogue/missing.ts';
import { compareNewestFirst } from '../catalogue/partial-date.ts';
import { hoursWords } from '../format/claims.ts';
import { dateWords } from '../format/dates.ts';
import type { Hours } from '../schemas/provider.ts';
import { paths } from '../site.ts';
import type { LiveSite } from './live-site.ts';
import { claimNote, type Note } from './notes.ts';

/** What the sources say of a provider's hours: the newest of what they state, and whether others say otherwise. */
export type ProviderHoursView = {
  slug: string;
  name: string;
  path: string;
  /** The word for what is missing: "not found", or "not stated" where the provider was asked. */
  missing: string;
  /** Null where none of the sources that were read states any. */
  stated: { hours: Hours; words: string; asOf: string; note: Note; differ: boolean } | null;
};

/** The hours of the provider with this address; null when there is no such provider. */
export function providerHours(slug: string, live: LiveSite): ProviderHoursView | null {
  const provider = live.catalogue.providers.find((each) => each.slug === slug);
  if (!provider) return null;
  const claims = claimsIn(provider, 'hours').sort(
    (a, b) => compareNewestFirst(a.claim.asOf, b.claim.asOf) || a.index - b.index,
  );
  const [newest] = claims;
  const value = newest?.claim.value as Hours | undefined;
  return {
    slug,
    name: provider.name,
    path: paths.provider(slug),
    missing: missingLabel(provider).toLowerCase(),
    stated:
      newest && value
        ? {
            hours: value,
            words: hoursWords(value),
            asOf: newest.claim.asOf ? `as of ${dateWords(newest.claim.asOf)}` : 'no date given',
            note: claimNote(newest, live.names, live.register),
            differ: new Set(claims.map(({ claim }) => hoursWords(claim.value as Hours))).size > 1,
          }
        : null,
  };
}
