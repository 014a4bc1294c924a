import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { siteUrl, useBrowser, windowOf, withPage } from '../support/browser.ts';
import { opened } from '../support/templates.ts';

useBrowser();

/** Loads of which one must stand still. */
const mostLoads = 3;

test.each(opened)(
  'a first visit leaves no trace, asks nobody else and moves nothing: $name',
  async ({ path, status, island }) => {
    await withPage(windowOf(390), async (page) => {
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // The browser itself reports the status of a page that is meant to be missing.
        const expected = status === 404 && message.text().includes('404');
        if (!expected && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      await page.addInitScript(recordShifts);
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      const response = await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      await page.mouse.wheel(0, 2000);
      // Long enough for what a script would ask for after the page is there.
      await page.waitForTimeout(250);
      expect(response?.status()).toBe(status);
      expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(`${siteUrl}/`) && !url.startsWith('data:'))).toEqual(
        [],
      );
      expect(requests.length).toBeLessThanOrEqual(island ? 8 : 7);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(whatIsStored)).toEqual({
        local: 0,
        session: 0,
        databases: 0,
        caches: 0,
        workers: 0,
      });
      expect(await shiftsOf(page, path)).toEqual([]);
    });
  },
);

/**
 * What moved in the load that was seen and, while something did, in a fresh one: a fault of the page moves it each time; on a busy
 * machine without Georgia a face that comes late can move it once, as the fallback's measures are those of Georgia and Arial.
 */
async function shiftsOf(seen: Page, path: string): Promise<number[]> {
  let shifts = await seen.evaluate(readShifts);
  for (let load = 1; load < mostLoads && shifts.length > 0; load += 1) {
    shifts = await withPage(windowOf(390), async (page) => {
      await page.addInitScript(recordShifts);
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(150);
      return page.evaluate(readShifts);
    });
  }
  return shifts;
}

function recordShifts(): void {
  const shifts: number[] = [];
  (window as unknown as { shifts: number[] }).shifts = shifts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) shifts.push(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function readShifts(): number[] {
  return (window as unknown as { shifts: number[] }).shifts;
}

async function whatIsStored(): Promise<Record<string, number>> {
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}
