import { join } from 'node:path';
import { listFiles, readContentFile } from '../../src/lib/content/read-files.ts';

/** What synthetic providers choose from: the services, industries and cities of the site. */
export type Facets = {
  services: string[];
  industries: string[];
  /** Names, as a source would write them. */
  cities: string[];
};

/** Where most of the trade is: these come first, so that they come up most often. */
const LARGE_CITIES = ['Karachi', 'Lahore', 'Islamabad', 'Rawalpindi'];

/** Reads the facets from the content folder of the site, the commonest first. */
export function readFacets(contentFolder: string): Facets {
  const entries = (collection: string) => {
    const folder = join(contentFolder, collection);
    return listFiles(folder).map(
      (name) => readContentFile(folder, name).data as { slug: string; name: string; order?: number },
    );
  };
  const byOrder = (collection: string): string[] =>
    entries(collection)
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map(({ slug }) => slug);
  const names = entries('cities').map(({ name }) => name);
  return {
    services: byOrder('services'),
    industries: byOrder('industries'),
    cities: [
      ...LARGE_CITIES.filter((name) => names.includes(name)),
      ...names.filter((name) => !LARGE_CITIES.includes(name)),
    ],
  };
}
