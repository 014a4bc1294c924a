import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { afterAll, beforeAll, inject } from 'vitest';
import { freshVisitor } from './visitor.ts';

/** Address of the served site under test. */
export const siteUrl = process.env['SITE_URL'] ?? '';

/** The buttons that open a source; the menu of a phone is one of the same kind. */
export const sourceMark = 'main button[popovertarget]';

let browser: Browser;

/** Pages that `look` keeps open, by the options of their window. */
const openPages = new Map<string, Page>();

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

/**
 * Opens one address in the profile and page of the last look with the same options, which takes a third of the time of a fresh
 * one. For checks of what is drawn; those of what is stored, fetched or moved need `visit` or `withPage`.
 */
export async function look<Result>(
  path: string,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const key = JSON.stringify(options);
  const page = openPages.get(key) ?? (await (await newContext(options)).newPage());
  // It is handed on only in order: a check that failed half-way may still be at work in it.
  openPages.delete(key);
  if (options.viewport) await page.setViewportSize(options.viewport);
  await page.goto(path, { waitUntil: 'load' });
  const result = await work(page);
  openPages.set(key, page);
  return result;
}

/** An empty page in a fresh profile. */
export async function withPage<Result>(
  options: BrowserContextOptions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await newContext(options);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** A fresh profile of somebody who has not been here before. */
function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
  return browser.newContext({ baseURL: siteUrl, extraHTTPHeaders: freshVisitor(), ...options });
}

/** A window of this width, high enough for a phone or a desk. */
export function windowOf(width: number): BrowserContextOptions {
  return { viewport: { width, height: width < 500 ? 640 : 800 } };
}
