import { describe, expect, test } from 'vitest';
import { readDate, writeDate } from '../../../src/lib/overlap/calendar-date.ts';
import { findOutOfStep } from '../../../src/lib/overlap/out-of-step.ts';

const day = (date: string): number => Number(readDate('date', date));

/** The days out of step in a year, as "from to: changed / not yet". */
function stretches(year: number, ...zones: string[]): string[] {
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const stepOn = findOutOfStep(zones, first, last);
  const found: string[] = [];
  let open = '';
  for (let each = first; each <= last + 1; each += 1) {
    const step = each > last ? null : stepOn(each);
    const words = step ? `${step.changed.join(' ')} / ${step.notYet.join(' ')}` : '';
    if (words === open) continue;
    if (open) found.push(`${found.pop() ?? ''} ${writeDate(each - 1)}: ${open}`);
    if (words) found.push(writeDate(each));
    open = words;
  }
  return found;
}

const [ny, london, sydney] = ['America/New_York', 'Europe/London', 'Australia/Sydney'];

describe('days on which some clocks have changed and others not yet', () => {
  test.each<[string, number, string[], string[]]>([
    [
      'New York and London',
      2026,
      [ny, london],
      [`2026-03-08 2026-03-28: ${ny} / ${london}`, `2026-10-25 2026-10-31: ${london} / ${ny}`],
    ],
    [
      'London and Sydney',
      2026,
      [london, sydney],
      [`2026-03-29 2026-04-04: ${london} / ${sydney}`, `2026-10-04 2026-10-24: ${sydney} / ${london}`],
    ],
    [
      'three zones, one after the other',
      2026,
      [ny, london, sydney],
      [
        `2026-03-08 2026-03-28: ${ny} / ${london} ${sydney}`,
        `2026-03-29 2026-04-04: ${ny} ${london} / ${sydney}`,
        `2026-10-04 2026-10-24: ${sydney} / ${ny} ${london}`,
        `2026-10-25 2026-10-31: ${london} ${sydney} / ${ny}`,
      ],
    ],
    ['zones of one rule', 2026, [london, 'Europe/Paris'], []],
    ['one zone twice', 2026, [ny, ny], []],
    ['a zone without changes', 2026, [ny, 'Asia/Dubai'], []],
    // Sao Paulo went back on 18 February 2018 and Sydney on 1 April: 42 days.
    [
      '42 days apart',
      2018,
      ['America/Sao_Paulo', sydney],
      [
        `2018-02-18 2018-03-31: America/Sao_Paulo / ${sydney}`,
        `2018-10-07 2018-11-03: ${sydney} / America/Sao_Paulo`,
      ],
    ],
    // New York on 12 March 2023, Cairo on 28 April: 47 days. In autumn Cairo on 27 October, New York on 5 November.
    ['47 days apart', 2023, [ny, 'Africa/Cairo'], [`2023-10-27 2023-11-04: Africa/Cairo / ${ny}`]],
  ])('%s in %i', (_, year, zones, expected) => {
    expect(stretches(year, ...zones)).toEqual(expected);
  });
});

describe('42 days after its change', () => {
  // In 2026 New York goes forward on 8 March, London on 29 March and Cairo on 24 April: 47 days after New York, 26 after London.
  const cairo = 'Africa/Cairo';

  test('a zone is no longer one that has just changed', () => {
    expect(stretches(2026, ny, london, cairo).slice(0, 3)).toEqual([
      `2026-03-08 2026-03-28: ${ny} / ${london}`,
      `2026-03-29 2026-04-18: ${ny} ${london} / ${cairo}`,
      `2026-04-19 2026-04-23: ${london} / ${cairo}`,
    ]);
  });

  test('its change counts as well when the period begins long after it', () => {
    const on = day('2026-04-18');
    const expected = { changed: [ny, london], notYet: [cairo] };
    expect(findOutOfStep([ny, london, cairo], on, on)(on)).toEqual(expected);
    const next = on + 1;
    expect(findOutOfStep([ny, london, cairo], next, next)(next)).toEqual({ ...expected, changed: [london] });
  });
});
