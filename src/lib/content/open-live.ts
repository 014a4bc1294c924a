import type { Catalogue, ListedProvider } from '../catalogue/catalogue.ts';
import { shareFindIndex } from '../catalogue/find-index.ts';
import { openLiveSite, readLiveContent, registerOf, type LiveSite } from './live-site.ts';
import { packList, packMap } from './packed.ts';

/** What the build wrote for the live pages, as the server keeps it: with all that is worked out once, and small in memory. */
export function openLive(lines: Iterable<string>): LiveSite {
  const content = readLiveContent(lines);
  const { catalogue, names, lastChanged, costs } = openLiveSite(content);
  const register = packMap(registerOf(content.sources));
  return { names, lastChanged, costs, catalogue: packCatalogue(catalogue), register };
}

/** What lists and addresses look at for every provider. */
const HOT = ['slug', 'name', 'askable'] as const;

function packCatalogue(catalogue: Catalogue): Catalogue {
  const providers = packList(catalogue.providers, HOT);
  const packedOf = new Map(catalogue.providers.map((provider, place) => [provider, providers[place]]));
  const repack = (lists: ReadonlyMap<string, ListedProvider[]>): Map<string, ListedProvider[]> =>
    new Map(
      [...lists].map(([key, list]) => [key, list.map((provider) => packedOf.get(provider) ?? provider)]),
    );
  const packed = {
    ...catalogue,
    providers,
    byService: repack(catalogue.byService),
    byCity: repack(catalogue.byCity),
    byImpliedCity: repack(catalogue.byImpliedCity),
    byIndustry: repack(catalogue.byIndustry),
  };
  shareFindIndex(catalogue, packed);
  return packed;
}
