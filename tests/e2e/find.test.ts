import type { Page } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { readBuiltSite } from '../support/built-site.ts';
import { siteUrl, useBrowser, visit, windowOf } from '../support/browser.ts';
import { attribute, elementsOf } from '../support/html.ts';
import { note } from '../support/notes.ts';
import { isLivePage, livePages } from '../support/templates.ts';

useBrowser();

const base = '/providers/find/';
const asked = `${base}?service=customer-support&city=islamabad&city=rawalpindi&hours=24-7&language=en`;
const withScripts = windowOf(1280);
const without = { ...windowOf(1280), javaScriptEnabled: false };

const sentence = (page: Page) => page.locator('#find-head p').first();
const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });
const names = (page: Page) => page.locator('.rows h3').allInnerTexts();

describe.each([
  ['with scripts', withScripts],
  ['without scripts', without],
])('%s', (_, options) => {
  test('a choice and the button lead to the providers that fit, and the address says so', async () => {
    await visit(base, options, async (page) => {
      await box(page, /^Lahore /).check();
      await box(page, /^Customer support /).check();
      await page.getByRole('button', { name: 'Show results' }).click();
      await expect
        .poll(() => sentence(page).innerText())
        .toMatch(/^\d+ providers offer customer support in Lahore\.$/);
      const address = new URL(page.url()).searchParams;
      expect([address.get('service'), address.get('city')]).toEqual(['customer-support', 'lahore']);
      expect(await box(page, /^Lahore /).isChecked()).toBe(true);
      const places = await page.locator('.row > div:first-child p').allInnerTexts();
      expect(places.length).toBeGreaterThan(3);
      expect(places.filter((place) => !place.includes('Lahore'))).toEqual([]);
    });
  });

  test('each result says of each condition whether it is met, denied or not found', async () => {
    await visit(asked, options, async (page) => {
      const rows = await page.locator('.row').evaluateAll((list) =>
        list.map((row) => ({
          name: row.querySelector('h3')?.textContent.trim(),
          states: [...row.querySelectorAll('.conditions li')].map((each) => each.className),
          unmarked: [...row.querySelectorAll('.conditions li.met, .conditions li.not-met')].filter(
            (each) => !each.querySelector('button[popovertarget]'),
          ).length,
          words: row.querySelector('.conditions')?.textContent.replace(/\s+/g, ' '),
        })),
      );
      expect(rows.length).toBeGreaterThan(3);
      // Every met or denied condition has a source mark.
      expect(rows.filter(({ unmarked }) => unmarked > 0)).toEqual([]);
      const touchstone = rows.find(({ name }) => name === 'Touchstone Communications');
      expect(touchstone?.states).toEqual(['met', 'met', 'unknown', 'met']);
      expect(touchstone?.words).toMatch(
        /Met: Customer support.*English not found.*Met: 24\/7.*in its own words/,
      );
      const denied = rows.at(-1);
      expect(denied).toMatchObject({ name: 'BALITECH', states: ['met', 'met', 'met', 'not-met'] });
      expect(denied?.words).toMatch(/Not met: 24\/5/);
      const headings = await page.locator('#find-results h2').allInnerTexts();
      expect(headings.slice(-3)).toEqual([
        'Shown, but cannot be asked for a quote',
        '1 says otherwise',
        'How to read it',
      ]);
    });
  });

  test('a source mark of a condition opens its panel', async () => {
    await visit(asked, options, async (page) => {
      const mark = page.locator('.conditions button[popovertarget]').first();
      await mark.click();
      await page.locator('[popover]:popover-open dt', { hasText: 'Who' }).waitFor();
    });
  });

  test('a must leaves out who is not found; “leave it out” does so for every wish', async () => {
    await visit(`${base}?hours=24-7`, options, async (page) => {
      const all = await page.locator('.row').count();
      await page.getByRole('radio', { name: 'Leave it out' }).check();
      await page.getByRole('button', { name: 'Show results' }).click();
      await page.waitForURL(/missing=leave-out/);
      await expect.poll(() => page.locator('.row').count()).toBeLessThan(all);
      expect(await page.locator('.conditions .unknown:visible').count()).toBe(1); // in the key only
      await page.goto(`${base}?hours=24-7&must=hours`);
      expect(await page.locator('.row .not-met').count()).toBe(0);
      expect(await box(page, /^must be met: Hours/).isChecked()).toBe(true);
    });
  });

  test('nobody fits: the page says so, and leads to searches with results', async () => {
    await visit(`${base}?service=dispatch&city=quetta`, options, async (page) => {
      expect(await page.locator('h1').innerText()).toBe('No provider states all of this');
      expect(await sentence(page).innerText()).toMatch(
        /^0 providers offer dispatch in Quetta\. Of \d+ providers/,
      );
      const near = page.locator('.near li').first();
      expect(await page.locator('.near > p').innerText()).toMatch(
        /^Leaving out the condition “City” helps most: 3 providers\.$/,
      );
      expect(await near.innerText()).toMatch(/^Dispatch, any city\s+3 providers$/);
      await near.getByRole('link').click();
      await page.waitForURL(/service=dispatch$/);
      expect(await page.locator('.row').count()).toBe(3);
    });
  });

  test('bad values are named, and the rest is searched', async () => {
    await visit(`${base}?service=juggling&city=lahore&page=0&colour=red`, options, async (page) => {
      const problems = await page.locator('.find-problems li').allInnerTexts();
      expect(problems).toHaveLength(2);
      expect(problems.join(' ')).toContain('“juggling” is not a service');
      expect(problems.join(' ')).toContain('“0” cannot be used for “page”');
      expect(await sentence(page).innerText()).toMatch(/^\d+ providers are listed in Lahore\.$/);
    });
  });

  test('later pages are linked both ways, and keep the conditions', async () => {
    await visit(`${base}?per=10&missing=leave-out`, options, async (page) => {
      const first = await names(page);
      await page.locator('a[rel=next]').click();
      await page.waitForURL(/page=2/);
      expect(new URL(page.url()).searchParams.get('per')).toBe('10');
      const second = await names(page);
      expect(second).toHaveLength(10);
      expect(second.filter((name) => first.includes(name))).toEqual([]);
      await page.locator('a[rel=prev]').click();
      await page.waitForURL((url) => !url.search.includes('page='));
      expect(await names(page)).toEqual(first);
    });
  });
});

