import { describe, expect, test } from 'vitest';
import { mutantsOf } from '../../../scripts/mutation/mutants.ts';

const faultsOf = (source: string): string[] => mutantsOf('a.ts', source).map(({ now }) => now);

describe('a line and its faults', () => {
  test.each<[string, string[]]>([
    ['const a = b + c;', ['const a = b - c;']],
    ['const a = b ** c;', ['const a = b * c;']],
    ['const a = b < c;', ['const a = b <= c;', 'const a = b >= c;']],
    ['const a = b === c;', ['const a = b !== c;']],
    ['const a = b && c;', ['const a = b || c;']],
    ['const a = b ?? c;', ['const a = b;', 'const a = c;']],
    ['const a = !b;', ['const a = b;']],
    ['const a = -b;', ['const a = b;']],
    ['const a = Math.ceil(b);', ['const a = Math.floor(b);']],
    ['const a = Math.min(b, c);', ['const a = Math.max(b, c);']],
    ['const a = Math.abs(b);', ['const a = (b);']],
    ['const a = b.some(c);', ['const a = b.every(c);']],
    ['const a = b.filter(c);', ['const a = b;']],
    ['const a = 0;', ['const a = 1;']],
    ['const a = 1_000;', ['const a = 1001;']],
    ['const a = true;', ['const a = false;']],
    ['const a = b ? c : d;', ['const a = true ? c : d;', 'const a = false ? c : d;']],
    ['if (b) return c;', ['if (true) return c;', 'if (false) return c;']],
    ['while (b) c;', ['while (false) c;', 'while (b) ;']],
    ['a += b;', [';', 'a -= b;']],
    ['a ??= b;', [';', 'a = b;']],
  ])('%s', (line, expected) => {
    expect(faultsOf(line).sort()).toEqual(expected.sort());
  });
});

test.each([
  "const a = 'b + 1';",
  'const a = `b + 1`;',
  "const a = 'b' + c;",
  'type A = 1 | 2;',
  'interface A { b: 1 }',
  "import { a } from './a.ts';",
  "export { a } from './a.ts';",
  '/** 1 + 1 */',
])('%s has no fault', (line) => {
  expect(faultsOf(line)).toEqual([]);
});

test('what stands in a text within braces has faults', () => {
  expect(faultsOf('const a = `b ${c + d}`;')).toEqual(['const a = `b ${c - d}`;']);
});

test('a fault in an operator lies where the whole expression begins', () => {
  const [mutant] = mutantsOf('a.ts', 'const a =\n  b -\n  c;\n');
  expect(mutant).toMatchObject({ at: 12, start: 14, end: 15, line: 2, was: 'b -', now: 'b +' });
});

test('a fault over several lines is told in one', () => {
  const [mutant] = mutantsOf('a.ts', 'const a =\n  b ??\n  c;\n');
  expect(mutant).toMatchObject({ was: 'b ?? c;', now: 'b;' });
});
