import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { useBrowser, visit, windowOf } from '../support/browser.ts';
import { livePages } from '../support/templates.ts';

useBrowser();

const wide = windowOf(1280);
const tools = livePages.filter(({ main, island }) => main && island);

test.each(tools)('scripts weigh 85 KB at most, with all that they import: $name', async ({ path }) => {
  await visit(path, wide, async (page) => {
    await page.locator('[data-live]').waitFor();
    const scripts = await loadedScripts(page);
    // Its own and the shared one; a tool has that of every page besides.
    expect(scripts.length).toBeGreaterThanOrEqual(2);
    const total = await weigh(page, scripts);
    expect(total).toBeGreaterThan(60_000);
    expect(total).toBeLessThanOrEqual(85_000);
  });
});

test('the thread that draws for the cost tool weighs 5 KB at most, and starts with the first change', async () => {
  await visit(tools.find(({ name }) => name === 'cost')?.path ?? '', wide, async (page) => {
    await page.locator('[data-live]').waitFor();
    const threads: string[] = [];
    page.on('worker', (worker) => threads.push(worker.url()));
    await page.locator('#rate').fill('1600');
    await expect.poll(() => threads.length).toBe(1);
    const bytes = await weigh(page, threads);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(5_000);
  });
});

const loadedScripts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
  );

/** Bytes of these files as they are sent. */
async function weigh(page: Page, sources: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    sources.map(async (source) => {
      const reply = await page.request.get(source, { headers: { 'Accept-Encoding': 'br' } });
      return Number(reply.headers()['content-length']);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
