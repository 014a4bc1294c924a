import type { ListedProvider } from './catalogue.ts';

const shared = (a: readonly string[], b: readonly string[]): number =>
  a.filter((value) => b.includes(value)).length;
/** Each service once: two sources for one service do not make two services. */
const servicesOf = (provider: ListedProvider): string[] => [
  ...new Set((provider.services ?? []).map((claim) => claim.value)),
];

/**
 * Which other providers would a reader of this profile look at?
 * Those that can be asked and share a service: more shared services first, then more shared cities,
 * then the published order (the order of `providers`). At most `limit`; none when nothing is shared.
 */
export function similarProviders(
  provider: ListedProvider,
  providers: readonly ListedProvider[],
  limit = 3,
): ListedProvider[] {
  const own = servicesOf(provider);
  return providers
    .filter((other) => other.slug !== provider.slug && other.askable)
    .map((other, place) => ({
      other,
      place,
      services: shared(own, servicesOf(other)),
      cities: shared(provider.cities, other.cities),
    }))
    .filter(({ services }) => services > 0)
    .sort((a, b) => b.services - a.services || b.cities - a.cities || a.place - b.place)
    .slice(0, limit)
    .map(({ other }) => other);
}
