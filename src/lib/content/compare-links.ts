import {
  ASKED_FACETS,
  ASK_ALL,
  writeAsk,
  writeCompareQuery,
  type CompareQuery,
} from '../catalogue/compare/compare-query.ts';
import { FOUND_FOR_NONE } from '../catalogue/compare/questions.ts';
import { CRITERIA, PRESETS } from '../catalogue/scoring/criteria.ts';
import { RANK_SEED } from '../catalogue/scoring/stability.ts';
import { percentsOf, weightKey, writeWeights } from '../catalogue/scoring/weights.ts';
import { paths } from '../site.ts';
import type { QuestionList } from './compare-asks.ts';
import { CRITERION_NAMES } from './compare-names.ts';

/** Printed with the draws, which begin there. */
export const DRAWS_SEED = RANK_SEED;

/** The value of the button that asks all what was found for none. */
export const ASK_ALL_VALUE = writeAsk({ slug: ASK_ALL, field: FOUND_FOR_NONE });

/** The address of a comparison on this site, with what is changed in it. */
export const compareAddress = (query: CompareQuery, change: Partial<CompareQuery> = {}): string =>
  `${paths.compare}?${writeCompareQuery({ ...query, ...change }).toString()}`;

/** What a form has fields of its own for. */
export type OwnFields = 'weights' | 'asks' | 'asked';

/** What the address says, as the fields that a form must keep. */
export function keptFields(
  query: CompareQuery,
  own: readonly OwnFields[] = [],
): [name: string, value: string][] {
  const asked = ASKED_FACETS.flatMap((facet) =>
    query.asked[facet].map((value): [string, string] => [facet, value]),
  );
  return [
    ...query.providers.map(({ slug }): [string, string] => ['p', slug]),
    ...(own.includes('asked') ? [] : asked),
    ...(own.includes('weights') ? [] : writeWeights(query.weights)),
    ...(query.onlyDifferences ? ([['rows', 'differences']] as [string, string][]) : []),
    ...(own.includes('asks') ? [] : query.asks.map((ask): [string, string] => ['ask', writeAsk(ask)])),
  ];
}

/** The six weights as fields of a form. */
export function weightFields({ weights }: CompareQuery): { name: string; label: string; percent: number }[] {
  const percents = percentsOf(weights);
  return CRITERIA.map((criterion) => ({
    ...{ name: weightKey(criterion), label: CRITERION_NAMES[criterion], percent: percents[criterion] },
  }));
}

/** The brief for those of a comparison that can be asked, with what was asked for and the questions on the list. */
export function askLink(
  { asked }: Pick<CompareQuery, 'asked'>,
  { lists }: { lists: readonly QuestionList[] },
): { href: string; count: number } {
  const params = new URLSearchParams();
  for (const { slug } of lists) params.append('p', slug);
  for (const facet of ASKED_FACETS) for (const value of asked[facet]) params.append(facet, value);
  for (const { questions } of lists)
    for (const { value, isOn } of questions) if (isOn) params.append('ask', value);
  return { href: `${paths.quote()}?${params.toString()}`, count: lists.length };
}

/** The points to start from, each as a link that changes nothing else. */
export const presetLinks = (
  query: CompareQuery,
): { label: string; reason: string; href: string; isCurrent: boolean }[] =>
  PRESETS.map(({ label, reason, weights }) => ({
    ...{ label, reason, href: compareAddress(query, { weights }) },
    isCurrent: CRITERIA.every((criterion) => weights[criterion] === query.weights[criterion]),
  }));
