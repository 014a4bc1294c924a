import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLines } from '../../server/read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

function linesOf(text: string): string[] {
  const file = join(folder, 'lines.txt');
  writeFileSync(file, text);
  return [...readLines(file)];
}

test.each([
  ['', []],
  ['one\n', ['one']],
  ['one\n\ntwo\n', ['one', '', 'two']],
  ['one\nhalf', ['one']],
])('reads %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test('a line and a letter may lie across the pieces that are read', () => {
  const lines = Array.from({ length: 400 }, (_, at) => '€'.repeat(at * 5) + at);
  expect(linesOf(lines.map((line) => `${line}\n`).join(''))).toEqual(lines);
});

test('a line may be longer than several pieces', () => {
  const long = 'x'.repeat(200_000);
  expect(linesOf(`a\n${long}\nb\n`)).toEqual(['a', long, 'b']);
});
