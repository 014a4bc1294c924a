import { industriesWithPage, type Catalogue } from '../../catalogue/catalogue.ts';
import { listClaims } from '../../catalogue/claims.ts';
import { paths } from '../../site.ts';
import { readParts } from '../check/article-parts.ts';
import { CLAIMS_FOR_A_TEXT, LENGTHS } from '../check/text-faults.ts';
import { counted } from '../../format/numbers.ts';
import { countWords } from '../prose.ts';

export type ThinPage = { path: string; why: string };

/** Fewer facts than this, and a city's page has little to say of its own. */
const FACTS_OF_A_CITY = 3;

/** Pages that exist and say little: profiles of few claims, lists of no provider, articles not yet long enough. */
export function thinPages(
  catalogue: Catalogue,
  articles: readonly { slug: string; body: string }[],
): ThinPage[] {
  const least = LENGTHS.insights?.least ?? 0;
  return [
    ...catalogue.providers.flatMap((provider) => {
      const claims = listClaims(provider).length;
      return claims < CLAIMS_FOR_A_TEXT
        ? [{ path: paths.provider(provider.slug), why: counted(claims, 'claim') }]
        : [];
    }),
    ...catalogue.services
      .filter(({ slug }) => !catalogue.byService.has(slug))
      .map(({ slug }) => ({ path: paths.service(slug), why: 'no provider' })),
    ...catalogue.cities.flatMap(({ slug, facts }) => {
      const empty = catalogue.byCity.has(slug) ? '' : 'no provider';
      const short = facts.length < FACTS_OF_A_CITY ? counted(facts.length, 'fact') : '';
      const why = [empty, short].filter(Boolean).join(', ');
      return why ? [{ path: paths.city(slug), why }] : [];
    }),
    ...industriesWithPage(catalogue)
      .filter(({ slug }) => !catalogue.byIndustry.has(slug))
      .map(({ slug }) => ({ path: paths.industry(slug), why: 'no provider' })),
    ...articles.flatMap(({ slug, body }) => {
      const words = countWords(readParts(body).reading);
      return words < least ? [{ path: paths.insight(slug), why: counted(words, 'word') }] : [];
    }),
  ];
}
