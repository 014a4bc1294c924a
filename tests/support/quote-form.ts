import type { BrowserContextOptions, Page } from '@playwright/test';
import { visit, windowOf } from './browser.ts';

/** The form of the brief, as the browser tests look at it. */
export const quote = {
  desk: windowOf(1280),
  phone: windowOf(390),
  /** With providers, one of whom cannot be asked, questions, and figures of a tool. */
  asked:
    '/quote/?p=touchstone-communications&p=ibex&p=zong&ask=ibex:price&ask=ibex:hours&service=customer-support&contacts=5000&aht=360&zone=New+York',
  isLive: (page: Page) => page.locator('.quote-layout[data-live]').waitFor(),
  heading: (page: Page) => page.locator('.quote-step:visible h2').innerText(),
  step: (page: Page) => page.locator('.quote-kicker').innerText(),
  summary: (page: Page) => page.locator('#problems'),
  hasFocus: (page: Page, selector: string) =>
    page.locator(selector).evaluate((element) => element === document.activeElement),
};

/** Opens the brief and waits until its script has taken over. */
export const openBrief = <Result>(
  path: string,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> =>
  visit(path, options, async (page) => {
    await quote.isLive(page);
    return work(page);
  });
