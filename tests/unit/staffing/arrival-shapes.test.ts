import { describe, expect, test } from 'vitest';
import { DAY_SHAPES, WEEK_SHAPES } from '../../../src/lib/staffing/index.ts';

/* The shapes are our own assumption: what can be tested is that the heights do what the words beside them say. */

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** "+" where it rises from one step to the next, "-" where it falls. */
const course = (values: readonly number[]): string =>
  values
    .slice(1)
    .map((value, index) => ['-', '=', '+'][Math.sign(value - (values[index] ?? NaN)) + 1])
    .join('');

function heightsOf(id: string): readonly number[] {
  const shape = DAY_SHAPES.find((each) => each.id === id);
  if (!shape) throw new Error(`There is no day ${id}.`);
  return shape.heights;
}

function daysOf(id: string): readonly number[] {
  const shape = WEEK_SHAPES.find((each) => each.id === id);
  if (!shape) throw new Error(`There is no week ${id}.`);
  return shape.days;
}

describe('days', () => {
  test.each([
    ['even', '='],
    ['two-humps', '++--++--'],
    ['morning', '+-------'],
    ['evening', '+++++++-'],
    ['round-the-clock', '-=+++-+-----'],
  ])('%s rises and falls as its words say', (id, expected) => {
    expect(course(heightsOf(id))).toBe(expected);
  });

  test('there are no other days', () => expect(DAY_SHAPES).toHaveLength(5));

  test('the afternoon rush is smaller than that of the morning', () => {
    const [, , morning = 0, , , , afternoon = 0] = heightsOf('two-humps');
    expect(afternoon).toBeLessThan(morning);
  });

  test('round the clock, the last midnight is as the first', () => {
    const heights = heightsOf('round-the-clock');
    expect(heights.at(-1)).toBe(heights[0]);
  });

  test('no hour has twice as many calls as the mean one', () => {
    for (const { id, heights } of DAY_SHAPES)
      expect(Math.max(...heights) / mean(heights), id).toBeLessThan(2);
  });
});

describe('weeks', () => {
  test.each([
    ['five-even', '====-='],
    ['five-monday', '-----='],
    ['seven-weekday', '--=---'],
    ['seven-even', '======'],
  ])('%s rises and falls as its words say', (id, expected) => {
    expect(course(daysOf(id))).toBe(expected);
  });

  test('there are no other weeks', () => expect(WEEK_SHAPES).toHaveLength(4));

  test('Monday to Friday is closed on Saturday and Sunday', () => {
    for (const id of ['five-even', 'five-monday']) expect(daysOf(id).slice(5), id).toEqual([0, 0]);
  });

  test('with a quiet weekend, Saturday has half as many calls as Wednesday', () => {
    expect(daysOf('seven-weekday')[5]).toBe((daysOf('seven-weekday')[2] ?? NaN) / 2);
  });

  test('no day lies more than four tenths above the mean of the open days', () => {
    for (const { id, days } of WEEK_SHAPES)
      expect(Math.max(...days) / mean(days.filter((day) => day > 0)), id).toBeLessThan(1.4);
  });
});
