import { closeSync, openSync, readSync } from 'node:fs';

const PIECE_BYTES = 65_536;
const LINE_FEED = 10;

/**
 * The lines of a text file, each of which ends in a line feed; what follows the last is half a line and is left out. Read piece by piece:
 * a file of twenty megabytes in one array would stay with the process, as the allocator keeps what it once gave.
 */
export function* readLines(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    const piece = Buffer.alloc(PIECE_BYTES);
    // The beginning of a line whose end has not been read yet; a letter of several bytes may be cut in two.
    let begun: Buffer[] = [];
    const read = (): number => readSync(handle, piece, 0, PIECE_BYTES, null);
    for (let length = read(); length > 0; length = read()) {
      let from = 0;
      for (let to = piece.indexOf(LINE_FEED); to >= 0 && to < length; to = piece.indexOf(LINE_FEED, from)) {
        yield Buffer.concat([...begun, piece.subarray(from, to)]).toString();
        begun = [];
        from = to + 1;
      }
      begun.push(Buffer.from(piece.subarray(from, length)));
    }
  } finally {
    closeSync(handle);
  }
}
