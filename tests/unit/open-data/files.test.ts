import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { dataFile, dataFiles, schemaText, sizeWords } from '../../../src/lib/open-data/files.ts';
import { DATASET_NAMES } from '../../../src/lib/open-data/schemas.ts';
import { withoutQuotes } from '../../../src/lib/content/without-quotes.ts';
import { readCsv } from '../../support/csv.ts';
import { content } from './make.ts';

const textOf = (name: string): string => Buffer.from(dataFile(content(), name).bytes).toString('utf8');

test('quotes are left out however deep they lie, and nothing else is', () => {
  expect(
    withoutQuotes({ quote: 'x', a: [{ quote: 'y', quoteCurrency: 'USD', b: null }], c: { quote: 'z' } }),
  ).toEqual({
    a: [{ quoteCurrency: 'USD', b: null }],
    c: {},
  });
});

test('no file holds the words of a source', () => {
  for (const { name } of dataFiles(content())) {
    expect(textOf(name)).not.toContain('the secret words');
    expect(textOf(name)).not.toMatch(/"quote"|\bquote,|,quote\b/);
  }
  for (const name of DATASET_NAMES) expect(schemaText(name, 'https://site.example')).not.toContain('"quote"');
});

test('the checksum is that of the bytes, and the files are made once for a build', () => {
  const site = content();
  for (const { bytes, sha256 } of dataFiles(site))
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(dataFiles(site)).toBe(dataFiles(site));
});

test('a JSON file says what it is, when it was made and what one may do with it', () => {
  const data = JSON.parse(textOf('stats.json')) as Record<string, unknown>;
  expect(data).toMatchObject({
    $schema: 'https://site.example/data/schemas/stats.json',
    generated: '2026-11-22',
    source: 'https://site.example/data/',
    count: 2,
  });
  expect(data['licence']).toContain('CC BY 4.0');
  expect(data['stats']).toHaveLength(2);
});

describe('the table of providers', () => {
  test('has what the published order looks at', () => {
    expect(readCsv(textOf('providers.csv'))).toMatchObject([
      {
        ...{
          slug: 'harbour-voice',
          can_be_asked: 'true',
          recent_independent_facts: '1',
          newest_as_of: '2025-03',
        },
        ...{ evidence_level: 'mixed', facts: '4', own_facts: '1', cities: 'porton', services: 'dispatch' },
        aliases: "'=HARBOUR(); HV",
      },
    ]);
  });

  test('has one row a claim in its second file', () => {
    const rows = readCsv(textOf('providers-claims.csv'));
    expect(rows.map(({ field, entry, value, words, city }) => [field, entry, value, words, city])).toEqual([
      ['founded', '0', '2004', '2004', ''],
      ['offices', '0', 'an office', 'an office', 'Porton'],
      ['services', '0', 'dispatch', 'Dispatch', ''],
      ['hours', '0', '{"always":true}', '24/7', ''],
    ]);
    expect(rows[0]).toMatchObject({ as_of: '2025-03', own: 'false', note: 'A caution', sources: 'press' });
    expect(rows[2]).toMatchObject({ as_of: '', own: 'true', sources: 'own-page' });
  });
});

test('facts on enforcement are in no file', () => {
  for (const { name } of dataFiles(content())) expect(textOf(name)).not.toContain('raids');
  expect(readCsv(textOf('cities-facts.csv')).map(({ id }) => id)).toEqual([
    'population',
    'population',
    'power',
  ]);
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 KB'],
  [38_400, '38 KB'],
  [4_149_999, '4.1 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
