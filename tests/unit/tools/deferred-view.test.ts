import { expect, test } from 'vitest';
import { deadlineWords } from '../../../src/lib/tools/deferred-deadline.ts';
import { deferredView } from '../../../src/lib/tools/deferred-view.ts';
import { resultOf, typedOf } from './staffing-typed.ts';

/* df-01 of the vectors: 600 items of 360 s a day, 8 h, 30 %, 90 %: 60 h / 5.04 h = 11.905. One person can do 5.04 x 10 = 50.4 a day. */
const mail = { channel: 'deferred', items: '600', item: '360' };

test('people for what arrives, and what becomes of it with one fewer and one more', () => {
  const result = resultOf(deferredView(typedOf(mail)));
  expect(result.fte).toBeCloseTo(60 / 5.04, 9);
  expect(result.people).toBe(12);
  expect(result.heading).toBe('12 people keep up with what arrives; one fewer never would');
  // 11 x 50.4 = 554.4: 45.6 too few; 12 x 50.4 = 604.8; 13 x 50.4 = 655.2.
  expect(result.teams.map(({ people, capacity, cleared }) => [people, capacity, cleared])).toEqual([
    [11, '554', 'never: it grows by 46 a day'],
    [12, '604', 'none waiting'],
    [13, '655', 'none waiting'],
  ]);
  expect(result.next?.path).toBe('/tools/cost/?v=1&aht=360&busy=90&shrinkage=30');
});

test('a backlog takes more for a while, and a team of yours is told when it is done', () => {
  // df-02: 900 waiting, 3 days: 17.857. 18 x 50.4 = 907.2, 307.2 to spare: 900 / 307.2 = 2.93 days. 14 x 50.4 = 705.6: 900 / 105.6 = 8.5.
  const result = resultOf(deferredView(typedOf({ ...mail, backlog: '900', clear: '3', team: '14' })));
  expect(result.people).toBe(18);
  expect(result.heading).toBe('12 people keep up with what arrives; the backlog takes 6 more for a while');
  expect(result.teams.map(({ people, cleared, isYours }) => [people, cleared, isYours])).toEqual([
    [14, '8.5 days', true],
    [17, '3.5 days', false],
    [18, '2.9 days', false],
    [19, '2.5 days', false],
  ]);
});

test('a deadline by the clock: nights count', () => {
  // 80 items evenly in 8 hours, 80 can be done: ten an hour, done as they come.
  const day = { itemsPerDay: 80, capacityItems: 80, shiftHours: 8, dueHours: 1 };
  expect(deadlineWords({ ...day, isAlways: false })).toBe('met');
  // Day and night, 240 items: ten an hour, 30 an hour can be done in 8 hours. What comes right after hour 8 waits 16 hours for the morning.
  const always = { itemsPerDay: 240, capacityItems: 240, shiftHours: 8, isAlways: true };
  expect(deadlineWords({ ...always, dueHours: 24 })).toBe('met');
  expect(deadlineWords({ ...always, dueHours: 4 })).toMatch(
    /^missed from day 1 on, \d+ items late at worst$/,
  );
  // Half of what arrives can be done. What came on day 1 is done on day 2 in time; on day 3, hour 49, 90 are due and 85 done. After 14 days 13 x 80
  // are due and 14 x 40 done: 480 late.
  expect(deadlineWords({ ...day, capacityItems: 40, isAlways: false, dueHours: 24 })).toBe(
    'missed from day 3 on, 480 items late at worst',
  );
});

test('no items need nobody', () => {
  const result = resultOf(deferredView(typedOf({ ...mail, items: '0' })));
  expect([result.people, result.heading, result.next]).toEqual([0, 'Without items nobody is needed', null]);
});

test('says what is missing and what is wrong', () => {
  expect(deferredView(typedOf({ channel: 'deferred' }))).toMatchObject({
    state: 'empty',
    missing: ['items', 'item'],
  });
  expect(deferredView(typedOf({ ...mail, due: '1.5', useful: '96' })).problems.map(({ key }) => key)).toEqual(
    ['useful', 'due'],
  );
});
