import type { CompleteInput } from './input.ts';

/** What a month in-house consists of, in the currency of the case. */
export type InHouseParts = {
  wages: number;
  onCosts: number;
  workspace: number;
  technology: number;
  supervision: number;
  support: number;
  hiring: number;
  fixed: number;
};

export const noInHouseParts = (): InHouseParts => ({
  ...{ wages: 0, onCosts: 0, workspace: 0, technology: 0 },
  ...{ supervision: 0, support: 0, hiring: 0, fixed: 0 },
});

/**
 * How many productive hours does the demand need in a month? H0 = contacts x t / (3600 c o).
 * t ahtSeconds; c concurrency 1 or more; o occupancy [0.01, 1]. Result: hours logged in and available, not rounded.
 * Source: domain.md 3.1 and 3.2 (productive hour = available hour). Leaves out: peaks, which the staffing tool works out.
 * Example: 3,600 contacts of 300 s at occupancy 0.75: 3600 x 300 / (3600 x 0.75) = 400 hours.
 */
export const productiveHours = ({ demand }: CompleteInput): number =>
  (demand.contactsPerMonth * demand.ahtSeconds) / (3600 * demand.concurrency * demand.occupancy);

/**
 * How many full-time employees is that in-house? fte = H0 / (h (1 - s)).
 * h paidHoursPerFteMonth [1, 744]; s shrinkage [0, 0.99]. Result: not rounded, on purpose: teams share people.
 * Source: domain.md 3.2. Leaves out: the smallest team that can cover the opening hours.
 * Example: 400 hours, 160 paid hours, shrinkage 0.375: 400 / (160 x 0.625) = 4.
 */
export const inHouseFte = (input: CompleteInput): number =>
  productiveHours(input) / (input.inHouse.paidHoursPerFteMonth * (1 - input.inHouse.shrinkage));

/**
 * What does one new hire cost before he or she works like the others? hire = recruit + training x w' + weeks x (h x 12/52) x (1 - p) x w'.
 * w' = wage (1 + onCostRate); h paidHoursPerFteMonth; p rampProductivity [0, 1]. Result: money, not rounded.
 * Source: domain.md 3.2. Leaves out: the trainer, and the place that stands empty until somebody is found.
 * Example: recruit 1,000, 100 hours of training, 13 weeks at p = 0.5, w' = 25, h = 160: 1000 + 2500 + 13 x 36.923077 x 0.5 x 25 = 9500.
 */
export function costPerHire({ inHouse }: CompleteInput): number {
  const loadedWage = inHouse.wagePerHour * (1 + inHouse.onCostRate);
  const hoursPerWeek = (inHouse.paidHoursPerFteMonth * 12) / 52;
  const lostHours = inHouse.rampWeeks * hoursPerWeek * (1 - inHouse.rampProductivity);
  return inHouse.recruitCostPerHire + (inHouse.trainingHoursPerHire + lostHours) * loadedWage;
}

/**
 * What does the first month in-house cost, part by part? Per FTE: h w; h w onCostRate; workspace; technology;
 * supervisor / agentsPerSupervisor (0 when there is none); supportRatio x support; attrition / 12 x hire. Each x fte; then fixedMonthly.
 * Result: money, not rounded; the sum is In(1). Written into `into` when given, so that a simulation makes nothing new.
 * Source: domain.md 3.2. US on-costs: BLS ECEC June 2025 (USDL-25-1358); if shrinkage covers paid leave, take them without it.
 * Leaves out: redundancy, which belongs to the transition, and the time value of money.
 * Example: 4 FTE, 160 h, wage 20, onCostRate 0.25: wages 12,800, on-costs 3,200.
 */
export function inHouseParts(input: CompleteInput, into = noInHouseParts()): InHouseParts {
  const { inHouse } = input;
  const fte = inHouseFte(input);
  into.wages = fte * inHouse.paidHoursPerFteMonth * inHouse.wagePerHour;
  into.onCosts = into.wages * inHouse.onCostRate;
  into.workspace = fte * inHouse.workspacePerFteMonth;
  into.technology = fte * inHouse.technologyPerFteMonth;
  into.supervision =
    inHouse.agentsPerSupervisor === 0
      ? 0
      : (fte * inHouse.supervisorCostPerMonth) / inHouse.agentsPerSupervisor;
  into.support = fte * inHouse.supportRatio * inHouse.supportCostPerMonth;
  into.hiring = fte * (inHouse.annualAttrition / 12) * costPerHire(input);
  into.fixed = inHouse.fixedMonthly;
  return into;
}

export const sumInHouse = (parts: InHouseParts): number =>
  parts.wages +
  parts.onCosts +
  parts.workspace +
  parts.technology +
  parts.supervision +
  parts.support +
  parts.hiring +
  parts.fixed;
