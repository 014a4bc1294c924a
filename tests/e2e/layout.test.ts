import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { look, useBrowser } from '../support/browser.ts';
import { opened } from '../support/templates.ts';

useBrowser();

const widths = process.env['TEST_FULL'] ? [320, 360, 390, 768, 1000, 1280, 1920] : [320, 768, 1280];

test.each(opened)('nothing is cut and nothing scrolls sideways: $name', async ({ path }) => {
  await look(path, { bypassCSP: true, viewport: { width: 1280, height: 800 } }, async (page) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysFaults(page), `${width} pixels wide`).toEqual([]);
    }
    // A window of 1280 by 1024, enlarged four times.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await sidewaysFaults(page), 'enlarged four times').toEqual([]);
    expect(await coverOfSticky(page), 'share of the window that stuck parts take').toBeLessThan(0.5);
    await page.addStyleTag({ content: textSpacing });
    expect(await sidewaysFaults(page), "with the reader's own text spacing").toEqual([]);
    expect(await clippedTexts(page), "with the reader's own text spacing").toEqual([]);
  });
});

/** WCAG 2.2, success criterion 1.4.12. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }`;

/** Elements that stand out of the window sideways, outside of regions that scroll by themselves. */
async function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return [`${root.scrollWidth} px`, ...wide.slice(0, 5).map((each) => each.outerHTML.slice(0, 120))];
  });
}

/** Texts whose box hides a part of them. */
async function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clipped = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const style = getComputedStyle(element);
      if (!/hidden|clip/.test(style.overflow) || element.clientWidth < 2 || element.closest('svg'))
        return false;
      return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    });
    return clipped.map((element) => element.outerHTML.slice(0, 120));
  });
}

/** The share of the window that stuck or fixed parts cover after some scrolling. */
async function coverOfSticky(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo(0, 600);
    const stuck = [...document.body.querySelectorAll('*')].filter((element) => {
      const { position } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return (
        (position === 'fixed' || position === 'sticky') &&
        box.width > innerWidth / 2 &&
        box.top < innerHeight &&
        box.bottom > 0
      );
    });
    return stuck.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0) / innerHeight;
  });
}
