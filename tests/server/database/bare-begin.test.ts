import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFilesBelow } from '../../support/imports.ts';

/** What begins a transaction without store.write(): without BEGIN IMMEDIATE, without the queue, without the words for what went wrong. */
const bareBegin =
  /\.(transaction|startTransaction)\s*\(|['"`;]\s*(begin|begin (immediate|deferred|exclusive|transaction|work)|start transaction|savepoint \w+)\s*[;'"`]/i;

const home = 'src/lib/server/database/';

test('nobody begins a transaction but store.write()', () => {
  const files = ['src', 'server', 'scripts']
    .flatMap(sourceFilesBelow)
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const faults = files.filter((file) => !file.startsWith(home) && bareBegin.test(readFileSync(file, 'utf8')));
  expect(faults).toEqual([]);
});

test.each([
  ["database.exec('begin immediate')", true],
  ['await sql`BEGIN`.execute(db)', true],
  ['db.transaction().execute(work)', true],
  ['db.startTransaction()', true],
  ['store.write((writing) => work(writing))', false],
  ["'begin; insert into t values (1)'", true],
  ["'pragma x; begin immediate; commit'", true],
  ["'It begins here'", false],
  ["'begin it when you can'", false],
])('the pattern sees what it must: %s', (code, isFault) => {
  expect(bareBegin.test(code)).toBe(isFault);
});

test('the home of transactions was found', () => {
  const here = sourceFilesBelow('src').filter((file) => file.startsWith(home));
  expect(here.some((file) => bareBegin.test(readFileSync(file, 'utf8')))).toBe(true);
});
