import { expect, test } from 'vitest';
import { inputRows } from '../../../src/lib/tools/input-rows.ts';
import type { ToolField } from '../../../src/lib/tools/tool-field.ts';

const fields: readonly ToolField<'calls' | 'busy' | 'minutes'>[] = [
  { ...{ key: 'calls', label: 'Calls', hint: '', unit: 'calls' }, min: 0, max: 100, initial: null },
  { ...{ key: 'busy', label: 'Busy', hint: '', unit: '%' }, min: 1, max: 100, initial: 85, assumed: true },
  { ...{ key: 'minutes', label: 'Length', hint: '', unit: 'minutes' }, min: 1, max: 60, initial: 30 },
];
const bases = (typed: Record<'calls' | 'busy' | 'minutes', string>) =>
  inputRows(fields, typed).map(({ value, basis }) => [value, basis]);

test('a number of ours is an assumption until it is changed; what nobody gave is not given', () => {
  expect(bases({ calls: '1,0', busy: '85', minutes: '30' })).toEqual([
    [1, 'yours'],
    [85, 'our assumption'],
    [30, 'yours'],
  ]);
  expect(bases({ calls: '', busy: '80', minutes: '15' })).toEqual([
    ['', 'not given'],
    [80, 'yours'],
    [15, 'yours'],
  ]);
  expect(bases({ calls: 'many', busy: '', minutes: '99' })).toEqual([
    ['many', 'not given'],
    ['', 'not given'],
    ['99', 'not given'],
  ]);
});
