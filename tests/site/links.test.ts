import { expect, test } from 'vitest';
import { fileAt, readBuiltSite, type BuiltPage } from '../support/built-site.ts';
import { attribute, elementsOf } from '../support/html.ts';
import { isLivePage } from '../support/templates.ts';

const site = readBuiltSite();
const byFile = new Map(site.pages.map((page) => [page.file, page]));
const idsByPage = new Map<BuiltPage, Set<string>>();

/** Attributes that make a browser ask for an address. */
const addressAttributes = ['href', 'src', 'action', 'poster', 'data', 'xlink:href'];

test('every page of the site is reached from the home page', () => {
  const seen = new Set<string>();
  const waiting = ['/index.html'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const page = byFile.get(file);
    if (page) waiting.push(...targetsOf(page).flatMap((target) => fileAt(site, target.pathname) ?? []));
  }
  const unreached = site.pages.filter((page) => page.indexable && !seen.has(page.file));
  expect(unreached.map((page) => page.path)).toEqual([]);
});

test('no link, form or asset of the site leads to nothing', () => {
  const faults = site.pages.flatMap((page) =>
    targetsOf(page)
      // That a page which is rendered on demand takes the conditions of each link is tested where a server runs.
      .filter((target) => fileAt(site, target.pathname) === null && !isLivePage(target.pathname))
      .map((target) => `${page.path} -> ${target.pathname}`),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test('every anchor of a link exists on its page', () => {
  const faults = site.pages.flatMap((page) =>
    targetsOf(page)
      .filter((target) => target.hash.length > 1)
      .filter((target) => !hasAnchor(target))
      .map((target) => `${page.path} -> ${target.pathname}${target.hash}`),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test('every reference between elements of a page holds', () => {
  const faults = site.pages.flatMap((page) => {
    const ids = idsOf(page);
    return elementsOf(page.document).flatMap((element) =>
      [
        'for',
        'list',
        'form',
        'popovertarget',
        'aria-labelledby',
        'aria-describedby',
        'aria-controls',
        'headers',
      ]
        .flatMap((name) => (attribute(element, name) ?? '').split(/\s+/).filter(Boolean))
        .filter((id) => !ids.has(id))
        .map((id) => `${page.path}: <${element.tagName}> refers to #${id}`),
    );
  });
  expect([...new Set(faults)]).toEqual([]);
});

test('links within the site end in a slash or name a file, so that nobody is sent on', () => {
  const faults = site.pages.flatMap((page) =>
    targetsOf(page)
      .filter(({ pathname }) => !pathname.endsWith('/') && !/\.[a-z0-9]+$/.test(pathname))
      .map((target) => `${page.path} -> ${target.pathname}`),
  );
  expect([...new Set(faults)]).toEqual([]);
});

/** The addresses on the own site that a page names, resolved. */
function targetsOf(page: BuiltPage): URL[] {
  return elementsOf(page.document)
    .flatMap((element) => addressAttributes.map((name) => attribute(element, name)))
    .filter((value) => value !== undefined)
    .filter((value) => !/^(mailto|tel|data):/.test(value))
    .map((value) => new URL(value, `${site.siteUrl}${page.path}`))
    .filter((url) => url.origin === site.siteUrl);
}

function hasAnchor(target: URL): boolean {
  const page = byFile.get(fileAt(site, target.pathname) ?? '');
  return page === undefined || idsOf(page).has(decodeURIComponent(target.hash.slice(1)));
}

function idsOf(page: BuiltPage): Set<string> {
  const known = idsByPage.get(page);
  if (known) return known;
  const ids = new Set(elementsOf(page.document).flatMap((element) => attribute(element, 'id') ?? []));
  idsByPage.set(page, ids);
  return ids;
}
