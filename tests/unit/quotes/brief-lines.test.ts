import { expect, test } from 'vitest';
import { briefLines } from '../../../src/lib/quotes/brief-lines.ts';
import { readSoFar, soFarRows } from '../../../src/lib/quotes/so-far.ts';

const names = { service: (slug: string) => slug.toUpperCase(), industry: (slug: string) => `${slug}!` };
const lines = (typed: Record<string, string[]>) =>
  briefLines(readSoFar(typed), names).map(({ step, label, value }) => `${step} ${label}: ${value}`);

test('nothing is said of what nothing was said to', () => {
  expect(lines({})).toEqual([]);
});

test('the brief is read line by line, in the order of the form', () => {
  expect(
    lines({
      services: ['back-office', 'data-entry'],
      problem: ['Two lines\nof it'],
      industry: ['telecom'],
      start: ['2027-03'],
      contractMonths: ['12'],
      budgetLow: ['20,000'],
      budgetHigh: ['30000'],
      currency: ['USD'],
      channel1: ['chat'],
      contacts1: ['5000'],
      aht1: ['360'],
      zone: ['America/New_York'],
      days: ['mon', 'tue'],
      opens: ['09:00'],
      closes: ['17:00'],
      language1: ['en'],
      level1: ['C1'],
      dataKinds: ['contact', 'cards'],
      mustRegimes: ['soc-2'],
      serviceLevel: ['80'],
      withinSeconds: ['20'],
      targetsUnknown: ['yes'],
    }),
  ).toEqual([
    '1 Services: BACK-OFFICE, DATA-ENTRY',
    '1 What problem should this solve?: Two lines\nof it',
    '1 Your industry: telecom!',
    '1 Start: March 2027',
    '1 Length of the contract: 12 months',
    '1 Budget a month: USD 20,000 to 30,000',
    '2 Volume: Chat, 5,000 a month, 360 s each',
    '2 Time zone of your hours: America/New York',
    '2 Days: Monday, Tuesday',
    '2 Hours: 09:00 to 17:00',
    '2 Language: English, C1, fluent in everything',
    '3 Data that they would see: Names and contact details, Payment cards',
    '3 Must have: SOC 2 report',
    '3 Answered in time: 80 % within 20 seconds',
    '3 I do not know the targets yet: Yes',
  ]);
});

test.each([
  [{ budgetLow: ['5'] }, ['1 Budget a month: from 5']],
  [{ budgetHigh: ['5'], currency: ['GBP'] }, ['1 Budget a month: up to GBP 5']],
  [{ start: ['undecided'] }, ['1 Start: Not decided yet']],
  [{ aht1: ['lots'], contacts1: ['many'] }, []],
])('a part of it: %j', (typed, expected) => {
  expect(lines(typed as Record<string, string[]>)).toEqual(expected);
});

const rows = (typed: Record<string, string[]>) =>
  Object.fromEntries(soFarRows(readSoFar(typed), (slug) => slug).map(({ label, words }) => [label, words]));

test('so far: what is there in a few words, and what is not yet', () => {
  expect(rows({})).toEqual({
    ...{ Service: null, Volume: null, Hours: null, Languages: null, Start: null, Data: null },
  });
  expect(
    rows({
      ...{ services: ['dispatch'], contacts1: ['5000'], aht1: ['360'], zone: ['America/New_York'] },
      ...{ language1: ['en'], start: ['undecided'], dataKinds: ['contact', 'cards'] },
    }),
  ).toEqual({
    Service: 'dispatch',
    Volume: '5,000 a month, 6 min',
    Hours: 'New York, not fixed yet',
    Languages: 'English',
    Start: 'not decided',
    Data: 'Names and contact details and payment cards',
  });
});

test('so far: several channels are summed', () => {
  expect(rows({ contacts1: ['5000'], aht1: ['360'], contacts2: ['10'] })['Volume']).toBe(
    '5,010 contacts a month',
  );
});
