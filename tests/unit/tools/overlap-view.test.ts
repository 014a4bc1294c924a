import { describe, expect, test } from 'vitest';
import type { OverlapSetting } from '../../../src/lib/tools/overlap-fields.ts';
import { overlapView } from '../../../src/lib/tools/overlap-view.ts';
import { resultOf, setting, typedOf } from './overlap-ask.ts';

const rows = (query: string) =>
  resultOf(query).year.rows.map(({ fromWords, toWords, each, shared, outOfStep }) => [
    fromWords,
    toWords,
    ...each.map((place) => `${place.shared}, ${place.night}, ${place.uncovered}`),
    ...(each.length > 1 ? [shared, outOfStep] : []),
  ]);

describe('the picture: New York 09:00 to 17:00 against 17:00 to 02:00, on 23 November 2026', () => {
  const result = resultOf('zone=New York');

  test('the finding and the sentence', () => {
    expect(result.heading).toBe('You would share 7 hours a day, and 8 in summer');
    expect(result.sentences).toEqual([
      'Today New York is 10 hours behind Pakistan. 4 of the 7 shared hours fall at night in Islamabad; your 16:00 to 17:00 is not covered.',
    ]);
    expect(result.notes).toEqual([]);
  });

  test('the year', () => {
    expect(rows('zone=New York')).toEqual([
      ['1 Nov 2026', '13 Mar 2027', '7 h, 4 h, 16:00 to 17:00'],
      ['14 Mar 2027', '6 Nov 2027', '8 h, 4 h, none'],
    ]);
    expect(result.year.rows.map(({ isNow }) => isNow)).toEqual([true, false]);
    expect(result.yearLead).toBe('Pakistan does not change its clocks; New York does.');
  });

  test('the strip has thirteen months, and the third part is the winter after', () => {
    const { parts, months, first, last, now } = result.year.strip;
    // 1 November 2026 to 30 November 2027 are 395 days; 14 March is day 133, 7 November 371, 23 November 22.
    expect([first, last]).toEqual(['2026-11-01', '2027-11-30']);
    expect(parts).toEqual([
      { from: 0, to: 133 / 395, minutes: 420 },
      { from: 133 / 395, to: 371 / 395, minutes: 480 },
      { from: 371 / 395, to: 1, minutes: 420 },
    ]);
    expect(months.map(({ label }) => label).join(' ')).toBe(
      'Nov Dec Jan 2027 Feb Mar Apr May Jun Jul Aug Sep Oct Nov',
    );
    expect(now).toBe(22 / 395);
  });

  test('the ribbon', () => {
    const { lanes, cells, shared, night, sharedCaption, nightCaption } = result.ribbon;
    expect(cells).toHaveLength(24);
    // 09:00 is 37.5% of a day, 17:00 in Pakistan is 07:00 in New York, 29.167%.
    expect(lanes.map(({ name, detail, filled }) => [name, detail, filled])).toEqual([
      ['New York', 'you, 09:00 to 17:00', [{ x: 37.5, width: 33.333 }]],
      ['Islamabad', '17:00 to 02:00', [{ x: 29.167, width: 37.5 }]],
    ]);
    expect(lanes.map(({ hours }) => [hours[0], hours[9], hours[23]])).toEqual([
      ['00', '09', '23'],
      ['10', '19', '09'],
    ]);
    expect(shared).toEqual([{ x: 37.5, width: 29.167 }]);
    expect(sharedCaption).toMatchObject({
      ...{ words: '7 hours shared, 09:00 to 16:00 yours', short: '7 h shared', anchor: 'middle' },
    });
    // 22:00 to 06:00 in Pakistan is 12:00 to 20:00 in New York.
    expect(night).toEqual([{ x: 50, width: 33.333 }]);
    expect(nightCaption.words).toBe('night in Islamabad, 22:00 to 06:00');
  });

  test('the shift, and the share of the night that the cost takes', () => {
    expect(result.days[0]?.inPakistan).toBe('19:00 to 03:00');
    expect(result.days[0]?.shift).toEqual({
      day: 'none',
      evening: '3 h, 37.5%',
      night: '5 h, 62.5%',
      label: 'night',
    });
    expect(result.nightShare).toBe(0.625);
    expect(result.next.path).toBe('/tools/cost/?v=1&night=62.5');
  });

  test('what to ask', () => {
    expect(result.questions).toEqual([
      'Friday from 14:00 in New York is already Saturday in Islamabad: does the shift cover it?',
      'Public holidays and hours in Ramadan differ by provider: which are worked?',
      'Night work can carry a premium. No sourced figure for Pakistan was found.',
    ]);
  });
});

