import type { BrowserContextOptions, Page } from '@playwright/test';
import { withPage } from './browser.ts';

export const list = '/services/customer-support/';
export const profile = '/providers/touchstone-communications/';
/** Six of that list that can be asked. */
export const [ibex, systems, touchstone, balitech, twist, orca] = [
  ['ibex', 'ibex'],
  ['systems-limited', 'Systems Limited'],
  ['touchstone-communications', 'Touchstone Communications'],
  ['balitech', 'BALITECH'],
  ['tech-twist-global', 'Tech Twist Global'],
  ['orca-bpo', 'ORCA BPO'],
].map(([slug = '', name = '']) => ({ slug, name })) as [Entry, Entry, Entry, Entry, Entry, Entry];
export const five = [ibex, systems, touchstone, balitech, twist];

export interface Entry {
  slug: string;
  name: string;
}

export const tray = (page: Page) => page.getByRole('region', { name: 'Shortlist' });
export const box = (page: Page, { slug }: Entry) => page.locator(`main input[name=p][value=${slug}]`);
export const inTray = (page: Page) => tray(page).getByRole('listitem').getByRole('link').allInnerTexts();
export const inHeader = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Shortlist/ });
export const kept = (page: Page) => page.evaluate(() => ({ ...localStorage }));

/** Opens a page on a device that keeps these already. */
export function visitWith<Result>(
  entries: Entry[],
  path: string,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  return withPage(options, async (page) => {
    await page.goto('/robots.txt');
    await page.evaluate((text) => localStorage.setItem('shortlist', text), JSON.stringify(entries));
    await page.goto(path);
    if (entries.length > 0) await tray(page).waitFor();
    return work(page);
  });
}
