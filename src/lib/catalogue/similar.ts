import type { ListedProvider } from './catalogue.ts';

const shared = (a: readonly string[], b: readonly string[]): number =>
  a.filter((value) => b.includes(value)).length;
/** Each service once: two sources for one service do not make two services. */
const servicesOf = (provider: ListedProvider): Set<string> =>
  new Set((provider.services ?? []).map((claim) => claim.value));

/** Places in the list of those that can be asked and offer a service. */
type PlacesByService = ReadonlyMap<string, number[]>;

/** Every profile asks this of the same list: comparing each with each would take minutes for ten thousand. */
const knownPlaces = new WeakMap<readonly ListedProvider[], PlacesByService>();

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
  const best: Candidate[] = [];
  const counts = sharedServices(provider, providers);
  // Places come in the published order: where all else is equal, the one that came before stays before.
  for (let place = 0; place < counts.length; place += 1) {
    const services = counts[place] ?? 0;
    const worst = best[limit - 1];
    if (services === 0 || (worst && services < worst.services)) continue;
    const other = providers[place];
    if (!other || other.slug === provider.slug) continue;
    const candidate = { other, services, cities: shared(provider.cities, other.cities) };
    const rank = best.findIndex((entry) => isCloser(candidate, entry));
    if (rank >= 0) best.splice(rank, 0, candidate);
    else if (!worst) best.push(candidate);
    best.length = Math.min(best.length, limit);
  }
  return best.map(({ other }) => other);
}

type Candidate = { other: ListedProvider; services: number; cities: number };

const isCloser = (a: Candidate, b: Candidate): boolean =>
  a.services > b.services || (a.services === b.services && a.cities > b.cities);

/** For each place of the list: how many services it shares with the provider; 0 for who cannot be asked. */
function sharedServices(provider: ListedProvider, providers: readonly ListedProvider[]): Uint8Array {
  const known = knownPlaces.get(providers) ?? placesByService(providers);
  knownPlaces.set(providers, known);
  const counts = new Uint8Array(providers.length);
  for (const service of servicesOf(provider))
    for (const place of known.get(service) ?? []) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

function placesByService(providers: readonly ListedProvider[]): PlacesByService {
  const places = new Map<string, number[]>();
  providers.forEach((provider, place) => {
    if (!provider.askable) return;
    for (const service of servicesOf(provider)) {
      const list = places.get(service);
      if (list) list.push(place);
      else places.set(service, [place]);
    }
  });
  return places;
}
