import { expect, test } from 'vitest';
import { readBuiltSite } from '../support/built-site.ts';
import { note } from '../support/notes.ts';
import { weighPage } from '../support/page-weight.ts';
import { templateOf, templates, type Budget } from '../support/templates.ts';

const site = readBuiltSite();
const weights = site.pages.map((page) => ({
  path: page.path,
  template: templateOf(page.path),
  ...weighPage(site, page),
}));

/** HTML and render-blocking CSS, brotli. The first is what ten packets carry, the first flight of a connection. */
const firstBytesAllowed: Record<Budget, number> = {
  ...{ flight: 14_600, detail: 18_000, list: 24_000 },
  ...{ live: 40_000 },
};

test('every built page belongs to a template that the tests know', () => {
  expect(weights.filter((weight) => !weight.template).map((weight) => weight.path)).toEqual([]);
});

test('every template has at least one page, and its example is among them', () => {
  const paths = new Set(weights.map((weight) => weight.path));
  const missing = templates.filter((each) => each.status === 200 && !paths.has(each.path));
  expect(missing.map((each) => `${each.name}: ${each.path}`)).toEqual([]);
});

test.each(templates)('$name: HTML and render-blocking CSS keep within the budget', (template) => {
  const own = weights.filter((weight) => weight.template === template);
  const [largest] = own.toSorted((a, b) => b.firstBytes - a.firstBytes);
  const allowed = firstBytesAllowed[template.budget];
  if (largest) {
    const whole = `whole view ${largest.totalBytes}, ${largest.requests} requests, script ${largest.scriptBytes}`;
    note(
      `${template.name} (${own.length}): largest ${largest.firstBytes} of ${allowed} B, ${whole}: ${largest.path}`,
    );
  }
  const over = own.filter((weight) => weight.firstBytes > allowed);
  expect(over.map((weight) => `${weight.path}: ${weight.firstBytes} B`)).toEqual([]);
});

test('a whole first visit moves 100,000 bytes at most, in 7 requests at most', () => {
  const over = weights.filter((weight) => weight.totalBytes > 100_000 || weight.requests > 7);
  expect(over.map((weight) => `${weight.path}: ${weight.totalBytes} B, ${weight.requests} requests`)).toEqual(
    [],
  );
});

test('the script of a page is 4,000 bytes at most', () => {
  const over = weights.filter((weight) => weight.scriptBytes > 4_000);
  expect(over.map((weight) => `${weight.path}: ${weight.scriptBytes} B`)).toEqual([]);
});
