import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { moment, type Clock } from '../../clock.ts';
import { stepsOf } from '../migrate.ts';
import type { Snapshot, Store } from '../store.ts';
import { verifyBackup, type BackupHead } from './format.ts';
import { countRows, rowsOf, tablesInOrder } from './read-tables.ts';

/**
 * Writes all rows, as they are at one moment, into a file that only its owner can read, while the server goes on. The file bears its name
 * only when it has been read again and found whole; one that is there already is replaced.
 */
export async function writeBackup(store: Store, file: string, clock: Clock): Promise<BackupHead> {
  const unfinished = `${file}.unfinished`;
  try {
    await rm(unfinished, { force: true });
    await store.snapshot((reading) =>
      pipeline(
        Readable.from(inPieces(linesOf(reading, store.kind, moment(clock.now())))),
        createGzip(),
        createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }),
      ),
    );
    const head = await verifyBackup(unfinished);
    await rename(unfinished, file);
    await syncFolder(dirname(file));
    return head;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* linesOf(reading: Snapshot, kind: Store['kind'], at: string): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const toLine = (part: unknown): string => {
    const line = `${JSON.stringify(part)}\n`;
    hash.update(line);
    return line;
  };
  const tables: Record<string, number> = {};
  for (const table of await tablesInOrder(reading, kind)) tables[table] = await countRows(reading, table);
  const head: BackupHead = { plus92Backup: 1, at, kind, steps: await stepsOf(reading), tables };
  yield toLine(head);
  for (const table of Object.keys(tables)) {
    for await (const row of rowsOf(reading, kind, table)) yield toLine([table, row]);
  }
  yield `${JSON.stringify({ end: true, sha256: hash.digest('hex') })}\n`;
}

/** A stream takes its time for each piece, so that a line for itself would be a small one. */
async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** The name of a file is on the disk when its folder is. Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
