import { readTyped, type TypedNumber } from './typed-number.ts';

/** A line of a pasted table that holds something, with its number as an editor counts it. */
export type Line = { number: number; cells: string[] };

/**
 * The cells of what somebody pasted: columns parted by tabs, else by semicolons, else by commas. This is not a reader of general CSV, and no
 * library would do instead: what is pasted is columns of numbers, in which a comma may be a separator, part of "1,200" or the mark of
 * "12,5", and only the numbers tell. Cells in double quotes may hold separators, but no line breaks. Lines without anything are left out.
 * Example: "09:00;12" is a time and a number; "1,200" alone is one number; "09:00,12" are two cells.
 */
export function cellsOf(text: string): Line[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const separator = separatorOf(lines);
  return lines.flatMap((line, index) => {
    const cells = (separator === null ? byEye(line) : splitAt(line, separator)).map((cell) => cell.trim());
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    return cells.length > 0 ? [{ number: index + 1, cells }] : [];
  });
}

function separatorOf(lines: readonly string[]): string | null {
  // Tabs round the table belong to nobody.
  if (lines.some((line) => line.trim().includes('\t'))) return '\t';
  if (lines.some((line) => line.includes(';'))) return ';';
  return lines.some((line) => line.includes(',') && !isNumber(line)) ? ',' : null;
}

/** Nothing that is a number of calls is longer. */
const LONGEST_CELL = 60;

/** The number in a cell, as in any field; what is too long to be one is refused before it is looked at. */
export const readCell = (cell: string): TypedNumber =>
  readTyped(cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell);

/** "1,200" and "12,5" are numbers, and their commas part nothing. */
const isNumber = (line: string): boolean => readCell(line.trim()).ok;

/** A time and a number with a space between, or columns with two and more. */
function byEye(line: string): string[] {
  const [, time, rest] = /^\s*(\d{1,2}:\d\d(?:\s*[ap]\.?m\.?)?)\s+([^\s–—-].*)$/i.exec(line) ?? [];
  if (time !== undefined && rest !== undefined && !/^to\b/i.test(rest))
    return [time, ...rest.trim().split(/\s{2,}/)];
  return line.trim().split(/\s{2,}/);
}

function splitAt(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator);
  const cells = [''];
  let isQuoted = false;
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) cells.push('');
    else cells[cells.length - 1] += sign;
  }
  return cells;
}
