import { expect, test } from 'vitest';
import {
  cutSubject,
  escapeHtml,
  hideLinks,
  toLine,
  toLines,
  wrapText,
} from '../../../src/lib/server/mail/mail-text.ts';

test.each([
  ['ordinary words', 'ordinary words'],
  ['  spaces   outside\tand within ', 'spaces outside and within'],
  ['Subject\r\nBcc: all@example.org', 'Subject Bcc: all@example.org'],
  ['a\u2028b\u2029c\u0085d\ve\ff', 'a b c d e f'],
  ['nul\0 bell\u0007 delete\u007f c1\u009b', 'nul bell delete c1'],
  ['\u202egnp.exe\u202c \u2066x\u2069 \u200f\u200e\u061c', 'gnp.exe x'],
  ['no \ufffe character \u{1ffff}', 'no character'],
  ['half a pair \ud83d', 'half a pair \ufffd'],
  ['لاہور', 'لاہور'],
  ['', ''],
])('a text on one line: %j', (value, line) => {
  expect(toLine(value)).toBe(line);
});

test('a text of several lines keeps them, with at most one empty line between two', () => {
  expect(toLines('\r\n one \r\ntwo\u202e\n\n\n\n three\r\r')).toBe('one\ntwo\n\nthree');
});

test('the five signs of HTML are escaped, once', () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
});

test('a subject of 150 characters stays, and a longer one ends after a word', () => {
  const exact = `${'word '.repeat(29)}words`;
  expect(exact).toHaveLength(150);
  expect(cutSubject(exact)).toBe(exact);
  // 30 times "word " are 150 characters, and the 149 that leave room for the ellipsis end with "word".
  expect(cutSubject(`${exact} more`)).toBe(`${'word '.repeat(28)}word…`);
});

test('a single long word is cut where it must be, but never within a character', () => {
  expect(cutSubject('x'.repeat(10_000))).toBe(`${'x'.repeat(149)}…`);
  // Each sign is two units long: 149 units would end in the middle of the 75th.
  expect(cutSubject('😀'.repeat(100))).toBe(`${'😀'.repeat(74)}…`);
});

test('lines are broken at 72 columns, entries and quotations under themselves', () => {
  const words = Array<string>(12).fill('sevenxx').join(' ');
  // Nine words of seven letters with their spaces are 71 columns, eight after a mark of two 65.
  const nine = Array<string>(9).fill('sevenxx').join(' ');
  const three = 'sevenxx sevenxx sevenxx';
  expect(wrapText(words)).toBe(`${nine}\n${three}`);
  expect(wrapText(`- ${words}`)).toBe(`- ${nine.slice(0, 63)}\n  ${three} sevenxx`);
  expect(wrapText(`> ${words}`)).toBe(`> ${nine.slice(0, 63)}\n> ${three} sevenxx`);
});

test('an address and a word without an end are never broken', () => {
  const address = `https://plus92.example/${'a'.repeat(90)}`;
  expect(wrapText(`Open this page:\n${address}\nNext`)).toBe(`Open this page:\n${address}\nNext`);
  expect(wrapText(`- ${'x'.repeat(100)} end`)).toBe(`- ${'x'.repeat(100)}\n  end`);
});

test('every address is hidden, however it is written', () => {
  expect(hideLinks('Open:\nhttps://a.example/lead/x/\nor HTTP://B.example now')).toBe(
    'Open:\n(link)\nor (link) now',
  );
});
