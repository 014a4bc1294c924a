import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { useBrowser, visit, windowOf } from '../support/browser.ts';

useBrowser();

const base = '/providers/find/';
const asked = `${base}?service=customer-support&city=islamabad&city=rawalpindi&hours=24-7&language=en`;
const withScripts = windowOf(1280);

const sentence = (page: Page) => page.locator('#find-head p').first();
const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

describe('a change on the find page', () => {
  test('a change shows its results at once, keeps the focus, announces the count and can be gone back', async () => {
    await visit(base, withScripts, async (page) => {
      const all = await sentence(page).innerText();
      await page.evaluate(() => Object.assign(window, { stays: true }));
      await box(page, /^Lahore /).focus();
      await page.keyboard.press('Space');
      await page.waitForURL(/\?city=lahore$/);
      const inLahore = await sentence(page).innerText();
      expect(inLahore).toMatch(/in Lahore\.$/);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('city_lahore');
      expect(await page.locator('#find-status').innerText()).toBe(inLahore.replace(/ are .*/, ''));
      expect(await page.title()).toContain('Lahore');
      await box(page, /^Dispatch /).isVisible();
      await page.getByText('All 24 services').click();
      await box(page, /^Dispatch /).check();
      await page.waitForURL(/service=dispatch/);
      expect(await page.locator('#find-asked').innerText()).toContain('(2)');
      await page.goBack();
      await expect.poll(() => sentence(page).innerText()).toBe(inLahore);
      expect(await box(page, /^Dispatch /).isChecked()).toBe(false);
      await page.goBack();
      await expect.poll(() => sentence(page).innerText()).toBe(all);
      await page.goForward();
      await expect.poll(() => sentence(page).innerText()).toBe(inLahore);
      expect(await box(page, /^Lahore /).isChecked()).toBe(true);
      // All of it on one and the same page.
      expect(await page.evaluate(() => 'stays' in window)).toBe(true);
    });
  });

  test('the counts follow, and the marks of new results open', async () => {
    await visit(base, withScripts, async (page) => {
      const count = () => page.locator('label:has(#language_en) .count').innerText();
      const before = await count();
      await box(page, /^Lahore /).check();
      await page.waitForURL(/city=lahore/);
      expect(await count()).not.toBe(before);
      await page.locator('.conditions button[popovertarget]').first().click();
      await page.locator('[popover]:popover-open').waitFor();
    });
  });

  test('an overtaken request is given up: the last choice is what is shown', async () => {
    await visit(base, withScripts, async (page) => {
      let held = 0;
      const answered = Promise.withResolvers<undefined>();
      await page.route(
        ({ search }) => /city=karachi/.test(search) && !search.includes('lahore'),
        async (route) => {
          held += 1;
          await answered.promise;
          await route.continue().catch(() => undefined);
        },
      );
      await box(page, /^Karachi /).check();
      await expect.poll(() => page.locator('#find-status').innerText()).toBe('Working …');
      expect(await page.locator('.row').count(), 'the old result stays').toBeGreaterThan(10);
      await box(page, /^Lahore /).check();
      await page.waitForURL(/city=karachi&city=lahore/);
      answered.resolve(undefined);
      await page.waitForTimeout(500);
      expect(held).toBe(1);
      expect(await sentence(page).innerText()).toMatch(/in Karachi or Lahore\.$/);
      expect(await page.locator('#find-status').innerText()).not.toContain('Working');
      await page.goBack();
      await expect.poll(() => sentence(page).innerText()).toMatch(/are listed\.$/);
    });
  });

  test('when it cannot be fetched, the browser goes there by itself', async () => {
    await visit(base, withScripts, async (page) => {
      await page.route('**', (route) =>
        route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
      );
      await box(page, /^Lahore /).check();
      await page.waitForURL(/city=lahore/);
      await expect.poll(() => sentence(page).innerText()).toMatch(/in Lahore\.$/);
    });
  });

  test('nobody fits: the conditions stay in hand', async () => {
    await visit(`${base}?city=quetta`, withScripts, async (page) => {
      await box(page, /^Customer support /).press('Space');
      await page.waitForURL(/service=customer-support&city=quetta/);
      expect(await page.locator('h1').innerText()).toBe('No provider states all of this');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('service_customer-support');
      expect(await page.locator('#find-status').innerText()).toBe('0 providers');
      await page.keyboard.press('Space');
      await page.waitForURL(/\?city=quetta$/);
    });
  });

  test('an overlap is with the zone of the device, unless another is chosen', async () => {
    await visit(base, { ...withScripts, timezoneId: 'Asia/Dubai' }, async (page) => {
      await box(page, /^Overlap with my working day/).check();
      await page.waitForURL(/hours=overlap&zone=Asia%2FDubai/);
      await page.getByLabel('Where you work').selectOption('Europe/London');
      await page.waitForURL(/zone=Europe%2FLondon/);
    });
  });
});

describe('on a phone of 320 pixels', () => {
  test('the conditions are folded away, open without scripts, and fold again when asked', async () => {
    for (const javaScriptEnabled of [true, false])
      await visit(asked, { ...windowOf(320), javaScriptEnabled }, async (page) => {
        const lahore = box(page, /^Lahore /);
        expect(await lahore.isVisible()).toBe(false);
        await page.getByText('Change conditions (4)').press('Enter');
        await lahore.check();
        await page.getByRole('button', { name: 'Show results' }).click();
        await page.waitForURL(/city=lahore/);
        await expect.poll(() => lahore.isVisible()).toBe(false);
        expect(await sentence(page).innerText()).toContain('Islamabad, Lahore or Rawalpindi');
      });
  });
});
