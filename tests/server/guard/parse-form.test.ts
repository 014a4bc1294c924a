import { describe, expect, test } from 'vitest';
import { parseForm } from '../../../src/lib/server/guard/parse-form.ts';
import type { PostedForm } from '../../../src/lib/server/guard/posted-form.ts';
import { fastest } from '../../support/fastest.ts';

function read(body: string | Buffer, most = 100): PostedForm {
  const parsed = parseForm(Buffer.from(body), most);
  if (parsed.kind !== 'form') throw new Error(parsed.kind);
  return parsed.form;
}

describe('fields', () => {
  test('come as a browser wrote them: plus and escapes, and letters as they are', () => {
    expect([...read('name=Zo%C3%AB+K.&note=a%26b%3Dc%25&city=Karāchi&empty=&flag&plus=1%2B1')]).toEqual([
      ['name', ['Zoë K.']],
      ['note', ['a&b=c%']],
      ['city', ['Karāchi']],
      ['empty', ['']],
      ['flag', ['']],
      ['plus', ['1+1']],
    ]);
  });

  test('of a form with nothing in it are none', () => {
    expect([...read('')]).toEqual([]);
    expect([...read('&&&')]).toEqual([]);
  });

  test('that come several times keep all their values in order, for the schema to refuse', () => {
    expect([...read('p=a&q=1&p=b&p=a')]).toEqual([
      ['p', ['a', 'b', 'a']],
      ['q', ['1']],
    ]);
  });

  test('named like parts of every object are fields like others', () => {
    const form = read('__proto__=1&constructor=2&toString=3&__proto__[role]=editor');
    expect([...form.keys()]).toEqual(['__proto__', 'constructor', 'toString', '__proto__[role]']);
    expect([form.get('__proto__'), form.get('hasOwnProperty')]).toEqual([['1'], undefined]);
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  });

  test('may be as many as the form has, and no more', () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, index) => `f${index}=`).join('&');
    expect(read(many(100)).size).toBe(100);
    expect(parseForm(Buffer.from(many(101)), 100).kind).toBe('too-many-fields');
    expect(parseForm(Buffer.from('a=1&'.repeat(101)), 100).kind).toBe('too-many-fields');
    expect(read(many(101), 200).size).toBe(101);
    // Nothing between two marks is no field.
    expect(read('&'.repeat(60_000)).size).toBe(0);
  });
});

describe('texts are stored in one form', () => {
  test.each([
    ['line ends of every kind are one', 'a%0D%0Ab%0Ac%0Dd', 'a\nb\nc\nd'],
    ['tabs stay', 'a%09b', 'a\tb'],
    ['control characters go', 'a%00b%08%1B%5B31mc%7Fd%C2%85e%C2%9F', 'ab[31mcde'],
    ['a letter and its accent become one', 'Zoe%CC%88', 'Zoë'],
    ['hangul parts become one', '%E1%84%92%E1%85%A1%E1%86%AB', '한'],
    ['what is no control character stays', '%F0%9F%98%80%E2%80%AE%EF%BB%BF', '\u{1F600}\u202E\uFEFF'],
    ['letters that only look alike stay different', '%EF%AC%81', '\uFB01'],
  ])('%s', (_name, sent, stored) => {
    expect(read(`note=${sent}`).get('note')).toEqual([stored]);
  });

  test('a name has no line ends either', () => {
    expect([...read('na%0D%0A%09me=1').keys()]).toEqual(['name']);
  });
});

describe('what no browser sends is refused', () => {
  test.each([
    ['a broken escape', 'a=%'],
    ['half an escape', 'a=%4'],
    ['an escape that is none', 'a=%zz'],
    ['an escape with a sign', 'a=%+1'],
    ['an escape in a name', '%c3=1'],
    ['a byte that begins nothing', 'a=%FF'],
    ['a letter cut off', 'a=%C3'],
    ['a slash written too long', 'a=%C0%AF'],
    ['half a pair', 'a=%ED%A0%80'],
    ['more than there are', 'a=%F4%90%80%80'],
  ])('%s', (_name, body) => {
    expect(parseForm(Buffer.from(body), 100).kind).toBe('malformed');
  });

  test('bytes that are no UTF-8 as well', () => {
    expect(parseForm(Buffer.from([0x61, 0x3d, 0xe9]), 100).kind).toBe('malformed');
  });
});

test('64 KB of the worst are read within 50 ms', () => {
  for (const piece of ['%41', '&', '=', '+', '%', 'a=%0D%0A&', '%CC%88']) {
    const body = Buffer.from(piece.repeat(65_536 / piece.length));
    expect(
      fastest(() => parseForm(body, 100)),
      piece,
    ).toBeLessThan(50);
  }
});
