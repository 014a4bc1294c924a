import { CRITERIA, forEachCriterion, type Criterion, type Weights } from './criteria.ts';
import type { ScoreInterval } from './interval.ts';

/** What is known of a provider on each criterion; nothing else enters a score, and no payment has a place here. */
export type ScoreEvidence = Readonly<Record<Criterion, ScoreInterval>>;

/** What a criterion adds: its weight times the ends of its interval. */
export type ScorePart = ScoreInterval & { weight: number; lowPoints: number; highPoints: number };

export type Score = {
  /** L: what is sure, 0 to 1. */
  low: number;
  /** U: what would be possible if all silence were good, 0 to 1. */
  high: number;
  /** Sum of the weights of the criteria of which anything is known, 0 to 1. */
  coverage: number;
  parts: Record<Criterion, ScorePart>;
};

/** Sums that are equal on paper must be equal here, or the last bit would decide an order. */
export const roundScore = (value: number): number => Math.round(value * 1e9) / 1e9;

/**
 * How far does a provider meet the reader's criteria, on what is known?
 * L = sum w_k low_k; U = sum w_k high_k; coverage = sum of w_k over the criteria of which anything is known.
 * `evidence`: for each criterion an interval within [0, 1]; `weights`: fractions that sum to 1.
 * Result: three numbers from 0 to 1, rounded to nine decimals, and the part of each criterion.
 * Source: our own assumption, printed on the page; domain.md 5.
 * Leaves out: no mean is put in for what is missing, and the known criteria are not stretched to 1; completeness and payment never enter.
 * Example: default weights, fit [0.5, 1], risk [0.1, 0.95], the rest missing: L = 0.125 + 0.01 = 0.135, U = 0.995, coverage 0.35.
 */
export function scoreProvider(evidence: ScoreEvidence, weights: Weights): Score {
  const parts = forEachCriterion((criterion): ScorePart => {
    const { low, high, known } = evidence[criterion];
    const weight = weights[criterion];
    return { low, high, known, weight, lowPoints: weight * low, highPoints: weight * high };
  });
  const sum = (value: (part: ScorePart) => number): number =>
    roundScore(CRITERIA.reduce((total, criterion) => total + value(parts[criterion]), 0));
  return {
    low: sum((part) => part.lowPoints),
    high: sum((part) => part.highPoints),
    coverage: sum((part) => (part.known ? part.weight : 0)),
    parts,
  };
}

export type Scored = { slug: string; name: string; score: Pick<Score, 'low' | 'high' | 'coverage'> };

const names = new Intl.Collator('en');

/**
 * In which order do scored providers stand? By L, then coverage, then name, then slug, so that no two tie; never by U or the
 * midpoint, which reward silence: an empty profile has U = 1. Domain.md 5. The list given is left as it is.
 */
export function orderByScore<T extends Scored>(providers: readonly T[]): T[] {
  return [...providers].sort(
    (a, b) =>
      b.score.low - a.score.low ||
      b.score.coverage - a.score.coverage ||
      names.compare(a.name, b.name) ||
      (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0),
  );
}

/**
 * Can A be told apart from B, to A's good? "surely-above" only if L_A > U_B; otherwise they "cannot be told apart on what is known"
 * in that direction: ask the other way round as well. Domain.md 5.
 * Example: L_A = 0.6 against U_B = 0.6 cannot be told.
 */
export const compareScores = (
  a: Pick<Score, 'low'>,
  b: Pick<Score, 'high'>,
): 'surely-above' | 'cannot-tell' => (a.low > b.high ? 'surely-above' : 'cannot-tell');
