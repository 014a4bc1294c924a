import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBuiltSite, type BuiltPage } from '../support/built-site.ts';
import { readCsv } from '../support/csv.ts';
import { attribute, elementsNamed, elementsOf, textOf } from '../support/html.ts';

const site = readBuiltSite();
const sets = ['providers', 'stats', 'sources', 'cities', 'services'];
const tables = [
  ...['providers', 'providers-claims', 'providers-scoring', 'stats', 'sources'],
  ...['cities', 'cities-facts', 'services'],
];
const files = [...sets.map((name) => `${name}.json`), ...tables.map((name) => `${name}.csv`)];

const bytesOf = (name: string): Buffer => readFileSync(join(site.folder, 'data', name));
const rowsOf = (name: string): Record<string, string>[] => readCsv(bytesOf(`${name}.csv`).toString('utf8'));
type DataFile = Record<string, unknown> & { count: number };
const dataOf = (name: string): DataFile => JSON.parse(bytesOf(`${name}.json`).toString('utf8')) as DataFile;

let page: BuiltPage;
beforeAll(() => {
  const found = site.pages.find(({ path }) => path === '/data/');
  if (!found) throw new Error('/data/ was not built');
  page = found;
});

describe('the page about the data', () => {
  test('names every file with its checksum, row count and size', () => {
    const listed = elementsNamed(page.document, 'tr').flatMap((row) => {
      const href = elementsNamed(row, 'a').flatMap((link) => attribute(link, 'href') ?? [])[0];
      const [holds, sha256] = elementsNamed(row, 'td').map(textOf);
      return href ? [{ name: href.replace('/data/', ''), holds, sha256 }] : [];
    });
    expect(listed.map(({ name }) => name).sort()).toEqual([...files].sort());
    for (const { name, holds, sha256 } of listed) {
      expect(sha256, name).toBe(createHash('sha256').update(bytesOf(name)).digest('hex'));
      const [stem = '', kind] = name.split('.');
      const rows = kind === 'json' ? dataOf(stem).count : rowsOf(stem).length;
      expect(holds, name).toContain(` ${rows.toLocaleString('en-GB')} row`);
    }
  });

  test('offers a schema for each set, says when the files were made and under which licence', () => {
    const links = elementsNamed(page.document, 'a').map((link) => attribute(link, 'href'));
    for (const name of sets) expect(links).toContain(`/data/schemas/${name}.json`);
    expect(textOf(page.document)).toContain('Files made on 22 November 2026');
    expect(textOf(page.document)).toContain('The facts are free to use');
    expect(links).toContain('https://creativecommons.org/licenses/by/4.0/');
  });

  test('describes each set for search engines of data', () => {
    const blocks = elementsNamed(page.document, 'script')
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(textOf(script)) as Record<string, unknown>)
      .filter((block) => block['@type'] === 'Dataset');
    expect(blocks).toHaveLength(sets.length);
    const offered = blocks.flatMap((block) => {
      for (const field of ['name', 'description', 'license', 'creator', 'dateModified'])
        expect(block[field]).toBeTruthy();
      return block['distribution'] as { contentUrl: string; encodingFormat: string }[];
    });
    expect(offered.map(({ contentUrl }) => contentUrl).sort()).toEqual(
      files.map((name) => `${site.siteUrl}/data/${name}`).sort(),
    );
    for (const { contentUrl, encodingFormat } of offered)
      expect(encodingFormat).toBe(contentUrl.endsWith('.csv') ? 'text/csv' : 'application/json');
  });
});

describe.each(sets)('%s.json', (name) => {
  test('is as its published schema says, by a validator of its own', () => {
    const schema = dataOf(`schemas/${name}`);
    const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    const data = dataOf(name);
    expect(validate(data), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
    expect(data['$schema']).toBe(schema['$id']);
    expect(data['generated']).toBe('2026-11-22');
    expect(data[name]).toHaveLength(data.count);
    expect(data.count).toBeGreaterThan(0);
    // A file that is wrong is refused: the schema is not empty.
    expect(validate({ ...data, [name]: [{}] })).toBe(false);
  });
});

test('no file has the words of sources that are kept for editors', () => {
  const research = JSON.parse(
    readFileSync(new URL('../fixtures/research/providers.json', import.meta.url), 'utf8'),
  ) as unknown;
  const words = JSON.stringify(research);
  // A few claims say in their own value what the source says, and are printed as such.
  const printed = words.replace(/"quote":"(?:[^"\\]|\\.)*"/g, '');
  const quotes = [...words.matchAll(/"quote":"([^"\\]{40,})"/g)]
    .map(([, quote = '']) => quote)
    .filter((quote) => !printed.includes(quote));
  expect(quotes.length).toBeGreaterThan(100);
  for (const name of [...files, ...sets.map((set) => `schemas/${set}.json`)]) {
    const text = bytesOf(name).toString('utf8');
    expect(text, name).not.toMatch(/"quote"/);
    expect(
      quotes.filter((quote) => text.includes(quote)),
      name,
    ).toEqual([]);
  }
});

