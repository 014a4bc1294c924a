import { FIELDS, FIELD_PATHS, splitPath, type Field, type FieldPath } from './fields.ts';
import type { CostInput } from './input.ts';
import { judgeNumber } from './refusal.ts';
import type { Mark, Spread, Spreads } from './spreads.ts';

/** How far an input may lie from what was entered: between two values, at so many times it, or so much to both sides. */
type Reach =
  | { mark: Mark; between: [number, number] }
  | { mark: Mark; times: [number, number] }
  | { mark: Mark; plusMinus: number };

/** The spreads of domain.md 3.3; where a row of it gives one spread for several fields, each of them has it. */
export const DEFAULT_REACHES: Partial<Record<FieldPath, Reach>> = {
  'demand.contactsPerMonth': { mark: 'U', times: [0.8, 1.2] },
  'demand.ahtSeconds': { mark: 'U', times: [0.9, 1.1] },
  'demand.occupancy': { mark: 'A', between: [0.7, 0.88] },
  'inHouse.onCostRate': { mark: 'S', plusMinus: 0.05 },
  'inHouse.shrinkage': { mark: 'A', between: [0.2, 0.38] },
  'inHouse.workspacePerFteMonth': { mark: 'S', times: [0.7, 1.4] },
  'inHouse.technologyPerFteMonth': { mark: 'S', times: [0.7, 1.4] },
  'inHouse.agentsPerSupervisor': { mark: 'A', between: [8, 18] },
  'inHouse.supervisorCostPerMonth': { mark: 'S', times: [0.85, 1.15] },
  'inHouse.supportRatio': { mark: 'A', between: [0.05, 0.15] },
  'inHouse.supportCostPerMonth': { mark: 'S', times: [0.85, 1.15] },
  'inHouse.annualAttrition': { mark: 'S', between: [0.15, 0.8] },
  'inHouse.recruitCostPerHire': { mark: 'S', times: [0.5, 2] },
  'inHouse.trainingHoursPerHire': { mark: 'A', between: [60, 240] },
  'inHouse.rampWeeks': { mark: 'A', between: [4, 16] },
  'inHouse.rampProductivity': { mark: 'A', between: [0.4, 0.8] },
  'inHouse.annualEscalation': { mark: 'U', between: [0, 0.08] },
  'outsourced.billedShrinkage': { mark: 'U', between: [0, 0.15] },
  'outsourced.shrinkage': { mark: 'A', between: [0.2, 0.38] },
  'outsourced.nightPremium': { mark: 'S', between: [0, 0.25] },
  'outsourced.fxRate': { mark: 'S', times: [0.9, 1.1] },
  'outsourced.annualIndexation': { mark: 'U', between: [0, 0.08] },
  'outsourced.volumeUplift': { mark: 'A', between: [0, 0.15] },
  'outsourced.ahtRatio': { mark: 'A', between: [1, 1.25] },
  'outsourced.rampMonths': { mark: 'A', between: [1, 6] },
  'outsourced.rampStartProductivity': { mark: 'A', between: [0.5, 0.9] },
  'outsourced.parallelMonths': { mark: 'A', times: [0.7, 2] },
  'outsourced.parallelShare': { mark: 'A', times: [0.7, 2] },
  'outsourced.governanceFte': { mark: 'A', times: [0.6, 2] },
  'outsourced.governanceCostPerFteMonth': { mark: 'S', times: [0.6, 2] },
  'outsourced.travelPerYear': { mark: 'U', times: [0.6, 2] },
  'outsourced.transitionCost': { mark: 'U', times: [0.7, 2] },
};

/** Ranges that only a source or a quote can give. Left out, the wage counts as sourced and the rate as the visitor's own. */
export type KnownRanges = Partial<
  Record<'inHouse.wagePerHour' | 'outsourced.rate', { min: number; max: number; mark?: Mark }>
>;

/**
 * Between which values may each input of a case lie? The mode is what was entered; the ends are those of domain.md 3.3, moved out to
 * what was entered where that lies beyond them, kept within the limits of the field, whole where months are whole.
 * `known`: the quartiles of a sourced wage and the range of a quote, in the units of the input.
 * Result: a spread with its mark for each input that was entered; PERT where the mark is S, triangular for guesses. None for what was
 * left out, for 0 where the range of 3.3 begins above 0 (there is no such cost), for an exchange rate of 1 (one currency), for what
 * cannot be a value of its field, and where both ends meet.
 * Source: domain.md 3.3, whose assumptions (A) are our own and printed on the page. The ±10 % a year of the exchange rate stands here for the
 * mean rate of the horizon. Leaves out: inputs without a spread in 3.3.
 * Example: ahtSeconds 300 lies between 270 and 330; occupancy 0.9 between 0.7 and 0.9.
 */
export function defaultSpreads(input: CostInput, known: KnownRanges = {}): Spreads {
  const spreads: Spreads = {};
  for (const path of FIELD_PATHS) {
    const reach = reachOf(path, known);
    const value = enteredAt(input, path);
    const spread = reach && value !== undefined ? spreadOf(path, value, reach) : undefined;
    if (spread) spreads[path] = spread;
  }
  return spreads;
}

function reachOf(path: FieldPath, known: KnownRanges): Reach | undefined {
  if (path !== 'inHouse.wagePerHour' && path !== 'outsourced.rate') return DEFAULT_REACHES[path];
  const range = known[path];
  const usual = path === 'outsourced.rate' ? 'U' : 'S';
  return range && { mark: range.mark ?? usual, between: [range.min, range.max] };
}

function enteredAt(input: CostInput, path: FieldPath): number | undefined {
  const [section, name] = splitPath(path);
  const value: unknown = (input?.[section] as Record<string, unknown> | undefined)?.[name];
  return value === undefined || judgeNumber(path, value) ? undefined : (value as number);
}

function spreadOf(path: FieldPath, value: number, reach: Reach): Spread | undefined {
  const [low, high] = endsOf(reach, value);
  const { least, most, whole }: Field = FIELDS[path];
  const isAbsent = value === 0 && low > 0;
  const isOneCurrency = path === 'outsourced.fxRate' && value === 1;
  const round = (end: number): number => (whole ? Math.round(end) : end);
  const min = round(Math.max(least, Math.min(low, value)));
  const max = round(Math.min(most, Math.max(high, value)));
  if (isAbsent || isOneCurrency || !(min < max)) return undefined;
  return { kind: reach.mark === 'S' ? 'pert' : 'triangular', min, mode: value, max, mark: reach.mark };
}

function endsOf(reach: Reach, value: number): [number, number] {
  if ('between' in reach) return reach.between;
  if ('times' in reach) return [reach.times[0] * value, reach.times[1] * value];
  return [value - reach.plusMinus, value + reach.plusMinus];
}
