import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  lastModified,
  readModificationDays,
  type ModificationDays,
} from '../../../src/lib/open-data/last-modified.ts';

const folder = mkdtempSync(join(tmpdir(), 'plus92-days-'));
let days: ModificationDays;

beforeAll(() => {
  for (const name of ['providers', 'insights']) mkdirSync(join(folder, name));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write(
    'sources.json',
    JSON.stringify([
      { id: 'a', retrieved: '2026-11-01' },
      { id: 'b', retrieved: '2026-11-09' },
    ]),
  );
  write('stats.json', JSON.stringify([{ id: 'share', source: ['b', 'a'] }]));
  write('providers/one.mdx', '---\nslug: one\nlastChecked: 2026-10-02\n---\n\nlastChecked: 2026-12-31\n');
  write('providers/two.mdx', '---\r\nslug: two\r\nlastChecked: "2026-10-03"\r\n---\r\n');
  write('providers/three.mdx', '---\n{ slug: three, lastChecked: "2026-10-04" }\n---\n');
  write('insights/new.mdx', '---\npublished: "2026-09-01"\nupdated: 2026-09-05 \n---\n');
  write('insights/plain.mdx', "---\npublished: '2026-09-02'\n---\n");
  write('insights/later.mdx', '---\npublished: "2027-01-01"\n---\n');
  days = readModificationDays(folder, '2026-11-22');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['a profile by the day it was checked', '/providers/one/', '2026-10-02'],
  ['a quoted day', '/providers/two/', '2026-10-03'],
  ['a day in another spelling of YAML', '/providers/three/', '2026-10-04'],
  ['an article by its last change', '/insights/new/', '2026-09-05'],
  ['an article that did not change by its publication', '/insights/plain/', '2026-09-02'],
  ['a source by the day it was read', '/sources/a/', '2026-11-01'],
  ['a figure by the newest of its sources', '/stats/share/', '2026-11-09'],
  ['any other page by the newest day of all', '/providers/page/2/', '2026-11-09'],
  ['an article that is not out yet does not count', '/insights/later/', '2026-11-09'],
])('%s', (_what, path, day) => {
  expect(lastModified(path, days)).toBe(day);
});

test('the real content has a day for every profile, source, figure and article', () => {
  const real = readModificationDays('src/content', '2026-11-22');
  const count = (start: string): number =>
    [...real.byPath.keys()].filter((path) => path.startsWith(start)).length;
  expect(count('/providers/')).toBeGreaterThan(30);
  expect(count('/sources/')).toBeGreaterThan(300);
  expect(count('/stats/')).toBeGreaterThan(200);
  expect(count('/insights/')).toBeGreaterThan(9);
  for (const day of real.byPath.values()) expect(day).toMatch(/^2026-\d\d-\d\d$/);
});
