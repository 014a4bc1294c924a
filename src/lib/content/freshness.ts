import { monthsBefore } from '../catalogue/partial-date.ts';
import type { Source } from '../schemas/source.ts';
import type { Stat } from '../schemas/stat.ts';

/** Months after which a fact must be read again: prices, pay and taxes change sooner than the rest. */
export const REVIEW_MONTHS = { fact: 12, rate: 6 } as const;
export type ReviewKind = keyof typeof REVIEW_MONTHS;

/** Money per something: pay, a rate asked, a tariff, an exchange rate. */
const RATE_UNIT = /^[A-Z]{3} per /;
/** Ids name their subject in whole words; "growth-rate" is no price. */
const RATE_ID = /(^|-)(wages?|salary|pay|(?<!growth-)rates?|tax|tariff|fee)(-|$)/;

/** A rate, wage or tax by its unit ("PKR per month") or by a word of its id ("minimum-wage-…", "it-export-tax-…"). */
export const reviewKind = ({ id, unit }: Pick<Stat, 'id' | 'unit'>): ReviewKind =>
  RATE_UNIT.test(unit) || RATE_ID.test(id) ? 'rate' : 'fact';

/** The day until which what was read on a day counts as checked. */
export const reviewDue = (readDay: string, kind: ReviewKind): string =>
  monthsBefore(readDay, -REVIEW_MONTHS[kind]);

/** Is the review overdue on the day of the build? On the due day itself it is not. */
export const isDue = (readDay: string, kind: ReviewKind, buildDay: string): boolean =>
  buildDay > reviewDue(readDay, kind);

/** The day on which a figure was last read: the newest of its sources; undefined when none of them is known. */
export function readDayOf(
  { source }: Pick<Stat, 'source'>,
  register: ReadonlyMap<string, Pick<Source, 'retrieved'>>,
): string | undefined {
  return source
    .flatMap((id) => register.get(id)?.retrieved ?? [])
    .sort()
    .at(-1);
}
