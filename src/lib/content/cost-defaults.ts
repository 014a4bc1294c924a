import type { CostInputs } from '../schemas/cost-inputs.ts';
import type { Source } from '../schemas/source.ts';
import type { Buyer, CostTable, Known, NamedSource, Offered, Place, Seen } from '../tools/cost-setup.ts';
import { OFFERED, SEEN, US_MONTH, type OfferedRow, type SeenRow } from './cost-choices.ts';
import { dollarRates } from './cost-rates.ts';
import type { CostRow } from './cost-row.ts';

type Country = CostInputs['countries'][number];

/**
 * What the cost tool may fill in or show beside its fields, from the cost inputs: a small table by country and place. Which row stands
 * for which field is chosen by hand in cost-choices.ts, because the notes of the rows forbid more than a rule could know. A row that is
 * no longer there leaves its field empty; a test says so.
 */
export function costTable(inputs: CostInputs, sources: readonly Source[]): CostTable {
  const names = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  const nameOf = (id: string): NamedSource => ({ id, name: names.get(id) ?? id });
  const knownOf = (who: Buyer | Place, country: Country | undefined): Known => ({
    offered: {
      ...(who === 'US' && { hours: US_MONTH }),
      ...Object.fromEntries(
        OFFERED.filter(({ of }) => of.includes(who)).flatMap((choice) => {
          const offered = offeredOf(choice, inputs, country, nameOf);
          return offered ? [[choice.key, offered]] : [];
        }),
      ),
    },
    seen: seenOf(
      SEEN.filter(({ of }) => of.includes(who)),
      inputs,
      country,
      nameOf,
    ),
  });
  const country = (code: string): Country | undefined => inputs.countries.find((each) => each.code === code);
  return {
    read: inputs.retrieved,
    buyers: Object.fromEntries(
      (['US', 'UK', 'CA', 'AU', 'AE', 'EU'] as const).map((code) => [code, knownOf(code, country(code))]),
    ) as CostTable['buyers'],
    places: Object.fromEntries(
      (['PK', 'IN', 'PH'] as const).map((code) => [code, knownOf(code, country(code))]),
    ) as CostTable['places'],
    rates: dollarRates(inputs.exchangeRates, nameOf),
  };
}

/** The row that a choice names: in a list of the country, or in one that holds for all. */
function rowOf(
  { list, source, find }: Pick<OfferedRow, 'list' | 'find'> & { source: string },
  inputs: CostInputs,
  country: Country | undefined,
): CostRow | undefined {
  const [where, name] = list.split('.') as ['country' | 'all', string];
  const from = where === 'country' ? country : inputs;
  const rows = ((from as unknown as Record<string, unknown> | undefined)?.[name] ?? []) as CostRow[];
  return rows.find((row) => row.source.includes(source) && (!find || find(row)));
}

function offeredOf(
  choice: OfferedRow,
  inputs: CostInputs,
  country: Country | undefined,
  nameOf: (id: string) => NamedSource,
): Offered | undefined {
  const row = rowOf(choice, inputs, country);
  const value = row && choice.value(row);
  if (!row || value === null || value === undefined) return undefined;
  return { value: Number(value.toFixed(2)), words: choice.words(row), source: nameOf(choice.source) };
}

function seenOf(
  choices: readonly SeenRow[],
  inputs: CostInputs,
  country: Country | undefined,
  nameOf: (id: string) => NamedSource,
): Known['seen'] {
  const seen: Known['seen'] = {};
  for (const choice of choices) {
    const row = rowOf(choice, inputs, country);
    if (!row) continue;
    const line: Seen = { words: choice.words(row), source: nameOf(choice.source) };
    (seen[choice.key] ??= []).push(line);
  }
  return seen;
}
