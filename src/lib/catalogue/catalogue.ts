import type { City } from '../schemas/city.ts';
import type { Industry } from '../schemas/industry.ts';
import type { Provider } from '../schemas/provider.ts';
import type { Service } from '../schemas/service.ts';
import { listClaims } from './claims.ts';
import { completeness } from './completeness.ts';
import { weighEvidence, type Evidence } from './evidence.ts';
import { canBeAsked, comparePublished } from './order.ts';
import { citiesOf } from './places.ts';

/** A provider with what is computed from its claims. */
export type ListedProvider = Provider & {
  evidence: Evidence;
  completeness: number;
  askable: boolean;
  cities: string[];
  impliedCities: string[];
};

export type Catalogue = {
  buildDay: string;
  /** In the published order. */
  providers: ListedProvider[];
  services: Service[];
  cities: City[];
  industries: Industry[];
  /** Providers in the published order, by slug of service, city or industry. */
  byService: ReadonlyMap<string, ListedProvider[]>;
  byCity: ReadonlyMap<string, ListedProvider[]>;
  byImpliedCity: ReadonlyMap<string, ListedProvider[]>;
  byIndustry: ReadonlyMap<string, ListedProvider[]>;
};

export type CatalogueInput = {
  providers: Provider[];
  services: Service[];
  cities: City[];
  industries: Industry[];
};

function group(
  providers: ListedProvider[],
  keys: (provider: ListedProvider) => Iterable<string>,
): Map<string, ListedProvider[]> {
  const groups = new Map<string, ListedProvider[]>();
  for (const provider of providers) {
    for (const key of new Set(keys(provider))) {
      const list = groups.get(key);
      if (list) list.push(provider);
      else groups.set(key, [provider]);
    }
  }
  return groups;
}

/** Puts the collections together: providers with their evidence, in the published order, and the lists by facet. */
export function buildCatalogue(input: CatalogueInput, buildDay: string): Catalogue {
  const cityNames = new Set(input.cities.map((city) => city.name));
  const providers = input.providers
    .map((provider): ListedProvider => {
      const { stated, implied } = citiesOf(provider);
      return {
        ...provider,
        evidence: weighEvidence(listClaims(provider), buildDay, provider.lastChecked),
        completeness: completeness(provider, cityNames),
        askable: canBeAsked(provider),
        cities: stated,
        impliedCities: implied,
      };
    })
    .sort(comparePublished);
  return {
    buildDay,
    providers,
    services: [...input.services].sort((a, b) => a.order - b.order),
    cities: [...input.cities],
    industries: [...input.industries].sort((a, b) => a.order - b.order),
    byService: group(providers, (provider) => (provider.services ?? []).map((claim) => claim.value)),
    byCity: group(providers, (provider) => provider.cities),
    byImpliedCity: group(providers, (provider) => provider.impliedCities),
    byIndustry: group(providers, (provider) => (provider.industries ?? []).map((claim) => claim.value)),
  };
}

/** Cities, most stated providers first, then by name. */
export function citiesByCount(catalogue: Catalogue): { city: City; count: number }[] {
  return catalogue.cities
    .map((city) => ({ city, count: catalogue.byCity.get(city.slug)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count || a.city.name.localeCompare(b.city.name, 'en'));
}

/** A service-in-city page exists where at least this many providers that can be asked have both. */
export const SERVICE_IN_CITY_MINIMUM = 2;

/** A service and a city with the providers that have both, in the published order. */
export type ServiceInCity = { service: Service; city: City; providers: ListedProvider[] };

/** Thousands of pages ask for the same pairs. */
const knownPairs = new WeakMap<Catalogue, readonly ServiceInCity[]>();

/** Every pair of service and city that has a page, with its providers in the published order. */
export function servicesInCities(catalogue: Catalogue): readonly ServiceInCity[] {
  const pairs = knownPairs.get(catalogue) ?? pairServicesWithCities(catalogue);
  knownPairs.set(catalogue, pairs);
  return pairs;
}

function pairServicesWithCities(catalogue: Catalogue): ServiceInCity[] {
  return catalogue.services.flatMap((service) =>
    catalogue.cities.flatMap((city) => {
      const providers = (catalogue.byService.get(service.slug) ?? []).filter((provider) =>
        provider.cities.includes(city.slug),
      );
      return providers.filter((provider) => provider.askable).length >= SERVICE_IN_CITY_MINIMUM
        ? [{ service, city, providers }]
        : [];
    }),
  );
}

/** Services that a provider with a stated office in the city offers, with how many do; `hasPage` when the pair has a page of its own. */
export function servicesInCity(
  catalogue: Catalogue,
  city: string,
): { service: Service; count: number; hasPage: boolean }[] {
  const there = catalogue.byCity.get(city) ?? [];
  const withPage = new Set(
    servicesInCities(catalogue).flatMap((pair) => (pair.city.slug === city ? [pair.service.slug] : [])),
  );
  return catalogue.services.flatMap((service) => {
    const count = there.filter(({ services = [] }) =>
      services.some(({ value }) => value === service.slug),
    ).length;
    return count > 0 ? [{ service, count, hasPage: withPage.has(service.slug) }] : [];
  });
}

/** Cities in which a provider with a stated office offers the service, with how many do; `hasPage` as above. */
export function citiesOfService(
  catalogue: Catalogue,
  service: string,
): { city: City; count: number; hasPage: boolean }[] {
  const offering = catalogue.byService.get(service) ?? [];
  const withPage = new Set(
    servicesInCities(catalogue).flatMap((pair) => (pair.service.slug === service ? [pair.city.slug] : [])),
  );
  return citiesByCount(catalogue).flatMap(({ city }) => {
    const count = offering.filter(({ cities }) => cities.includes(city.slug)).length;
    return count > 0 ? [{ city, count, hasPage: withPage.has(city.slug) }] : [];
  });
}

/** Industries that have a page: those with a provider, and those that are always shown. */
export function industriesWithPage(catalogue: Catalogue): Industry[] {
  return catalogue.industries.filter(
    (industry) => industry.alwaysShown || catalogue.byIndustry.has(industry.slug),
  );
}
