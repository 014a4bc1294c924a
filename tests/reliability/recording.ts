import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a program did to the files of one folder, and what it said, in the order of the calls. */
export type Act =
  | { kind: 'create'; file: string }
  | { kind: 'sync'; file: string }
  | { kind: 'unlink'; file: string }
  | { kind: 'write'; file: string; offset: number; data: Buffer }
  | { kind: 'truncate'; file: string; size: number }
  | { kind: 'syncFolder' }
  | { kind: 'say'; line: string };

const calls = 'openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,rename,pwritev,writev,fallocate';

/** Runs a Node program under strace until it kills itself, and reads what it did to the files of a folder. */
export function recordProgram(args: readonly string[], folder: string): Act[] {
  const output = `${folder}.strace`;
  const flags = ['-xx', '-y', '-s', '1000000', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', output];
  // The main thread alone: that is where SQLite works, and only so is there one order of all calls.
  const { error, stderr, signal } = spawnSync('strace', [...flags, process.execPath, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    timeout: 300_000,
  });
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new Error('This test needs strace: install it, on Debian with "apt-get install strace".');
  }
  if (error ?? signal !== 'SIGKILL')
    throw new Error(`the recorded program failed: ${stderr}`, { cause: error });
  const lines = readFileSync(output, 'latin1').split('\n');
  rmSync(output);
  return lines.flatMap((line) => actOf(line, folder) ?? []);
}

/** Reads one line of strace, such as pwrite64(23<\x2f…>, "\x00…", 4096, 56) = 4096. */
function actOf(line: string, folder: string): Act | undefined {
  const [, call = '', rest = ''] = /^(\w+)\((.*)\) += \d+/.exec(line) ?? [];
  if (call === '') return undefined;
  const texts = [...rest.matchAll(/[<"]((?:\\x[0-9a-f]{2})+)[>"]/g)].map(([, hex = '']) => bytesOf(hex));
  const path = (call === 'openat' ? texts.at(-1) : texts[0])?.toString('utf8') ?? '';
  if (call === 'write' && /^1</.test(rest)) return { kind: 'say', line: String(texts[1]).trimEnd() };
  if (path === folder && call.startsWith('f')) return { kind: 'syncFolder' };
  if (!path.startsWith(join(folder, 'plus92.db')) || path.endsWith('-shm')) return undefined;
  const file = basename(path);
  const numbers = rest.slice(rest.lastIndexOf('"')).match(/\d+/g)?.map(Number) ?? [];
  switch (call) {
    case 'openat':
      return { kind: 'create', file };
    case 'pwrite64':
      return { kind: 'write', file, data: texts[1] ?? Buffer.alloc(0), offset: numbers[1] ?? 0 };
    case 'ftruncate':
      return { kind: 'truncate', file, size: Number(/(\d+)$/.exec(rest)?.[1]) };
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', file };
    case 'unlink':
      return { kind: 'unlink', file };
    default:
      throw new Error(`the recording has a call that the disk of this test does not know: ${call}`);
  }
}

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex');
