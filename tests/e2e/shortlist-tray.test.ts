import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { runAxe } from '../support/axe.ts';
import { useBrowser, windowOf } from '../support/browser.ts';
import { box, five, ibex, inHeader, list, orca, tray, visitWith } from '../support/shortlist.ts';

useBrowser();

test.each([320, 1280])('the tray never covers what has the focus in a window %i wide', async (width) => {
  await visitWith(five, list, windowOf(width), async (page) => {
    const covered = await coveredStops(page, 60);
    expect(covered).toEqual([]);
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing with the tray open: %s', async (colorScheme) => {
  await visitWith(five, list, { bypassCSP: true, colorScheme }, async (page) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await box(page, orca).click();
      const { violations } = await runAxe(page);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});

test('in a low window the tray stands at the end of the page, and only its words come into view', async () => {
  await visitWith(five, list, { bypassCSP: true, viewport: { width: 320, height: 256 } }, async (page) => {
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(320);
    expect(await tray(page).evaluate((each) => getComputedStyle(each).position)).toBe('static');
    await box(page, orca).click();
    const words = await page.getByRole('status').boundingBox();
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeCloseTo(256, 0);
    expect(words?.height).toBeLessThan(128);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('status').innerText()).toBe('');
    // WCAG 2.2, success criterion 1.4.12.
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }',
    });
    expect(await width(), "with the reader's own text spacing").toBe(320);
  });
});

test('neither the tray nor the boxes are printed', async () => {
  await visitWith(five, list, windowOf(1280), async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await tray(page).isVisible()).toBe(false);
    expect(await box(page, ibex).isVisible()).toBe(false);
    expect(await inHeader(page).isVisible()).toBe(false);
  });
});

/** Goes through the first stops of a page by Tab; those that the tray lies over, in part or whole. */
async function coveredStops(page: Page, stops: number): Promise<string[]> {
  const covered: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const top = document.getElementById('tray')!.getBoundingClientRect().top;
      const element = document.activeElement!;
      const box = element.getBoundingClientRect();
      return element.closest('#tray') === null && box.bottom > top && box.top < innerHeight
        ? element.outerHTML.slice(0, 100)
        : '';
    });
    if (fault) covered.push(fault);
  }
  return covered;
}
