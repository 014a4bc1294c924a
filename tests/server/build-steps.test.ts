import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashInputs } from '../../scripts/build/inputs.ts';
import { prepareForServing, UnknownFilesError } from '../../scripts/build/list-files.ts';
import { isFresh, writeStamp } from '../../scripts/build/stamp.ts';
import { buildingFolder, putInPlace, removeLeftovers } from '../../scripts/build/swap-folders.ts';
import { NoBuildError, readFileList } from '../../server/file-list.ts';
import { siteSettings } from '../../src/lib/site-settings.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plus92-build-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe('the hash of the inputs', () => {
  const settings = siteSettings({ BUILD_DATE: '2026-11-22' });

  test('follows names and contents and not times', () => {
    write('src/content/a.mdx', 'one');
    const before = hashInputs(folder, settings);
    utimesSync(join(folder, 'src/content/a.mdx'), 0, 0);
    write('README.md', 'not an input');
    expect(hashInputs(folder, settings)).toBe(before);
    write('src/content/a.mdx', 'two');
    expect(hashInputs(folder, settings)).not.toBe(before);
    write('src/content/a.mdx', 'one');
    expect(hashInputs(folder, settings)).toBe(before);
    write('src/content/b.mdx', '');
    expect(hashInputs(folder, settings)).not.toBe(before);
  });

  test.each([
    'public/x.txt',
    'astro.config.ts',
    'package-lock.json',
    'tsconfig.json',
    'scripts/build.ts',
    'scripts/build/x.ts',
  ])('takes %s in', (path) => {
    const before = hashInputs(folder, settings);
    write(path, 'x');
    expect(hashInputs(folder, settings)).not.toBe(before);
  });

  test('follows the settings that pages show', () => {
    const env = { BUILD_DATE: '2026-11-22' };
    const hashOf = (more: Record<string, string>) => hashInputs(folder, siteSettings({ ...env, ...more }));
    const hashes = [
      hashOf({}),
      hashOf({ SITE_URL: 'https://plus92.example' }),
      hashOf({ BUILD_DATE: '2026-11-23' }),
      hashOf({ CORRECTIONS_EMAIL: 'desk@plus92.example' }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashOf({ DIST_DIR: 'elsewhere' })).toBe(hashOf({}));
  });
});

describe('the list of files', () => {
  const text = '<p>Lahore</p>'.repeat(100);

  test('has the pages with their compressed forms, and not what shall stay here', async () => {
    write('dist/index.html', text);
    write('dist/share.png', 'png');
    for (const path of ['.env', 'a.js.map', 'x.db', 'x.sqlite-wal', '.git/config'])
      write(`dist/${path}`, 'canary');
    const files = await prepareForServing(join(folder, 'dist'), join(folder, 'cache'));
    expect(files.map(({ path }) => path)).toEqual(['index.html', 'share.png']);
    expect(await readFileList(join(folder, 'dist'))).toEqual(files);
    expect(brotliDecompressSync(readFileSync(join(folder, 'dist/index.html.br'))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(folder, 'dist/index.html.gz'))).toString()).toBe(text);
    expect(readdirSync(join(folder, 'dist'))).not.toContain('share.png.br');
  });

  test('refuses a file of an unknown kind by name', async () => {
    write('dist/index.html', text);
    write('dist/setup.exe', 'x');
    const listing = prepareForServing(join(folder, 'dist'), join(folder, 'cache'));
    await expect(listing).rejects.toThrow(UnknownFilesError);
    await expect(listing).rejects.toThrow('setup.exe');
  });

  test('compresses equal content once, also when a second build comes', async () => {
    for (const path of ['index.html', 'a/index.html', 'b/index.html']) write(`dist/${path}`, text);
    await prepareForServing(join(folder, 'dist'), join(folder, 'cache'));
    const cached = readdirSync(join(folder, 'cache'));
    expect(cached).toHaveLength(2);
    // What comes out of the second build shows that it took the form from the cache.
    for (const name of cached) writeFileSync(join(folder, 'cache', name), 'from the cache');
    await prepareForServing(join(folder, 'dist'), join(folder, 'cache'));
    expect(readFileSync(join(folder, 'dist/b/index.html.br'), 'utf8')).toBe('from the cache');
  });

  test('gives two builds of the same files the same bytes', async () => {
    const lists = await Promise.all(
      ['one', 'two'].map(async (name) => {
        write(`${name}/dist/index.html`, text);
        await prepareForServing(join(folder, name, 'dist'), join(folder, name, 'cache'));
        return ['index.html.br', 'index.html.gz', '.build/files.json'].map((path) =>
          readFileSync(join(folder, name, 'dist', path), 'base64'),
        );
      }),
    );
    expect(lists[0]).toEqual(lists[1]);
  });
});

describe('whether a build can be used again', () => {
  test('only when it is of these inputs and has lost nothing', async () => {
    const dist = join(folder, 'dist');
    expect(await isFresh(dist, 'abc')).toBe(false);
    write('dist/index.html', 'home'.repeat(100));
    expect(await isFresh(dist, 'abc')).toBe(false);
    await prepareForServing(dist, join(folder, 'cache'));
    expect(await isFresh(dist, 'abc')).toBe(false);
    await writeStamp(dist, 'abc');
    expect(await isFresh(dist, 'abc')).toBe(true);
    expect(await isFresh(dist, 'abd')).toBe(false);
    rmSync(join(dist, 'index.html.br'));
    expect(await isFresh(dist, 'abc')).toBe(false);
  });

  test('a folder without a list is no build', async () => {
    write('dist/index.html', 'half');
    await expect(readFileList(join(folder, 'dist'))).rejects.toThrow(NoBuildError);
  });
});

describe('putting a build in place', () => {
  test('replaces the one before whole', async () => {
    const dist = join(folder, 'dist');
    write('dist/old.html', 'old');
    const building = buildingFolder(dist);
    mkdirSync(building);
    writeFileSync(join(building, 'new.html'), 'new');
    await putInPlace(building, dist);
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readdirSync(dist)).toEqual(['new.html']);
  });

  test('clears away what killed builds have left, and nothing else', async () => {
    // No process has this number: it is above the largest that Linux gives out.
    for (const name of ['dist', 'dist.building-9999999', 'dist.replaced-9999999', 'dist.notes', 'other']) {
      mkdirSync(join(folder, name));
    }
    mkdirSync(join(folder, `dist.building-${process.pid}`));
    await removeLeftovers(join(folder, 'dist'));
    expect(readdirSync(folder).sort()).toEqual([
      'dist',
      `dist.building-${process.pid}`,
      'dist.notes',
      'other',
    ]);
  });
});