describe('the finding in one sentence', () => {
  test.each([
    ['zone=New York&date=2026-07-15', 'You would share all 8 hours of your day, and 7 in winter'],
    // London is 14:00 to 22:00 in Karachi in winter, 13:00 to 21:00 in summer.
    ['zone=London&open=9&close=18', 'You would share 4 hours a day, and 5 in summer'],
    ['zone=Dubai', 'You would share 1 hour a day, all year'],
    ['zone=Karachi&open=9&close=18', 'You would share all 8 hours of your day, all year'],
    ['zone=Kathmandu&open=9&close=18', 'You would share 7 hours 15 minutes a day, all year'],
    // 09:00 to 17:00 in Sydney is 03:00 to 11:00 in Karachi in its summer, 04:00 to 12:00 in its winter.
    ['zone=Sydney&open=04:00&close=12:00', 'You would share 7 hours a day, and 8 in winter'],
    ['zone=New York&open=9&close=18', 'You would share no hours at any time of the year'],
    // 19:00 to 03:00 there in winter, 18:00 to 02:00 in summer.
    ['zone=New York&open=10&close=19', 'You would share no hours, but 1 hour in summer'],
    ['zone=New York&open=10&close=19&date=2026-07-15', 'You would share 1 hour a day, and none in winter'],
    ['zone=New York&from=9&to=10&open=0&close=24', 'You would share all of your hour, all year'],
    ['zone=London&zone2=Sydney&open=9&close=18', 'No hour would suit all of you at any time of the year'],
    [
      'zone=New York&zone2=London',
      'You would all share 3 hours a day, and 4 in the weeks when your clocks are out of step',
    ],
  ])('%s', (query, heading) => {
    expect(resultOf(query).heading).toBe(heading);
  });
});

test('two places: the weeks between their changes are rows of their own', () => {
  expect(rows('zone=New York&zone2=London')).toEqual([
    ['1 Nov 2026', '13 Mar 2027', '7 h, 4 h, 16:00 to 17:00', '5 h, none, 09:00 to 12:00', '3 h', null],
    [
      ...['14 Mar 2027', '27 Mar 2027', '8 h, 4 h, none', '5 h, none, 09:00 to 12:00', '4 h'],
      'New York changed the clock, London not yet',
    ],
    ['28 Mar 2027', '30 Oct 2027', '8 h, 4 h, none', '4 h, none, 09:00 to 13:00', '3 h', null],
    [
      ...['31 Oct 2027', '6 Nov 2027', '8 h, 4 h, none', '5 h, none, 09:00 to 12:00', '4 h'],
      'London changed the clock, New York not yet',
    ],
  ]);
});

test('two places are drawn by the clock of Pakistan, and what all share by it too', () => {
  const { ribbon, together } = resultOf('zone=New York&zone2=London');
  expect(ribbon.lanes.map(({ name, hours }) => [name, hours[0]])).toEqual([
    ['New York', '14'],
    ['London', '19'],
    ['Islamabad', '00'],
  ]);
  // London ends at 22:00 there, New York begins at 19:00.
  expect(ribbon.sharedCaption?.words).toBe('3 hours shared, 19:00 to 22:00 in Islamabad');
  expect(ribbon.shared).toEqual([{ x: 79.167, width: 12.5 }]);
  expect(together?.words).toBe('Your places have 3 hours in common; all of it is covered.');
});

