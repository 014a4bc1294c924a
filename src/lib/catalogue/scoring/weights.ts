import { CRITERIA, DEFAULT_WEIGHTS, forEachCriterion, type Criterion, type Weights } from './criteria.ts';

export type WeightsResult =
  { kind: 'weights'; weights: Weights } | { kind: 'refused'; criterion: Criterion | null; message: string };

/** The weights as whole percents, as they are printed and written. */
export const percentsOf = (weights: Weights): Record<Criterion, number> =>
  forEachCriterion((criterion) => Math.round(weights[criterion] * 100));

/**
 * Which weights did the reader mean, when the six numbers do not sum to 100?
 * p_k = 100 a_k / sum(a), cut to whole percents; what is then missing to 100 goes, a percent each, to the largest remainders.
 * a_k: any number from 0 up, in any unit; not negative, not NaN, not all 0.
 * Result: weights that are whole percents and sum to 1; equal remainders are served in the order of the criteria.
 * Source: our own assumption, printed on the page; domain.md 5 ("editable, sum 1").
 * Leaves out: nothing is kept of the sum that was typed in, only of the proportions.
 * Example: 1, 1, 1, 0, 0, 0 gives 34, 33, 33, 0, 0, 0 percent.
 */
export function normaliseWeights(amounts: Readonly<Record<Criterion, number>>): WeightsResult {
  const bad = CRITERIA.find((criterion) => !(Number.isFinite(amounts[criterion]) && amounts[criterion] >= 0));
  if (bad) return refuse(bad, `The weight of ${bad} must be a number from 0 up.`);
  const total = CRITERIA.reduce((sum, criterion) => sum + amounts[criterion], 0);
  if (total === 0) return refuse(null, 'Give at least one criterion a weight above 0.');
  if (!Number.isFinite(total)) return refuse(null, 'The weights are too large: use numbers up to 100.');
  const exact = forEachCriterion((criterion) => (amounts[criterion] / total) * 100);
  const whole = forEachCriterion((criterion) => Math.floor(exact[criterion]));
  const missing = 100 - CRITERIA.reduce((sum, criterion) => sum + whole[criterion], 0);
  const served = [...CRITERIA]
    .sort((a, b) => exact[b] - whole[b] - (exact[a] - whole[a]))
    .slice(0, missing)
    .map(String);
  return {
    kind: 'weights',
    weights: forEachCriterion((criterion) => (whole[criterion] + (served.includes(criterion) ? 1 : 0)) / 100),
  };
}

/** Name of the field and of the key in the address that hold a weight; a form without scripts sends it as it is. */
export const weightKey = (criterion: Criterion): string => `w-${criterion}`;

const PERCENT = /^\d{1,6}([.,]\d{1,6})?\s*%?$/;

/**
 * The weights in an address: `w-price=25&w-fit=25…`. None given means the default; once one is given, one that is absent or
 * empty is 0. Of a repeated key the last counts. What is not a number is refused with a sentence.
 */
export function parseWeights(params: URLSearchParams): WeightsResult {
  if (!CRITERIA.some((criterion) => params.has(weightKey(criterion))))
    return { kind: 'weights', weights: DEFAULT_WEIGHTS };
  const written = forEachCriterion((criterion) => params.getAll(weightKey(criterion)).at(-1)?.trim() ?? '');
  return normaliseWeights(forEachCriterion((criterion) => readPercent(written[criterion])));
}

/** The keys and values for an address, in the order of the criteria; none for the default weights, no key for a weight of 0. */
export function writeWeights(weights: Weights): [key: string, percent: string][] {
  const percents = percentsOf(weights);
  const standard = percentsOf(DEFAULT_WEIGHTS);
  if (CRITERIA.every((criterion) => percents[criterion] === standard[criterion])) return [];
  return CRITERIA.filter((criterion) => percents[criterion] > 0).map((criterion) => [
    weightKey(criterion),
    String(percents[criterion]),
  ]);
}

function readPercent(text: string): number {
  if (text === '') return 0;
  return PERCENT.test(text) ? Number(text.replace(',', '.').replace(/\s*%$/, '')) : Number.NaN;
}

const refuse = (criterion: Criterion | null, message: string): WeightsResult => ({
  kind: 'refused',
  criterion,
  message,
});
