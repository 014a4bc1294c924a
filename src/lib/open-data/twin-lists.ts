import type { ListedProvider } from '../catalogue/catalogue.ts';
import { PAGE_SIZE } from '../catalogue/paging.ts';
import { EVIDENCE_WORDS } from '../format/evidence.ts';
import { counted } from '../format/numbers.ts';
import { PROVIDER_KINDS } from '../schemas/taxonomy.ts';
import { paths } from '../site.ts';
import { link, list } from './markdown.ts';
import type { OpenContent } from './open-content.ts';

/** The first providers of a list in the published order, as many as its first page shows, and where the rest is. */
export function providerLines(
  providers: readonly ListedProvider[],
  address: string,
  { settings }: OpenContent,
): string {
  const shown = providers
    .slice(0, PAGE_SIZE)
    .map(
      ({ slug, name, kind, evidence }) =>
        `${link(name, settings.siteUrl + paths.provider(slug))}: ${PROVIDER_KINDS[kind].label}. ${EVIDENCE_WORDS[evidence.level]}, ${counted(evidence.facts, 'fact')}`,
    );
  if (shown.length === 0) return 'None yet.';
  const rest = providers.length - shown.length;
  return rest > 0
    ? `${list(shown)}\n\n${link(`${counted(rest, 'more', 'more')} on the page`, address)}`
    : list(shown);
}
