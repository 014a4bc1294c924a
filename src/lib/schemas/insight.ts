import { z } from 'zod';
import { isoDay, slug } from './primitives.ts';

const text = z.string().min(1);

export const INSIGHT_TOPICS = {
  figures: 'Figures',
  cost: 'Cost',
  continuity: 'Continuity',
  regulation: 'Regulation',
  places: 'Places',
  choosing: 'Choosing',
} as const;

export const insightSchema = z.strictObject({
  title: text.max(110).describe('A sentence that says the finding'),
  summary: text.max(220).describe('One or two sentences for lists and search results'),
  topic: z
    .enum(['figures', 'cost', 'continuity', 'regulation', 'places', 'choosing'])
    .describe('Shelf on which it stands'),
  author: text.describe('Role of the author, for example "The editors"'),
  published: isoDay.describe('Day of first publication; a future day appears at the build after it'),
  updated: isoDay.optional().describe('Day of the last change in substance'),
  draft: z.boolean().default(false).describe('true: visible in development only'),
  services: z.array(slug).default([]).describe('Related services'),
  cities: z.array(slug).default([]).describe('Related cities'),
  providers: z.array(slug).default([]).describe('Related providers'),
  acknowledged: z
    .strictObject({ date: isoDay, reason: text })
    .optional()
    .describe('Why figures past their review date are still used'),
});

export type Insight = z.infer<typeof insightSchema>;
