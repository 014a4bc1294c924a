import { z } from 'zod';
import { confidence, geography, isoDay, quote, sourceIds } from './primitives.ts';

const text = z.string().min(1);

export const statSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('Unique id, used by <Stat id="…"/>'),
  title: text.describe('What the figure is'),
  value: z
    .number()
    .nullable()
    .describe('The number as published; null when only a range or words were published'),
  low: z.number().optional().describe('Lower end of a published range'),
  high: z.number().optional().describe('Upper end of a published range'),
  qualifier: z.enum(['over', 'about', 'up-to', 'under']).optional().describe('Always printed with the value'),
  display: text.optional().describe('Words that are printed instead of the value'),
  unit: text.describe('Unit: a currency code, percent, people, count …'),
  period: z
    .strictObject({
      label: text.describe('Period in words'),
      start: isoDay.nullable().describe('First day, or null'),
      end: isoDay.nullable().describe('Last day, or null'),
    })
    .describe('What time the figure is about'),
  scope: text.describe('What is counted and what is not'),
  geography,
  source: sourceIds,
  quote,
  confidence,
  note: text.nullable().describe('A caution for the reader'),
  series: z.string().nullable().describe('Id of the series it belongs to, or null'),
  conflictsWith: z.array(z.string()).describe('Ids of figures that say something else; kept on both sides'),
  check: z
    .enum(['confirmed', 'close', 'contradicted', 'unverified', 'attribution-not-found'])
    .optional()
    .describe('Verdict on a claim that was checked'),
  checkHow: text.optional().describe('How it was checked'),
});

export type Stat = z.infer<typeof statSchema>;
