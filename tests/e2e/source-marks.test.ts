import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { useBrowser, visit, windowOf } from '../support/browser.ts';

useBrowser();

const profile = '/providers/touchstone-communications/';
const marks = 'button[popovertarget]:visible';
const open = '[popover]:popover-open';

describe.each([
  ['with scripts', { ...windowOf(1280) }],
  ['without scripts', { ...windowOf(1280), javaScriptEnabled: false }],
  ['on a phone', { ...windowOf(390) }],
])('a source mark %s', (_name, options) => {
  test('opens by pointer and closes by a press elsewhere', async () => {
    await visit(profile, options, async (page) => {
      await page.locator(marks).first().click();
      await page.locator(open).waitFor();
      await page.mouse.click(2, 2);
      await expectClosed(page);
    });
  });

  test('opens by keyboard; Escape closes it and gives the focus back', async () => {
    await visit(profile, options, async (page) => {
      const mark = page.locator(marks).nth(1);
      await mark.focus();
      await page.keyboard.press('Enter');
      await page.locator(open).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.locator(`${open} a:focus`).count()).toBe(1);
      await page.keyboard.press('Escape');
      await expectClosed(page);
      expect(await page.locator('button[popovertarget]:focus').getAttribute('popovertarget')).toBe(
        await mark.getAttribute('popovertarget'),
      );
    });
  });

  test('shows who says so, as of when, with links to the source and to the register', async () => {
    await visit(profile, options, async (page) => {
      await page.locator(marks).first().click();
      const panel = page.locator(open);
      expect(await panel.innerText()).toMatch(/As of/i);
      expect(await panel.locator('a[href^="http"]').count()).toBeGreaterThan(0);
      expect(await panel.locator('a[href^="/sources/"]').count()).toBeGreaterThan(0);
    });
  });

  test('keeps its panel inside the window', async () => {
    await visit(profile, options, async (page) => {
      const all = page.locator(marks);
      const count = await all.count();
      expect(count).toBeGreaterThan(5);
      for (const index of [0, Math.floor(count / 2), count - 1]) {
        await all.nth(index).focus();
        await page.keyboard.press('Enter');
        const box = await page.locator(open).boundingBox();
        const { width } = page.viewportSize() ?? { width: 0 };
        expect(box).not.toBeNull();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        await page.keyboard.press('Escape');
      }
    });
  });
});

test('every mark of a profile has its own panel and a name that says which fact it is for', async () => {
  await visit(profile, windowOf(1280), async (page) => {
    const found = await page.locator(marks).evaluateAll((buttons) =>
      buttons.map((button) => ({
        panel:
          document.getElementById(button.getAttribute('popovertarget') ?? '')?.hasAttribute('popover') ??
          false,
        name: button.getAttribute('aria-label') ?? button.textContent.trim(),
      })),
    );
    expect(found.filter((each) => !each.panel)).toEqual([]);
    expect(found.filter((each) => !/^Sources? for ./.test(each.name))).toEqual([]);
  });
});

async function expectClosed(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  expect(await page.locator(open).count()).toBe(0);
}
