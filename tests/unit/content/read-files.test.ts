import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listFiles, readContentFile, splitFrontMatter } from '../../../src/lib/content/read-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file is front matter and text', () => {
  expect(splitFrontMatter('---\nslug: a\nyear: 2003\n---\n\nSome words.\n')).toEqual({
    data: { slug: 'a', year: 2003 },
    body: 'Some words.',
  });
});

test('the text may be missing', () => {
  expect(splitFrontMatter('---\nslug: a\n---')).toEqual({ data: { slug: 'a' }, body: '' });
});

test('lines may end as on Windows', () => {
  expect(splitFrontMatter('---\r\nslug: a\r\n---\r\nWords.\r\n')).toEqual({
    data: { slug: 'a' },
    body: 'Words.',
  });
});

test('three hyphens in the text do not end it', () => {
  expect(splitFrontMatter('---\nslug: a\n---\none\n\n---\n\ntwo').body).toBe('one\n\n---\n\ntwo');
});

test('a day stays as it was written, a year without quotes is a number', () => {
  expect(
    splitFrontMatter('---\nday: 2026-11-21\nmonth: 2017-05\nyear: 2017\nwords: "2017"\n---').data,
  ).toEqual({
    ...{ day: '2026-11-21', month: '2017-05', year: 2017, words: '2017' },
  });
});

test.each([['Some words.'], [''], ['slug: a\n---\n'], ['---\nslug: a\n']])(
  '%j has no front matter',
  (text) => {
    expect(() => splitFrontMatter(text)).toThrow('has no front matter: begin the file with a line "---"');
  },
);

test('only .mdx files are listed, always in the same order', () => {
  for (const name of ['b.mdx', 'a.mdx', 'README.md'])
    writeFileSync(join(folder, name), '---\nslug: x\n---\nWords.');
  expect(listFiles(folder)).toEqual(['a.mdx', 'b.mdx']);
  expect(readContentFile(folder, 'a.mdx')).toEqual({
    file: join(folder, 'a.mdx'),
    name: 'a',
    data: { slug: 'x' },
    body: 'Words.',
  });
});
