import { describe, expect, test } from 'vitest';
import type { ProfileSpan } from '../../../src/lib/tools/profile-text.ts';
import { profileView, type ProfileResult } from '../../../src/lib/tools/profile-view.ts';
import { resultOf, typedOf } from './staffing-typed.ts';

/*
 * Two intervals of 30 minutes, 180 s, 80 % within 20 s, at most 85 % busy.
 * 100 calls: 10 erlangs, the published case: 14 agents, level 0.888350; 14 / 0.7 = 20 people.
 * 10 calls: 1 erlang. 2 agents: C = 1/3, level 1 - exp(-20/180)/3 = 0.70172. 3 agents: B = 1/16, C = (3/16) / (2 + 1/16) = 1/11,
 * level 1 - exp(-40/180)/11 = 0.927206. So 3 agents, 3 / 0.7 = 4.3: 5 people.
 */
const two = { mode: 'day', aht: '180', profile: '09:00\t10\n09:30\t100' };

const of = (keys: Record<string, string>, span: ProfileSpan = 'day'): ProfileResult =>
  resultOf(profileView(typedOf({ ...two, ...keys }), span));

test('a day: agents and people of each interval, and the busiest', () => {
  const result = of({});
  expect([result.agents, result.people, result.peakCalls]).toEqual([14, 20, 100]);
  expect(result.agentsWords).toBe('agents on the phones at the busiest, 09:30–10:00');
  expect(result.peopleWords).toBe('people scheduled at that time, after 30% shrinkage');
  expect(result.heading).toBe('From 3 to 14 agents over the day, the most at 09:30–10:00');
  expect(
    result.days[0]?.rows.map(({ time, calls, agents, people, level, isPeak }) => [
      time,
      calls,
      agents,
      people,
      level,
      isPeak,
    ]),
  ).toEqual([
    ['09:00–09:30', '10', 3, 5, '92.7%', false],
    ['09:30–10:00', '100', 14, 20, '88.8%', true],
  ]);
  expect(result.peakHeading).toBe('13 agents just miss the target; 14 are the fewest that meet it');
  expect(result.peak.map(({ agents }) => agents)).toEqual([13, 14, 15]);
});

test('the level of the day counts each interval by its calls, time busy by its agents', () => {
  // (10 x 0.927206 + 100 x 0.888350) / 110 = 0.891883; (1 + 10) / (3 + 14) = 0.647.
  expect(of({}).figures.map(({ value, what }) => [value, what])).toEqual([
    ['89.2%', 'answered in time'],
    ['65%', 'of their time busy'],
  ]);
});

test('with the days of a week there are full-time people, a shift factor and calls a month', () => {
  const result = of({ days: '5' });
  // 5 x 8.5 agent hours / (40 x 0.7 x 0.95 = 26.6) = 1.598; a seat of 5 hours a week: 5 / 26.6 = 0.188.
  expect(result.figures.slice(2).map(({ value }) => value)).toEqual(['1.6', '0.19']);
  expect(result.people).toBe(20);
  expect(result.peopleReason).toBe(
    'The hours of the week come to 1.6 full-time people, but the busiest interval alone has 20 people on the roster: never fewer than that.',
  );
  // 110 x 5 x 52 / 12 = 2,383.3 calls; 11 / 17 = 64.7 % busy.
  expect(result.next?.path).toBe('/tools/cost/?v=1&contacts=2383&aht=180&busy=64.7&shrinkage=30');
  expect(of({}).next?.path).toBe('/tools/cost/?v=1&aht=180&busy=64.7&shrinkage=30');
});

test('where the hours of a week ask for more than its busiest interval, they count', () => {
  // 24 hours of 14 agents on 7 days: 2,352 / 26.6 = 88.4: 89 people.
  const result = of({ profile: Array<string>(48).fill('100').join('\n'), days: '7', opens: '0' });
  expect(result.people).toBe(89);
  expect(result.peopleReason).toContain('88.4 full-time people, rounded up');
});

test('a break that must be covered takes two people', () => {
  // 1 call of 180 s in half an hour: 0.1 erlangs, 1 agent answers 1 - 0.1 exp(-0.9 x 20 / 180) = 90.95 % in time; 1 / 0.7 = 1.43: 2 people.
  const one = { profile: '1', shrinkage: '0' };
  expect([of(one).agents, of(one).people]).toEqual([1, 1]);
  expect(of({ ...one, breaks: 'covered' }).people).toBe(2);
});

