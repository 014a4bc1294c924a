import { numberWords } from '../format/numbers.ts';
import { readClock } from './clock.ts';
import { cellsOf, readCell, type Line } from './profile-cells.ts';
import { arrangeDays, isHeader } from './profile-days.ts';
import { stepOf } from './profile-times.ts';

export type ProfileSpan = 'day' | 'week';

/** `days`: the calls of each interval, one list for a day, seven for a week, Monday first. `opens`, `step`: minutes, null where no times stand in the text. */
export type ProfileCalls = {
  ok: true;
  days: number[][];
  opens: number | null;
  step: number | null;
  /** What was taken for granted. */
  notes: string[];
};
/** Sentences, each with the line that it is about. */
export type ProfileFaults = { ok: false; faults: string[] };

/** In one interval: as in the field for one. */
const MOST_CALLS = 1_000_000;
/** A week of quarter hours in one column is 672. */
const MOST_LINES = 2_016;
const MOST_FAULTS = 6;

/**
 * Reads the calls of a day or a week as they are pasted from a spreadsheet: a column of numbers, with the times before it or without; for a
 * week a column for each day, or all days in one column. One header line is left out; its names of days say which column is which. Null
 * where nothing is typed. Each line that cannot be read is named with its number and what to write.
 * Example: "09:00,12\n09:30,15" is a day of 12 and 15 calls that opens at 540, with intervals of 30 minutes.
 */
export function readProfile(text: string, span: ProfileSpan): ProfileCalls | ProfileFaults | null {
  const lines = cellsOf(text);
  const [first] = lines;
  if (!first) return null;
  const header = isHeader(first) && lines.length > 1 ? first.cells : null;
  const body = header ? lines.slice(1) : lines;
  if (body.length > MOST_LINES)
    return fault(`${numberWords(body.length)} lines: a week of quarter hours has 672.`);
  const hasTimes = body.some(({ cells: [cell = ''] }) => readClock(cell) !== null);
  const read = body.map((line) => readLine(line, hasTimes));
  const wrong = read.flatMap(({ faults }) => faults);
  if (wrong.length > 0) return { ok: false, faults: shortened(wrong) };
  const rows = read.map(({ number, calls }) => ({ number, calls }));
  const arranged = arrangeDays(rows, { header, span });
  if (!arranged.ok) return arranged;
  const times = read.flatMap(({ number, time }) => (time === null ? [] : [{ number, time }]));
  const step = hasTimes ? stepOf(times, arranged.days[0]?.length ?? 0) : null;
  if (step !== null && !step.ok) return step;
  return { ...arranged, opens: times[0]?.time ?? null, step: step?.minutes ?? null };
}

type ReadLine = { number: number; time: number | null; calls: number[]; faults: string[] };

function readLine({ number, cells }: Line, hasTimes: boolean): ReadLine {
  const [first = '', ...rest] = cells;
  const time = hasTimes ? readClock(first) : null;
  const values = hasTimes ? rest : cells;
  const faults: string[] = [];
  const say = (words: string): void => void faults.push(`Line ${numberWords(number)}: ${words}`);
  if (hasTimes && time === null) say(`“${shown(first)}” is not a time: write it as 09:30.`);
  if (values.length === 0)
    say(`no number of calls stands beside ${shown(first)}: write 0 if there were none.`);
  const calls = values.map((value) => {
    const read = readCell(value);
    if (!read.ok) say(`“${shown(value)}” is not a number of calls: write it in digits, such as 120.`);
    else if (read.value === null) say('an empty place: write 0 where there were no calls.');
    else if (read.value < 0) say(`${numberWords(read.value)} calls cannot be: write 0 or more.`);
    else if (read.value > MOST_CALLS)
      say(
        `${numberWords(read.value)} calls are too many for one interval: write at most ${numberWords(MOST_CALLS)}.`,
      );
    return read.ok ? (read.value ?? 0) : 0;
  });
  return { number, time, calls, faults };
}

const shown = (text: string): string => text.slice(0, 30);

const fault = (words: string): ProfileFaults => ({ ok: false, faults: [words] });

function shortened(faults: string[]): string[] {
  const more = faults.length - MOST_FAULTS;
  if (more <= 0) return faults;
  return [...faults.slice(0, MOST_FAULTS), `And ${numberWords(more)} more like these.`];
}
