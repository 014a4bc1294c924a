import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { useBrowser, visit, windowOf } from '../support/browser.ts';
import { examples } from '../support/templates.ts';

useBrowser();

/** More stops than a page needs tell of a trap. */
const mostStops = 700;

test.each(examples)('all can be reached by keyboard: $name', async ({ path }) => {
  await visit(path, windowOf(1280), async (page) => {
    await page.keyboard.press('Tab');
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(target, 'the first stop skips to the content').toMatch(/^#/);
    expect(await page.locator(':focus').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inContent = await page.evaluate(
      (id) => document.querySelector(`${id} :focus`) !== null,
      target ?? '',
    );
    expect(inContent, 'the stop after the skip is in the content').toBe(true);

    await page.goto(path);
    const expected = await countStops(page);
    const faults: string[] = [];
    let stops = 0;
    for (; stops < mostStops; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await describeStop(page);
      if (!stop) break;
      if (stop.fault) faults.push(`${stop.fault}: ${stop.html}`);
    }
    expect(faults).toEqual([]);
    expect(stops, 'stops, as many as there are links and controls').toBe(expected);
  });
});

/** How many stops the page should have: each link and control that is shown. */
async function countStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const stops = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    return [...document.querySelectorAll(stops)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    ).length;
  });
}

/** Null once the focus has left the page. */
async function describeStop(page: Page): Promise<{ fault: string; html: string } | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    // A line of text may break inside a link: its first box is the one that is looked at.
    const box = element.getClientRects()[0];
    if (!box) return { fault: 'without a box', html: element.outerHTML.slice(0, 120) };
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const inWindow = x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
    const top = document.elementFromPoint(x, y);
    const covered = top !== null && !element.contains(top) && !top.contains(element);
    const fault = !ring
      ? 'no focus ring'
      : !inWindow
        ? 'out of the window'
        : covered
          ? `covered by ${top.outerHTML.slice(0, 60)}`
          : '';
    return { fault, html: element.outerHTML.slice(0, 120) };
  });
}
