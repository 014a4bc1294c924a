import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wireBytes, type BuiltPage, type BuiltSite } from './built-site.ts';
import { attribute, elementsNamed, linksWithRel, type Element } from './html.ts';

/** What a first visit to one page moves over the wire, in bytes. */
export interface PageWeight {
  /** HTML and the style sheets that hold up the first painting. */
  firstBytes: number;
  scriptBytes: number;
  /** Everything: also fonts, pictures and one icon. */
  totalBytes: number;
  requests: number;
}

/** Weighs a page by the files it names, as a browser with an empty cache would fetch them. */
export function weighPage(site: BuiltSite, page: BuiltPage): PageWeight {
  const sheets = addresses(linksWithRel(page.document, 'stylesheet'), 'href');
  const entryScripts = addresses(elementsNamed(page.document, 'script'), 'src');
  const scripts = closure(entryScripts, (address) => importsOf(site, address));
  const pictures = addresses(elementsNamed(page.document, 'img'), 'src');
  const icon = addresses(linksWithRel(page.document, 'icon'), 'href').slice(0, 1);
  const preloads = addresses(linksWithRel(page.document, 'preload'), 'href');
  const fonts = sheets.flatMap((sheet) => fontsOf(site, sheet));
  const everything = new Set([page.file, ...sheets, ...scripts, ...pictures, ...icon, ...preloads, ...fonts]);
  const sum = (files: Iterable<string>) =>
    [...files].reduce((bytes, file) => bytes + wireBytes(site, file), 0);
  return {
    firstBytes: sum(new Set([page.file, ...sheets])),
    scriptBytes: sum(scripts),
    totalBytes: sum(everything),
    requests: everything.size,
  };
}

function addresses(elements: Element[], name: string): string[] {
  const values = elements.flatMap((element) => attribute(element, name) ?? []);
  return [...new Set(values.filter((value) => value.startsWith('/')))];
}

function fontsOf(site: BuiltSite, sheet: string): string[] {
  const text = readFileSync(join(site.folder, sheet), 'utf8');
  const urls = [...text.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map((match) => match[1] ?? '');
  return urls.map((url) => new URL(url, `${site.siteUrl}${sheet}`).pathname);
}

function importsOf(site: BuiltSite, script: string): string[] {
  const text = readFileSync(join(site.folder, script), 'utf8');
  const names = [...text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)].map((match) => match[1] ?? '');
  return names.map((name) => new URL(name, `${site.siteUrl}${script}`).pathname);
}

function closure(start: string[], next: (address: string) => string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...start];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    waiting.push(...next(address));
  }
  return seen;
}
