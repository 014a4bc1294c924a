import { ASKED_FACETS, type AskedFacet, type CompareQuery } from '../catalogue/compare/compare-query.ts';
import { CLOSED_OPTIONS } from '../catalogue/facets.ts';
import { FACET_LABELS, valueLabels } from './find-names.ts';
import type { LiveSite } from './live-site.ts';

/** One thing that a buyer may need; several values come with an address of the find page and are kept together. */
export type Need = {
  facet: AskedFacet;
  label: string;
  chosen: readonly string[];
  options: { value: string; label: string }[];
};

/** The languages that a profile or an address of this site names, for the list of choices. */
const languagesOf = ({ catalogue }: LiveSite): string[] =>
  [
    ...new Set(catalogue.providers.flatMap(({ languages = [] }) => languages.map(({ value }) => value))),
  ].sort();

const knownLanguages = new WeakMap<LiveSite, string[]>();

/** What can be asked for, with what was. ISO 18295-2 is about the buyer's own duties: no provider can hold it. */
export function needsOf(asked: CompareQuery['asked'], site: LiveSite): Need[] {
  const languages = knownLanguages.get(site) ?? languagesOf(site);
  knownLanguages.set(site, languages);
  const labels = valueLabels(site, null);
  const values: Record<AskedFacet, readonly string[]> = {
    service: site.catalogue.services.map(({ slug }) => slug),
    channel: CLOSED_OPTIONS.channel ?? [],
    language: [...new Set(['en', ...languages, ...asked.language])],
    hours: ['24-7'],
    cert: (CLOSED_OPTIONS.cert ?? []).filter((key) => key !== 'iso-18295-2'),
  };
  return ASKED_FACETS.map((facet) => ({
    facet,
    label: FACET_LABELS[facet],
    chosen: asked[facet],
    options: values[facet].map((value) => ({ value, label: labels(facet, value) })),
  }));
}
