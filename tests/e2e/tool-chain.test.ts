import { describe, expect, test } from 'vitest';
import { look, useBrowser, windowOf } from '../support/browser.ts';
import { field, send } from './cost-page.ts';

useBrowser();

/** 883 calls a day. */
const day =
  '/tools/staffing/?mode=day&aht=240&days=5&length=30&opens=09:00' +
  '&profile=24,41,58,73,81,77,64,52,49,55,62,60,51,43,35,28,19,11';
const range = /^It (would probably|could) .+ over 36 months/;

describe.each([
  ['with scripts, at a desk', windowOf(1280)],
  ['with scripts, on a phone', windowOf(320)],
  ['without scripts', { ...windowOf(1280), javaScriptEnabled: false }],
])('%s', (_, options) => {
  test('volume leads to agents, agents to cost, and every number goes along', async () => {
    await look(day, options, async (page) => {
      expect(await page.locator('.tool-answer b').allInnerTexts()).toEqual(['15', '22']);
      await page.getByRole('link', { name: 'Open the cost tool' }).click();
      await page.waitForURL('**/tools/cost/**');
      // 883 calls on each of 5 days, 52 weeks over 12 months.
      expect(await field(page, 'contacts').inputValue()).toBe('19132');
      expect(await field(page, 'aht').inputValue()).toBe('240');
      expect(await field(page, 'shrinkage').inputValue()).toBe('30');
      expect(Number(await field(page, 'busy').inputValue())).toBeGreaterThan(50);
      await field(page, 'rate').fill('10');
      await send(page);
      await expect.poll(() => page.locator('h1').innerText()).toMatch(range);
      const { searchParams } = new URL(page.url());
      expect(['contacts', 'aht', 'rate', 'v'].map((key) => searchParams.get(key))).toEqual([
        ...['19132', '240', '10', '1'],
      ]);
    });
  });

  test('the night share of the hours goes to the cost', async () => {
    await look('/tools/overlap/?zone=New+York&date=2026-11-23', options, async (page) => {
      await page.getByRole('link', { name: 'Open the cost tool' }).click();
      await page.waitForURL('**/tools/cost/**');
      // 09:00 to 17:00 in New York is 19:00 to 03:00 in Karachi in November: five of eight hours after 22:00.
      expect(await field(page, 'night').inputValue()).toBe('62.5');
    });
  });

  test('a profile leads to its hours and to what it says of its prices', async () => {
    const profile = '/providers/touchstone-communications/';
    await look(profile, options, async (page) => {
      await page.getByRole('link', { name: 'The hours you would share' }).click();
      await page.waitForURL('**/tools/overlap/**');
      expect(await page.locator('main').innerText()).toContain('Touchstone Communications');
      await page.goto(profile);
      await page.getByRole('link', { name: 'What it would cost' }).click();
      await page.waitForURL('**/tools/cost/**');
      expect(await page.locator('main').innerText()).toContain('Touchstone Communications');
    });
  });
});
