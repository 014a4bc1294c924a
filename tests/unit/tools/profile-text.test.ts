import { describe, expect, test } from 'vitest';
import { readProfile, type ProfileSpan } from '../../../src/lib/tools/profile-text.ts';

function daysOf(text: string, span: ProfileSpan = 'day'): number[][] {
  const read = readProfile(text, span);
  if (!read?.ok) throw new Error(JSON.stringify(read));
  return read.days;
}

function faultsOf(text: string, span: ProfileSpan = 'day'): string[] {
  const read = readProfile(text, span);
  return read?.ok === false ? read.faults : [];
}

describe('a day', () => {
  test.each([
    ['a column of numbers', '12\n15\n0', [12, 15, 0]],
    ['line ends of Windows, and empty lines', '12\r\n\r\n15\r\n', [12, 15]],
    ['times before the numbers, by tabs', '09:00\t12\n09:30\t15', [12, 15]],
    ['by semicolons, with decimal commas', '09:00;12,5\n09:30;15,25', [12.5, 15.25]],
    ['by commas', '09:00,12\n09:30,15', [12, 15]],
    ['by spaces, as typed by hand', '09:00 12\n09:30  15', [12, 15]],
    ['with the ends of the intervals', '09:00 - 09:30\t12\n09:30 - 10:00\t15', [12, 15]],
    ['a header', 'Time,Calls\n09:00,12\n09:30,15', [12, 15]],
    ['a header over one column', 'Calls offered\n12\n15', [12, 15]],
    ['thousands in one column', '1,200\n1,500', [1200, 1500]],
    ['thousands in quotes beside a time', '09:00,"1,200"\n09:30,"1,500"', [1200, 1500]],
    ['thousands beside a tab', '09:00\t1,200\n09:30\t1 500', [1200, 1500]],
    ['one row of many columns', '12\t15\t18', [12, 15, 18]],
    ['one row by commas', '12, 15, 18', [12, 15, 18]],
    ['the mark with which a file begins', '\ufeff12\n15', [12, 15]],
    ['empty places at the end of a line', '09:00;12;;\n09:30;15;;', [12, 15]],
    ['tabs round the table', '\t12\t\n\t15', [12, 15]],
  ])('%s', (_, text, calls) => expect(daysOf(text)).toEqual([calls]));

  test('times say when it opens and how long an interval is', () => {
    expect(readProfile('22:00\t1\n22:15\t2\n22:30\t3', 'day')).toMatchObject({ opens: 1320, step: 15 });
    expect(readProfile('23:00\t1\n00:00\t2', 'day')).toMatchObject({ opens: 1380, step: 60 });
    expect(readProfile('12\n15', 'day')).toMatchObject({ opens: null, step: null });
  });

  test('nothing typed is no fault', () => {
    expect(readProfile('', 'day')).toBeNull();
    expect(readProfile(' \n\t\n', 'week')).toBeNull();
  });
});

describe('a week', () => {
  const equal = (calls: number[]): number[][] => Array.from({ length: 7 }, () => calls);

  test('a column for each day, Monday first', () => {
    expect(daysOf('1\t2\t3\t4\t5\t6\t7\n8\t9\t10\t11\t12\t13\t14', 'week')).toEqual([
      [1, 8],
      [2, 9],
      [3, 10],
      [4, 11],
      [5, 12],
      [6, 13],
      [7, 14],
    ]);
  });

  test('the names in the header say which column is which, and what is missing is closed', () => {
    const read = readProfile('Time;Sun;Monday\n09:00;7;1\n10:00;8;2', 'week');
    expect(read).toMatchObject({ ok: true, opens: 540, step: 60 });
    expect(read?.ok && read.days).toEqual([
      [1, 2],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [7, 8],
    ]);
    expect(read?.ok && read.notes).toEqual([
      'No column for Tuesday, Wednesday, Thursday, Friday and Saturday: taken as closed.',
    ]);
  });

  test('five columns without names are Monday to Friday', () => {
    expect(daysOf('1\t2\t3\t4\t5', 'week')).toEqual([[1], [2], [3], [4], [5], [0], [0]]);
  });

  test('all days in one column', () => {
    expect(daysOf(Array<string>(14).fill('3').join('\n'), 'week')).toEqual(equal([3, 3]));
    const timed = Array.from({ length: 7 }, () => '09:00\t3\n09:30\t3').join('\n');
    expect(readProfile(timed, 'week')).toMatchObject({ ok: true, opens: 540, step: 30 });
  });

  test('672 quarter hours', () => {
    const text = Array.from({ length: 672 }, (_, at) => String(at)).join('\n');
    expect(daysOf(text, 'week').map((day) => [day.length, day[0]])).toEqual(
      [0, 96, 192, 288, 384, 480, 576].map((first) => [96, first]),
    );
  });
});

