import type { Provider } from '../schemas/provider.ts';

/** Name of a city in addresses: "Rahim Yar Khan" is rahim-yar-khan. */
export const citySlug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Is a headcount about Pakistan? "Pakistan …" and the cities that we list are; "group" or "all countries" are not. */
export const isPlaceInPakistan = (place: string, cityNames: ReadonlySet<string>): boolean =>
  /^Pakistan\b/.test(place) || cityNames.has(place);

export type ProviderCities = {
  /** Slugs of cities in Pakistan in which a source states an office. */
  stated: string[];
  /** Slugs of cities that a source only implies; shown, never counted. */
  implied: string[];
};

/** Where in Pakistan is the provider? Each city once, in the order of the profile. */
export function citiesOf(provider: Provider): ProviderCities {
  const inPakistan = (provider.offices ?? []).filter(
    (office) => office.country === 'Pakistan' && office.city !== null,
  );
  const slugs = (implied: boolean): string[] => [
    ...new Set(
      inPakistan
        .filter((office) => Boolean(office.claim.inferred) === implied)
        .map((office) => citySlug(office.city ?? '')),
    ),
  ];
  const stated = slugs(false);
  return { stated, implied: slugs(true).filter((slug) => !stated.includes(slug)) };
}
