import { expect, test } from 'vitest';
import { siteUrl, useBrowser, windowOf, withPage } from '../support/browser.ts';
import { examples } from '../support/templates.ts';

useBrowser();

test.each(examples)('reading leaves no trace and asks nobody else: $name', async ({ path, status }) => {
  await withPage(windowOf(1280), async (page) => {
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // The browser itself reports the status of a page that is meant to be missing.
      const expected = status === 404 && message.text().includes('404');
      if (!expected && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(status);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`${siteUrl}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(requests.length).toBeLessThanOrEqual(7);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(whatIsStored)).toEqual({
      local: 0,
      session: 0,
      databases: 0,
      caches: 0,
      workers: 0,
    });
  });
});

async function whatIsStored(): Promise<Record<string, number>> {
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}
