import type { Page } from '@playwright/test';
import { windowOf } from '../support/browser.ts';

/* What the tests of the cost tool share. */

export const base = '/tools/cost/';
export const asked = `${base}?contacts=5000&aht=360&rate=10`;
/** Example x-02 of the vectors, with a range for its rate. */
export const example =
  `${base}?contacts=5000&aht=360&wage=20.59&oncosts=31.6&hours=173.333333&shrinkage=32&space=350&tech=180` +
  '&lead=6200&support=8&supportpay=5600&attrition=35&recruit=1500&rise=3.5&model=perFteMonth&rate=1500' +
  '&ratelow=1350&ratehigh=1900&theirhours=176&theirshrinkage=30&seats=6&ramp=2&rampstart=75&parallel=1&kept=50' +
  '&index=4&setup=4000&transition=15000&oversight=0.4&oversightpay=8500&travel=5000&repeats=5&longer=10';
export const withScripts = windowOf(1280);
export const without = { ...windowOf(1280), javaScriptEnabled: false };

export const field = (page: Page, name: string) => page.locator(`.cost-form [name="${name}"]`);
export const heading = (page: Page) => page.locator('.cost-heading').innerText();
export const isLive = (page: Page) => page.locator('#cost-tool[data-live]').waitFor();
export const send = (page: Page) => page.getByRole('button', { name: 'Work it out' }).click();
/** Of a number of thousands in a heading: "$483k" is 483. */
export const thousands = (text: string): number[] =>
  [...text.matchAll(/([\d.]+)([km])/g)].map(([, value, unit]) => Number(value) * (unit === 'm' ? 1000 : 1));
