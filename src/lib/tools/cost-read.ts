import {
  COST_ASSUMPTIONS,
  defaultSpreads,
  FIELDS,
  type CostInput,
  type FieldPath,
  type KnownRanges,
  type Spreads,
} from '../costing/index.ts';
import type { CostTyped } from './cost-address.ts';
import { modelValue, type CostField } from './cost-fields.ts';
import type { CostKey } from './cost-keys.ts';
import { CHOICES, currencyOf, type ChoiceKey, type Choices } from './cost-setup.ts';
import { fieldValue, type FieldProblem } from './tool-field.ts';

/** What the simulation is asked; plain data, so that another thread can be asked as well. */
export type CostRequest = { input: CostInput; spreads: Spreads; seed: number };

export type CostValues = Partial<Record<CostKey, number>>;

/** The numbers of the page, and the case they make; or what keeps them from it. */
export type CostReading = {
  problems: FieldProblem<CostKey | ChoiceKey>[];
  /** Fields without which there is no result, and that nothing was typed into. */
  missing: CostField[];
  values: CostValues;
  /** Null while something is missing or wrong. */
  request: CostRequest | null;
};

/** Reads what is typed; fields that the choices have no use for are left alone, whatever stands in them. */
export function readCost(typed: CostTyped, fields: readonly CostField[], choices: Choices): CostReading {
  const used = fields.filter(({ applies }) => applies);
  const problems: CostReading['problems'] = [...faultyChoices(typed)];
  const missing: CostField[] = [];
  const values: CostValues = {};
  for (const field of used) {
    const { value, problem } = fieldValue(field, typed[field.key]);
    if (problem) problems.push(problem);
    else if (value !== null) values[field.key] = value;
    else if (field.needed) missing.push(field);
  }
  problems.push(...rangeProblems(values, used));
  const isReady = problems.length === 0 && missing.length === 0;
  return { problems, missing, values, request: isReady ? requestOf(values, used, choices) : null };
}

/** A choice that the address words in a way we do not know; the first of the list counts meanwhile. */
function faultyChoices(typed: CostTyped): FieldProblem<ChoiceKey>[] {
  return Object.values(CHOICES).flatMap(({ key, label, options }) =>
    options.some(({ value }) => value === typed[key])
      ? []
      : [{ key, message: `${label}: “${typed[key].slice(0, 20)}” is not on the list; choose one of it.` }],
  );
}

/** Ends of a range must enclose what lies between them. */
function rangeProblems(values: CostValues, fields: readonly CostField[]): FieldProblem<CostKey>[] {
  const problems: FieldProblem<CostKey>[] = [];
  for (const [key, low, high] of [
    ['wage', 'wagelow', 'wagehigh'],
    ['rate', 'ratelow', 'ratehigh'],
  ] as const) {
    const { [key]: value, [low]: least, [high]: most } = values;
    if (value === undefined) continue;
    const name = fields.find((field) => field.key === key)?.label ?? '';
    if (least !== undefined && least > value)
      problems.push({ key: low, message: `${name}: the lowest must not lie above the ${key} itself.` });
    if (most !== undefined && most < value)
      problems.push({ key: high, message: `${name}: the highest must not lie below the ${key} itself.` });
  }
  return problems;
}

function requestOf(values: CostValues, fields: readonly CostField[], choices: Choices): CostRequest {
  const sections = { demand: {}, inHouse: {}, outsourced: {} } as Record<string, Record<string, number>>;
  for (const { key, path, scale } of fields) {
    const typed = values[key];
    if (path === null || typed === undefined) continue;
    const [section = '', name = ''] = path.split('.');
    const into = sections[section];
    if (into) into[name] = withinLimits(path, modelValue(typed, scale));
  }
  const input = {
    ...{ currency: currencyOf(choices), horizonMonths: values.months ?? 0 },
    ...sections,
    outsourced: { ...sections['outsourced'], model: choices.model },
  } as unknown as CostInput;
  return { input, spreads: defaultSpreads(input, knownRanges(values)), seed: values.seed ?? 1 };
}

/** 99 % typed is 0.99; the last bit of a division must not carry a number beyond its limit. */
const withinLimits = (path: FieldPath, value: number): number =>
  Math.min(
    Math.max(value, FIELDS[path].missing === 0 ? Math.min(FIELDS[path].least, 0) : FIELDS[path].least),
    FIELDS[path].most,
  );

/** Both ends of the wage, ours where none is typed; those of the rate only where somebody wrote one. */
function knownRanges({ wage = 0, wagelow, wagehigh, rate = 0, ratelow, ratehigh }: CostValues): KnownRanges {
  const { wageReach } = COST_ASSUMPTIONS;
  return {
    'inHouse.wagePerHour': {
      min: wagelow ?? wage * (1 - wageReach),
      max: wagehigh ?? wage * (1 + wageReach),
      mark: wagelow === undefined && wagehigh === undefined ? 'A' : 'U',
    },
    ...((ratelow !== undefined || ratehigh !== undefined) && {
      'outsourced.rate': { min: ratelow ?? rate, max: ratehigh ?? rate, mark: 'U' as const },
    }),
  };
}
