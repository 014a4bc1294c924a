import { z } from 'zod';
import { slug } from './primitives.ts';
import { CERTIFICATES, keysOf } from './taxonomy.ts';

const text = z.string().min(1);

export const industrySchema = z.strictObject({
  slug: slug.describe('Name in the address; the same as the file name'),
  name: text.describe('Name as it is shown'),
  order: z.int().positive().describe('Place within the index'),
  summary: text.max(170).describe('One sentence for search results'),
  regulated: z.boolean().describe('true when the question of regimes is shown'),
  alwaysShown: z.boolean().describe('true when the page exists even without a provider'),
  alsoCalled: z.array(text).describe('Other names that buyers type'),
  regimes: z.array(z.enum(keysOf(CERTIFICATES))).describe('Certificates and regimes to raise'),
  typicalServices: z.array(slug).min(1).describe('Services that this industry usually hands out'),
});

export type Industry = z.infer<typeof industrySchema>;
