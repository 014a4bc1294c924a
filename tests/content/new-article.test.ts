import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/lib/content/read-files.ts';
import { faultsAfter } from './check/good-content.ts';
import { words } from './check/refuses.ts';

const root = resolve(import.meta.dirname, '../..');
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'plus92-article-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the real command on an empty content folder, as `npm run new:article` does. */
function begin(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/new-article.ts', ...args], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: folder, BUILD_DATE: '2026-11-22' },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const TITLE = 'Wages: the "floor" isn’t a café’s £5';
const SLUG = 'wages-the-floor-isnt-a-cafes-5';
const written = (): string => readFileSync(join(folder, 'insights', `${SLUG}.mdx`), 'utf8');
const faults = (text: string) =>
  faultsAfter((content) =>
    content.insights.push({
      file: 'new.mdx',
      name: SLUG,
      ...(splitFrontMatter(text) as { data: object; body: string }),
    }),
  );

test('a draft is written under a slug made of its title', () => {
  const { status, stdout, stderr } = begin(TITLE);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain(`insights/${SLUG}.mdx is begun.`);
  expect(stdout).toContain(`/insights/${SLUG}/`);
  expect(splitFrontMatter(written()).data).toMatchObject({
    title: TITLE,
    draft: true,
    published: '2026-11-22',
  });
});

test('each blank is a fault that says what to write, and nothing else is one', () => {
  begin(TITLE);
  const blanks = written().match(/\[\[[^\]]+\]\]/g) ?? [];
  const found = faults(written());
  expect(blanks.length).toBeGreaterThan(5);
  expect(found).toHaveLength(blanks.length);
  for (const fault of found) expect(fault.found).toMatch(/^the blank "\[\[Write /);
  expect(found.find(({ field }) => field === 'summary')?.write).toMatch(/^one or two sentences/);
});

test('with its blanks filled it passes, as a draft and published', () => {
  begin(TITLE);
  const filled = written().replace(/\[\[[^\]]+\]\]/g, words(9));
  expect(faults(filled)).toEqual([]);
  expect(faults(filled.replace('draft: true\n', '')).map(({ found }) => found)).toEqual(['81 words']);
  expect(faults(`${filled.replace('draft: true\n', '')}\n${words(640)}`)).toEqual([]);
});

test('an article that exists is left as it is', () => {
  begin(TITLE);
  const before = written();
  const { status, stderr } = begin('Wages, the floor: isnt a cafes 5!');
  expect(status).toBe(1);
  expect(stderr).toContain('exists already');
  expect(written()).toBe(before);
});

test.each([
  ['no title', [], 'Give the article a title'],
  ['a title without letters', ['!?'], 'Give the article a title'],
  ['a title that is too long', ['word '.repeat(30)], 'The title has 149 characters'],
])('%s is refused in one sentence', (_name, args, sentence) => {
  const { status, stderr } = begin(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('a long title gives a slug of whole words', () => {
  begin('Recorded exports of telecommunication services rose every single year since they began');
  expect(readdirSync(join(folder, 'insights'))).toEqual([
    'recorded-exports-of-telecommunication-services-rose-every.mdx',
  ]);
});
