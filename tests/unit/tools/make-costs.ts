import { FIELDS, type CostInput } from '../../../src/lib/costing/index.ts';
import { readCostAddress } from '../../../src/lib/tools/cost-address.ts';
import { COST_DEFINITIONS, typedValue } from '../../../src/lib/tools/cost-fields.ts';
import type { CostSetup, CostTable, Known } from '../../../src/lib/tools/cost-setup.ts';
import { costView, type CostView } from '../../../src/lib/tools/cost-view.ts';

const nothing: Known = { offered: {}, seen: {} };

/** A table in which no source knows anything. */
export const noCosts: CostTable = {
  read: '2026-11-21',
  buyers: { US: nothing, UK: nothing, CA: nothing, AU: nothing, AE: nothing, EU: nothing },
  places: { PK: nothing, IN: nothing, PH: nothing },
  rates: {},
};

const press = { id: 'press', name: 'The Press' };

/** A table in which two countries have a wage, and three currencies a rate: of June, of December a year ago, of July. */
export const someCosts: CostTable = {
  ...noCosts,
  buyers: {
    ...noCosts.buyers,
    US: {
      offered: {
        wage: { value: 20, words: 'median, 2024', source: press },
        hours: { value: 173.33, words: '40 hours a week', source: null },
      },
      seen: { wage: [{ words: '$17 for beginners', source: press }] },
    },
    AU: { offered: { wage: { value: 35, words: 'median, 2023', source: press } }, seen: {} },
  },
  places: {
    ...noCosts.places,
    PK: { offered: {}, seen: { rate: [{ words: 'about $8 an hour', source: press }] } },
    PH: { offered: { premium: { value: 10, words: 'legal minimum', source: press } }, seen: {} },
  },
  rates: {
    AED: { perDollar: 3.672777631, date: '2026-06-01', words: 'interbank', source: press },
    AUD: { perDollar: 1.4976, date: '2025-12-24', words: 'open market', source: press },
    GBP: { perDollar: 0.8, date: '2026-07-01', words: 'spot', source: press },
  },
};

export const setup = (more: Partial<CostSetup> = {}): CostSetup => ({
  ...{ table: someCosts, today: '2026-11-22', provider: null },
  ...more,
});

/** What the page shows for a query. */
export const viewOf = (query: string, more: Partial<CostSetup> = {}): CostView =>
  costView(readCostAddress(new URLSearchParams(query), setup(more)), setup(more));

/** The same, where there must be a result. */
export function doneOf(query: string, more: Partial<CostSetup> = {}): Extract<CostView, { state: 'done' }> {
  const view = viewOf(query, more);
  if (view.state !== 'done') throw new Error(`state ${view.state}: ${JSON.stringify(view.problems)}`);
  return view;
}

/** A case of the model as somebody would type it: each number in its field, and what the case leaves out as none. */
export function queryOf(input: CostInput, country: string): string {
  const params = new URLSearchParams({
    ...{ country, model: input.outsourced.model, months: String(input.horizonMonths) },
  });
  for (const { key, path, scale } of COST_DEFINITIONS) {
    if (path === null) continue;
    const [section = '', name = ''] = path.split('.');
    const value = (input as unknown as Record<string, Record<string, number | undefined>>)[section]?.[name];
    params.set(key, String(typedValue(value ?? FIELDS[path].missing, scale)));
  }
  return params.toString();
}
