import { buildCatalogue, industriesWithPage, servicesInCities } from '../../catalogue/catalogue.ts';
import type { City } from '../../schemas/city.ts';
import type { Industry } from '../../schemas/industry.ts';
import type { Provider } from '../../schemas/provider.ts';
import type { Service } from '../../schemas/service.ts';
import { paths } from '../../site.ts';
import { isPublished } from '../insights.ts';
import { isSound } from './schema-faults.ts';
import { textOf, type ContentView } from './view.ts';

const fixedPaths = (): string[] =>
  Object.values(paths).flatMap((path) =>
    typeof path === 'string' ? [path] : path.length === 0 ? [(path as () => string)()] : [],
  );

/**
 * Paths that a text may link to: the fixed pages, and one for each entry. Which industries and which pairs of
 * service and city have a page depends on the providers; while one of these is faulty, all are taken as known.
 * An article that waits for its day has no page yet, nor has a topic without an article.
 */
export function knownPaths(view: ContentView): Set<string> {
  const { providers, services, cities, industries, sources, stats } = view.entries;
  const faulty = (['providers', 'services', 'cities', 'industries'] as const).some((name) =>
    view.entries[name].some((entry) => !isSound(name, entry)),
  );
  const known = new Set([
    ...fixedPaths(),
    ...providers.map(({ name }) => paths.provider(name)),
    ...services.map(({ name }) => paths.service(name)),
    ...cities.map(({ name }) => paths.city(name)),
    ...sources.map(({ name }) => paths.source(name)),
    ...stats.map(({ name }) => paths.stat(name)),
    ...insightPaths(view),
  ]);
  if (faulty) {
    for (const industry of industries) known.add(paths.industry(industry.name));
    for (const service of services)
      for (const city of cities) known.add(paths.serviceInCity(service.name, city.name));
    return known;
  }
  const data = <T>(list: { raw: unknown }[]): T[] => list.map(({ raw }) => raw as T);
  const catalogue = buildCatalogue(
    {
      providers: data<Provider>(providers),
      services: data<Service>(services),
      cities: data<City>(cities),
      industries: data<Industry>(industries),
    },
    view.buildDay,
  );
  for (const industry of industriesWithPage(catalogue)) known.add(paths.industry(industry.slug));
  for (const { service, city } of servicesInCities(catalogue))
    known.add(paths.serviceInCity(service.slug, city.slug));
  return known;
}

function insightPaths({ entries, buildDay }: ContentView): string[] {
  return entries.insights.flatMap(({ name, data }) => {
    const published = textOf(data['published']) ?? '';
    if (!isPublished({ draft: data['draft'] === true, published }, buildDay)) return [];
    return [paths.insight(name), paths.insightTopic(textOf(data['topic']) ?? '')];
  });
}
