import { CRITERIA, forEachCriterion, type Criterion, type Weights } from './criteria.ts';
import { drawDirichlet, seededRandom, type Random } from './random.ts';
import { roundScore, type ScoreEvidence } from './score.ts';

export type Weighed = { slug: string; evidence: ScoreEvidence };

/** Weights with t on one criterion and the rest in their old proportions; null when no other criterion has a weight. */
export function withWeight(weights: Weights, criterion: Criterion, t: number): Weights | null {
  const others = otherWeights(weights, criterion);
  if (others === 0) return null;
  return forEachCriterion((each) => (each === criterion ? t : ((1 - t) * weights[each]) / others));
}

/**
 * At which weight of one criterion do two providers swap places?
 * S(t) = t x_k + (1 - t) R_k, R_k = sum over j != k of w_j x_j / (1 - w_k); t* = (R_b - R_a) / ((x_a - R_a) - (x_b - R_b)).
 * x: the low end of the evidence, because the order goes by L; weights: fractions that sum to 1.
 * Result: t* in [0, 1], rounded to nine decimals; null for "never": outside [0, 1], always level, or no other criterion to weigh against.
 * Source: our own derivation, printed on the page; domain.md 5 (stability i).
 * Leaves out: two weights moved at once, and what the missing facts would be.
 * Example: x_a = 0.2, R_a = 0.3, x_b = 0.8, R_b = 0.1: t* = (0.1 - 0.3) / ((0.2 - 0.3) - (0.8 - 0.1)) = 0.25.
 */
export function swapWeight(
  a: ScoreEvidence,
  b: ScoreEvidence,
  criterion: Criterion,
  weights: Weights,
): number | null {
  const others = otherWeights(weights, criterion);
  if (others === 0) return null;
  const rest = (evidence: ScoreEvidence): number =>
    CRITERIA.reduce((sum, j) => (j === criterion ? sum : sum + weights[j] * evidence[j].low), 0) / others;
  const [restA, restB] = [rest(a), rest(b)];
  const slope = roundScore(a[criterion].low - restA - (b[criterion].low - restB));
  if (slope === 0) return null;
  const t = roundScore((restB - restA) / slope);
  return t >= 0 && t <= 1 ? t + 0 : null;
}

/** Where two providers swap when one weight moves; `at` null: they never do. */
export type Swap = { criterion: Criterion; first: string; second: string; now: number; at: number | null };

/** The swap of every pair on every criterion, in the order of the criteria and of the providers. */
export function swapWeights(providers: readonly Weighed[], weights: Weights): Swap[] {
  return CRITERIA.flatMap((criterion) =>
    providers.flatMap((a, index) =>
      providers.slice(index + 1).map((b) => ({
        criterion,
        first: a.slug,
        second: b.slug,
        now: weights[criterion],
        at: swapWeight(a.evidence, b.evidence, criterion, weights),
      })),
    ),
  );
}

/** For each criterion the swap nearest to its weight now, the earlier pair where two are as near; null: no pair ever swaps. */
export function nearestSwaps(swaps: readonly Swap[]): Record<Criterion, (Swap & { at: number }) | null> {
  return forEachCriterion((criterion) => {
    const found = swaps.filter(
      (swap): swap is Swap & { at: number } => swap.criterion === criterion && swap.at !== null,
    );
    const distance = (swap: Swap & { at: number }): number => roundScore(Math.abs(swap.at - swap.now));
    return found.sort((a, b) => distance(a) - distance(b))[0] ?? null;
  });
}

export const RANK_DRAWS = 5000;

/** Where the draws of every comparison begin; printed, so that they can be drawn again. The number has no meaning. */
export const RANK_SEED = 92;

/** How tightly the drawn weights lie round the reader's: the 20 in Dirichlet(1 + 20 w). */
export const RANK_CONCENTRATION = 20;

export type RankShares = { slug: string; shares: number[] };

/**
 * How often does each provider come first, second and so on, if the weights and the missing facts were a little different?
 * Each draw takes weights from Dirichlet(1 + 20 w) and each criterion evenly within its interval, and ranks by sum w x.
 * `weights`: fractions that sum to 1; `draws`: 1 or more, 5,000 by default; `seed`: a whole number, one seed, one result.
 * Result: for each provider, in the order given, its share of draws in each rank (first rank first), each rank and each provider
 * summing to 1; providers level in a draw share their ranks evenly. Say "first in 62 % of draws", never "best".
 * Source: our own assumption, printed on the page; domain.md 5 (stability ii).
 * Leaves out: that missing facts are not likely to be even, nor independent of each other. The order of the list does not matter.
 * Example: who has 1 everywhere against 0 everywhere is first in all draws.
 */
export function rankShares(input: {
  providers: readonly Weighed[];
  weights: Weights;
  draws?: number;
  seed: number;
}): RankShares[] {
  const { providers, weights, draws = RANK_DRAWS, seed } = input;
  const random = seededRandom(seed);
  const shapes = CRITERIA.map((criterion) => 1 + RANK_CONCENTRATION * weights[criterion]);
  // Numbers are drawn in the order of the slugs, so that the order of the list does not matter.
  const bySlug = [...providers].sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
  const ends = layEnds(bySlug);
  const counts = new Float64Array(bySlug.length ** 2);
  const scores = new Float64Array(bySlug.length);
  for (let draw = 0; draw < draws; draw += 1) {
    drawScores(scores, ends, drawDirichlet(shapes, random), random);
    addRanks(counts, scores);
  }
  return providers.map(({ slug }) => {
    const from = bySlug.findIndex((each) => each.slug === slug) * bySlug.length;
    return { slug, shares: [...counts.subarray(from, from + bySlug.length)].map((count) => count / draws) };
  });
}

/** Low end and length of each interval, provider after provider: a comparison draws 150,000 of them while others wait. */
function layEnds(providers: readonly Weighed[]): Float64Array {
  return Float64Array.from(
    providers.flatMap(({ evidence }) =>
      CRITERIA.flatMap((criterion) => {
        const { low, high } = evidence[criterion];
        return [low, high - low];
      }),
    ),
  );
}

function drawScores(
  scores: Float64Array,
  ends: Float64Array,
  drawn: readonly number[],
  random: Random,
): void {
  let end = 0;
  for (let each = 0; each < scores.length; each += 1) {
    let score = 0;
    for (const weight of drawn) {
      score += weight * ((ends[end] ?? 0) + (ends[end + 1] ?? 0) * random());
      end += 2;
    }
    scores[each] = roundScore(score);
  }
}

/** Adds one draw: a row of `counts` a provider; those that are level share their ranks. */
function addRanks(counts: Float64Array, scores: Float64Array): void {
  for (let each = 0; each < scores.length; each += 1) {
    let above = 0;
    let level = 0;
    for (const score of scores) {
      if (score > (scores[each] ?? 0)) above += 1;
      else if (score === scores[each]) level += 1;
    }
    const from = each * scores.length;
    for (let rank = above; rank < above + level; rank += 1)
      counts[from + rank] = (counts[from + rank] ?? 0) + 1 / level;
  }
}

const otherWeights = (weights: Weights, criterion: Criterion): number =>
  roundScore(CRITERIA.reduce((sum, each) => (each === criterion ? sum : sum + weights[each]), 0));
