import { describe, expect, test } from 'vitest';
import { BUILD_DAY, faultsAfter, type LooseContent } from './good-content.ts';
import { CITY, FIRST, SOURCES, city, first, refuses, words } from './refuses.ts';

describe('dates in the future', () => {
  const FUTURE = `after the day of this build, ${BUILD_DAY}`;
  refuses([
    [
      'a claim is of tomorrow',
      (c) => (first(c).data.founded[0].asOf = '2026-11-23'),
      [FIRST, 'founded.0.asOf', FUTURE, 'the date that the source carries'],
    ],
    [
      'a claim is of next month',
      (c) => (first(c).data.founded[0].asOf = '2026-12'),
      [FIRST, 'founded.0.asOf', `"2026-12", which is ${FUTURE}`, ''],
    ],
    [
      'a claim is of next year',
      (c) => (first(c).data.founded[0].asOf = '2027'),
      [FIRST, 'founded.0.asOf', FUTURE, ''],
    ],
    [
      'a profile was checked tomorrow',
      (c) => (first(c).data.lastChecked = '2026-11-23'),
      [FIRST, 'lastChecked', FUTURE, ''],
    ],
    [
      'a source was read tomorrow',
      (c) => (c.sources[0].retrieved = '2026-11-23'),
      [SOURCES, 'press.retrieved', FUTURE, ''],
    ],
    [
      'a source was published next year',
      (c) => (c.sources[0].published = '2027 (inferred)'),
      [SOURCES, 'press.published', FUTURE, ''],
    ],
    [
      'a firm was founded next year',
      (c) => (first(c).data.founded[0].value = 2027),
      [FIRST, 'founded.0.value', FUTURE, ''],
      [FIRST, 'text', '2004', ''],
    ],
    [
      'people were counted next year',
      (c) => (city(c).data.population.year = 2027),
      [CITY, 'population.year', FUTURE, ''],
    ],
  ]);

  test.each(['2026-11-22', '2026-11', '2026'])('%s has begun and is no fault', (asOf) => {
    expect(faultsAfter((c) => (first(c).data.services[0].asOf = asOf))).toEqual([]);
  });

  test('a pair of years begins with its first year', () => {
    expect(faultsAfter((c) => (c.sources[0].published = '2026-27'))).toEqual([]);
  });

  test('an insight may wait for its day', () => {
    const change = (c: LooseContent) =>
      c.insights.push({
        ...{ file: 'content/insights/news.mdx', name: 'news', body: words(700) },
        data: {
          title: 'News',
          summary: 'A sentence.',
          topic: 'cost',
          author: 'The editors',
          published: '2027-01-01',
        },
      });
    expect(faultsAfter(change)).toEqual([]);
  });
});
