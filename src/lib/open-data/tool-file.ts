import type { ToolRow } from '../tools/tool-row.ts';
import { toCsv, type Column } from './csv.ts';

const COLUMNS: Column<ToolRow>[] = [
  { name: 'part', of: ({ part }) => part },
  { name: 'what', of: ({ what }) => what },
  { name: 'value', of: ({ value }) => value },
  { name: 'unit', of: ({ unit }) => unit },
  { name: 'basis', of: ({ basis }) => basis },
];

/** Which result a file holds. */
export type ToolFile = {
  /** Of the file, without its ending. */
  name: string;
  /** Of the page with this result. */
  address: string;
  /** Of the formula. */
  version: number;
  rows: readonly ToolRow[];
};

/** The result of a tool as a CSV file to be saved; its first lines say where it is from. */
export function toolFile({ name, address, version, rows }: ToolFile): Response {
  const from = (what: string, value: string | number): ToolRow => ({
    part: 'Page',
    what,
    value,
    unit: '',
    basis: '',
  });
  const { text } = toCsv(COLUMNS, [
    from('Address', address),
    from('Version of the formula', version),
    ...rows,
  ]);
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      // The page is the one to be found.
      'X-Robots-Tag': 'noindex',
    },
  });
}
