import { z } from 'zod';

const words = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** At most this many words of a source are kept as evidence for editors. */
export const QUOTE_WORD_LIMIT = 25;

const realDay = (text: string): boolean => {
  const [year, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'write lower-case letters, digits and single hyphens, for example "call-box-bpo"',
  )
  .describe('Name in addresses: lower case, digits, single hyphens');

/** YAML may read an unquoted day as a moment; both spellings mean the same day. */
const dayAsWords = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

export const isoDay = z
  .preprocess(
    dayAsWords,
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as YYYY-MM-DD')
      .refine(realDay, 'write a day that exists in the calendar'),
  )
  .describe('A day, YYYY-MM-DD');

/** A year, a month or a day: an interval of time, as precise as its source. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD, in quotes')
  .refine(realDay, 'write a date that exists in the calendar')
  .describe('A year, month or day, as precise as the source gives it');

const yearPair = (text: string): boolean => {
  const [first = '', second = ''] = text.split('-');
  return /^\d{4}-\d{2}$/.test(text) && (Number(first) + 1) % 100 === Number(second);
};

/** A source's own date: a partial date or a pair of years; "(inferred)" when it was read from context. */
export const publishedDate = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?( \(inferred\))?$/,
    'write YYYY, YYYY-MM or YYYY-MM-DD, and " (inferred)" after it when it is read from context',
  )
  .refine(
    (text) => realDay(text.replace(' (inferred)', '')) || yearPair(text.replace(' (inferred)', '')),
    'write a date that exists in the calendar',
  )
  .describe('Date that the source carries');

export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'write a whole address that begins with https:// or http://',
});

export const sourceIds = z
  .array(z.string().min(1))
  .min(1, 'name at least one source id from sources.json')
  .describe('Ids of the sources in sources.json that say so');

export const quote = z
  .string()
  .min(1, 'copy the words of the source that prove this')
  .refine((text) => words(text) <= QUOTE_WORD_LIMIT, {
    error: (issue) => `has ${words(String(issue.input))} words: shorten it to ${QUOTE_WORD_LIMIT} at most`,
  })
  .describe('Exact words of the source, at most 25: evidence for editors, never printed');

export const confidence = z
  .enum(['primary', 'reported', 'vendor-claim'])
  .describe('primary: the body that counted; reported: told by others; vendor-claim: the words of a seller');

export const geography = z.string().min(1).describe('Place that the figure is about');
