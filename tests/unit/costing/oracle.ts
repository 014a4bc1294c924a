import type { CostInput } from '../../../src/lib/costing/index.ts';

/**
 * The formula block of the vector file (meta.formula), line by line and without any thought for speed, as a second opinion.
 * It takes cases that are within the limits and refuses nothing.
 */
export function oracle(given: CostInput) {
  const M = given.horizonMonths;
  const d = { occupancy: 1, concurrency: 1, contactsPerMonth: 0, ahtSeconds: 0, ...known(given.demand) };
  const i: Record<string, number> = { rampProductivity: 1, ...known(given.inHouse) };
  const o: Record<string, number> = {
    rampStartProductivity: 1,
    ahtRatio: 1,
    fxRate: 1,
    ...known(given.outsourced),
  };
  const { model, roundSeats = true } = given.outsourced;
  const in_ = (key: string): number => i[key] ?? 0;
  const out = (key: string): number => o[key] ?? 0;

  const H0 = (d.contactsPerMonth * d.ahtSeconds) / (3600 * d.concurrency * d.occupancy);
  const w = in_('wagePerHour') * (1 + in_('onCostRate'));
  const fte = H0 / (in_('paidHoursPerFteMonth') * (1 - in_('shrinkage')));
  const hire =
    in_('recruitCostPerHire') +
    in_('trainingHoursPerHire') * w +
    in_('rampWeeks') * ((in_('paidHoursPerFteMonth') * 12) / 52) * (1 - in_('rampProductivity')) * w;
  const perFte =
    in_('paidHoursPerFteMonth') * w +
    in_('workspacePerFteMonth') +
    in_('technologyPerFteMonth') +
    (in_('agentsPerSupervisor') === 0 ? 0 : in_('supervisorCostPerMonth') / in_('agentsPerSupervisor')) +
    in_('supportRatio') * in_('supportCostPerMonth') +
    (in_('annualAttrition') / 12) * hire;
  const growth = (rate: number, j: number): number => Math.pow(1 + rate, Math.floor((j - 1) / 12));
  const In = (j: number): number => (fte * perFte + in_('fixedMonthly')) * growth(in_('annualEscalation'), j);
  const C = d.contactsPerMonth * (1 + out('volumeUplift'));
  const H = H0 * (1 + out('volumeUplift')) * out('ahtRatio');
  const R = out('rampMonths');
  const p0 = out('rampStartProductivity');
  const pi = (j: number): number => (j <= R ? p0 + ((1 - p0) * (j - 1)) / R : 1);
  const seats = (j: number): number => {
    const exact = H / (pi(j) * out('paidHoursPerFteMonth') * (1 - out('shrinkage')));
    return Math.max(roundSeats ? Math.ceil(exact - 1e-9) : exact, out('minimumSeats'));
  };
  const units = (j: number): number =>
    ({
      perHour: () => H / (pi(j) * (1 - out('billedShrinkage'))),
      perFteMonth: () => seats(j),
      perContact: () => C,
      perMinute: () => (C * d.ahtSeconds * out('ahtRatio')) / (60 * pi(j)),
      perOutcome: () => C * out('outcomesPerContact'),
    })[model]();
  const money = out('fxRate') * (1 + out('fxMargin')) * (1 + out('taxRate'));
  const charge = (j: number): number =>
    Math.max(units(j) * out('rate') * (1 + out('nightShare') * out('nightPremium')), out('minimumMonthly')) *
    money *
    growth(out('annualIndexation'), j);
  const gov = (j: number): number =>
    (out('governanceFte') * out('governanceCostPerFteMonth') + out('travelPerYear') / 12) *
    growth(in_('annualEscalation'), j);
  const par = (j: number): number => (j <= out('parallelMonths') ? out('parallelShare') * In(j) : 0);
  const Out = (j: number): number => charge(j) + gov(j) + par(j);
  const oneOff = out('setupFee') * money + out('transitionCost');

  const months = Array.from({ length: M }, (_, index) => index + 1);
  const sum = (of: (j: number) => number, list: number[]): number =>
    list.reduce((total, j) => total + of(j), 0);
  const years = Array.from({ length: Math.ceil(M / 12) }, (_, y) =>
    months.filter((j) => Math.ceil(j / 12) === y + 1),
  );
  const inHouseTotal = sum(In, months);
  const outsourcedTotal = oneOff + sum(Out, months);
  const isAhead = (k: number): boolean => {
    const [behind, ahead] = [oneOff + sum(Out, months.slice(0, k)), sum(In, months.slice(0, k))];
    return behind <= ahead + 1e-12 * (behind + ahead);
  };
  const steadyMonth = Math.min(Math.max(R, out('parallelMonths')) + 1, M);
  const over = (amount: number, divisor: number): number | null => (divisor === 0 ? null : amount / divisor);
  const saving = inHouseTotal - outsourcedTotal;
  return {
    productiveHoursPerMonth: H0,
    inHouseFte: fte,
    costPerHire: hire,
    inHouseMonth1: In(1),
    inHouseByYear: years.map((year) => sum(In, year)),
    inHouseTotal,
    outsourcedUnitsMonth1: units(1),
    outsourcedUnitsSteady: units(steadyMonth),
    outsourcedMonth1: Out(1),
    outsourcedMonthSteady: Out(steadyMonth),
    steadyMonth,
    oneOff,
    outsourcedByYear: years.map((year, y) => sum(Out, year) + (y === 0 ? oneOff : 0)),
    outsourcedTotal,
    saving,
    savingRate: over(saving, inHouseTotal),
    breakEvenMonth: months.find((n) => months.slice(n - 1).every(isAhead)) ?? null,
    inHouseCostPerContact: over(inHouseTotal, M * d.contactsPerMonth),
    outsourcedCostPerContact: over(outsourcedTotal, M * d.contactsPerMonth),
    inHouseCostPerProductiveHour: over(In(1), H0),
    outsourcedCostPerProductiveHourSteady: over(Out(steadyMonth), H0),
  };
}

/** What was entered, without what was left out. */
const known = (section: object): Record<string, number> =>
  Object.fromEntries(Object.entries(section).filter(([, value]) => typeof value === 'number'));
