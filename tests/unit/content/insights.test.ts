import { expect, test } from 'vitest';
import { articleNotes } from '../../../src/lib/content/article-view.ts';
import { isPublished, newestFirst, readingMinutes, referencesIn } from '../../../src/lib/content/insights.ts';
import { readContent } from '../../../src/lib/content/read-content.ts';
import {
  conflictsOf,
  placeWords,
  seriesOf,
  shareAnAxis,
  shelves,
} from '../../../src/lib/content/stat-view.ts';
import { STAT_TOPICS, topicOf } from '../../../src/lib/content/stat-topics.ts';
import { statUses } from '../../../src/lib/content/stat-uses.ts';
import { statTitle } from '../../../src/lib/format/stats.ts';

const content = readContent('src/content');
const stats = new Map(content.stats.map((stat) => [stat.id, stat]));

test('an article is out from its day on, a draft never', () => {
  expect(isPublished({ draft: false, published: '2026-11-22' }, '2026-11-22')).toBe(true);
  expect(isPublished({ draft: false, published: '2026-11-23' }, '2026-11-22')).toBe(false);
  expect(isPublished({ draft: true, published: '2020-01-01' }, '2026-11-22')).toBe(false);
});

test('the newest article stands first, on one day by name', () => {
  const articles = [
    { published: '2026-01-01', slug: 'b' },
    { published: '2026-02-01', slug: 'c' },
    { published: '2026-01-01', slug: 'a' },
  ];
  expect(articles.sort(newestFirst).map(({ slug }) => slug)).toEqual(['c', 'a', 'b']);
});

test('reading takes a minute for 220 words, and never none', () => {
  expect(readingMinutes('word '.repeat(880))).toBe(4);
  expect(readingMinutes('word')).toBe(1);
});

test('every figure, source and city fact of a text is found once, in its order', () => {
  const body = `One <Stat id="a"/> and <StatRange low="b" high="c"/>, <StatRange id='x' id="d"/>.
<StatChart kind="line" ids={["e", "a"]} title="T > 1" measure="m" alt="x"/>
<SourceNote id="s">words</SourceNote> <CityFact city="lahore" id="wage">words</CityFact> <CityFact city="lahore" id="wage">again</CityFact>`;
  expect(referencesIn(body)).toEqual({
    stats: ['a', 'b', 'c', 'd', 'e'],
    sources: ['s'],
    cityFacts: [{ city: 'lahore', id: 'wage' }],
  });
});

test('a reference to nothing is refused by name', () => {
  const none = { stats: new Map(), cities: new Map(), register: new Map() };
  expect(() => articleNotes({ stats: ['nosuch'], sources: [], cityFacts: [] }, none)).toThrow('nosuch');
  expect(() => articleNotes({ stats: [], sources: ['nosuch'], cityFacts: [] }, none)).toThrow('nosuch');
  expect(() => articleNotes({ stats: [], sources: [], cityFacts: [{ city: 'x', id: 'y' }] }, none)).toThrow(
    '"x" has no fact "y"',
  );
});

test('every figure of the register has a shelf, and every shelf a figure', () => {
  expect(content.stats.length).toBe(231);
  const topics = new Set(content.stats.map((stat) => topicOf(stat)));
  expect([...topics].sort()).toEqual(Object.keys(STAT_TOPICS).sort());
  expect(shelves(content.stats).reduce((sum, { stats: shelf }) => sum + shelf.length, 0)).toBe(231);
});

test('checked claims stand on their own shelf', () => {
  const claims = shelves(content.stats).find(({ topic }) => topic === 'claims');
  expect(claims?.stats).toHaveLength(12);
  expect(claims?.stats.every(({ check }) => check !== undefined)).toBe(true);
});

test('a line has one vintage a period: ten fiscal years of IT exports, the restated ones kept', () => {
  const latest = stats.get('it-exports-fy2024-25');
  const { points, dropped } = seriesOf(latest!, stats);
  expect(points.map(({ id }) => id)).toEqual([
    'it-exports-fy2015-16',
    'it-exports-fy2016-17',
    'it-exports-fy2017-18',
    'it-exports-fy2018-19',
    'it-exports-fy2019-20-revised',
    'it-exports-fy2020-21',
    'it-exports-fy2021-22',
    'it-exports-fy2022-23-base',
    'it-exports-fy2023-24',
    'it-exports-fy2024-25',
  ]);
  expect(dropped.map(({ id }) => id).sort()).toEqual([
    'it-exports-fy2019-20',
    'it-exports-fy2020-21-sbp',
    'it-exports-fy2022-23',
    'it-exports-fy2022-23-revised',
  ]);
});

test('the page of a vintage draws that vintage', () => {
  const { points } = seriesOf(stats.get('it-exports-fy2019-20')!, stats);
  expect(points.map(({ id }) => id)).toContain('it-exports-fy2019-20');
  expect(points.map(({ id }) => id)).not.toContain('it-exports-fy2019-20-revised');
});

test('figures that disagree are those that the register links', () => {
  expect(
    conflictsOf(stats.get('call-centres-registered-3000')!, stats)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['call-centres-operating-2025', 'call-centres-registered-2000']);
});

test('a place is named in words', () => {
  expect(['PK', 'PK-Sindh', 'World'].map(placeWords)).toEqual(['Pakistan', 'Sindh', 'World']);
});

test('no title speaks of a midpoint', () => {
  expect(statTitle({ title: 'Philippines premium rate (range 12-14, midpoint)' })).toBe(
    'Philippines premium rate',
  );
  expect(statTitle({ title: 'IT exports (restated in Aug 2021)' })).toBe('IT exports (restated in Aug 2021)');
  expect(content.stats.filter((stat) => /midpoint/.test(statTitle(stat)))).toEqual([]);
});

test('a figure knows the pages that print it', () => {
  const uses = statUses([{ slug: 'x', title: 'X', body: '<Stat id="it-exports-fy2024-25"/>' }]);
  expect(uses.get('it-exports-fy2024-25')).toEqual([
    { title: 'Plus92 home', path: '/' },
    { title: 'X', path: '/insights/x/' },
  ]);
});

test('counts share an axis when each is one number and none hides the others', () => {
  const one = stats.get('call-centres-registered-3000')!;
  const others = conflictsOf(one, stats);
  expect(shareAnAxis([one, ...others])).toBe(true);
  expect(shareAnAxis([one])).toBe(false);
  expect(shareAnAxis([one, { ...one, unit: 'USD' }])).toBe(false);
  expect(shareAnAxis([one, { ...one, value: null }])).toBe(false);
  expect(shareAnAxis([one, { ...one, value: (one.value ?? 0) * 21 }])).toBe(false);
});
