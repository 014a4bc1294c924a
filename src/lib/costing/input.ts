import { FIELDS, FIELD_PATHS, splitPath, type FieldPath, type Numbers, type Section } from './fields.ts';
import { isNumberWithin, judgeNumber, rangeWords, refuse, type Refusal } from './refusal.ts';

/** How the provider charges: per agent hour, FTE month, contact, handled minute or outcome. */
export const COST_MODELS = ['perHour', 'perFteMonth', 'perContact', 'perMinute', 'perOutcome'] as const;
export type CostModel = (typeof COST_MODELS)[number];

export const HORIZON = { least: 1, most: 120, whole: true } as const;

/** A case as it is entered. A number left out is 0, or 1 where FIELDS says so; `roundSeats` left out is true. */
export type CostInput = {
  /** ISO 4217; for display only, as no result depends on it. */
  currency?: string;
  horizonMonths: number;
  demand: Partial<Numbers<'demand'>>;
  inHouse: Partial<Numbers<'inHouse'>>;
  outsourced: Partial<Numbers<'outsourced'>> & { model: CostModel; roundSeats?: boolean };
};

/** A case in which every number stands and lies within its limits. */
export type CompleteInput = {
  horizonMonths: number;
  demand: Numbers<'demand'>;
  inHouse: Numbers<'inHouse'>;
  outsourced: Numbers<'outsourced'> & { model: CostModel; roundSeats: boolean };
};

/** The case with what was left out filled in; or what is wrong with it, the first fault in the order of the fields. */
export function completeInput(given: CostInput): { ok: true; input: CompleteInput } | Refusal {
  const raw: unknown = given;
  if (!isObject(raw)) return refuse('input', 'The case is empty: write the demand and both sides.');
  const { horizonMonths, currency } = raw;
  if (!isNumberWithin(horizonMonths, HORIZON))
    return refuse('horizonMonths', `Months to compare: write ${rangeWords(HORIZON)}.`);
  if (currency !== undefined && !(typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)))
    return refuse('currency', 'Currency: write its code of three capital letters, such as USD.');
  const numbers = { demand: {}, inHouse: {}, outsourced: {} } as Record<Section, Record<string, number>>;
  for (const path of FIELD_PATHS) {
    const [section, name] = splitPath(path);
    const from = raw[section];
    const { [name]: value = FIELDS[path].missing } = isObject(from) ? from : {};
    const fault = judgeNumber(path, value);
    if (fault) return fault;
    numbers[section][name] = value as number;
  }
  const { model, roundSeats = true } = isObject(raw.outsourced) ? raw.outsourced : {};
  if (!COST_MODELS.some((each) => each === model))
    return refuse('outsourced.model', `Pricing model: write one of ${COST_MODELS.join(', ')}.`);
  if (typeof roundSeats !== 'boolean')
    return refuse('outsourced.roundSeats', 'Whole seats only: write true or false.');
  const input = { horizonMonths, ...numbers } as unknown as CompleteInput;
  Object.assign(input.outsourced, { model, roundSeats });
  return judgeModel(input) ?? { ok: true, input };
}

/** A price per FTE month divides by the provider's hours, which the other models do without. */
export function judgeModel({ outsourced }: CompleteInput): Refusal | null {
  if (outsourced.model !== 'perFteMonth' || outsourced.paidHoursPerFteMonth >= 1) return null;
  const path = 'outsourced.paidHoursPerFteMonth';
  return refuse(path, `${FIELDS[path].words}: write ${rangeWords({ ...FIELDS[path], least: 1 })}.`);
}

/** The same case in new objects, which may be changed. */
export const copyInput = (input: CompleteInput): CompleteInput => ({
  horizonMonths: input.horizonMonths,
  demand: { ...input.demand },
  inHouse: { ...input.inHouse },
  outsourced: { ...input.outsourced },
});

/** Changes one number of a case in place. */
export function setNumber(input: CompleteInput, path: FieldPath, value: number): void {
  const [section, name] = splitPath(path);
  (input[section] as Record<string, unknown>)[name] = value;
}

export function numberAt(input: CompleteInput, path: FieldPath): number {
  const [section, name] = splitPath(path);
  return (input[section] as Record<string, unknown>)[name] as number;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
