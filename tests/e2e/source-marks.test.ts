import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { look, sourceMark, useBrowser, windowOf } from '../support/browser.ts';

useBrowser();

const profile = '/providers/touchstone-communications/';
const marks = `${sourceMark}:visible`;
const open = '[popover]:popover-open';

describe.each([
  ['with scripts', { ...windowOf(1280) }],
  ['without scripts', { ...windowOf(1280), javaScriptEnabled: false }],
  ['on a phone', { ...windowOf(390) }],
])('a source mark %s', (_name, options) => {
  test('opens by pointer and closes by a press elsewhere', async () => {
    await look(profile, options, async (page) => {
      await page.locator(marks).first().click();
      await page.locator(open).waitFor();
      await page.mouse.click(2, 2);
      await expectClosed(page);
    });
  });

  test('opens by keyboard; Escape closes it and gives the focus back', async () => {
    await look(profile, options, async (page) => {
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
    await look(profile, options, async (page) => {
      await page.locator(marks).first().click();
      const panel = page.locator(open);
      expect(await panel.innerText()).toMatch(/As of/i);
      expect(await panel.locator('a[href^="http"]').count()).toBeGreaterThan(0);
      expect(await panel.locator('a[href^="/sources/"]').count()).toBeGreaterThan(0);
    });
  });
});

test.each([320, 390, 768, 1280])('every panel stands inside a window of %i pixels', async (width) => {
  await look(profile, { viewport: { width, height: 800 } }, async (page) => {
    const panels = await page.locator(marks).evaluateAll(openEach);
    expect(panels.length).toBeGreaterThan(10);
    const isInside = ({ left, right, top, bottom }: PlaceOfPanel) =>
      left >= 0 && right <= width && top >= 0 && bottom <= 800 && right > left && bottom > top;
    const faults = panels.filter((panel) => !isInside(panel));
    expect(faults).toEqual([]);
  });
});

test('every mark of a profile has its own panel and a name that says which fact it is for', async () => {
  await look(profile, windowOf(1280), async (page) => {
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

interface PlaceOfPanel {
  mark: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Presses each mark in its turn, and says where its panel stands; a panel that stays shut has no size. */
function openEach(buttons: Element[]): PlaceOfPanel[] {
  return buttons.map((button) => {
    (button as HTMLButtonElement).focus();
    (button as HTMLButtonElement).click();
    const panel = document.querySelector<HTMLElement>('[popover]:popover-open');
    const { left, right, top, bottom } = panel?.getBoundingClientRect() ?? new DOMRect();
    panel?.hidePopover();
    return { mark: button.getAttribute('aria-label') ?? '', left, right, top, bottom };
  });
}

async function expectClosed(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  expect(await page.locator(open).count()).toBe(0);
}
