import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One line for each file that differs between two folders or stands in one of them only; empty when they are equal. */
export function describeDifferences(first: string, second: string): string[] {
  const a = digestsOf(first);
  const b = digestsOf(second);
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  if (names.length === 0) return ['Both folders are empty.'];
  return names
    .filter((name) => a.get(name) !== b.get(name))
    .map((name) => `The two builds differ in ${name}`);
}

function digestsOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, digest(readFileSync(join(folder, name)))]));
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
