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
  },
  {
    ...{ ...theirs, key: 'fx', path: 'outsourced.fxRate', label: 'Exchange rate', unit: '', needed: true },
    ...{ depends: 'the exchange rate', hint: '' },
  },
  {
    ...{ ...theirs, key: 'theirhours', path: 'outsourced.paidHoursPerFteMonth', needed: true, unit: 'hours' },
    ...{
      label: 'Hours of a seat',
      models: ['perFteMonth'],
      hint: 'A month, by the quote: 8 hours on 22 days are 176',
    },
  },
  {
    ...{ ...theirs, key: 'outcomes', path: 'outsourced.outcomesPerContact', needed: true, scale: 'plain' },
    ...{
      label: 'Outcomes of a contact',
      unit: 'outcomes',
      models: ['perOutcome'],
      hint: '0.1 for one in ten',
    },
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
  },
  {
    ...{ ...terms, scale: 'share', key: 'unbilled', path: 'outsourced.billedShrinkage', unit: '%' },
    ...{
      label: 'Billed but not worked',
      models: ['perHour'],
      assume: 0,
      hint: '0 if only productive hours are billed',
    },
  },
  {
    ...{ ...terms, scale: 'share', key: 'theirshrinkage', path: 'outsourced.shrinkage', unit: '%' },
    ...{ label: 'Shrinkage, provider', models: ['perFteMonth'], assume: percent(given.shrinkage) },
    ...{ depends: 'the provider’s shrinkage', hint: 'Leave, breaks, training, sickness there' },
  },
  {
    ...{ ...terms, scale: 'plain', key: 'seats', path: 'outsourced.minimumSeats', label: 'Minimum seats' },
    ...{ unit: 'seats', models: ['perFteMonth'], hint: 'By the quote' },
  },
  {
    ...{ ...terms, scale: 'plain', key: 'least', path: 'outsourced.minimumMonthly', label: 'Minimum charge' },
    ...{ money: 'theirs', unit: 'a month', hint: 'By the quote' },
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
  },
  {
    ...{ ...terms, scale: 'share', key: 'margin', path: 'outsourced.fxMargin', label: 'Bank’s margin' },
    ...{ unit: '%', assume: percent(given.fxMargin), hint: 'On the exchange' },
  },
  {
    ...{ ...terms, scale: 'share', key: 'tax', path: 'outsourced.taxRate', label: 'Tax you cannot recover' },
    ...{ unit: '%', hint: 'VAT that you recover is 0' },
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
  },
  {
    ...{ ...start, scale: 'plain', key: 'transition', path: 'outsourced.transitionCost', money: 'ours' },
    ...{ label: 'Cost of the move', unit: 'once', depends: 'the cost of the move' },
    hint: 'Project, travel, redundancy pay',
  },
  {
    ...{ ...start, scale: 'plain', key: 'ramp', path: 'outsourced.rampMonths', label: 'Months to full pace' },
    ...{ unit: 'months', whole: true, assume: given.rampMonths, hint: 'Of the provider’s team' },
  },
  {
    ...{ ...start, scale: 'share', key: 'rampstart', path: 'outsourced.rampStartProductivity', unit: '%' },
    ...{ label: 'Pace at the start', assume: percent(given.rampStartProductivity), hint: 'Of the full pace' },
  },
  {
    ...{ ...start, scale: 'plain', key: 'parallel', path: 'outsourced.parallelMonths', unit: 'months' },
    ...{ label: 'Both teams at work', whole: true, assume: given.parallelMonths, hint: 'Parallel running' },
  },
  {
    ...{ ...start, scale: 'share', key: 'kept', path: 'outsourced.parallelShare', label: 'Kept meanwhile' },
    ...{ unit: '%', assume: percent(given.parallelShare), hint: 'Of your own team' },
  },
  {
    ...{ ...keep, scale: 'plain', key: 'oversight', path: 'outsourced.governanceFte', label: 'Oversight' },
    ...{ unit: 'people', assume: given.governanceFte, depends: 'how much oversight it takes' },
    hint: 'Your people who manage the provider',
  },
  {
    ...{ ...keep, scale: 'plain', key: 'oversightpay', path: 'outsourced.governanceCostPerFteMonth' },
    ...{ label: 'Pay for oversight', money: 'ours', unit: 'a month', depends: 'what oversight costs' },
    hint: 'All that one full-time person costs you',
  },
  {
    ...{ ...keep, scale: 'plain', key: 'travel', path: 'outsourced.travelPerYear', label: 'Travel' },
    ...{ money: 'ours', unit: 'a year', hint: 'Visits to the provider' },
  },
  {
    ...{ ...quality, scale: 'share', key: 'repeats', path: 'outsourced.volumeUplift', unit: '%' },
    ...{ label: 'More repeat contacts after the move', assume: percent(given.volumeUplift) },
    ...{ depends: 'how many contacts come twice', hint: 'Because less is solved at once' },
  },
  {
    ...{ ...quality, scale: 'extra', key: 'longer', path: 'outsourced.ahtRatio', unit: '%' },
    ...{ label: 'Longer handling after the move', assume: percent(given.ahtRatio - 1) },
    ...{ depends: 'how much longer contacts take there', hint: 'Below 0 where it is shorter' },
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
  },
  {
    ...{ ...drift, key: 'rise', path: 'inHouse.annualEscalation', label: 'Your costs rise' },
    ...{ depends: 'how fast your costs rise', hint: 'Wages and the rest of your side' },
  },
  {
    ...{ ...drift, key: 'index', path: 'outsourced.annualIndexation', label: 'Their price rises' },
    ...{ depends: 'how fast their price rises', hint: 'By the contract' },
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
  },
];
