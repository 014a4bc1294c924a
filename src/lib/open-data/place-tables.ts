import { shownFacts } from '../content/city-view.ts';
import type { City, CityFact } from '../schemas/city.ts';
import type { Service } from '../schemas/service.ts';
import { paths } from '../site.ts';
import { joined, toCsv, type Column, type Table } from './csv.ts';
import type { OpenContent } from './open-content.ts';

/** One row a city. */
export function citiesTable({ catalogue, settings }: OpenContent): Table {
  const columns: Column<City>[] = [
    { name: 'slug', of: ({ slug }) => slug },
    { name: 'name', of: ({ name }) => name },
    { name: 'address', of: ({ slug }) => settings.siteUrl + paths.city(slug) },
    { name: 'province', of: ({ province }) => province },
    { name: 'summary', of: ({ summary }) => summary },
    { name: 'latitude', of: ({ latitude }) => latitude },
    { name: 'longitude', of: ({ longitude }) => longitude },
    { name: 'coordinates_sources', of: ({ coordinatesSource }) => joined(coordinatesSource) },
    { name: 'geonames_id', of: ({ geonamesId }) => geonamesId },
    { name: 'population', of: ({ population }) => population?.value },
    { name: 'population_year', of: ({ population }) => population?.year },
    { name: 'population_kind', of: ({ population }) => population?.kind },
    { name: 'population_sources', of: ({ population }) => joined(population?.source) },
    { name: 'providers', of: ({ slug }) => catalogue.byCity.get(slug)?.length ?? 0 },
    { name: 'implied_providers', of: ({ slug }) => catalogue.byImpliedCity.get(slug)?.length ?? 0 },
    { name: 'facts', of: (city) => shownFacts(city).length },
    { name: 'not_found', of: ({ holes }) => joined(holes) },
    { name: 'last_checked', of: ({ lastChecked }) => lastChecked },
  ];
  return toCsv(columns, catalogue.cities);
}

/** One row a fact about a city, other counts of its people included. */
export function cityFactsTable({ catalogue }: OpenContent): Table {
  type Row = { city: string } & Omit<CityFact, 'quote' | 'confidence'> & { confidence: string | null };
  const columns: Column<Row>[] = [
    { name: 'city', of: ({ city }) => city },
    { name: 'id', of: ({ id }) => id },
    { name: 'field', of: ({ field }) => field },
    { name: 'text', of: ({ text }) => text },
    { name: 'value', of: ({ value }) => value },
    { name: 'unit', of: ({ unit }) => unit },
    { name: 'period', of: ({ period }) => period },
    { name: 'confidence', of: ({ confidence }) => confidence },
    { name: 'sources', of: ({ source }) => joined(source) },
  ];
  const people = ({ slug, population }: City): Row[] =>
    population
      ? [
          { ...population, period: String(population.year) },
          ...population.alternatives.map((other) => ({ ...other, period: null, confidence: null })),
        ].map(({ value, kind, period, source, confidence }) => ({
          ...{ city: slug, id: 'population', field: 'population', text: kind, value, unit: 'people' },
          ...{ period, source, confidence },
        }))
      : [];
  return toCsv(
    columns,
    catalogue.cities.flatMap((city) => [
      ...people(city),
      ...shownFacts(city).map((fact) => ({ ...fact, city: city.slug })),
    ]),
  );
}

/** One row a service. */
export function servicesTable({ catalogue, settings }: OpenContent): Table {
  const columns: Column<Service>[] = [
    { name: 'slug', of: ({ slug }) => slug },
    { name: 'name', of: ({ name }) => name },
    { name: 'address', of: ({ slug }) => settings.siteUrl + paths.service(slug) },
    { name: 'group', of: ({ group }) => group },
    { name: 'order', of: ({ order }) => order },
    { name: 'definition', of: ({ definition }) => definition },
    { name: 'summary', of: ({ summary }) => summary },
    { name: 'also_called', of: ({ alsoCalled }) => joined(alsoCalled) },
    { name: 'channels', of: ({ channels }) => joined(channels) },
    { name: 'roles', of: ({ roles }) => joined(roles) },
    { name: 'units', of: ({ units }) => joined(units) },
    { name: 'kpis', of: ({ kpis }) => joined(kpis) },
    { name: 'related', of: ({ related }) => joined(related) },
    { name: 'providers', of: ({ slug }) => catalogue.byService.get(slug)?.length ?? 0 },
  ];
  return toCsv(columns, catalogue.services);
}
