import { z } from 'zod';
import { confidence, isoDay, quote, slug, sourceIds } from './primitives.ts';

const text = z.string().min(1);

export const cityFactSchema = z.strictObject({
  id: slug.describe('Name of the fact within this city, for references in the text'),
  field: text.describe('Subject of the fact'),
  text: text.describe('The fact in our words'),
  value: z.number().nullable().describe('Its number, or null'),
  unit: text.nullable().describe('Unit of the number, or null'),
  period: text.nullable().describe('Time it is about, in words, or null when undated'),
  source: sourceIds,
  quote,
  confidence,
  articleOnly: z
    .literal(true)
    .optional()
    .describe('Enforcement: stands in articles, never beside named firms'),
});

const populationFigure = {
  value: z.int().positive().describe('People'),
  kind: text.describe('What was counted: city, district, division'),
  source: sourceIds,
  quote,
};

export const citySchema = z.strictObject({
  slug: slug.describe('Name in the address; the same as the file name'),
  name: text.describe('Name as it is shown'),
  summary: text.max(170).describe('One plain sentence for lists and search results'),
  lastChecked: isoDay.describe('Day on which an editor last read its sources'),
  province: text.describe('Province or territory'),
  latitude: z.number().min(-90).max(90).describe('Degrees north'),
  longitude: z.number().min(-180).max(180).describe('Degrees east'),
  coordinatesSource: sourceIds,
  geonamesId: z.int().positive().optional().describe('Number in GeoNames'),
  population: z
    .strictObject({
      ...populationFigure,
      year: z.int().min(1900).max(2200).describe('Year of the count'),
      confidence,
      alternatives: z
        .array(z.strictObject(populationFigure))
        .describe('Other counts, for example of a wider unit'),
    })
    .nullable()
    .describe('People; null when not found'),
  facts: z.array(cityFactSchema).describe('What is known, one entry each'),
  holes: z.array(text).describe('What was looked for and not found'),
});

export type City = z.infer<typeof citySchema>;
export type CityFact = z.infer<typeof cityFactSchema>;
