import { expect, test } from 'vitest';
import { packProfile, unpackProfile } from '../../../src/lib/tools/profile-code.ts';

test.each([
  ['12\n15', 'd12_15'],
  ['09:00\t12\n09:30\t12\n10:00\t12', 'd12*3'],
  ['0\n0\n1.5\n0\n0\n0\n0', 'd0_0_1.5_0*4'],
  ['1\t2\n3\t4', 'w1_3-2_4-0_0-0_0-0_0-0_0-0_0'],
  ['12\nx', '12\nx'],
  ['', ''],
])('%j is packed as %s', (text, code) => expect(packProfile(text).code).toBe(code));

test.each([
  ['d12_15', '12\n15'],
  ['d12*3', '12\n12\n12'],
  ['w1_3-2_4', '1\t2\n3\t4'],
])('%s stands for %j', (code, text) => expect(unpackProfile(code)).toBe(text));

test.each(['d1*9999*9', 'd', 'w1-2_3', 'd1__2', 'd9*9999', '12', 'dx', `d${'1*999_'.repeat(9)}1`])(
  '%s is no code of ours, and stays',
  (code) => expect(unpackProfile(code)).toBe(code),
);

test('a week of 672 different quarter hours fits into an address, and comes back', () => {
  const columns = Array.from({ length: 96 }, (_, row) =>
    Array.from({ length: 7 }, (_, day) => String(((row * 7 + day) * 37) % 1000)).join('\t'),
  ).join('\n');
  const { code } = packProfile(columns);
  expect(new URLSearchParams({ profile: code }).toString().length).toBeLessThan(4_000);
  expect(unpackProfile(code)).toBe(columns);
});

test('amounts that have no plain digits stay as they were written', () => {
  expect(packProfile('0.0000001\n1').code).toBe('0.0000001\n1');
});
