import { listWords, numberWords } from '../format/numbers.ts';
import { readClock } from './clock.ts';
import { readCell, type Line } from './profile-cells.ts';
import type { ProfileFaults, ProfileSpan } from './profile-text.ts';

export const DAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

type Row = { number: number; calls: readonly number[] };
type Arranged = { ok: true; days: number[][]; notes: string[] } | ProfileFaults;

/** Does a line name columns? It holds no number of calls, and does not begin with a time. */
export function isHeader({ cells }: Line): boolean {
  const [first = ''] = cells;
  if (readClock(first) !== null) return false;
  return cells.every((cell) => {
    const read = readCell(cell);
    return cell === '' || !read.ok;
  });
}

/**
 * Which number belongs to which day? A day is one column, or one row. A week is a column for each day, by the names in the header or else
 * Monday first, or seven equal days in one column. `header`: the names over the columns, the last of them over those of calls; null without.
 */
export function arrangeDays(
  rows: readonly Row[],
  { header, span }: { header: readonly string[] | null; span: ProfileSpan },
): Arranged {
  const width = rows[0]?.calls.length ?? 0;
  const uneven = rows.find(({ calls }) => calls.length !== width);
  if (uneven)
    return fault(
      `Line ${numberWords(uneven.number)}: ${columns(uneven.calls.length)} of calls, the lines before it have ${numberWords(width)}.`,
    );
  if (span === 'day') return arrangeDay(rows, width);
  return width === 1 ? chunks(rows) : byColumns(rows, width, header);
}

function arrangeDay(rows: readonly Row[], width: number): Arranged {
  const [only] = rows;
  if (width === 1) return { ok: true, days: [rows.map(({ calls }) => calls[0] ?? 0)], notes: [] };
  if (rows.length === 1 && only) return { ok: true, days: [[...only.calls]], notes: [] };
  return fault(
    `${columns(width)} of calls: a day has one. Choose “A week”, take out the other columns, or write thousands without a comma.`,
  );
}

function chunks(rows: readonly Row[]): Arranged {
  const length = rows.length / 7;
  if (!Number.isInteger(length))
    return fault(
      `${numberWords(rows.length)} lines in one column are not seven equal days: write Monday to Sunday one after the other, 0 where it is closed, or a column for each day.`,
    );
  const calls = rows.map((row) => row.calls[0] ?? 0);
  return {
    ok: true,
    days: DAY_NAMES.map((_, day) => calls.slice(day * length, (day + 1) * length)),
    notes: ['One column is read as Monday to Sunday, one after the other.'],
  };
}

function byColumns(rows: readonly Row[], width: number, header: readonly string[] | null): Arranged {
  if (width > 7)
    return fault(`${columns(width)} of calls: a week has seven days. Take out totals and other columns.`);
  const names = header?.slice(-width) ?? [];
  const named = names.map(dayOf);
  const isNamed = named.some((day) => day !== null);
  if (isNamed) {
    const strange = names[named.indexOf(null)];
    if (strange !== undefined)
      return fault(`“${strange.slice(0, 30)}” is no day of the week: take that column out.`);
    if (named.length !== width || new Set(named).size !== width)
      return fault(`The header does not name each of the ${columns(width)} of calls once: write Mon to Sun.`);
  }
  const columnOf = (day: number): number => (isNamed ? named.indexOf(day) : day < width ? day : -1);
  const closed = DAY_NAMES.filter((_, day) => columnOf(day) < 0);
  return {
    ok: true,
    days: DAY_NAMES.map((_, day) => rows.map(({ calls }) => calls[columnOf(day)] ?? 0)),
    notes: closed.length > 0 ? [`No column for ${listWords(closed)}: taken as closed.`] : [],
  };
}

function dayOf(name: string): number | null {
  const day = DAY_NAMES.findIndex(
    (each) => each.slice(0, 3).toLowerCase() === name.trim().slice(0, 3).toLowerCase(),
  );
  return day < 0 ? null : day;
}

const columns = (count: number): string => `${numberWords(count)} ${count === 1 ? 'column' : 'columns'}`;

const fault = (words: string): ProfileFaults => ({ ok: false, faults: [words] });
