import type { Catalogue } from '../catalogue/catalogue.ts';
import { SERVICE_GROUPS, keysOf } from '../schemas/taxonomy.ts';
import { paths } from '../site.ts';

export type IndexGroup = {
  heading: string;
  items: { name: string; slug: string; path: string; count: number }[];
};

/** All services by group, each with the number of providers that have a sourced claim for it. */
export function serviceIndex(catalogue: Catalogue): IndexGroup[] {
  return keysOf(SERVICE_GROUPS).map((group) => ({
    heading: SERVICE_GROUPS[group],
    items: catalogue.services
      .filter((service) => service.group === group)
      .map(({ slug, name }) => ({
        name,
        slug,
        path: paths.service(slug),
        count: catalogue.byService.get(slug)?.length ?? 0,
      })),
  }));
}