describe('a week', () => {
  const week = { mode: 'week', profile: '\tMon\tSat\n23:30\t100\t10\n00:00\t10\t10' };

  test('each day has its plan, closed ones are named', () => {
    const result = of(week, 'week');
    expect(result.days.map(({ name, most }) => [name, most])).toEqual([
      ['Monday', 14],
      ['Tuesday', 0],
      ['Wednesday', 0],
      ['Thursday', 0],
      ['Friday', 0],
      ['Saturday', 3],
      ['Sunday', 0],
    ]);
    expect(result.closed).toBe('Tuesday, Wednesday, Thursday, Friday and Sunday');
    expect(result.agentsWords).toBe('agents on the phones at the busiest, Monday 23:30–24:00');
    expect(result.days[0]?.rows[1]?.time).toBe('00:00–00:30');
    expect(result.days.map(({ peakAt }) => peakAt)).toEqual([0, null, null, null, null, null, null]);
    // (14 + 3 + 3 + 3) x 0.5 = 11.5 hours / 26.6 = 0.43 FTE; 4 intervals are 2 hours open.
    expect(result.figures.map(({ value }) => value).slice(2)).toEqual(['0.4', '0.08']);
  });

  test('a typical week of a total is spread, and said to be ours', () => {
    // Five equal days of ten hours, 100 calls in each half hour: 20 x 100 x 5 = 10,000.
    const result = of(
      {
        mode: 'week',
        from: 'shape',
        total: '10,000',
        shape: 'even',
        week: 'five-even',
        opens: '8',
        hours: '10',
      },
      'week',
    );
    expect(result.days.map(({ rows }) => rows.length)).toEqual([20, 20, 20, 20, 20, 0, 0]);
    expect(new Set(result.days.flatMap(({ rows }) => rows.map(({ calls }) => calls)))).toEqual(
      new Set(['100']),
    );
    expect(result.days[0]?.rows[0]?.time).toBe('08:00–08:30');
    expect(result.notes).toEqual([
      'The shape is our own assumption, drawn by hand (Even; Monday to Friday, even): your own numbers are always better.',
    ]);
  });
});

describe('without a result', () => {
  const view = (keys: Record<string, string>, span: ProfileSpan = 'day') =>
    profileView(typedOf({ ...two, ...keys }), span);

  test('says what is still to be typed', () => {
    expect(view({ profile: '', aht: '' })).toEqual({
      state: 'empty',
      missing: ['profile', 'aht'],
      problems: [],
    });
    expect(view({ from: 'shape' })).toMatchObject({ state: 'empty', missing: ['total'] });
  });

  test.each<[Record<string, string>, string, string]>([
    [
      { profile: 'x\ny' },
      'profile',
      'Line 2: “y” is not a number of calls: write it in digits, such as 120.',
    ],
    [
      { profile: Array<string>(49).fill('1').join('\n') },
      'profile',
      '49 intervals of 30 minutes are more than a day: take some out, or choose another length.',
    ],
    [
      { profile: '1\n2', opens: 'early' },
      'opens',
      'First interval begins at: “early” is not a time: write it as 09:00.',
    ],
    [
      { from: 'shape', total: '100', hours: '9.2' },
      'hours',
      'Open hours a day: 9.2 hours are not a whole number of intervals of 30 minutes: write 9.',
    ],
    [{ aht: '0' }, 'aht', 'Handling time: 0 is too low: write a number from 1 to 86,400 seconds.'],
    [{ days: '8' }, 'days', 'Days like this in a week: 8 is too high: write a number from 1 to 7 days.'],
  ])('%j', (keys, key, message) => {
    expect(view(keys).problems).toContainEqual({ key, message });
  });

  test('a field that contradicts the times of the table says so', () => {
    const typed = { ...typedOf(two), length: '15', opens: '10:00' };
    expect(profileView(typed, 'day').problems.map(({ key }) => key)).toEqual(['length', 'opens']);
  });

  test('more work than any centre has is refused, and costs nothing', () => {
    const text = Array.from({ length: 672 }, (_, at) => String(900_000 + at)).join('\n');
    const start = performance.now();
    expect(
      profileView(typedOf({ ...two, mode: 'week', profile: text, aht: '86400', length: '15' }), 'week').state,
    ).toBe('refused');
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('a week without calls needs nobody', () => {
  const result = of({ mode: 'week', profile: '0\t0' }, 'week');
  expect([result.agents, result.people, result.heading, result.next]).toEqual([
    0,
    0,
    'Without calls nobody is needed',
    null,
  ]);
});
