import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardCell, joined, toCsv } from '../../../src/lib/open-data/csv.ts';
import { readCsv } from '../../support/csv.ts';

describe('a cell that a spreadsheet could take for a formula', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '  =1',
    '\u00a0=1',
    '\u3000=1',
    '\u200b=1',
    '\ufeff=1',
    '\t=1',
    '\tplain',
    ' \tplain',
    '\rplain',
    '\nplain',
    '\0plain',
    ' \0plain',
    '\uff1d1',
    '\uff0b1',
    ' \uff0d1',
    '\uff201',
  ])('%j has an apostrophe before it', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  test.each(['', ' ', 'a=1', '1-2', '(+92)', 'over 1,000', "'=1", '−5%', '{"min":1}'])('%j stays', (text) => {
    expect(guardCell(text)).toBe(text);
  });
});

const table = (cell: string | number | boolean | null | undefined): string =>
  toCsv([{ name: 'cell', of: () => cell }], [0]).text;

test('numbers are not text: a negative one stays a number', () => {
  expect(table(-5.4)).toBe('cell\r\n-5.4\r\n');
  expect(table('-5.4')).toBe("cell\r\n'-5.4\r\n");
});

test('nothing known is an empty cell, and no is "false"', () => {
  expect(
    toCsv(
      [
        { name: 'a', of: () => null },
        { name: 'b', of: () => false },
      ],
      [0],
    ).text,
  ).toBe('a,b\r\n,false\r\n');
});

test('commas, quotes and breaks are quoted', () => {
  expect(table('a, b')).toBe('cell\r\n"a, b"\r\n');
  expect(table('a "b"')).toBe('cell\r\n"a ""b"""\r\n');
  expect(table('a\nb')).toBe('cell\r\n"a\nb"\r\n');
});

test('a table counts its rows and names its columns when it has none', () => {
  expect(toCsv([{ name: 'a', of: String }], [])).toEqual({ text: 'a\r\n', rows: 0 });
});

test('several values stand in one cell', () => {
  expect(joined(['a', 'b'])).toBe('a; b');
  expect(joined(undefined)).toBe('');
});

test('any text comes back as it was, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
      const { text } = toCsv(
        [
          { name: 'n', of: () => 1 },
          { name: 'cell', of: (cell: string) => cell },
        ],
        cells,
      );
      const read = readCsv(text).map(({ cell }) => cell);
      expect(read).toEqual(cells.map(guardCell));
      expect(read.filter((cell) => /^[=+\-@\t\r\0]/.test(cell ?? ''))).toEqual([]);
    }),
  );
});

test.each([
  ['a line feed alone', 'a,b\n1,2\n'],
  ['a quote within a cell', 'a\r\nb"c\r\n'],
  ['a line that is too short', 'a,b\r\n1\r\n'],
  ['no end of the last line', 'a\r\n1'],
])('the reader of the tests refuses %s', (_what, text) => {
  expect(() => readCsv(text)).toThrow();
});
