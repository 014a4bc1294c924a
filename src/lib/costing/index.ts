/** The cost of the same work in-house and outsourced, and how sure it is; pure arithmetic on plain data. */
export { COST_ASSUMPTIONS, COSTING_VERSION } from './assumptions.ts';
export { costParts, type CostParts, type OutsourcedParts, type PartsOf } from './cost-parts.ts';
export { DEFAULT_REACHES, defaultSpreads, type KnownRanges } from './default-spreads.ts';
export { drawPert, triangularAt } from './distributions.ts';
export { FIELD_PATHS, FIELDS, type Field, type FieldPath } from './fields.ts';
export type { InHouseParts } from './in-house.ts';
export { COST_MODELS, HORIZON, type CostInput, type CostModel } from './input.ts';
export { monthlySeries, type MonthlySeries, type SeriesMonth } from './monthly-series.ts';
export {
  normalisePrice,
  PRICE_MAX_MONTHS,
  PRICE_PARTS,
  type NormalisedPrice,
  type PricePart,
  type PriceRefusal,
  type PublishedPrice,
} from './normalise-price.ts';
export type { Quantiles } from './quantiles.ts';
export type { Refusal } from './refusal.ts';
export { roundForDisplay, type DisplayKind } from './round-for-display.ts';
export { DEFAULT_DRAWS, simulate, type Simulation } from './simulate.ts';
export { SPREAD_KINDS, type Mark, type Spread, type SpreadKind, type Spreads } from './spreads.ts';
export { tornado, type Tornado, type TornadoBar } from './tornado.ts';
export { MAX_TOTAL, totalCost, type TotalCost } from './total-cost.ts';
