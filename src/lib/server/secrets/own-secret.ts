import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** The file in the data folder holds something that is no secret of ours. */
export class SecretFileError extends Error {
  override readonly name = 'SecretFileError';
}

/**
 * The secret of a server that was given none: made at the first start, kept in the data folder, readable by the owner alone. It is written
 * whole under another name and then linked, so that two processes that start together end up with the same one.
 */
export function ownSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  const known = readSecret(file);
  if (known !== undefined) return known;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    writeDurably(draft, randomBytes(32).toString('base64url'));
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readSecret(file) ?? fail(file);
}

function readSecret(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return /^[\w-]{43}$/.test(text) ? text : fail(file);
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function fail(file: string): never {
  throw new SecretFileError(
    `${file} does not hold a secret that this server made: put the right file back, or set SESSION_SECRET.`,
  );
}
