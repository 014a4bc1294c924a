import { expect, test } from 'vitest';
import {
  fieldValue,
  readFields,
  typedFrom,
  writeTyped,
  type ToolField,
} from '../../../src/lib/tools/tool-field.ts';

const calls: ToolField<'calls'> = {
  ...{
    key: 'calls',
    label: 'Calls',
    hint: '',
    unit: 'calls',
    min: 0,
    max: 5000,
    initial: null,
  },
};
const share: ToolField<'share'> = {
  ...{ key: 'share', label: 'Share', hint: '', unit: '%', min: 1, max: 100, initial: 80 },
  whole: true,
};
const fields = [calls, share] as const;

test('an address says what is typed; where it says nothing, the initial number stands', () => {
  expect(typedFrom([calls, share] as ToolField[], new URLSearchParams('calls=1,000&other=5'))).toEqual({
    calls: '1,000',
    share: '80',
  });
  expect(typedFrom([calls, share] as ToolField[], new URLSearchParams('share='))).toEqual({
    calls: '',
    share: '',
  });
});

test('of a key that comes twice the first counts, and what is too long is cut', () => {
  const typed = typedFrom([calls] as ToolField[], new URLSearchParams(`calls=${'9'.repeat(500)}&calls=2`));
  expect(typed['calls']).toBe('9'.repeat(60));
});

test.each([
  ['0', 0],
  ['5,000', 5000],
  ['', null],
])('%j is a number of calls', (typed, value) => {
  expect(fieldValue(calls, typed)).toEqual({ value });
});

test.each([
  ['-1', 'Calls: −1 is too low: write a number from 0 to 5,000 calls.'],
  ['5,001', 'Calls: 5,001 is too high: write a number from 0 to 5,000 calls.'],
  ['many', 'Calls: “many” is not a number: write it in digits, such as 1,000 or 12.5.'],
])('%j is refused in words', (typed, message) => {
  expect(fieldValue(calls, typed)).toEqual({ value: null, problem: { key: 'calls', message } });
});

test('half of something that is counted is refused', () => {
  expect(fieldValue(share, '80.5').problem?.message).toBe('Share: 80.5 is not a whole number.');
});

test('all fields are read at once: numbers, faults, and what is still to be typed', () => {
  expect(readFields<'calls' | 'share'>(fields, { calls: '', share: '101' })).toEqual({
    values: { calls: null, share: null },
    problems: [{ key: 'share', message: 'Share: 101 is too high: write a number from 1 to 100 %.' }],
    missing: ['calls'],
  });
});

test('the address holds plain numbers and the version; what cannot be read stays as it is', () => {
  expect(writeTyped<'calls' | 'share'>(fields, { calls: '1,000 calls', share: 'x y' }, 2).toString()).toBe(
    'v=2&calls=1000&share=x+y',
  );
  expect(writeTyped<'calls' | 'share'>(fields, { calls: '  ', share: '80' }, 1).toString()).toBe(
    'v=1&share=80',
  );
});

test('what an address says is what it is written as again', () => {
  const address = 'v=1&calls=1000&share=75';
  const typed = typedFrom<'calls' | 'share'>(fields, new URLSearchParams(address));
  expect(writeTyped<'calls' | 'share'>(fields, typed, 1).toString()).toBe(address);
});
