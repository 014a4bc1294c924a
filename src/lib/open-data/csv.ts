import { stringify } from 'csv-stringify/sync';

/** What may stand in a cell; undefined and null leave it empty. */
export type Cell = string | number | boolean | null | undefined;

/** One column of a table: its name in the first line, and its value for a row. */
export type Column<Row> = { name: string; of: (row: Row) => Cell };

/** Signs with which a spreadsheet begins a formula, also in their full-width forms. */
const FORMULA_START = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
/** Tab, carriage return and NUL move what follows into a cell of its own in some programs. */
const CONTROL_START = /^\s*?[\t\r\n]|^[\s\p{Cf}]*\0/u;

/**
 * Text that no spreadsheet takes for a formula: an apostrophe before a first = + - @, tab, carriage return or NUL,
 * also after spaces. Numbers are not text: a negative number stays one.
 */
export function guardCell(text: string): string {
  return FORMULA_START.test(text) || CONTROL_START.test(text) ? `'${text}` : text;
}

/** Several values in one cell. */
export const joined = (values: readonly string[] | undefined): string => (values ?? []).join('; ');

const words = (cell: Cell): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'string' ? guardCell(cell) : String(cell);

/** A table as text, with the number of its rows. */
export type Table = { text: string; rows: number };

/** A table as CSV by RFC 4180: lines end in CRLF, the first names the columns, UTF-8 without a mark. */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  const text = stringify(
    [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ of }) => words(of(row))))],
    // Else a lone line feed within a cell would end its line.
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
  return { text, rows: rows.length };
}
