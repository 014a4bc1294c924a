import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { afterAll, beforeAll, inject } from 'vitest';

/** Address of the served site under test. */
export const siteUrl = process.env['SITE_URL'] ?? '';

/** The buttons that open a source; the menu of a phone is one of the same kind. */
export const sourceMark = 'main button[popovertarget]';

let browser: Browser;

/** Connects a test file to the browser of the run. Call it once, at the top. */
export function useBrowser(): void {
  beforeAll(async () => {
    if (!siteUrl)
      throw new Error('SITE_URL is not set: run these tests by "npm test -- --only build,browser".');
    browser = await chromium.connect(inject('browserEndpoint'));
  });
  afterAll(async () => {
    await browser.close();
  });
}

/** Opens one address in a fresh profile, waits until it is at rest, and closes all after the work is done. */
export async function visit<Result>(
  path: string,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  return withPage(options, async (page) => {
    await page.goto(path, { waitUntil: 'load' });
    return work(page);
  });
}

/** An empty page in a fresh profile. */
export async function withPage<Result>(
  options: BrowserContextOptions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ baseURL: siteUrl, ...options });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** A window of this width, high enough for a phone or a desk. */
export function windowOf(width: number): BrowserContextOptions {
  return { viewport: { width, height: width < 500 ? 640 : 800 } };
}
