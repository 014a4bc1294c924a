import { blockingFrom } from './erlang-b.ts';
import { refuseFields, type Refusal } from './fields.ts';
import { arrivalRate, intensityOf, type Load } from './load.ts';
import { integrateOfferedWait } from './offered-wait.ts';

export type PatienceInput = Load & { targetSeconds: number; patienceSeconds: number; agents: number };

/** Five service levels by name (domain.md 2.5, 8); `slAnsweredOverOffered` is the one of this site. null: nobody to measure it on. */
export type PatienceMeasures = {
  pWait: number;
  pAbandon: number;
  meanWaitAllSeconds: number;
  meanWaitAnsweredSeconds: number | null;
  occupancy: number;
  meanQueueLength: number;
  slAnsweredOverOffered: number;
  slAnsweredOverAnswered: number | null;
  slVirtualWait: number;
  slOfferedLessShortAbandons: number;
  slWaitEndedWithinTarget: number;
};

/**
 * How does a team of N agents answer the calls of an interval, if callers hang up after a while (Erlang A, M/M/N+M)?
 * Patience is exponential with mean 1/theta. The wait x that is offered to a caller who has to wait has the density
 * f(x) = lambda pi_{N-1} exp(lambda (1 - e^{-theta x}) / theta - N mu x); P(wait) = integral of f; P(abandon) = integral of f (1 - e^{-theta x}),
 * equal to theta Lq / lambda; mean wait of all = P(abandon) / theta; Lq = lambda x that wait; occupancy = A (1 - P(abandon)) / N.
 * With W, S and G the integrals of f, f e^{-theta x} and f (1 - e^{-theta x}) over [0, T], and R that of f beyond T:
 * answered within T / offered = 1 - P(wait) + S; / answered: the same over 1 - P(abandon); a caller of endless patience: 1 - P(wait) + W;
 * abandoned within T = G + (1 - e^{-theta T}) R, taken from the offered in `slOfferedLessShortAbandons` and added to the answered in
 * `slWaitEndedWithinTarget`.
 * Input as in `queue`, and `patienceSeconds`: mean patience, 1 to 1e9 s. Result: shares, seconds and calls, not rounded; every load has one.
 * No calls: nothing waits and every service level is 1. No agents: all abandon, and what is measured on the answered is null.
 * Refuses fields out of range and loads above ten million erlangs.
 * Source: Palm 1946; Garnett, Mandelbaum, Reiman, M&SOM 4(3) 2002; domain.md 2.5. The integrals are taken by the Gauss-Legendre rule, and
 * P(wait) from Erlang B, in place of sums over the states: equal, and as quick for a million calls. Leaves out: callers who try again,
 * and that patience is a guess.
 * Example: 10 calls in 30 minutes of 180 s, 1 agent, patience 180 s: lambda = mu = theta, so there are always as many calls as with
 * agents without number: P(0) = e^-1, P(wait) = 1 - e^-1 = 0.632, occupancy 1 - e^-1, P(abandon) = 1 - (1 - e^-1) / 1 = 0.368.
 */
export function erlangA(input: PatienceInput): PatienceMeasures | Refusal {
  const intensity = intensityOf(input);
  if (typeof intensity !== 'number') return intensity;
  return refuseFields(input, ['targetSeconds', 'patienceSeconds', 'agents']) ?? measure(input, intensity);
}

/** The measures of a usable input. */
export function measure(input: PatienceInput, intensity: number): PatienceMeasures {
  const { agents, ahtSeconds, patienceSeconds, targetSeconds } = input;
  if (intensity === 0) return IDLE;
  const target = targetSeconds / patienceSeconds;
  if (agents === 0) return unstaffed(input, target);
  const patience = patienceSeconds / ahtSeconds;
  const { within, beyond, shortOfPeak } = integrateOfferedWait(agents, intensity, patience, target);
  const all = within.all + beyond.all;
  // With B of N - 1: B = A B' / (N + A B') and 1 - B = N / (N + A B'), two sums of positives; P(wait) = u B / (1 - B + u B).
  const lost = intensity * blockingFrom(intensity, agents - 1)(agents - 1);
  const delayed = agents * patience * all * lost;
  const direct = agents * Math.exp(-shortOfPeak);
  const pImmediate = direct / (direct + delayed);
  const pWait = delayed / (direct + delayed);
  const share = pWait / all;
  const pAbandon = share * (within.leaving + beyond.leaving);
  const answered = pImmediate + share * (within.staying + beyond.staying);
  const answeredWithin = pImmediate + share * within.staying;
  const abandonedWithin = share * (within.leaving - Math.expm1(-target) * beyond.all);
  const meanWaitAllSeconds = pAbandon * patienceSeconds;
  return {
    pWait,
    pAbandon,
    meanWaitAllSeconds,
    meanWaitAnsweredSeconds: (share * (within.waited + beyond.waited) * patienceSeconds) / answered,
    occupancy: (intensity * answered) / agents,
    meanQueueLength: arrivalRate(input) * meanWaitAllSeconds,
    slAnsweredOverOffered: answeredWithin,
    slAnsweredOverAnswered: answeredWithin / answered,
    slVirtualWait: pImmediate + share * within.all,
    // 1 - abandoned within T = answered within T + who still waits at T: a sum of positives.
    slOfferedLessShortAbandons: answeredWithin / (answeredWithin + share * Math.exp(-target) * beyond.all),
    slWaitEndedWithinTarget: answeredWithin + abandonedWithin,
  };
}

const IDLE: PatienceMeasures = {
  ...{ pWait: 0, pAbandon: 0, meanWaitAllSeconds: 0, meanWaitAnsweredSeconds: 0, occupancy: 0 },
  ...{ meanQueueLength: 0, slAnsweredOverOffered: 1, slAnsweredOverAnswered: 1, slVirtualWait: 1 },
  ...{ slOfferedLessShortAbandons: 1, slWaitEndedWithinTarget: 1 },
};

/** Without agents every caller waits until the end of his or her patience; occupancy 1 as in `queue`. */
function unstaffed(input: PatienceInput, target: number): PatienceMeasures {
  return {
    ...{ pWait: 1, pAbandon: 1, occupancy: 1, slAnsweredOverOffered: 0, slVirtualWait: 0 },
    meanWaitAllSeconds: input.patienceSeconds,
    meanWaitAnsweredSeconds: null,
    meanQueueLength: arrivalRate(input) * input.patienceSeconds,
    slAnsweredOverAnswered: null,
    slOfferedLessShortAbandons: 0,
    slWaitEndedWithinTarget: -Math.expm1(-target),
  };
}
