import { readCompareQuery, type CompareQuery } from '../catalogue/compare/compare-query.ts';
import type { LiveSite } from '../content/live-site.ts';

type Write = (query: CompareQuery, site: LiveSite, siteUrl: string) => string;

/** A file of a comparison, to be saved under this name. Too few providers: nothing to compare, in a sentence. */
export function compareFile(
  { url, live }: { url: URL; live: LiveSite | undefined },
  name: string,
  type: string,
  write: Write,
): Response {
  if (!live) throw new Error('A page that is rendered on demand needs the content of the live pages');
  const { query } = readCompareQuery(url.searchParams, live.catalogue);
  if (query.providers.length < 2)
    return new Response('Name two providers at least: ?p=one&p=other\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  return new Response(write(query, live, url.origin), {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      // The page is the one to be found.
      'X-Robots-Tag': 'noindex',
    },
  });
}
