import { monthlySeries, simulate, type Quantiles } from '../costing/index.ts';
import type { CostTyped } from './cost-address.ts';
import type { CostSetup } from './cost-setup.ts';
import { BUYERS, MODEL_WORDS, PLACES } from './cost-setup.ts';
import { costView, type CostView } from './cost-view.ts';
import type { ToolRow } from './tool-row.ts';

type Done = Extract<CostView, { state: 'done' }>;

/** The cost result as a table: inputs and whose they are, totals, parts, each month, what it depends on, the simulation. */
export function costRows(typed: CostTyped, setup: CostSetup): ToolRow[] {
  const view = costView(typed, setup);
  const { country, where, model } = view.choices;
  const chosen = (what: string, value: string): ToolRow => ({
    ...{ part: 'Input', what, value, unit: '', basis: 'yours' },
  });
  const choices = [
    chosen('Your country', BUYERS[country].name),
    chosen('Outsourced to', PLACES[where]),
    chosen('Priced', MODEL_WORDS[model]),
  ];
  if (view.state !== 'done') return [...choices, ...typedRows(typed, view), noResult(view)];
  return [...choices, ...inputs(view), ...totals(view), ...drawn(view), ...depends(view), ...months(view)];
}

const worked = (part: string, what: string, value: number | string | null, unit: string): ToolRow => ({
  ...{ part, what, value, unit, basis: 'worked out' },
});

/** What was typed, where there is no result. */
const typedRows = (typed: CostTyped, { fields }: CostView): ToolRow[] =>
  fields
    .filter(({ applies, key }) => applies && typed[key].trim() !== '')
    .map(({ key, label, unit }) => ({
      ...{ part: 'Input', what: label, value: typed[key].trim(), unit, basis: 'as typed' },
    }));

function noResult(view: Exclude<CostView, Done>): ToolRow {
  if (view.state === 'refused') return worked('Result', 'No result', view.reason, '');
  if (view.state === 'faulty')
    return worked('Result', 'No result', view.problems.map(({ message }) => message).join(' '), '');
  return worked('Result', 'No result', `missing: ${view.missing.map(({ label }) => label).join(', ')}`, '');
}

function inputs({ result }: Done): ToolRow[] {
  const rows = result.inputs.rows.map(({ label, typed, unit, whose, note, span, source }) => ({
    ...{ part: 'Input', what: label, value: typed, unit },
    basis: [
      whose === 'Assumption' ? 'our assumption' : whose.toLowerCase(),
      ...(source ? [source.name] : []),
      ...(note ? [note] : []),
      ...(span ? [`drawn from ${span}`] : []),
    ].join('; '),
  }));
  const empty = result.inputs.notGiven.map((what) => ({
    ...{ part: 'Input', what, value: null, unit: '', basis: 'not given, counted as nothing' },
  }));
  return [...rows, ...empty];
}

function totals({ result }: Done): ToolRow[] {
  const { totals: all, parts, currency } = result;
  return [
    worked('Result', 'In-house, all months', all.inHouseTotal, currency),
    worked('Result', 'Outsourced, all months', all.outsourcedTotal, currency),
    worked('Result', 'Saving at middle values', all.saving, currency),
    worked('Result', 'Saving as a share of in-house', all.savingRate, 'share'),
    worked('Result', 'Break-even month', all.breakEvenMonth, 'month'),
    worked('Result', 'In-house, a contact', all.inHouseCostPerContact, currency),
    worked('Result', 'Outsourced, a contact', all.outsourcedCostPerContact, currency),
    worked('Result', 'In-house, a productive hour, month 1', all.inHouseCostPerProductiveHour, currency),
    worked(
      'Result',
      `Outsourced, a productive hour, month ${all.steadyMonth}`,
      all.outsourcedCostPerProductiveHourSteady,
      currency,
    ),
    worked('Result', 'Productive hours a month', all.productiveHoursPerMonth, 'hours'),
    worked('Result', 'Full-time people in-house', all.inHouseFte, 'people'),
    ...[parts.inHouse, parts.outsourced].flatMap((side) =>
      side.parts.map(({ label, amount }) => worked(side.name, label, amount, currency)),
    ),
  ];
}

function drawn({ request, result: { currency } }: Done): ToolRow[] {
  const found = simulate(request);
  if (!found.ok) return [worked('Simulation', 'No simulation', found.reason, '')];
  const range = (what: string, { p10, p50, p90 }: Quantiles): ToolRow[] => [
    worked('Simulation', `${what}, one in ten below`, p10, currency),
    worked('Simulation', `${what}, half below`, p50, currency),
    worked('Simulation', `${what}, one in ten above`, p90, currency),
  ];
  return [
    worked('Simulation', 'Draws', found.draws, 'draws'),
    worked('Simulation', 'Seed', found.seed, ''),
    ...range('Saving', found.saving),
    ...range('In-house', found.inHouseTotal),
    ...range('Outsourced', found.outsourcedTotal),
    worked('Simulation', 'Chance of a saving', found.chanceOfSaving, 'share'),
    worked('Simulation', 'Chance that it costs more or the same', 1 - found.chanceOfSaving, 'share'),
    worked('Simulation', 'Chance of being paid back in time', found.chanceOfBreakEven, 'share'),
  ];
}

const depends = ({ result: { allBars, currency } }: Done): ToolRow[] =>
  allBars.flatMap(({ label, savingAtMin, savingAtMax }) => [
    worked('What it depends on', `${label}: saving at its least`, savingAtMin, currency),
    worked('What it depends on', `${label}: saving at its most`, savingAtMax, currency),
  ]);

function months({ request, result: { currency } }: Done): ToolRow[] {
  const series = monthlySeries(request.input);
  if (!series.ok) return [];
  return [
    worked('Month 0', 'Outsourced so far', series.oneOff, currency),
    ...series.months.flatMap(({ month, cumulativeInHouse, cumulativeOutsourced }) => [
      worked(`Month ${month}`, 'In-house so far', cumulativeInHouse, currency),
      worked(`Month ${month}`, 'Outsourced so far', cumulativeOutsourced, currency),
    ]),
  ];
}
