import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBuiltSite } from '../support/built-site.ts';
import { livePages } from '../support/templates.ts';

const site = readBuiltSite();

test('the sitemap lists every page for search engines, and only those', () => {
  const parts = locationsIn('/sitemap-index.xml').map((address) => address.slice(site.siteUrl.length));
  const listed = parts.flatMap(locationsIn).sort();
  // Those that are rendered on demand are listed by their bare address.
  const live = livePages.filter(({ path }) => !path.includes('?')).map(({ path }) => path);
  const built = site.pages.filter((page) => page.indexable).map(({ path }) => path);
  const wanted = [...built, ...live].map((path) => `${site.siteUrl}${path}`);
  expect(listed.length).toBeGreaterThan(0);
  expect(listed).toEqual(wanted.sort());
});

test('robots.txt lets everybody in and names the sitemap', () => {
  const lines = readFileSync(join(site.folder, 'robots.txt'), 'utf8').split('\n');
  expect(lines).toContain(`Sitemap: ${site.siteUrl}/sitemap-index.xml`);
  expect(lines).toContain('User-agent: *');
  expect(lines).not.toContain('Disallow: /');
});

test('the web manifest names icons that exist', () => {
  const names = [...site.files].filter((file) => /\.webmanifest$|\/manifest\.json$/.test(file));
  expect(names).toHaveLength(1);
  const manifest = JSON.parse(readFileSync(join(site.folder, names[0] ?? ''), 'utf8')) as {
    name: string;
    start_url: string;
    icons: { src: string }[];
  };
  expect(manifest.name).not.toBe('');
  expect(manifest.icons.length).toBeGreaterThan(0);
  expect(manifest.icons.filter((icon) => !site.files.has(icon.src))).toEqual([]);
  expect(site.files.has('/favicon.ico') || site.files.has('/favicon.svg')).toBe(true);
});

function locationsIn(address: string): string[] {
  const xml = readFileSync(join(site.folder, address), 'utf8');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
}
