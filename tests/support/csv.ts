/**
 * Reads CSV by the letter of RFC 4180 and throws at anything else: lines end in CRLF, a quote stands only around a cell
 * or doubled within one, every line has as many cells as the first. Written apart from the library that makes the files.
 */
export function readCsv(text: string): Record<string, string>[] {
  const lines = cellsOf(text);
  const [head, ...rows] = lines;
  if (!head) throw new Error('The file is empty');
  return rows.map((cells, index) => {
    if (cells.length !== head.length)
      throw new Error(`Line ${index + 2} has ${cells.length} cells, not ${head.length}`);
    return Object.fromEntries(head.map((name, column) => [name, cells[column] ?? '']));
  });
}

const CELL = /"((?:[^"]|"")*)"(,|\r\n|$)|([^",\r\n]*)(,|\r\n|$)/y;

function cellsOf(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const at = CELL.lastIndex;
    const found = CELL.exec(text);
    if (!found) throw new Error(`No cell at character ${at}: ${JSON.stringify(text.slice(at, at + 60))}`);
    cells.push(found[1]?.replaceAll('""', '"') ?? found[3] ?? '');
    if ((found[2] ?? found[4]) === ',') continue;
    lines.push(cells);
    cells = [];
  }
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end in CRLF');
  return lines;
}
