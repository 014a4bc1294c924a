import { FIELDS, FIELD_PATHS, type FieldPath } from './fields.ts';
import { copyInput, judgeModel, setNumber, type CompleteInput } from './input.ts';
import { judgeNumber, refuse, type Refusal } from './refusal.ts';

/** PERT for ranges that a source gives, triangular for guesses. */
export const SPREAD_KINDS = ['pert', 'triangular'] as const;
export type SpreadKind = (typeof SPREAD_KINDS)[number];

/** S: sourced; A: our own assumption; U: to be written by the visitor. */
export type Mark = 'S' | 'A' | 'U';

/** Between which values an input may lie, and which is the likeliest. */
export type Spread = { kind: SpreadKind; min: number; mode: number; max: number; mark?: Mark };
export type Spreads = Partial<Record<FieldPath, Spread>>;

export type SpreadEntry = Spread & { path: FieldPath };

/** The case with every spread at its mode, and the spreads in the order of the fields; or what is wrong with them. */
export function applySpreads(
  input: CompleteInput,
  spreads: Spreads,
): { ok: true; base: CompleteInput; entries: SpreadEntry[] } | Refusal {
  const given: unknown = spreads;
  if (typeof given !== 'object' || given === null) return refuse('spreads', 'The list of ranges is missing.');
  const unknown = Object.keys(given).find((path) => !Object.hasOwn(FIELDS, path));
  if (unknown !== undefined)
    return refuse(unknown, 'There is no number of this name that could have a range.');
  const [base, least] = [copyInput(input), copyInput(input)];
  const entries: SpreadEntry[] = [];
  for (const path of FIELD_PATHS) {
    const spread = spreads[path];
    if (spread === undefined) continue;
    const fault = judgeSpread(path, spread);
    if (fault) return fault;
    setNumber(base, path, spread.mode);
    setNumber(least, path, spread.min);
    entries.push({ ...spread, path });
  }
  return judgeModel(least) ?? { ok: true, base, entries };
}

function judgeSpread(path: FieldPath, spread: Spread): Refusal | null {
  const { words, least } = FIELDS[path];
  const given: unknown = spread;
  if (typeof given !== 'object' || given === null || !SPREAD_KINDS.includes(spread.kind))
    return refuse(path, `${words}: write a range with the kind ${SPREAD_KINDS.join(' or ')}.`);
  const { min, mode, max } = spread;
  const fault = judgeNumber(path, min) ?? judgeNumber(path, mode) ?? judgeNumber(path, max);
  if (fault) return fault;
  // Nothing lies between none and the least value, so that no draw could.
  if (min < least) return refuse(path, `${words}: write a range that begins at ${least} or more.`);
  return min <= mode && mode <= max
    ? null
    : refuse(path, `${words}: write the range in rising order, least, likeliest, most.`);
}