test('the order of the keys changes nothing: one canonical address, and none for a search of words', async () => {
  await visit(
    `${base}?language=en&city=rawalpindi&x=1&service=customer-support&hours=24-7&city=islamabad`,
    without,
    async (page) => {
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
        siteUrl + asked.replace('&hours=24-7&language=en', '&language=en&hours=24-7'),
      );
      await page.goto(`${base}?q=care`);
      expect(await page.locator('link[rel=canonical]').count()).toBe(0);
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    },
  );
});

test('from the home page: work and city lead to the list, without scripts as well', async () => {
  for (const options of [withScripts, without])
    await visit('/', options, async (page) => {
      await page.getByLabel('Work to be done').selectOption({ label: 'Dispatch' });
      await page.getByRole('button', { name: 'Find providers' }).click();
      await page.waitForURL(/service=dispatch/);
      expect(await sentence(page).innerText()).toBe('3 providers offer dispatch.');
    });
});

test('without scripts the search of the header finds providers', async () => {
  await visit('/cities/', without, async (page) => {
    await page.getByRole('searchbox').fill('touchstone');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(/\/providers\/find\/\?q=touchstone/);
    expect(await names(page)).toEqual(['Touchstone Communications']);
  });
});

test('hours that overlap with a zone', async () => {
  await visit(`${base}?hours=overlap&zone=Europe/London`, without, async (page) => {
    expect(await page.locator('.row').first().locator('.conditions').innerText()).toContain(
      'Overlap with London',
    );
    expect(await page.getByLabel('Where you work').inputValue()).toBe('Europe/London');
  });
});

test('every link of the built pages to a live page is answered, with no value refused', async () => {
  const site = readBuiltSite();
  const addresses = new Set(
    site.pages.flatMap((page) =>
      elementsOf(page.document)
        .flatMap((element) => [attribute(element, 'href'), attribute(element, 'action')])
        .flatMap((value) => value ?? [])
        .filter((value) => value.startsWith('/') && isLivePage(new URL(value, siteUrl).pathname)),
    ),
  );
  expect(addresses.size).toBeGreaterThan(1);
  const faults: string[] = [];
  for (const address of addresses) {
    const answer = await fetch(siteUrl + address);
    if (answer.status !== 200 || (await answer.text()).includes('find-problems')) faults.push(address);
  }
  expect(faults).toEqual([]);
});

test.each(livePages)('html-validate finds no error on: $name', async ({ path }) => {
  const html = await (await fetch(siteUrl + path)).text();
  const report = await new HtmlValidate(new FileSystemConfigLoader()).validateString(html, './live.html');
  const messages = report.results.flatMap((result) => result.messages);
  expect(messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`)).toEqual([]);
});

test.each(livePages.filter(({ path }) => path.startsWith(base)))(
  '$name weighs 40 KB at most',
  async ({ name, path }) => {
    for (const per of ['', `${path.includes('?') ? '&' : '?'}per=50`]) {
      const answer = await fetch(siteUrl + path + per, { headers: { 'Accept-Encoding': 'identity' } });
      const bytes = brotliCompressSync(Buffer.from(await answer.arrayBuffer()), { params: { 1: 5 } }).length;
      note(`${name}${per}: ${bytes} B`);
      if (!per) expect(bytes).toBeLessThanOrEqual(40_000);
    }
  },
);