test('what is shared across midnight is drawn in two parts and said in one', () => {
  // Chicago 09:00 to 17:00 is 20:00 to 04:00 there; with New York's until 03:00 and the shift until 02:00, 20:00 to 02:00 is left.
  const { ribbon } = resultOf('zone=New York&zone2=Chicago');
  expect(ribbon.shared).toEqual([
    { x: 83.333, width: 16.667 },
    { x: 0, width: 8.333 },
  ]);
  expect(ribbon.sharedCaption).toMatchObject({
    words: '6 hours shared, 20:00 to 02:00 in Islamabad',
    anchor: 'end',
  });
});

test('what lies at the same place of the drawing on different days is not shared', () => {
  // On the same date Honolulu works from 00:00 on the next day in Karachi, Sydney from 03:00 on the day itself.
  const { ribbon, heading } = resultOf('zone=Honolulu&zone2=Sydney&open=0&close=24');
  expect(ribbon.shared).toEqual([]);
  expect(heading).toBe('No hour would suit all of you at any time of the year');
});

test('a clock that goes back for Ramadan has all its rows', () => {
  // Morocco in 2014, tz database: summer time from 30 March to 26 October, but not from 28 June to 2 August.
  expect(rows('zone=Casablanca&date=2014-04-15').map(([from, to]) => [from, to])).toEqual([
    ['30 Mar 2014', '27 Jun 2014'],
    ['28 Jun 2014', '1 Aug 2014'],
    ['2 Aug 2014', '25 Oct 2014'],
    ['26 Oct 2014', '28 Mar 2015'],
  ]);
});

test('no overlap is said without a fault', () => {
  const { sentences, ribbon } = resultOf('zone=New York&open=9&close=18');
  expect(sentences[0]).toBe(
    'Today New York is 10 hours behind Pakistan. Your 09:00 to 17:00 is 19:00 to 03:00 there, and they work 09:00 to 18:00: none of it is covered.',
  );
  expect([ribbon.shared, ribbon.sharedCaption]).toEqual([[], null]);
});

describe('the sentence of a day', () => {
  test.each([
    ['zone=Karachi&open=9&close=18', /^Today Karachi is on the same clock as Pakistan\./],
    ['zone=Kathmandu', /^Today Kathmandu is 45 minutes ahead of Pakistan\./],
    ['zone=London&date=2026-07-15', /^On 15 Jul 2026 London is 4 hours behind Pakistan\./],
    ['zone=London', /None of what you share is night in Islamabad; your 09:00 to 12:00 is not covered\.$/],
    [
      'zone=New York&open=0&close=24',
      /5 of the 8 shared hours fall at night in Islamabad; all of your hours are covered\.$/,
    ],
    ['zone=New York&from=13:00&to=17:00&open=0&close=24', /All of what you share is night/],
    ['zone=London&open=16:00&close=20:00', /your 09:00 to 11:00 and 15:00 to 17:00 are not covered\.$/],
  ])('%s', (query, words) => {
    expect(resultOf(query).sentences[0]).toMatch(words);
  });
});

