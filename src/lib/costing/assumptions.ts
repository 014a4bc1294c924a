/** Version of these formulas and defaults; a link carries it, so that next year's reader knows what was counted. Raise it when a result changes. */
export const COSTING_VERSION = 1;

/**
 * Defaults that are our own assumptions (domain.md 3.3, mark A), in the units of the fields; the page says so at each of them, and each
 * can be changed. `wageReach` is the share by which a wage without published quartiles may lie lower or higher.
 */
export const COST_ASSUMPTIONS = {
  occupancy: 0.8,
  shrinkage: 0.3,
  agentsPerSupervisor: 12,
  supportRatio: 0.08,
  trainingHoursPerHire: 120,
  rampWeeks: 8,
  rampProductivity: 0.6,
  fxMargin: 0.01,
  volumeUplift: 0.05,
  ahtRatio: 1.05,
  rampMonths: 3,
  rampStartProductivity: 0.7,
  parallelMonths: 1,
  parallelShare: 0.5,
  governanceFte: 0.25,
  wageReach: 0.15,
} as const;
