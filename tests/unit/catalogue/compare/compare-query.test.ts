import { describe, expect, test } from 'vitest';
import {
  readCompareQuery,
  toAsked,
  writeCompareQuery,
} from '../../../../src/lib/catalogue/compare/compare-query.ts';
import { DEFAULT_WEIGHTS } from '../../../../src/lib/catalogue/scoring/criteria.ts';
import { provider } from '../make.ts';
import { queryOf, site } from './make.ts';

const read = (address: string) => readCompareQuery(new URLSearchParams(address), site().catalogue);
const slugs = (providers: readonly { slug: string }[]) => providers.map(({ slug }) => slug);

describe('the providers of an address', () => {
  test('are taken in the order in which they are named, each once', () => {
    expect(slugs(queryOf('p=meadow&p=harbour&p=meadow&p=&p=%20Harbour').providers)).toEqual([
      'meadow',
      'harbour',
    ]);
  });

  test('that are not on the site are named', () => {
    const { query, problems } = read('p=nobody&p=harbour');
    expect(query.unknown).toEqual(['nobody']);
    expect(slugs(query.providers)).toEqual(['harbour']);
    expect(problems).toEqual([]);
  });

  test('are five at most, and the rest is named', () => {
    const many = site(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug) => provider(slug)));
    const query = queryOf('p=a&p=b&p=c&p=d&p=e&p=f&p=g&p=a', many);
    expect(slugs(query.providers)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(slugs(query.beyond)).toEqual(['f', 'g']);
  });

  test('may be none', () => {
    expect(queryOf('').providers).toEqual([]);
  });
});

test('what was asked for is read as on the find page, and handed to the score', () => {
  const query = queryOf('service=support&channel=chat&language=EN&hours=24-7&cert=pci-dss');
  expect(query.asked).toEqual({
    ...{ service: ['support'], channel: ['chat'], language: ['en'] },
    ...{ hours: ['24-7'], cert: ['pci-dss'] },
  });
  expect(toAsked(query)).toEqual({
    ...{ services: ['support'], channels: ['chat'], languages: ['en'], regimes: ['pci-dss'] },
    hours: { daysPerWeek: 7, hoursPerDay: 24 },
  });
  expect(toAsked(queryOf('')).hours).toBeUndefined();
});

test.each([
  ['service=juggling', 'service'],
  ['hours=overlap&zone=Europe/London', 'hours'],
  ['w-price=much', 'weights'],
  ['rows=some', 'rows'],
])('a bad value is named in a sentence and left out: %s', (address, key) => {
  const { query, problems } = read(address);
  expect(problems.map((problem) => problem.key)).toEqual([key]);
  expect(problems[0]?.message).toMatch(/\.$/);
  expect(query.weights).toEqual(DEFAULT_WEIGHTS);
  expect(query.onlyDifferences).toBe(false);
});

test('keys that nobody knows are ignored', () => {
  expect(read('utm=x&colour=green').problems).toEqual([]);
});

describe('the list of questions', () => {
  test('holds each question once, of these providers only', () => {
    const query = queryOf(
      'p=harbour&p=meadow&ask=harbour:hours&ask=harbour:hours&ask=blank:hours&ask=meadow:nonsense&ask=meadow&ask=all:price&ask=all:found-for-none&ask=meadow:found-for-none',
    );
    expect(query.asks).toEqual([
      { slug: 'harbour', field: 'hours' },
      { slug: 'all', field: 'price' },
      { slug: 'all', field: 'found-for-none' },
    ]);
  });
});

test('an address is written in one way, without defaults, and reads back the same', () => {
  const address =
    'ask=meadow%3Ahours&rows=differences&w-price=100&hours=24-7&p=meadow&service=support&p=harbour&service=sales';
  const query = queryOf(address);
  const written = writeCompareQuery(query).toString();
  expect(written).toBe(
    'p=meadow&p=harbour&service=sales&service=support&hours=24-7&w-price=100&rows=differences&ask=meadow%3Ahours',
  );
  expect(queryOf(written)).toEqual(query);
  expect(
    writeCompareQuery(
      queryOf(
        'p=meadow&p=harbour&w-price=25&w-fit=25&w-quality=15&w-compliance=15&w-scale=10&w-risk=10&rows=all',
      ),
    ).toString(),
  ).toBe('p=meadow&p=harbour');
});

test('the column to be seen first must be one that is compared', () => {
  expect(queryOf('p=meadow&p=harbour&see=harbour').see).toBe('harbour');
  expect(queryOf('p=meadow&p=harbour&see=blank').see).toBeNull();
});