describe('what is not plain is said', () => {
  test.each([
    ['zone=London&from=9&to=9', 'London: start and end are the same, so a whole day is meant.'],
    ['zone=London&from=22&to=6', 'London: the end is before the start, so it is on the next day.'],
    ['zone=London&open=9&close=9', 'They: start and end are the same, so a whole day is meant.'],
    // Lord Howe goes back by half an hour on 5 April 2026, New York forward by one on 8 March.
    [
      'zone=Lord Howe&from=0&to=24&date=2026-04-05',
      'The clock of Lord Howe changes within these hours: they last 24 hours 30 minutes.',
    ],
    [
      'zone=New York&from=0&to=24&date=2026-03-08',
      'The clock of New York changes within these hours: they last 23 hours.',
    ],
    [
      'zone=New York&from=0&to=24&date=2026-11-01',
      'The clock of New York changes within these hours: they last 25 hours.',
    ],
    ['zone=London&date=2031-01-01', 'Governments set the clocks: the rules for 2031 may change until then.'],
  ])('%s', (query, note) => {
    expect(resultOf(query).notes).toEqual([note]);
  });

  test('hours that the clock skips', () => {
    // London goes from 01:00 to 02:00 on 29 March 2026.
    const { sentences, nightShare, heading } = resultOf('zone=London&from=01:30&to=02:00&date=2026-03-29');
    expect(sentences[0]).toMatch(/The clock skips these hours on that date/);
    expect(nightShare).toBe(null);
    expect(heading).toMatch(/^You would share no hours/);
  });

  test('next year is near enough', () => {
    expect(resultOf('zone=London&date=2027-12-31').notes).toEqual([]);
  });
});

describe('what to ask', () => {
  const questions = (query: string, own: OverlapSetting = setting) => resultOf(query, own).questions;

  test('the Gulf week has a Sunday', () => {
    expect(questions('zone=Dubai&days=sun-thu')).toEqual([
      'Your week has Sunday in it: does the shift work then?',
      'Public holidays and hours in Ramadan differ by provider: which are worked?',
    ]);
  });

  test('Monday morning far in the east is still Sunday there', () => {
    // Auckland is UTC+13 in November: 09:00 on Monday is 01:00 there, 06:00 is 22:00 on Sunday.
    expect(questions('zone=Auckland&from=6')[0]).toBe(
      'Monday until 08:00 in Auckland is still Sunday in Islamabad: does the shift cover it?',
    );
  });

  test('who works every day asks of no day in particular', () => {
    expect(questions('zone=New York&days=all')[0]).toBe(
      'Your week has Saturday and Sunday in it: does the shift work then?',
    );
  });

  test('a profile that states its days', () => {
    const hours = { pakistanStart: '10:00', pakistanEnd: '19:00', providerZone: 'Asia/Karachi' };
    const of = (daysPerWeek: number): OverlapSetting => ({
      ...setting,
      provider: { slug: 'a', name: 'A Ltd', hours: { ...hours, daysPerWeek } },
    });
    expect(questions('zone=London&days=sun-thu', of(6))[0]).toBe(
      'The profile of A Ltd states 6 days a week, and not which: do they fit yours?',
    );
    expect(questions('zone=London&days=sun-thu', of(7))[0]).toMatch(/^Public holidays/);
  });
});

test('the year of a place without summer time is one row', () => {
  expect(rows('zone=Dubai')).toEqual([['All year', 'no change', '1 h, none, 09:00 to 16:00']]);
  expect(resultOf('zone=Dubai').yearLead).toBe('Neither Pakistan nor Dubai changes its clocks in this time.');
});

test('both ends of the years that are known have a result', () => {
  for (const date of ['1973-01-01', '2100-12-31'])
    expect(resultOf(`zone=New York&date=${date}`).year.rows.length).toBeGreaterThan(0);
});

test('a provider gives its name to the lane', () => {
  const hours = { pakistanStart: '00:00', pakistanEnd: '24:00', providerZone: 'Asia/Karachi' };
  const own: OverlapSetting = { ...setting, provider: { slug: 'a', name: 'A Ltd', hours } };
  const { ribbon, heading } = resultOf('zone=New York', own);
  expect(ribbon.lanes[1]).toMatchObject({
    name: 'A Ltd',
    detail: '00:00 to 24:00',
    filled: [{ x: 0, width: 100 }],
  });
  expect(heading).toBe('You would share all 8 hours of your day, all year');
});

test('before anything is typed, and with faults, the heading is a question', () => {
  for (const query of ['', 'zone=Atlantis'])
    expect(overlapView(typedOf(query), setting).heading).toBe('How many hours would you share?');
});
