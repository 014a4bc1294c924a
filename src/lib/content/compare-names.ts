import { ASKED_FACETS, type AskedFacet, type CompareQuery } from '../catalogue/compare/compare-query.ts';
import type { SentencePart, ValueNames } from '../catalogue/find-words.ts';
import type { Criterion } from '../catalogue/scoring/criteria.ts';
import { lowerFirst } from './row.ts';

type Asked = CompareQuery['asked'];

/** How a criterion is called in a heading; within a sentence it begins small. */
export const CRITERION_NAMES: Record<Criterion, string> = {
  ...{
    price: 'Price',
    fit: 'Fit',
    quality: 'Quality',
    compliance: 'Compliance',
    scale: 'Scale',
    risk: 'Risk',
  },
};

/** As it is said of what carries no evidence: "price and quality evidence". */
export const criterionWords = (criterion: Criterion): string =>
  criterion === 'quality' ? 'quality evidence' : CRITERION_NAMES[criterion].toLowerCase();

/** Names that begin small within a sentence. */
const COMMON: readonly AskedFacet[] = ['service', 'channel'];

/** The name of a condition: "Customer support", "Chat or e-mail". */
export const conditionName = (facet: AskedFacet, values: readonly string[], labels: ValueNames): string =>
  values
    .map((value, index) => {
      const name = labels(facet, value);
      return index > 0 && COMMON.includes(facet) ? lowerFirst(name) : name;
    })
    .join(' or ');

/** What stands before the values of a facet in a sentence. */
const BEFORE: Record<AskedFacet, string> = {
  ...{ service: '', channel: 'by ', language: 'in ', hours: '', cert: 'with ' },
};

/** What was asked for, in a sentence: "customer support by chat, in English, 24/7". Empty when nothing was. */
export function askedSentence(asked: Asked, labels: ValueNames): SentencePart[] {
  const facets = ASKED_FACETS.filter((facet) => asked[facet].length > 0);
  return facets.flatMap((facet, index): SentencePart[] => {
    const name = conditionName(facet, asked[facet], labels);
    const comma = index === 0 ? '' : facet === 'channel' ? ' ' : ', ';
    return [
      { text: `${comma}${BEFORE[facet]}`, strong: false },
      { text: COMMON.includes(facet) ? lowerFirst(name) : name, strong: true },
    ];
  });
}

/** What was asked for, by the id of the question about it. */
export const askedFor = (asked: Asked, labels: ValueNames): ReadonlyMap<string, string> =>
  new Map(
    ASKED_FACETS.filter((facet) => asked[facet].length > 0).map((facet) => {
      const name = conditionName(facet, asked[facet], labels);
      return [QUESTION_OF[facet], COMMON.includes(facet) ? lowerFirst(name) : name];
    }),
  );

const QUESTION_OF: Record<AskedFacet, string> = {
  ...{
    service: 'services',
    channel: 'channels',
    language: 'languages',
    hours: 'hours',
    cert: 'certificates',
  },
};
