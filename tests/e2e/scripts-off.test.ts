import { expect, test } from 'vitest';
import { look, useBrowser, windowOf } from '../support/browser.ts';
import { opened } from '../support/templates.ts';

useBrowser();

const whole = opened.filter(({ steps }) => !steps);

test.each(whole)('says the same with scripts off: $name', async ({ path }) => {
  const read = (javaScriptEnabled: boolean) =>
    look(path, { ...windowOf(1280), javaScriptEnabled }, async (page) => {
      // Only controls that are of no use without a script may be missing; they say so of themselves.
      await page
        .locator('[data-needs-script]')
        .evaluateAll((controls) => controls.forEach((control) => control.remove()));
      return page.locator('body').innerText();
    });
  const without = await read(false);
  expect(without.length).toBeGreaterThan(200);
  expect(without).toBe(await read(true));
});
