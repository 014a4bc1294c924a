import { COST_ASSUMPTIONS } from '../costing/index.ts';
import type { CostDefinition } from './cost-keys.ts';

const given = COST_ASSUMPTIONS;
const percent = (share: number): number => Number((share * 100).toFixed(6));
const TERMS = 'Terms of the price';
const START = 'The start';
const KEEP = 'What stays with you';
const QUALITY = 'Repeats and handling time';
const theirs = { part: 'theirs', scale: 'plain' } as const;
const terms = { part: 'theirs', group: TERMS } as const;
const start = { part: 'move', group: START } as const;
const keep = { part: 'move', group: KEEP } as const;
const quality = { part: 'move', group: QUALITY } as const;
const drift = { part: 'time', group: 'Changes over the years', scale: 'share', unit: '% a year' } as const;

/** What the tool asks about the quote, about the move to the provider, and about the years (domain.md 3.3). */
export const THEIR_FIELDS: readonly CostDefinition[] = [
  {
    ...{ ...theirs, key: 'rate', path: 'outsourced.rate', label: 'Provider’s rate', money: 'theirs' },
    ...{ unit: '', needed: true, depends: 'the provider’s rate', hint: 'From a quote' },
    explained:
      'The price in the quote. No survey of such prices was found for Pakistan, so none is filled in.',
  },
  {
    ...{ ...theirs, key: 'fx', path: 'outsourced.fxRate', label: 'Exchange rate', unit: '', needed: true },
    ...{ depends: 'the exchange rate', hint: '' },
    explained:
      'What one unit of the quote’s currency costs in yours. Dated rates are filled in for six months.',
  },
  {
    ...{ ...theirs, key: 'theirhours', path: 'outsourced.paidHoursPerFteMonth', needed: true, unit: 'hours' },
    ...{
      label: 'Hours of a seat',
      models: ['perFteMonth'],
      hint: 'A month, by the quote: 8 hours on 22 days are 176',
    },
    explained: 'The hours for which the provider staffs one seat in a month.',
  },
  {
    ...{ ...theirs, key: 'outcomes', path: 'outsourced.outcomesPerContact', needed: true, scale: 'plain' },
    ...{
      label: 'Outcomes of a contact',
      unit: 'outcomes',
      models: ['perOutcome'],
      hint: '0.1 for one in ten',
    },
    explained: 'How many of the results that are paid for, sales or payments, come of one contact.',
  },
  {
    ...{
      ...terms,
      scale: 'plain',
      key: 'ratelow',
      path: null,
      label: 'Lowest rate',
      money: 'theirs',
      unit: '',
    },
    ...{ limits: [0, 1e12], hint: 'If several quotes differ' },
    explained:
      'Between the lowest and the highest rate the simulation draws one; a single quote stays as it is.',
  },
  {
    ...{
      ...terms,
      scale: 'plain',
      key: 'ratehigh',
      path: null,
      label: 'Highest rate',
      money: 'theirs',
      unit: '',
    },
    ...{ limits: [0, 1e12], hint: 'If several quotes differ' },
    explained: 'The other end of the same range.',
  },
  {
    ...{ ...terms, scale: 'share', key: 'unbilled', path: 'outsourced.billedShrinkage', unit: '%' },
    ...{
      label: 'Billed but not worked',
      models: ['perHour'],
      assume: 0,
      hint: '0 if only productive hours are billed',
    },
    explained:
      'The share of the billed hours in which nobody is at the desk: paid breaks, training, waiting for a line.',
  },
  {
    ...{ ...terms, scale: 'share', key: 'theirshrinkage', path: 'outsourced.shrinkage', unit: '%' },
    ...{ label: 'Shrinkage, provider', models: ['perFteMonth'], assume: percent(given.shrinkage) },
    ...{ depends: 'the provider’s shrinkage', hint: 'Leave, breaks, training, sickness there' },
    explained: 'The share of a seat’s paid time in which nobody sits in it.',
  },
  {
    ...{ ...terms, scale: 'plain', key: 'seats', path: 'outsourced.minimumSeats', label: 'Minimum seats' },
    ...{ unit: 'seats', models: ['perFteMonth'], hint: 'By the quote' },
    explained: 'The fewest seats that the provider takes on.',
  },
  {
    ...{ ...terms, scale: 'plain', key: 'least', path: 'outsourced.minimumMonthly', label: 'Minimum charge' },
    ...{ money: 'theirs', unit: 'a month', hint: 'By the quote' },
    explained: 'What is charged in a month even if there is less work.',
  },
  {
    ...{
      ...terms,
      scale: 'share',
      key: 'night',
      path: 'outsourced.nightShare',
      label: 'Work at night there',
    },
    ...{ unit: '%', hint: 'Share of the hours; the overlap tool works it out' },
    explained: 'The share of the work that falls between 22:00 and 06:00 where the provider sits.',
  },
  {
    ...{
      ...terms,
      scale: 'share',
      key: 'premium',
      path: 'outsourced.nightPremium',
      label: 'Premium at night',
    },
    ...{ unit: '%', depends: 'the premium at night', hint: 'On the rate, by the quote' },
    explained: 'What is paid on top of the rate for work at night.',
  },
  {
    ...{ ...terms, scale: 'share', key: 'margin', path: 'outsourced.fxMargin', label: 'Bank’s margin' },
    ...{ unit: '%', assume: percent(given.fxMargin), hint: 'On the exchange' },
    explained: 'What a bank takes when it changes your money into the provider’s.',
  },
  {
    ...{ ...terms, scale: 'share', key: 'tax', path: 'outsourced.taxRate', label: 'Tax you cannot recover' },
    ...{ unit: '%', hint: 'VAT that you recover is 0' },
    explained:
      'Tax on the provider’s invoice that stays with you. Reverse-charge VAT that you recover is 0, not 20%.',
  },
  {
    ...{
      ...start,
      scale: 'plain',
      key: 'setup',
      path: 'outsourced.setupFee',
      label: 'Set-up fee',
      money: 'theirs',
    },
    ...{ unit: 'once', hint: 'By the quote' },
    explained: 'What the provider charges once, before the first month.',
  },
  {
    ...{ ...start, scale: 'plain', key: 'transition', path: 'outsourced.transitionCost', money: 'ours' },
    ...{ label: 'Cost of the move', unit: 'once', depends: 'the cost of the move' },
    hint: 'Project, travel, redundancy pay',
    explained: 'What the move costs you once: people on the project, systems, notice and redundancy pay.',
  },
  {
    ...{ ...start, scale: 'plain', key: 'ramp', path: 'outsourced.rampMonths', label: 'Months to full pace' },
    ...{ unit: 'months', whole: true, assume: given.rampMonths, hint: 'Of the provider’s team' },
    explained: 'How long the new team works more slowly than it will.',
  },
  {
    ...{ ...start, scale: 'share', key: 'rampstart', path: 'outsourced.rampStartProductivity', unit: '%' },
    ...{ label: 'Pace at the start', assume: percent(given.rampStartProductivity), hint: 'Of the full pace' },
    explained: 'How much of its later work the new team does in the first month.',
  },
  {
    ...{ ...start, scale: 'plain', key: 'parallel', path: 'outsourced.parallelMonths', unit: 'months' },
    ...{ label: 'Both teams at work', whole: true, assume: given.parallelMonths, hint: 'Parallel running' },
    explained: 'How many months your own team goes on beside the new one.',
  },
  {
    ...{ ...start, scale: 'share', key: 'kept', path: 'outsourced.parallelShare', label: 'Kept meanwhile' },
    ...{ unit: '%', assume: percent(given.parallelShare), hint: 'Of your own team' },
    explained: 'How much of your own team goes on in these months.',
  },
  {
    ...{ ...keep, scale: 'plain', key: 'oversight', path: 'outsourced.governanceFte', label: 'Oversight' },
    ...{ unit: 'people', assume: given.governanceFte, depends: 'how much oversight it takes' },
    hint: 'Your people who manage the provider',
    explained: 'How many full-time people of yours look after the contract, the quality and the questions.',
  },
  {
    ...{ ...keep, scale: 'plain', key: 'oversightpay', path: 'outsourced.governanceCostPerFteMonth' },
    ...{ label: 'Pay for oversight', money: 'ours', unit: 'a month', depends: 'what oversight costs' },
    hint: 'All that one full-time person costs you',
    explained: 'What one such person costs in a month, everything included.',
  },
  {
    ...{ ...keep, scale: 'plain', key: 'travel', path: 'outsourced.travelPerYear', label: 'Travel' },
    ...{ money: 'ours', unit: 'a year', hint: 'Visits to the provider' },
    explained: 'What visits to the provider cost in a year.',
  },
  {
    ...{ ...quality, scale: 'share', key: 'repeats', path: 'outsourced.volumeUplift', unit: '%' },
    ...{ label: 'More repeat contacts after the move', assume: percent(given.volumeUplift) },
    ...{ depends: 'how many contacts come twice', hint: 'Because less is solved at once' },
    explained: 'How many more contacts there are because people have to call again.',
  },
  {
    ...{ ...quality, scale: 'extra', key: 'longer', path: 'outsourced.ahtRatio', unit: '%' },
    ...{ label: 'Longer handling after the move', assume: percent(given.ahtRatio - 1) },
    ...{ depends: 'how much longer contacts take there', hint: 'Below 0 where it is shorter' },
    explained: 'How much longer one contact takes there than it takes with you.',
  },
  {
    ...{
      part: 'time',
      scale: 'plain',
      key: 'months',
      path: null,
      label: 'Months to compare',
      unit: 'months',
    },
    ...{ limits: [1, 120], whole: true, assume: 36, hint: '36 are three years' },
    explained: 'Over how many months both sides are added up.',
  },
  {
    ...{ ...drift, key: 'rise', path: 'inHouse.annualEscalation', label: 'Your costs rise' },
    ...{ depends: 'how fast your costs rise', hint: 'Wages and the rest of your side' },
    explained: 'By how much your own costs rise from one year to the next.',
  },
  {
    ...{ ...drift, key: 'index', path: 'outsourced.annualIndexation', label: 'Their price rises' },
    ...{ depends: 'how fast their price rises', hint: 'By the contract' },
    explained: 'By how much the provider’s price rises from one year to the next.',
  },
  {
    ...{
      part: 'time',
      group: 'Changes over the years',
      scale: 'plain',
      key: 'seed',
      path: null,
      whole: true,
    },
    ...{ label: 'Seed of the draws', unit: 'number', limits: [0, 4_294_967_295], assume: 1 },
    hint: 'Any whole number; the same gives the same',
    explained:
      'The simulation draws by chance; the same seed draws the same, so that a link gives the same range.',
  },
];
