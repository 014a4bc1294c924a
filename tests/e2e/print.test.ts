import { expect, test } from 'vitest';
import { useBrowser, visit } from '../support/browser.ts';
import { examples } from '../support/templates.ts';

useBrowser();

/** A4 without 15 mm margins at 96 dots an inch. */
const paper = { viewport: { width: 680, height: 1000 } };
const profile = '/providers/touchstone-communications/';

test.each(examples)('nothing is cut at the width of A4: $name', async ({ path }) => {
  await visit(path, paper, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const overflow = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 1 && box.height > 1 && box.right > document.documentElement.clientWidth + 1;
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(overflow).toEqual([]);
  });
});

test('a printed profile numbers its marks and lists the sources with their addresses', async () => {
  await visit(profile, paper, async (page) => {
    const sources = await page
      .locator('[popover] a[href^="http"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
    expect(sources.length).toBeGreaterThan(5);
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    expect(sources.filter((address) => !printed.includes(address))).toEqual([]);
    const notes = await page.locator('ol li:visible').count();
    expect(notes).toBeGreaterThanOrEqual(sources.length);
  });
});

test('a printed profile has neither tools nor navigation', async () => {
  await visit(profile, paper, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header nav:visible, form:visible, footer nav:visible').count()).toBe(0);
    expect(await page.locator('body').innerText()).toContain(`${new URL(page.url()).host}/providers/`);
  });
});
