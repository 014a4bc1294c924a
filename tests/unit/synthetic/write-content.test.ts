import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFacets } from '../../../scripts/synthetic/facets.ts';
import { writeSynthetic } from '../../../scripts/synthetic/write-content.ts';

const root = join(import.meta.dirname, '../../..');
const facets = readFacets(join(root, 'src/content'));
const folder = mkdtempSync(join(tmpdir(), 'synthetic-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, seed: number): Map<string, string> {
  const out = join(folder, name);
  writeSynthetic(out, { count: 25, seed, facets });
  return filesOf(out);
}

function filesOf(out: string): Map<string, string> {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

/** Runs the command as a person would. */
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/make-synthetic.ts'), ...args], { encoding: 'utf8' });

test('the same seed gives the same bytes, another seed gives others', () => {
  const first = written('first', 1);
  // 25 providers and the register of their sources.
  expect(first.size).toBe(26);
  expect(written('second', 1)).toEqual(first);
  expect(written('other', 2)).not.toEqual(first);
});

test('the command writes the same as the function', () => {
  const out = join(folder, 'command');
  const { status, stdout } = run('--count', '25', '--seed', '1', '--out', out);
  expect(status).toBe(0);
  expect(stdout).toContain('25 synthetic providers');
  expect(filesOf(out)).toEqual(written('function', 1));
});

test('arguments that it does not know are refused with how to call it', () => {
  const { status, stderr } = run('--count', '10', '--out', folder, '--colour', 'red');
  expect(status).toBe(1);
  expect(stderr).toContain('Usage: make-synthetic --count 10000 --seed 1 --out <folder>');
});

test('a count that is no number is refused', () => {
  expect(run('--count', 'many', '--out', folder).status).toBe(1);
});
