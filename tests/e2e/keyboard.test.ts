import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { look, useBrowser, windowOf } from '../support/browser.ts';
import { opened } from '../support/templates.ts';

useBrowser();

test.each(opened)('all can be reached by keyboard: $name', async ({ path }) => {
  await look(path, windowOf(1280), async (page) => {
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
    await drawn(page);
    const expected = await countStops(page);
    await page.evaluate(recordStops);
    // One more than there should be: it leads out of the page or, where the browser has nothing else to go to, back to its start.
    await pressTab(page, expected + 1);
    const stops = await page.evaluate(() => (window as unknown as { stops: Stop[] }).stops);
    const beyond = stops.pop();
    expect(stops.filter((stop) => stop.fault)).toEqual([]);
    expect(stops.length, 'stops, as many as there are links and controls').toBe(expected);
    expect([wayOut, stops[0]?.html], 'where the last press leads').toContain(beyond?.html);
  });
});

/** What the focus is on when it has left the page. */
const wayOut = 'body';

/** Presses one after the other as the browser takes them, without waiting for an answer to each. */
async function pressTab(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const presses = Array.from({ length: times }, () => [
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]);
  await Promise.all(presses.flat());
  await session.detach();
}

/** Until the page has been drawn: what scrolls is a stop of the keyboard only if it does not fit, which is known from then on. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** How many stops the page should have: each link and control that is shown. */
async function countStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    // Of several radio buttons the chosen one alone is a stop.
    const inputs = 'input:not([type=hidden], [type=radio]:not(:checked))';
    const stops = `a[href], button, ${inputs}, select, textarea, summary, [tabindex="0"]`;
    return [...document.querySelectorAll(stops)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    ).length;
  });
}

interface Stop {
  /** Empty when it is in order. */
  fault: string;
  html: string;
}

/** From now on the place where each press leads is described; when the key comes up, the page has scrolled to it. */
function recordStops(): void {
  const stops: Stop[] = [];
  const seen = new Set<Element>();
  (window as unknown as { stops: Stop[] }).stops = stops;
  const faultOf = (element: Element): string => {
    const style = getComputedStyle(element);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no focus ring';
    // A line of text may break inside a link: its first box is the one that is looked at.
    const box = element.getClientRects()[0];
    if (!box) return 'without a box';
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || x > innerWidth || y < 0 || y > innerHeight) return 'out of the window';
    const top = document.elementFromPoint(x, y);
    const covered = top !== null && !element.contains(top) && !top.contains(element);
    return covered ? `covered by ${top.outerHTML.slice(0, 60)}` : '';
  };
  addEventListener('keyup', () => {
    const element = document.activeElement ?? document.body;
    const fault =
      element === document.body ? 'left the page' : seen.has(element) ? 'twice' : faultOf(element);
    seen.add(element);
    stops.push({ fault, html: element === document.body ? 'body' : element.outerHTML.slice(0, 120) });
  });
}
