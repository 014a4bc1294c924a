import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { metaOf, parsePage, type Document } from './html.ts';

/** One HTML page of the built folder. */
export interface BuiltPage {
  /** Its address on the site: `/providers/`, and `/404.html` for the error pages. */
  path: string;
  file: string;
  html: string;
  document: Document;
  /** False when the page asks search engines to leave it out. */
  indexable: boolean;
}

/** The folder that was built, with what it was built for. */
export interface BuiltSite {
  folder: string;
  siteUrl: string;
  pages: BuiltPage[];
  /** Every file by its address: `/_astro/index.css`. */
  files: Set<string>;
}

/** Reads the whole build named by DIST_DIR and SITE_URL, as scripts/test.ts sets them. */
export function readBuiltSite(): BuiltSite {
  const folder = required('DIST_DIR');
  const siteUrl = required('SITE_URL').replace(/\/$/, '');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => statSync(join(folder, name)).isFile())
    .map(toAddress)
    // What the build notes for the server; it is never served.
    .filter((file) => !file.startsWith('/.build/'));
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file));
  if (pages.length === 0) throw new Error(`There is no page in ${folder}.`);
  return { folder, siteUrl, pages, files: new Set(files) };
}

/** The size in bytes of a file as it goes over the wire, brotli where the build made it. */
export function wireBytes(site: BuiltSite, address: string): number {
  const file = join(site.folder, address);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** The file that answers an address of the site, or null: `/cities/` is `/cities/index.html`. */
export function fileAt(site: BuiltSite, path: string): string | null {
  const decoded = decodeURIComponent(path);
  const candidates = decoded.endsWith('/') ? [`${decoded}index.html`] : [decoded];
  return candidates.find((each) => site.files.has(each)) ?? null;
}

function readPage(folder: string, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), 'utf8');
  const document = parsePage(html);
  const path = file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : file;
  const indexable = !(metaOf(document, 'robots') ?? '').includes('noindex');
  return { path, file, html, document, indexable };
}

function toAddress(name: string): string {
  return `/${name.split(sep).join('/')}`;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests by "npm test -- --only build,site".`);
  return value;
}
