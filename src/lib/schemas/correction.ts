import { z } from 'zod';
import { isoDay } from './primitives.ts';

const text = z.string().trim().min(1);

/** One mistake that stood on the site, as /corrections/ tells it. */
export const correctionSchema = z.strictObject({
  date: isoDay.describe('Day on which it was mended'),
  page: z
    .string()
    .regex(
      /^\/(.*\/)?$/,
      'write the whole path of the page with its last slash, for example "/cities/lahore/"',
    )
    .describe('Page on which it stood'),
  was: text.describe('What the page said'),
  now: text.describe('What it says now'),
  askedBy: text.describe('Who asked, as they agreed to be named: "a reader", "the firm", "the editors"'),
});

export type Correction = z.infer<typeof correctionSchema>;
