import { seededRandom, type Random } from '../catalogue/scoring/random.ts';
import { costsMore } from './break-even.ts';
import { drawPert, triangularAt } from './distributions.ts';
import { FIELDS, FIELD_PATHS, splitPath, type Field } from './fields.ts';
import { completeInput, copyInput, type CompleteInput, type CostInput } from './input.ts';
import { newMonthScratch, walkMonths, type Month } from './months.ts';
import { oneOffCost } from './outsourced.ts';
import { equallyLikely, quantilesOf, type Quantiles } from './quantiles.ts';
import { isNumberWithin, rangeWords, refuse, type Refusal } from './refusal.ts';
import { applySpreads, type SpreadEntry, type Spreads } from './spreads.ts';
import { costOf } from './total-cost.ts';

export const DEFAULT_DRAWS = 10_000;
const DRAWS = { least: 1, most: 100_000, whole: true } as const;

/** The generator takes the lowest 32 bits of a seed. */
const SEED = { least: 0, most: 2 ** 32 - 1, whole: true } as const;

/**
 * Each input draws from its own stretch of the generator's 2^32 numbers, so that changing one input leaves the draws of the others
 * alone. 64 stretches of so many numbers do not meet; 100,000 draws of one input take about a million.
 */
const STRETCH = 63_000_001;
/** The generator counts in these steps (catalogue/scoring/random.ts). */
const STEP = 0x6d2b79f5;

export type Simulation = {
  ok: true;
  draws: number;
  seed: number;
  saving: Quantiles;
  /** Twenty outcomes of the saving, each as likely as the others, lowest first. */
  outcomes: number[];
  inHouseTotal: Quantiles;
  outsourcedTotal: Quantiles;
  /** Share of the draws with a saving above 0. */
  chanceOfSaving: number;
  /** Share of the draws with a saving below 0. */
  chanceOfCostingMore: number;
  /** Share of the draws that are paid back for good by the end of the horizon. */
  chanceOfBreakEven: number;
};

/**
 * How sure is the saving, given how sure the inputs are? Each draw takes every input with a spread from its distribution and works
 * out both totals as totalCost does; P10, P50 and P90 by interpolation between the sorted draws.
 * `draws`: whole, 1 to 100,000, by default 10,000; `seed`: whole, 0 to 2^32 - 1: same seed, same result. The inputs are independent;
 * a draw of whole months goes to the nearest whole month; a spread with min = max is a constant.
 * Result: money, not rounded; chances from 0 to 1. To be paid back in every month from some month to M is to be paid back in M, so
 * the chance of break-even is 1 - chanceOfCostingMore. A total level within 10^-12 is neither a saving nor a loss.
 * Refuses what totalCost and tornado refuse. Source: domain.md 3.4. Leaves out: inputs that move together (wage and attrition do).
 * Example: in-house 192,000, provider 4,800 hours at a rate from 30 to 50, likeliest 30 (triangular): level at 40, above it with
 * (10 x 10)/(20 x 20), so that in a quarter of the draws outsourcing costs more.
 */
export function simulate(options: {
  input: CostInput;
  spreads: Spreads;
  draws?: number;
  seed: number;
}): Simulation | Refusal {
  const { input: given, spreads, draws = DEFAULT_DRAWS, seed } = options;
  if (!isNumberWithin(draws, DRAWS)) return refuse('draws', `Draws: write ${rangeWords(DRAWS)}.`);
  if (!isNumberWithin(seed, SEED)) return refuse('seed', `Seed: write ${rangeWords(SEED)}.`);
  const complete = completeInput(given);
  if (!complete.ok) return complete;
  const applied = applySpreads(complete.input, spreads);
  if (!applied.ok) return applied;
  const base = costOf(applied.base);
  if (!base.ok) return base;
  const { inHouse, outsourced } = drawTotals(applied.base, applied.entries, draws, seed);
  return { ok: true, draws, seed, ...summarise(inHouse, outsourced) };
}

type Totals = { inHouse: Float64Array; outsourced: Float64Array };

/** The totals of every draw; nothing new is made while it draws. */
function drawTotals(base: CompleteInput, entries: SpreadEntry[], draws: number, seed: number): Totals {
  const input = copyInput(base);
  const redraws = entries.filter(({ min, max }) => min < max).map((entry) => redrawOf(input, entry, seed));
  const totals = { inHouse: new Float64Array(draws), outsourced: new Float64Array(draws) };
  const scratch = newMonthScratch();
  let [inHouse, outsourced] = [0, 0];
  const add = (month: Month): void => {
    inHouse += month.inHouse;
    outsourced += month.outsourced;
  };
  for (let draw = 0; draw < draws; draw++) {
    for (const redraw of redraws) redraw();
    inHouse = 0;
    outsourced = oneOffCost(input);
    walkMonths(input, add, scratch);
    totals.inHouse[draw] = inHouse;
    totals.outsourced[draw] = outsourced;
  }
  return totals;
}

/** What gives one input of the case its next value. */
function redrawOf(
  input: CompleteInput,
  { path, kind, min, mode, max }: SpreadEntry,
  seed: number,
): () => void {
  const [section, name] = splitPath(path);
  const numbers = input[section] as Record<string, unknown>;
  const { whole }: Field = FIELDS[path];
  const random = randomOf(seed, FIELD_PATHS.indexOf(path));
  const draw =
    kind === 'pert'
      ? (): number => drawPert(random, min, mode, max)
      : (): number => triangularAt(random(), min, mode, max);
  return () => {
    numbers[name] = whole ? Math.round(draw()) : draw();
  };
}

const randomOf = (seed: number, stream: number): Random =>
  seededRandom(seed + Math.imul(STEP, Math.imul(STRETCH, stream)));

function summarise(
  inHouse: Float64Array,
  outsourced: Float64Array,
): Omit<Simulation, 'ok' | 'draws' | 'seed'> {
  const draws = inHouse.length;
  const saving = new Float64Array(draws);
  let [better, worse] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const [ours = 0, theirs = 0] = [inHouse[draw], outsourced[draw]];
    saving[draw] = ours - theirs;
    if (costsMore(theirs, ours)) worse++;
    if (costsMore(ours, theirs)) better++;
  }
  const savings = quantilesOf(saving);
  return {
    saving: savings,
    outcomes: equallyLikely(saving),
    inHouseTotal: quantilesOf(inHouse),
    outsourcedTotal: quantilesOf(outsourced),
    chanceOfSaving: better / draws,
    chanceOfCostingMore: worse / draws,
    chanceOfBreakEven: (draws - worse) / draws,
  };
}
