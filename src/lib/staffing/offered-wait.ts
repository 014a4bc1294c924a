import { forEachNode } from './gauss.ts';

/*
 * The wait that a caller without end of patience would have, given that there is one. Its density is proportional to
 * exp(lambda (1 - e^{-theta x}) / theta - N mu x) (domain.md 2.5). With t = theta x, a = N mu / theta, b = lambda / theta and the peak at
 * t0 = max(0, ln(b/a)), the density over its value at the peak is exp(-d u - c q(u)), where u = t - t0, q(u) = u - 1 + e^{-u},
 * c = min(a, b), d = max(0, a - b): nothing large is subtracted from anything large, at any load and any patience.
 */

/** Densities below e^-50 of the peak are left out: 2e-22. */
const LEFT_OUT = 50;

/** Past this e^{-u} is below 2e-22 and the density is exponential. */
const EXPONENTIAL_FROM = 50;

/** Panels in all, and per unit of u, that make the rule exact to the last digits of a double on these densities. */
const LEAST_PANELS = 24;
const PANELS_PER_UNIT = 2;

/** Integrals of the density: of itself, and times the share who still wait, who have hung up, and times their wait t if answered. */
export type WaitSums = { all: number; staying: number; leaving: number; waited: number };

/** `shortOfPeak`: the density at no wait over the density at the peak is exp(-shortOfPeak). */
export type OfferedWait = { within: WaitSums; beyond: WaitSums; shortOfPeak: number };

/** `agents` N above 0, `intensity` A above 0, `patience` in handling times (h-units), `target` in patiences (t-units). */
export function integrateOfferedWait(
  agents: number,
  intensity: number,
  patience: number,
  target: number,
): OfferedWait {
  const peak = intensity > agents ? Math.log1p((intensity - agents) / agents) : 0;
  const curve = Math.min(agents, intensity) * patience;
  const slope = Math.max(0, agents - intensity) * patience;
  const logDensity = (u: number): number => -slope * u - curve * fall(u);
  const left = -Math.min(peak, leftReach(curve));
  const right = Math.min(rightReach(logDensity, slope, curve), EXPONENTIAL_FROM);
  const cut = Math.min(Math.max(target - peak, left), right);
  const tail = (from: number): number => Math.exp(logDensity(from)) / (agents * patience);
  const tailBeyond = tail(Math.max(right, target - peak));
  return {
    within: integrate(left, cut, peak, logDensity, tail(right) - tailBeyond),
    beyond: integrate(cut, right, peak, logDensity, tailBeyond),
    shortOfPeak: curve * fall(-peak),
  };
}

/** q(u) = u - 1 + e^{-u}; near 0 by its series, because the sum would keep few digits. */
export function fall(u: number): number {
  if (Math.abs(u) > 0.01) return u + Math.expm1(-u);
  return ((u * u) / 2) * (1 - (u / 3) * (1 - (u / 4) * (1 - (u / 5) * (1 - u / 6))));
}

/** How far left of the peak anything counts: curve q(-v) >= curve v²/2, drawn in where the exponential is steeper. */
function leftReach(curve: number): number {
  let reach = Math.sqrt((2 * LEFT_OUT) / curve);
  while (curve * fall(-reach / 1.25) > LEFT_OUT) reach /= 1.25;
  return reach;
}

/** How far right of the peak anything counts: q(u) <= u²/2 gives a start, drawn out where the curve flattens. */
function rightReach(logDensity: (u: number) => number, slope: number, curve: number): number {
  let reach = (2 * LEFT_OUT) / (slope + Math.sqrt(slope * slope + 2 * LEFT_OUT * curve));
  while (logDensity(reach) > -LEFT_OUT) reach *= 1.25;
  return reach;
}

/** `tail`: what lies past the body, where all who are impatient have hung up. */
function integrate(
  from: number,
  to: number,
  peak: number,
  logDensity: (u: number) => number,
  tail: number,
): WaitSums {
  const sums: WaitSums = { all: tail, staying: 0, leaving: tail, waited: 0 };
  if (to <= from) return sums;
  const panels = Math.max(LEAST_PANELS, Math.ceil((to - from) * PANELS_PER_UNIT));
  forEachNode(from, to, panels, (u, weight) => {
    const wait = Math.max(0, peak + u);
    const share = weight * Math.exp(logDensity(u));
    const still = Math.exp(-wait);
    sums.all += share;
    sums.staying += share * still;
    // Not 1 - still, which would keep few digits of a short wait.
    sums.leaving -= share * Math.expm1(-wait);
    sums.waited += share * still * wait;
  });
  return sums;
}