describe('what cannot be read is named with its line and what to write', () => {
  test.each<[string, ProfileSpan, string[]]>([
    ['12\nx\n15', 'day', ['Line 2: “x” is not a number of calls: write it in digits, such as 120.']],
    ['12\n\n-3', 'day', ['Line 3: −3 calls cannot be: write 0 or more.']],
    ['9000000', 'day', ['Line 1: 9,000,000 calls are too many for one interval: write at most 1,000,000.']],
    ['09:00\t12\nlater\t15', 'day', ['Line 2: “later” is not a time: write it as 09:30.']],
    [
      '09:00\t12\n09:30',
      'day',
      ['Line 2: no number of calls stands beside 09:30: write 0 if there were none.'],
    ],
    ['1\t\t3\n1\t2\t3', 'week', ['Line 1: an empty place: write 0 where there were no calls.']],
    ['1\t2\n3', 'week', ['Line 2: 1 column of calls, the lines before it have 2.']],
    [
      '1\t2\n3\t4',
      'day',
      [
        '2 columns of calls: a day has one. Choose “A week”, take out the other columns, or write thousands without a comma.',
      ],
    ],
    [
      '1\n2\n3',
      'week',
      [
        '3 lines in one column are not seven equal days: write Monday to Sunday one after the other, 0 where it is closed, or a column for each day.',
      ],
    ],
    [
      '1\t2\t3\t4\t5\t6\t7\t28',
      'week',
      ['8 columns of calls: a week has seven days. Take out totals and other columns.'],
    ],
    ['Mon\tTotal\n1\t2', 'week', ['“Total” is no day of the week: take that column out.']],
    [
      'Mon\tMonday\n1\t2',
      'week',
      ['The header does not name each of the 2 columns of calls once: write Mon to Sun.'],
    ],
    [
      '09:00\t1\n10:00\t2\n12:00\t3',
      'day',
      ['Line 3: 12:00 stands where 11:00 should: add the missing lines, with 0 where there were no calls.'],
    ],
    ['09:00\t1\n09:10\t2', 'day', ['Line 2: 09:10 after 09:00: write intervals of 15, 30 or 60 minutes.']],
  ])('%j as a %s', (text, span, faults) => expect(faultsOf(text, span)).toEqual(faults));

  test('of many faults the first six, and how many more', () => {
    const faults = faultsOf(Array<string>(10).fill('x').join('\n') + '\n1');
    // The first line is taken for a header.
    expect(faults).toHaveLength(7);
    expect(faults.at(-1)).toBe('And 3 more like these.');
  });

  test('what nobody pastes is refused at once', () => {
    expect(faultsOf(Array<string>(3_000).fill('1').join('\n'))).toEqual([
      '3,000 lines: a week of quarter hours has 672.',
    ]);
    const start = performance.now();
    for (const text of ['a'.repeat(100_000), '\t'.repeat(100_000), '1 '.repeat(50_000), '"'.repeat(100_000)])
      for (const span of ['day', 'week'] as const) readProfile(text, span);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
