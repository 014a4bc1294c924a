import { z } from 'zod';
import { confidence, geography, isoDay, partialDate, quote, sourceIds } from './primitives.ts';

/**
 * What the calculator may offer as a default: wages, on-costs, rates, rents, exchange rates.
 * Each row is one published figure; null bounds were not published and are never guessed.
 */

const text = z.string().min(1);
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'write a three-letter currency code')
  .describe('ISO 4217 code');
const number = z.number().nullable();
const year = z.union([z.string().min(1), z.int()]).describe('Year the figure is about, as published');
const evidence = { source: sourceIds, quote, confidence };
const noted = { note: text.nullable().optional().describe('A caution for the reader') };
const range = {
  low: number.optional().describe('Lower end'),
  median: number.optional().describe('Middle value as published'),
  high: number.optional().describe('Upper end'),
};
const figure = {
  value: number.describe('The number; null when only a range was published'),
  ...range,
  unit: text.describe('Unit of the number'),
  year: year.optional(),
  scope: text.optional().describe('What it is about'),
  ...noted,
  ...evidence,
};

const figureRow = z.strictObject(figure);
const placedFigureRow = z.strictObject({ ...figure, geography });
const namedFigureRow = z.strictObject({ ...figure, name: text.describe('Name of the item') });
const wageRow = z.strictObject({
  ...range,
  average: z.number().optional().describe('Mean, where that was published'),
  currency,
  period: z.enum(['hour', 'week', 'month', 'year']).describe('What the wage is per'),
  year,
  scope: text.describe('Who earns it'),
  role: text.optional().describe('Role, for rows other than agents'),
  ...noted,
  ...evidence,
});
const rateFields = {
  role: text.describe('Work that is charged'),
  low: number.describe('Lower end'),
  high: number.describe('Upper end'),
  currency,
  unit: z.enum(['hour', 'month']).describe('What the rate is per'),
  year,
  ...noted,
  ...evidence,
};
const rateRow = z.strictObject(rateFields);

const countrySchema = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('ISO 3166-1 code'),
  name: text.describe('Country'),
  currency,
  agentWage: z.array(wageRow).describe('Wages of agents'),
  otherRoleWages: z
    .array(wageRow)
    .optional()
    .describe('Other roles and context rows; never offered as an agent wage'),
  employerOnCosts: z.array(namedFigureRow).describe('What an employer pays on top'),
  outsourcedHourlyRates: z.array(rateRow).describe('Rates asked; read the unit'),
  workspacePerSeat: z.array(figureRow).describe('Cost of a seat'),
  officeRentPerArea: z.array(figureRow).optional().describe('Rent per square foot'),
  electricity: z.array(figureRow).optional().describe('Power tariff'),
  exportTax: z.array(figureRow).optional().describe('Tax on export proceeds'),
  workingTime: z.array(namedFigureRow).optional().describe('Legal working time'),
  fullyLoadedMultiplier: z.array(figureRow).optional().describe('Cost over wage'),
  attrition: z.array(figureRow).describe('Leavers a year'),
  trainingWeeks: z.array(figureRow).describe('Weeks until productive'),
  nightShiftPremium: z.array(figureRow).describe('Pay at night on top'),
  publicHolidays: z.array(figureRow).describe('Holidays a year'),
  holes: z.array(text).describe('What was looked for and not found'),
});

const exchangeRateRow = z.strictObject({
  base: currency,
  quoteCurrency: currency,
  rate: z.number().positive().describe('Units of the quote currency for one unit of the base'),
  buying: z.number().positive().optional().describe('Buying rate, where quoted'),
  date: partialDate,
  kind: text.describe('Market and moment of the rate'),
  source: sourceIds,
  quote,
  note: text.nullable(),
});

export const costInputsSchema = z.strictObject({
  retrieved: isoDay,
  countries: z.array(countrySchema).min(1),
  exchangeRates: z.array(exchangeRateRow),
  hourlyPriceBreakdown: z.array(
    z.strictObject({ part: text, sharePercent: z.number(), geography, ...evidence }),
  ),
  medicalBillingPricing: z.array(
    z.strictObject({
      role: text,
      model: text,
      low: z.number(),
      high: z.number(),
      where: text,
      year,
      note: text.nullable(),
      ...evidence,
    }),
  ),
  onboarding: z.array(
    z.strictObject({ item: text, low: number, high: number, unit: text, geography, ...noted, ...evidence }),
  ),
  holes: z.array(text),
  outsourcedHourlyRates: z.array(z.strictObject({ geography, ...rateFields })),
  relativeOutsourcingCost: z.array(
    z.strictObject({
      model: text,
      low: z.number(),
      high: z.number(),
      unit: text,
      year,
      note: text.nullable(),
      ...evidence,
    }),
  ),
  spaceAllowance: z.array(figureRow),
  technologyPerSeat: z.array(
    z.strictObject({
      item: text,
      vendor: text.nullable(),
      value: number,
      low: number,
      high: number,
      currency,
      unit: text,
      year,
      note: text.nullable(),
      ...evidence,
    }),
  ),
  attrition: z.array(placedFigureRow),
  replacementCost: z.array(placedFigureRow),
  supervision: z.array(z.strictObject({ ...figure, geography, role: text })),
  shrinkage: z.array(placedFigureRow),
});

export type CostInputs = z.infer<typeof costInputsSchema>;
