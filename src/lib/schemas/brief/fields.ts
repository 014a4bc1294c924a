import * as z from 'zod/mini';

/**
 * The kinds of fields of a form, from what a browser sends to what is stored. Each takes text (an absent field is the empty text, which
 * is what a form sends for an empty one) and gives null for "nothing said"; the words of a refusal say what to write.
 */

/** Control characters but tab and newline, and those that turn the direction of writing: no field needs them. */
const UNWANTED = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text as it is stored: composed (NFC), without control characters, one kind of line break, no space at the ends. */
export const cleanText = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNWANTED, '').trim();

const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

const tooLong = (most: number): string => `Shorten this to ${most.toLocaleString('en')} characters at most`;

/** One line of text; empty is null. */
export const line = (most: number) =>
  z.pipe(
    z.pipe(z._default(z.string(), ''), z.transform(cleanLine)),
    z.pipe(
      z.string().check(z.maxLength(most, tooLong(most))),
      z.transform((text) => (text === '' ? null : text)),
    ),
  );

/** Several lines of text; empty is null. */
export const lines = (most: number) =>
  z.pipe(
    z.pipe(z._default(z.string(), ''), z.transform(cleanText)),
    z.pipe(
      z.string().check(z.maxLength(most, tooLong(most))),
      z.transform((text) => (text === '' ? null : text)),
    ),
  );

/** One line that must be there. */
export const neededLine = (most: number, missing: string) =>
  z.pipe(
    z.pipe(z._default(z.string(), ''), z.transform(cleanLine)),
    z.string().check(z.minLength(1, missing), z.maxLength(most, tooLong(most))),
  );

/** One of a closed list; empty is null. */
export const choice = <const T extends string>(values: readonly T[], wrong: string) =>
  z.pipe(
    z.pipe(
      z._default(z.string(), ''),
      z.transform((text) => text.trim()),
    ),
    z.pipe(
      z.union([z.literal(''), z.enum(values as [T, ...T[]])], wrong),
      z.transform((value): T | null => (value === '' ? null : value)),
    ),
  );

/** One of a closed list that must be there. */
export const neededChoice = <const T extends string>(values: readonly T[], missing: string) =>
  z.pipe(
    z.pipe(
      z._default(z.string(), ''),
      z.transform((text) => text.trim()),
    ),
    z.enum(values as [T, ...T[]], missing),
  );

/** Any of a closed list, each once, in the order of the list. */
export const several = <const T extends string>(values: readonly T[], wrong: string) =>
  z.pipe(
    z._default(z.array(z.enum(values as [T, ...T[]], wrong)).check(z.maxLength(100)), []),
    z.transform((chosen) => values.filter((value) => chosen.includes(value))),
  );

/** A number as people write it, with or without thousands separators; empty is null. */
export const number = (
  least: number,
  most: number,
  { whole = false, wrong }: { whole?: boolean; wrong: string },
) =>
  z.pipe(
    z.pipe(z._default(z.string(), ''), z.transform(readNumber)),
    z.nullable(
      z.number(wrong).check(
        z.gte(least, wrong),
        z.lte(most, wrong),
        z.refine((value) => !whole || Number.isInteger(value), wrong),
      ),
    ),
  );

/** null for nothing, NaN for what is no number; "5,000", "5 000" and "5’000" are five thousand. */
function readNumber(text: string): number | null {
  const tidy = text.replace(/[\s\u00a0\u202f’']/g, '');
  if (tidy === '') return null;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(tidy)) return Number(tidy.replaceAll(',', ''));
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(tidy.replace('−', '-'))
    ? Number(tidy.replace('−', '-'))
    : Number.NaN;
}

/** A box that is ticked or not. */
export const ticked = z.pipe(
  z._default(z.string(), ''),
  z.transform((text) => text === 'yes'),
);

/** A day of the calendar, YYYY-MM-DD; empty is null. */
export const day = (wrong: string) =>
  z.pipe(
    z._default(z.string(), ''),
    z.pipe(
      z.string().check(z.refine((text) => text.trim() === '' || isDay(text.trim()), wrong)),
      z.transform((text) => (text.trim() === '' ? null : text.trim())),
    ),
  );

/** A time of day, HH:MM; empty is null. */
export const time = (wrong: string) =>
  z.pipe(
    z._default(z.string(), ''),
    z.pipe(
      z
        .string()
        .check(
          z.refine(
            (text) => text.trim() === '' || /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text.trim()),
            wrong,
          ),
        ),
      z.transform((text) => (text.trim() === '' ? null : text.trim())),
    ),
  );

export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The slug of an entry of the content; empty is null. Whether there is one is for the server to say. */
export const slugOrNone = (wrong: string) =>
  z.pipe(
    z._default(z.string(), ''),
    z.pipe(
      z.string().check(
        z.refine((text) => text.trim() === '' || SLUG.test(text.trim()), wrong),
        z.maxLength(80, wrong),
      ),
      z.transform((text) => (text.trim() === '' ? null : text.trim())),
    ),
  );

/** Slugs of the content, each once, in the order in which they were sent. */
export const slugs = (most: number, { missing, tooMany }: { missing: string; tooMany: string }) =>
  z.pipe(
    z.pipe(
      z._default(z.array(z.string().check(z.regex(SLUG, missing), z.maxLength(80, missing))), []),
      z.transform((all) => [...new Set(all)]),
    ),
    z.array(z.string()).check(z.minLength(1, missing), z.maxLength(most, tooMany)),
  );
