import { z } from 'zod';
import { slug } from './primitives.ts';
import { BILLING_UNITS, CHANNELS, KPIS, SERVICE_GROUPS, keysOf } from './taxonomy.ts';

const text = z.string().min(1);

export const serviceSchema = z.strictObject({
  slug: slug.describe('Name in the address; the same as the file name'),
  name: text.describe('Name as it is shown'),
  group: z.enum(keysOf(SERVICE_GROUPS)).describe('Group in the index of services'),
  order: z.int().positive().describe('Place within the index'),
  definition: text.describe('One line: what the work is'),
  summary: text.max(170).describe('One sentence for search results'),
  alsoCalled: z.array(text).describe('Other names that buyers type'),
  channels: z
    .array(z.enum(keysOf(CHANNELS)))
    .min(1)
    .describe('Channels the work usually runs on'),
  roles: z.array(text).min(1).describe('Who does it'),
  units: z
    .array(z.enum(keysOf(BILLING_UNITS)))
    .min(1)
    .describe('Units in which it is usually charged'),
  kpis: z
    .array(z.enum(keysOf(KPIS)))
    .min(1)
    .describe('Figures to demand'),
  related: z.array(slug).min(1).describe('Neighbouring services'),
});

export type Service = z.infer<typeof serviceSchema>;
