import type { Verdict } from '../catalogue/compare/verdict.ts';
import type { Weights, Criterion } from '../catalogue/scoring/criteria.ts';
import { RANK_DRAWS, type RankShares, type Swap } from '../catalogue/scoring/stability.ts';
import { listWords, numberWords } from '../format/numbers.ts';
import { CRITERION_NAMES, criterionWords } from './compare-names.ts';

/** A sentence that counts, and what follows from it. */
export type VerdictWords = { finding: string; rest: string };

type Names = ReadonlyMap<string, string>;

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const COUNTS = ['none', 'one', 'two', 'three', 'four', 'five'];

/** How far the providers can be told apart, in words; `names` in the order of the score. */
export function verdictWords(verdict: Verdict, names: Names): VerdictWords {
  return {
    finding: findingWords(verdict, names),
    rest: [silentWords(verdict, names.size), unaskedWords(verdict)].filter(Boolean).join(' '),
  };
}

function findingWords({ kind, sure }: Verdict, names: Names): string {
  const nameOf = (slug: string): string => names.get(slug) ?? slug;
  const first = sure[0]?.above ?? '';
  if (kind === 'first-is-sure')
    return names.size === 2
      ? `${nameOf(first)} is surely above ${nameOf(sure[0]?.below ?? '')}.`
      : `${nameOf(first)} is surely above the others.`;
  if (kind === 'cannot-tell')
    return `${names.size === 2 ? 'The two' : 'They'} cannot be told apart on what is known.`;
  const above = [...new Set(sure.map((pair) => pair.above))];
  const pairs = above.map((slug) => {
    const below = sure.filter((pair) => pair.above === slug).map((pair) => nameOf(pair.below));
    return `${nameOf(slug)} is surely above ${listWords(below)}`;
  });
  return `${pairs.join('; ')}. The rest cannot be told apart on what is known.`;
}

/** What nobody states, with the weight that it carries: the first thing to ask. */
function silentWords({ silent, silentWeight }: Verdict, count: number): string {
  if (silent.length === 0) return '';
  const which = upperFirst(listWords(silent.map(criterionWords)));
  const carry = silent.length === 1 ? 'carries' : 'carry';
  const it = silent.length === 1 ? 'it' : silent.length === 2 ? 'either' : 'any of them';
  const whom = count === 2 ? 'either of the two' : `any of the ${COUNTS[count] ?? count}`;
  const ask =
    silent.length === 1 ? 'Ask for that' : `Ask for those ${COUNTS[silent.length] ?? silent.length}`;
  return `${which} ${carry} ${percent(silentWeight)} of the weight, and no source states ${it} well enough to count for ${whom}. ${ask} first.`;
}

/** A criterion without a condition is open for all: the reader can close it. */
function unaskedWords({ unasked, unaskedWeight }: Verdict): string {
  if (unasked.length === 0) return '';
  const its = unasked.length === 1 ? 'its' : 'their';
  return `Nothing was asked for under ${listWords(unasked.map(criterionWords))}, so ${its} ${percent(unaskedWeight)} stays open for all.`;
}

/** "ibex comes first in 62% of 5,000 draws, Touchstone in 30% and ORCA in 8%." */
export function drawsWords(shares: readonly RankShares[], names: Names, draws = RANK_DRAWS): string {
  const byFirst = shares
    .map(({ slug, shares: [first = 0] }) => ({ name: names.get(slug) ?? slug, first }))
    .sort((a, b) => b.first - a.first);
  const words = byFirst.map(({ name, first }, index) =>
    index === 0
      ? `${name} comes first in ${percent(first)} of ${numberWords(draws)} draws`
      : `${name} in ${percent(first)}`,
  );
  return `${listWords(words)}.`;
}

/** Which change of one weight would swap two of them in the order by what is sure? */
export function swapWords(
  swaps: Readonly<Record<Criterion, (Swap & { at: number }) | null>>,
  weights: Weights,
  names: Names,
): string {
  const found = Object.values(swaps).filter((swap) => swap !== null);
  const distance = ({ at, now }: { at: number; now: number }): number => Math.abs(at - now);
  const [nearest] = found.sort((a, b) => distance(a) - distance(b));
  if (!nearest) return 'Whatever one weight is changed to, no two of them swap.';
  const pair = `${names.get(nearest.first)} and ${names.get(nearest.second)}`;
  const name = criterionWords(nearest.criterion);
  if (distance(nearest) < 0.0005)
    return `${upperFirst(pair)} are level: any change of the weight of ${name} parts them.`;
  return `If ${name} weighed ${fine(nearest.at, weights[nearest.criterion])} instead of ${percent(weights[nearest.criterion])}, with the rest in proportion, ${pair} would swap.`;
}

/** Whole percents, unless that would hide the change. */
const fine = (at: number, now: number): string =>
  percent(at) === percent(now) ? `${(at * 100).toFixed(1)}%` : percent(at);

/** The six weights in a line: "price 25%, fit 25%, …". */
export const weightsWords = (weights: Weights): string =>
  (Object.entries(weights) as [Criterion, number][])
    .map(([criterion, weight]) => `${CRITERION_NAMES[criterion].toLowerCase()} ${percent(weight)}`)
    .join(', ');