describe.each(tables)('%s.csv', (name) => {
  test('is RFC 4180 in UTF-8, and no cell begins a formula', () => {
    const bytes = bytesOf(`${name}.csv`);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\ufeff')).toBe(false);
    const rows = readCsv(text);
    expect(rows.length).toBeGreaterThan(0);
    const cells = rows.flatMap((row) => Object.values(row));
    const isNumber = /^-?\d+(\.\d+)?$/;
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r\0＝＋－＠]/u.test(cell) && !isNumber.test(cell))).toEqual(
      [],
    );
  });
});

test('tables and trees hold the same entries', () => {
  for (const name of sets) {
    const key = ['stats', 'sources'].includes(name) ? 'id' : 'slug';
    const entries = dataOf(name)[name] as Record<string, unknown>[];
    expect(rowsOf(name).map((row) => row[key])).toEqual(entries.map((entry) => entry[key]));
  }
  expect(rowsOf('providers-claims')).toHaveLength(337);
});

test('every source that a claim, a fact or a figure names is in the file of sources', () => {
  const known = new Set(rowsOf('sources').map(({ id }) => id));
  const named = ['providers-claims', 'cities-facts', 'stats'].flatMap((name) =>
    rowsOf(name).flatMap(({ sources = '' }) => sources.split('; ')),
  );
  expect(named.length).toBeGreaterThan(500);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('the published order can be recomputed from the table alone', () => {
  const rows = rowsOf('providers').sort((a, b) => text(a, 'slug').localeCompare(text(b, 'slug')));
  const recomputed = rows.sort(byTheRules).map((row) => text(row, 'slug'));
  expect(recomputed.length).toBeGreaterThan(30);
  expect(recomputed).toEqual(shownOrder());
});

const text = (row: Record<string, string>, column: string): string => {
  const value = row[column];
  if (value === undefined) throw new Error(`providers.csv has no column ${column}`);
  return value;
};
const collator = new Intl.Collator('en');

/** The rules as /methodology/ prints them, written once more. */
function byTheRules(a: Record<string, string>, b: Record<string, string>): number {
  const high = (column: string): number => Number(text(b, column)) - Number(text(a, column));
  const asked = (row: Record<string, string>): number => (text(row, 'can_be_asked') === 'true' ? 0 : 1);
  const slugs = [text(a, 'slug'), text(b, 'slug')];
  return (
    asked(a) - asked(b) ||
    high('recent_independent_facts') ||
    high('completeness') ||
    lastMoment(text(b, 'newest_as_of')) - lastMoment(text(a, 'newest_as_of')) ||
    collator.compare(text(a, 'name'), text(b, 'name')) ||
    (slugs[0] === slugs[1] ? 0 : (slugs[0] ?? '') < (slugs[1] ?? '') ? -1 : 1)
  );
}

/** A partial date counts as its last day, none as oldest. */
function lastMoment(date: string): number {
  if (date === '') return -Infinity;
  const [year = 0, month, day] = date.split('-').map(Number);
  return day ? Date.UTC(year, (month ?? 1) - 1, day) : Date.UTC(year, month ?? 12, 0);
}

/** Slugs as all pages of /providers/ show them, from the first to the last. */
function shownOrder(): string[] {
  const pages = site.pages
    .flatMap((each) => {
      const number = /^\/providers\/(?:page\/(\d+)\/)?$/.exec(each.path);
      return number ? [{ each, number: Number(number[1] ?? 1) }] : [];
    })
    .sort((a, b) => a.number - b.number);
  const known = new Set(rowsOf('providers').map(({ slug }) => slug));
  const slugs = pages.flatMap(({ each }) => {
    const main = elementsNamed(each.document, 'main')[0];
    return (main ? elementsOf(main) : []).flatMap((element) => {
      const slug = /^\/providers\/([a-z0-9-]+)\/$/.exec(attribute(element, 'href') ?? '')?.[1];
      return slug && known.has(slug) ? [slug] : [];
    });
  });
  return [...new Set(slugs)];
}
