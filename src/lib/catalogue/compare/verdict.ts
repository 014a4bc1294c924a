import { CRITERIA, type Criterion, type Weights } from '../scoring/criteria.ts';
import { compareScores, type Score, type ScoreEvidence } from '../scoring/score.ts';

/** A provider with its score; lists of them stand in the order of the score. */
export type Judged = { slug: string; score: Pick<Score, 'low' | 'high'>; evidence: ScoreEvidence };

/** How far can the providers be told apart on what is known? */
export type Verdict = {
  /** The first is surely above all others; some are surely above some; none is surely above any. */
  kind: 'first-is-sure' | 'partly' | 'cannot-tell';
  /** Every pair of which the first is surely above the second. */
  sure: { above: string; below: string }[];
  /** Criteria with a weight of which nothing is known of anybody: no source states them, or nothing was asked. */
  silent: Criterion[];
  unasked: Criterion[];
  /** The weights that these carry together, 0 to 1. */
  silentWeight: number;
  unaskedWeight: number;
};

/**
 * How far can providers be told apart? A is surely above B only if L_A > U_B (domain.md 5).
 * `judged`: in the order of the score; `unasked`: criteria for which the reader has named no condition.
 * Leaves out: how likely an order is; the draws say that.
 * Example: [0.6, 0.7] and [0.2, 0.5]: the first is surely above the other; [0.6, 0.7] and [0.2, 0.6] cannot be told apart.
 */
export function judgeOrder(
  judged: readonly Judged[],
  weights: Weights,
  unasked: readonly Criterion[],
): Verdict {
  const sure = judged.flatMap((a) =>
    judged
      .filter((b) => b !== a && compareScores(a.score, b.score) === 'surely-above')
      .map((b) => ({ above: a.slug, below: b.slug })),
  );
  const first = judged[0]?.slug;
  const firstIsSure =
    judged.length > 1 && sure.filter(({ above }) => above === first).length === judged.length - 1;
  const open = CRITERIA.filter(
    (criterion) => weights[criterion] > 0 && judged.every(({ evidence }) => !evidence[criterion].known),
  );
  const silent = open.filter((criterion) => !unasked.includes(criterion));
  const notAsked = open.filter((criterion) => unasked.includes(criterion));
  return {
    kind: firstIsSure ? 'first-is-sure' : sure.length > 0 ? 'partly' : 'cannot-tell',
    ...{ sure, silent, unasked: notAsked },
    silentWeight: sumOf(silent, weights),
    unaskedWeight: sumOf(notAsked, weights),
  };
}

/** Weights are whole percents: their sum must be one as well. */
const sumOf = (criteria: readonly Criterion[], weights: Weights): number =>
  Math.round(criteria.reduce((sum, criterion) => sum + weights[criterion], 0) * 100) / 100;
