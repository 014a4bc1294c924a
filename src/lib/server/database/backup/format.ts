import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { CannotOpenError } from '../store.ts';

/*
 * A backup is one file of JSON lines, compressed with gzip, and the same for both databases: a head, the rows table by table so that none
 * comes before the one it points to, and an end with the SHA-256 of all that stands before it.
 */

/** The first line. */
export interface BackupHead {
  plus92Backup: 1;
  /** When it was taken. */
  at: string;
  kind: 'sqlite' | 'postgres';
  /** The steps that the database had (migrate.ts). */
  steps: string[];
  /** How many rows of each table follow, in the order of the file. */
  tables: Record<string, number>;
}

/** The last line. */
export interface BackupEnd {
  end: true;
  sha256: string;
}

export type BackupRow = Record<string, string | number | boolean | null>;

/** One row with its table, as it stands on its line. */
export type BackupLine = [table: string, row: BackupRow];

/** The file is not a backup, or not a whole one. */
export class BrokenBackupError extends CannotOpenError {
  override readonly name = 'BrokenBackupError';
}

/** Reads a file to its end and makes sure that it is whole; throws a BrokenBackupError otherwise. */
export async function verifyBackup(file: string): Promise<BackupHead> {
  const counts: Record<string, number> = {};
  let head: BackupHead | undefined;
  for await (const part of readBackup(file)) {
    if (!Array.isArray(part)) head = part;
    else counts[part[0]] = (counts[part[0]] ?? 0) + 1;
  }
  if (!head) throw new BrokenBackupError(`${file} is empty.`);
  const names = new Set([...Object.keys(head.tables), ...Object.keys(counts)]);
  for (const name of names) {
    if ((head.tables[name] ?? 0) === (counts[name] ?? 0)) continue;
    throw new BrokenBackupError(
      `${file} is not whole: of the table ${name} it has ${counts[name] ?? 0} rows instead of ${head.tables[name] ?? 0}.`,
    );
  }
  return head;
}

/** The head, then each row; throws at the end when the sum is not right. */
export async function* readBackup(file: string): AsyncGenerator<BackupHead | BackupLine> {
  const hash = createHash('sha256');
  let hasHead = false;
  let end: BackupEnd | undefined;
  try {
    for await (const line of linesOf(file)) {
      if (end) throw new BrokenBackupError(`${file} goes on after its end.`);
      const part = JSON.parse(line) as BackupHead | BackupLine | BackupEnd;
      if (!hasHead && !isHead(part)) throw new BrokenBackupError(`${file} is not a backup of Plus92.`);
      if (isEnd(part)) {
        end = part;
        continue;
      }
      hasHead = true;
      hash.update(`${line}\n`);
      yield part;
    }
  } catch (error) {
    throw asBroken(error, file);
  }
  if (!end) throw new BrokenBackupError(`${file} is not whole: its end is missing.`);
  if (end.sha256 !== hash.digest('hex')) {
    throw new BrokenBackupError(`${file} was changed or damaged: its sum is not right.`);
  }
}

/** Node's readline would also take U+2028 within a text for the end of a line. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const packed = createReadStream(file);
  const unpacked = packed.pipe(createGunzip());
  packed.on('error', (error) => unpacked.destroy(error));
  let rest = '';
  for await (const piece of unpacked.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function isHead(part: unknown): part is BackupHead {
  return typeof part === 'object' && part !== null && (part as Partial<BackupHead>).plus92Backup === 1;
}

function isEnd(part: BackupHead | BackupLine | BackupEnd): part is BackupEnd {
  return !Array.isArray(part) && 'end' in part;
}

function asBroken(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new BrokenBackupError(`There is no file ${file}.`, { cause: error });
  const isUnreadable = error instanceof SyntaxError || code?.startsWith('Z_') === true;
  return isUnreadable
    ? new BrokenBackupError(`${file} cannot be read as a backup.`, { cause: error })
    : error;
}
