import type { Simulation } from '../costing/index.ts';
import { numberWords } from '../format/numbers.ts';
import type { CostResult } from './cost-view.ts';
import { moneyWords, type Currency } from './money-words.ts';
import { shareWords } from './words.ts';

/** Places on the strip are in per cent of its width. */
export type RangeStrip = {
  dots: { x: number; level: number; inside: boolean }[];
  /** Dots of the highest pile. */
  highest: number;
  low: { x: number; words: string };
  high: { x: number; words: string };
  /** Every other one is minor: a narrow window leaves it out. */
  ticks: { x: number; words: string; minor: boolean }[];
};

export type Fact = { value: string; to?: string; words: string };

export type RangeView = {
  heading: string;
  /** Whether it may be dearer, and how the sentence after the heading begins. */
  lead: string;
  dependsOn: string[];
  strip: RangeStrip;
  facts: Fact[];
  note: string;
};

/** The result in words, the range first; never one number alone, and never "up to" (domain.md 3.4). */
export function rangeView(simulation: Simulation, result: CostResult): RangeView {
  const { saving, chanceOfSaving, draws } = simulation;
  const { currency, totals, months, dependsOn } = result;
  const count = numberWords(draws);
  const dearer = 1 - chanceOfSaving;
  return {
    heading: headingOf(saving, months, currency),
    lead:
      dependsOn.length === 0
        ? 'No input has a range, so every simulated outcome is the same.'
        : `In 8 of 10 simulated outcomes the ${saving.p10 < 0 ? 'difference' : 'saving'} lies in this range.`,
    dependsOn,
    strip: stripOf(simulation, currency),
    facts: [
      { value: moneyWords(saving.p50, currency), words: 'saving, as likely to be more as less' },
      {
        value: chanceOfSaving === 1 ? 'All' : chanceOfSaving === 0 ? 'None' : shareWords(chanceOfSaving, 0),
        words: `of ${count} draws save something; inputs vary independently`,
      },
      totals.breakEvenMonth === null
        ? {
            value: 'Never',
            words: `paid back for good within ${numberWords(months)} months, at middle values`,
          }
        : { value: `Month ${totals.breakEvenMonth}`, words: 'paid back and stays so, at middle values' },
      {
        value: moneyWords(totals.inHouseCostPerContact, currency),
        to: moneyWords(totals.outsourcedCostPerContact, currency),
        words: 'per contact, at middle values',
      },
    ],
    note:
      `Chance that it costs more or the same: ${dearer === 0 ? 'none of the draws' : shareWords(dearer, 0)}. ` +
      (result.perHour ? `Per productive hour: ${result.perHour}.` : ''),
  };
}

/** "It would probably save between $483k and $848k over 36 months" */
function headingOf({ p10, p90 }: Simulation['saving'], months: number, currency: Currency): string {
  const over = `over ${numberWords(months)} ${months === 1 ? 'month' : 'months'}`;
  const [low, high] = [moneyWords(Math.abs(p10), currency), moneyWords(Math.abs(p90), currency)];
  if (p10 >= 0 && p90 > 0)
    return low === high
      ? `It would probably save about ${low} ${over}`
      : `It would probably save between ${low} and ${high} ${over}`;
  if (p90 <= 0 && p10 < 0)
    return low === high
      ? `It would probably cost about ${low} more ${over}`
      : `It would probably cost between ${high} and ${low} more ${over}`;
  if (p10 === 0 && p90 === 0) return `It would cost the same ${over}`;
  return `It could cost more: between ${low} more and ${high} less ${over}`;
}

/** Piles stand so far apart that a dot fits between them on a phone as well. */
const PILES = 17;
const PADDING = 0.06;
/** Half a dot on a phone, in per cent of the strip. */
const DOT_EDGE = 2.2;
const TICKS = 5;

/** Twenty equally likely outcomes in piles on an axis that always holds zero. */
function stripOf({ outcomes, saving }: Simulation, currency: Currency): RangeStrip {
  const ends = [0, ...outcomes, saving.p10, saving.p90];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const width = most - least || 1;
  const from = least < 0 ? least - width * PADDING : 0;
  const span = most + width * PADDING - from;
  const x = (value: number): number => Number((((value - from) / span) * 100).toFixed(2));
  const place = pilePlaces(saving, span / PILES);
  const piles = new Map<number, number>();
  const dots = outcomes.map((value) => {
    // A pile at the very edge stands within the strip.
    const at = Math.min(Math.max(x(place(value)), DOT_EDGE), 100 - DOT_EDGE);
    const level = piles.get(at) ?? 0;
    piles.set(at, level + 1);
    return { x: at, level, inside: value >= saving.p10 && value <= saving.p90 };
  });
  return {
    dots,
    highest: Math.max(...piles.values()),
    low: { x: x(saving.p10), words: moneyWords(saving.p10, currency) },
    high: { x: x(saving.p90), words: moneyWords(saving.p90, currency) },
    ticks: ticksOf(from, from + span).map(({ value, minor }) => ({
      ...{ x: x(value), words: moneyWords(value, currency), minor },
    })),
  };
}

/**
 * The middle of the pile to which an outcome belongs. Piles begin at the ends of the range and go outwards, and fill the room between
 * them, so that what lies beyond the range also stands beyond it. `width`: the least room of a pile.
 */
function pilePlaces({ p10, p90 }: Simulation['saving'], width: number): (value: number) => number {
  const between = Math.max(1, Math.floor((p90 - p10) / width));
  const room = (p90 - p10) / between;
  return (value) => {
    if (value < p10) return p10 - (Math.ceil((p10 - value) / width) - 0.5) * width;
    if (value > p90) return p90 + (Math.ceil((value - p90) / width) - 0.5) * width;
    const pile = room > 0 ? Math.min(Math.floor((value - p10) / room), between - 1) : 0;
    return p10 + (pile + 0.5) * room;
  };
}

/** Round numbers from one end to the other, zero among them. */
function ticksOf(from: number, to: number): { value: number; minor: boolean }[] {
  const rough = (to - from) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) => {
    const place = first + index;
    // Adding 0 turns −0 into 0.
    return { value: place * step + 0, minor: place % 2 !== 0 };
  });
}
