import { describe } from 'vitest';
import { CITY, FIRST, SOURCES, city, first, refuses } from './refuses.ts';

describe('fields that break their schema', () => {
  refuses([
    [
      'a field is missing',
      (c) => delete first(c).data.name,
      [FIRST, 'name', 'nothing', 'Name as it is shown'],
    ],
    [
      'a field of a closed list is missing',
      (c) => delete first(c).data.status,
      [FIRST, 'status', 'nothing', 'one of published, unverified, paused, closed'],
    ],
    [
      'a field is unknown, and a known one is near',
      (c) => (first(c).data.founded[0].qoute = 'x'),
      [FIRST, 'founded.0.qoute', 'does not exist', 'perhaps "quote"'],
    ],
    [
      'a year stands without quotes',
      (c) => (first(c).data.founded[0].asOf = 2024),
      [FIRST, 'founded.0.asOf', '2024', 'in quotes'],
    ],
    [
      'a value is outside its closed list',
      (c) => (first(c).data.status = 'ready'),
      [FIRST, 'status', '"ready"', 'one of published, unverified, paused, closed'],
    ],
    [
      'a day does not exist',
      (c) => (first(c).data.lastChecked = '2026-02-30'),
      [FIRST, 'lastChecked', '"2026-02-30"', 'a day that exists in the calendar'],
    ],
    [
      'a slug has capitals',
      (c) => {
        first(c).data.slug = 'First';
        first(c).name = 'First';
      },
      [FIRST, 'slug', '"First"', 'lower-case letters, digits and single hyphens'],
    ],
    [
      'a list of claims is empty',
      (c) => (first(c).data.languages = []),
      [FIRST, 'languages', 'which is empty', 'leave the field out'],
    ],
    [
      'a range is upside down',
      (c) => (first(c).data.headcount[0].value.max = 1),
      [FIRST, 'headcount.0.value', '"min":1200', 'a min that is not larger than max'],
    ],
    [
      'a summary is too long',
      (c) => (city(c).data.summary = 'x'.repeat(171)),
      [CITY, 'summary', '"xxx', 'at most 170 characters'],
    ],
    [
      'a web address is not whole',
      (c) => (c.sources[0].url = 'www.example'),
      [SOURCES, 'press.url', '"www.example"', 'begins with https://'],
    ],
    [
      'an entry of a list is no entry',
      (c) => c.sources.push('press'),
      [SOURCES, 'entry 4', '"press"', 'fields'],
    ],
  ]);
});
