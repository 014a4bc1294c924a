import { expect, test } from 'vitest';
import { useBrowser, visit, windowOf } from '../support/browser.ts';

useBrowser();

test('the key / can be switched off, and on again, and nothing is kept before', async () => {
  await visit('/accessibility/', windowOf(1280), async (page) => {
    const kept = () => page.evaluate(() => localStorage.length);
    const boxHasFocus = async (): Promise<boolean> => {
      await page.locator('h1').click();
      await page.keyboard.press('/');
      return page.getByRole('searchbox').evaluate((box) => box === document.activeElement);
    };
    const choice = page.getByRole('checkbox', { name: 'Use the key / on this device' });
    expect(await kept()).toBe(0);
    await choice.uncheck();
    await page.reload();
    expect(await choice.isChecked()).toBe(false);
    expect(await boxHasFocus()).toBe(false);
    await choice.check();
    expect(await kept()).toBe(0);
    expect(await boxHasFocus()).toBe(true);
  });
});
