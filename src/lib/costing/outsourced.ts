import { productiveHours } from './in-house.ts';
import type { CompleteInput } from './input.ts';

/** An integer on paper can be one too many in doubles: 11.05 / 0.85 (domain.md 2.3). */
const CEILING_SLACK = 1e-9;

/**
 * How productive is the provider's team in a month of its ramp-up? pi = p0 + (1 - p0)(j - 1)/R for j <= R, else 1.
 * j month from 1; R rampMonths; p0 rampStartProductivity [0.01, 1]. Result: a fraction.
 * Source: domain.md 3.2. Leaves out: that a ramp is seldom a straight line.
 * Example: p0 = 0.75, R = 2: 0.75, 0.875, then 1.
 */
export function productivityIn({ outsourced }: CompleteInput, month: number): number {
  const { rampMonths, rampStartProductivity: start } = outsourced;
  return month <= rampMonths ? start + ((1 - start) * (month - 1)) / rampMonths : 1;
}

/**
 * How many units does the provider bill in a month? C' = contacts (1 + uplift), H' = H0 (1 + uplift) ahtRatio;
 * perHour H' / (pi (1 - billedShrinkage)); perFteMonth max(ceil(H' / (pi h (1 - s))), minimumSeats), the ceiling only with roundSeats;
 * perContact C'; perMinute C' t ahtRatio / (60 pi); perOutcome C' outcomesPerContact. h and s are the provider's, t is ahtSeconds.
 * Result: hours, seats, contacts, minutes or outcomes, not rounded but for whole seats.
 * Source: domain.md 3.2. Leaves out: minutes rounded per call, repeats that are not billed, claw-backs.
 * Example: H0 = 625, uplift 0.05, ahtRatio 1.1, 176 h, s = 0.3, month 1 at pi = 0.75: ceil(721.875 / 92.4) = ceil(7.81) = 8 seats.
 */
export function unitsBilled(input: CompleteInput, month: number): number {
  const { demand, outsourced } = input;
  const contacts = demand.contactsPerMonth * (1 + outsourced.volumeUplift);
  const hours = productiveHours(input) * (1 + outsourced.volumeUplift) * outsourced.ahtRatio;
  const productivity = productivityIn(input, month);
  switch (outsourced.model) {
    case 'perHour':
      return hours / (productivity * (1 - outsourced.billedShrinkage));
    case 'perFteMonth': {
      const seats = hours / (productivity * outsourced.paidHoursPerFteMonth * (1 - outsourced.shrinkage));
      const taken = outsourced.roundSeats ? Math.ceil(seats - CEILING_SLACK) : seats;
      return Math.max(taken, outsourced.minimumSeats);
    }
    case 'perContact':
      return contacts;
    case 'perMinute':
      return (contacts * demand.ahtSeconds * outsourced.ahtRatio) / (60 * productivity);
    case 'perOutcome':
      return contacts * outsourced.outcomesPerContact;
  }
}

/** Buyer's money for one unit of the provider's: fxRate (1 + fxMargin)(1 + taxRate). */
export const buyerFactor = ({ outsourced }: CompleteInput): number =>
  outsourced.fxRate * (1 + outsourced.fxMargin) * (1 + outsourced.taxRate);

/**
 * What does the provider charge for so many units, before indexation? max(units x rate x (1 + nightShare x nightPremium), minimumMonthly) x buyerFactor.
 * Result: the buyer's money, not rounded. Source: domain.md 3.2. Leaves out: bonus and malus, and tax that is recovered.
 * Example: 14,000 minutes at 0.5, minimum 7,500, fxRate 0.8, margin 0.02, tax 0.2: max(7000, 7500) x 0.9792 = 7344.
 */
export function chargeFor(input: CompleteInput, units: number): number {
  const { rate, nightShare, nightPremium, minimumMonthly } = input.outsourced;
  return Math.max(units * rate * (1 + nightShare * nightPremium), minimumMonthly) * buyerFactor(input);
}

/** What is paid once, in the first year: the provider's set-up fee in the buyer's money, and the buyer's own transition. */
export const setUpCost = (input: CompleteInput): number => input.outsourced.setupFee * buyerFactor(input);
export const oneOffCost = (input: CompleteInput): number =>
  setUpCost(input) + input.outsourced.transitionCost;

/** The first month without ramp-up and parallel running, or the last of the horizon: min(max(rampMonths, parallelMonths) + 1, M). */
export const steadyMonthOf = ({ horizonMonths, outsourced }: CompleteInput): number =>
  Math.min(Math.max(outsourced.rampMonths, outsourced.parallelMonths) + 1, horizonMonths);
