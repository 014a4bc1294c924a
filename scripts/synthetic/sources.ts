import type { Source } from '../../src/lib/schemas/source.ts';
import { articleTitle, publisherName } from './names.ts';
import { randomOf, type Random } from './random.ts';

/** So many providers in a row are written about in the same articles. */
const PROVIDERS_PER_BLOCK = 10;
const ARTICLES_PER_BLOCK = 16;

/** Day on which everything was "read": fixed, so that the same seed gives the same bytes on any day. */
export const READ_DAY = '2026-11-21';

/** A year, month or day that is not after READ_DAY; mostly the last few years. */
export function pastDate(random: Random, earliest = 2008): string {
  const year = Math.max(earliest, 2026 - Math.floor(random.fraction() ** 2 * 19));
  const month = String(random.whole(1, 10)).padStart(2, '0');
  const day = String(random.whole(1, 28)).padStart(2, '0');
  return random.pick([`${year}`, `${year}-${month}`, `${year}-${month}-${day}`]);
}

/** The articles that a provider may be found in; neighbours share them. */
export function articlesNear(seed: number, index: number): Source[] {
  const block = Math.floor(index / PROVIDERS_PER_BLOCK);
  return Array.from({ length: ARTICLES_PER_BLOCK }, (_, place) => article(seed, `${block}-${place}`));
}

function article(seed: number, name: string): Source {
  const random = randomOf(seed, `article ${name}`);
  const published = random.chance(0.8) ? pastDate(random) : null;
  const id = `synthetic-article-${name}`;
  return {
    id,
    url: `https://press.example/${id}`,
    title: articleTitle(random, Number(published?.slice(0, 4) ?? 2020)),
    publisher: publisherName(random),
    published,
    retrieved: READ_DAY,
    tier: random.chance(0.2) ? 'primary' : 'secondary',
    kind: random.pick(['web-page', 'web-page', 'blog', 'filing', 'press-release', 'job-site'] as const),
    own: false,
    read: random.pick(['whole', 'opening', 'excerpt'] as const),
    ...(random.chance(0.05) ? { via: 'the text of a search service' } : {}),
  };
}

/** A page of the firm's own site. */
export function ownPage(random: Random, firm: string, slug: string, page: string): Source {
  return {
    id: `${slug}-${page}`,
    url: `https://${slug}.example/${page}`,
    title: `${firm}: ${page}`,
    publisher: `${firm} (website)`,
    published: random.chance(0.25) ? pastDate(random) : null,
    retrieved: READ_DAY,
    tier: 'vendor',
    kind: 'provider-website',
    own: true,
    read: random.pick(['whole', 'opening', 'excerpt'] as const),
  };
}
