import type { Store } from '../database/store.ts';
import type { Keys } from '../secrets/keys.ts';
import { findPerson } from './find-person.ts';
import { personalData, type PersonalTables, type Rule } from './personal-data.ts';

/** Everything that is stored of a person, by table, as it can be handed over. */
export async function exportPerson(
  store: Store,
  keys: Keys,
  address: string,
): Promise<Record<string, Record<string, unknown>[]>> {
  const { rows } = await findPerson(store.db, keys, address);
  const tables = Object.keys(personalData) as (keyof PersonalTables)[];
  return Object.fromEntries(
    tables.flatMap((table) => {
      const found = (rows[table] ?? []).map((row) => copyOf(row, personalData[table], keys));
      return found.length === 0 ? [] : [[table, found]];
    }),
  );
}

function copyOf(
  row: Record<string, unknown>,
  rules: Readonly<Record<string, Rule>>,
  keys: Keys,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => {
      const rule = rules[column];
      if (rule === 'given') return [[column, readJson(value)]];
      return rule === 'opened' && typeof value === 'string' ? [[column, readJson(keys.unseal(value))]] : [];
    }),
  );
}

/** Lists and objects are stored as text, which nobody reads with pleasure. */
function readJson(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
