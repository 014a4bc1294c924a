import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findFaults } from '../../src/lib/content/check/find-faults.ts';
import { readContent, readRawContent } from '../../src/lib/content/read-content.ts';

const root = resolve(import.meta.dirname, '../..');
const bad = readRawContent(resolve(root, 'tests/fixtures/bad-content'), 'bad');

const faultsOf = (file: string) =>
  findFaults(bad, '2026-11-22')
    .filter((fault) => fault.file === `bad/${file}`)
    .map(({ field, found, write }) => ({ field, found, write }));

test('front matter that cannot be read names its line', () => {
  expect(faultsOf('providers/tangled.mdx')).toEqual([
    {
      field: 'line 3',
      found: expect.stringContaining('bad indentation of a mapping entry'),
      write: expect.stringContaining('quotes around words that hold ": "'),
    },
  ]);
});

test('a file without front matter says how to begin it', () => {
  expect(faultsOf('providers/bare.mdx')).toEqual([
    {
      field: 'front matter',
      found: 'a file that has no front matter',
      write: expect.stringContaining('begin the file with a line "---"'),
    },
  ]);
});

test('a file that no collection reads is not passed over', () => {
  expect(faultsOf('providers/misplaced.yaml')).toEqual([
    { field: 'name', found: 'a file that no collection reads', write: expect.stringContaining('.mdx') },
  ]);
});

test('JSON that cannot be read names its line, and nothing is said of what refers to it', () => {
  expect(faultsOf('sources.json')).toEqual([
    {
      field: 'line 3',
      found: expect.stringContaining('JSON that cannot be read'),
      write: expect.stringContaining('a comma'),
    },
  ]);
  expect(faultsOf('providers/page.mdx').map(({ field }) => field)).toEqual(['pricing.0', 'slug']);
});

test('a list that is none is told once', () => {
  expect(faultsOf('stats.json')).toEqual([
    { field: 'the whole file', found: 'no list', write: expect.stringContaining('a list of entries') },
  ]);
});

test('a missing file is a fault', () => {
  expect(faultsOf('cost-inputs.json')).toEqual([
    { field: 'name', found: 'no such file', write: 'create it' },
  ]);
});

test('reading for the site stops at what cannot be read', () => {
  expect(() => readContent(resolve(root, 'tests/fixtures/bad-content'))).toThrow(
    /providers\/bare\.mdx: front matter/,
  );
});

test('the content of the site is read whole', () => {
  const content = readContent(resolve(root, 'src/content'));
  const sizes = Object.entries(content).map(([name, list]) => [name, Array.isArray(list) ? list.length : 1]);
  expect(Object.fromEntries(sizes)).toMatchObject({
    providers: 34,
    services: 24,
    cities: 14,
    industries: 19,
    stats: 231,
  });
});
