import { expect, test } from 'vitest';
import {
  isListed,
  readEquivalents,
  wronglyListed,
  type Equivalent,
} from '../../../scripts/mutation/equivalents.ts';
import { mutantsOf } from '../../../scripts/mutation/mutants.ts';

const listed: Equivalent = { file: 'a.ts', was: 'a = b + c;', now: 'a = b - c;', why: 'c is always 0.' };
const mutants = mutantsOf('a.ts', 'a = b + c;');
const judged = (killed: boolean) => mutants.map((mutant) => ({ file: 'a.ts', mutant, killed }));

test('a mutant is listed by its file and its lines', () => {
  expect(mutants.map((mutant) => isListed([listed], 'a.ts', mutant))).toEqual([false, true]);
  expect(mutants.map((mutant) => isListed([listed], 'b.ts', mutant))).toEqual([false, false]);
});

test('of two that read alike, the first is meant unless it says another', () => {
  const alike = mutantsOf('a.ts', 'a = b + c;\na = b + c;').filter(({ now }) => now === 'a = b - c;');
  expect(alike.map((mutant) => isListed([listed], 'a.ts', mutant))).toEqual([true, false]);
  expect(alike.map((mutant) => isListed([{ ...listed, nth: 2 }], 'a.ts', mutant))).toEqual([false, true]);
});

test('what is listed rightly is no fault', () => {
  expect(wronglyListed([listed], judged(false))).toEqual([]);
});

test('a mutant that a test finds is no equivalent', () => {
  expect(wronglyListed([listed], judged(true))).toEqual(['a.ts: a test finds "a = b - c;"']);
});

test('a mutant that the file no longer holds is named', () => {
  expect(wronglyListed([{ ...listed, now: 'a = b * c;' }], judged(false))).toEqual([
    'a.ts: no mutant reads "a = b * c;"',
  ]);
});

test('every equivalent says why, and stands once', () => {
  const list = readEquivalents();
  expect(list.length).toBeGreaterThan(0);
  for (const { why, was, now } of list) {
    expect(why, now).toMatch(/^[A-Z].{20,}\.$/);
    expect(now).not.toBe(was);
  }
  expect(new Set(list.map(({ file, was, now, nth = 1 }) => `${file} ${was} ${now} ${nth}`)).size).toBe(
    list.length,
  );
});
