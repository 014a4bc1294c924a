import type { Provider } from '../schemas/provider.ts';
import { PROVIDER_KINDS } from '../schemas/taxonomy.ts';
import type { Evidence } from './evidence.ts';
import { compareNewestFirst } from './partial-date.ts';

/** What the published order looks at, and nothing else: no payment, no sponsor, no clicks. */
export type Orderable = Pick<Provider, 'slug' | 'name' | 'kind'> & {
  evidence: Pick<Evidence, 'recentIndependent' | 'newest'>;
  completeness: number;
};

const names = new Intl.Collator('en');

export const canBeAsked = (provider: Pick<Provider, 'kind'>): boolean =>
  PROVIDER_KINDS[provider.kind].canBeAsked;

/**
 * The published order of every list of providers (printed on /methodology/):
 * those that can be asked first; then more claims by others dated within 10 years; then the fuller page;
 * then the newer newest fact (a partial date counts as its last day, none as oldest); then name; then slug.
 * Returns a number as Array.sort wants it; 0 only for the same provider.
 */
export function comparePublished(a: Orderable, b: Orderable): number {
  return (
    Number(canBeAsked(b)) - Number(canBeAsked(a)) ||
    b.evidence.recentIndependent - a.evidence.recentIndependent ||
    b.completeness - a.completeness ||
    compareNewestFirst(a.evidence.newest, b.evidence.newest) ||
    names.compare(a.name, b.name) ||
    (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
  );
}
