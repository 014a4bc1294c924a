import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { siteUrl, useBrowser, look, visit, windowOf } from '../support/browser.ts';
import { seeded } from '../support/seeded.ts';

useBrowser();

const base = '/tools/overlap/';
const newYork = `${base}?zone=New+York&date=2026-11-23`;
const withScripts = windowOf(1280);
const without = { ...windowOf(1280), javaScriptEnabled: false };

const city = (page: Page) => page.getByLabel('Your city or time zone', { exact: true });
const theyClose = (page: Page) => page.getByLabel('They work, Pakistan time, to');
const heading = (page: Page) => page.locator('h1').innerText();
const isLive = (page: Page) => page.locator('#overlap-tool[data-live]').waitFor();
/** The rows of the year: from, to, shared, night, not covered. */
const year = (page: Page) =>
  page
    .locator('section', { has: page.getByRole('heading', { name: 'Through the year' }) })
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...(row as HTMLTableRowElement).cells].map(({ innerText }) => innerText.split('\n')[0]),
      ),
    );

describe.each([
  ['with scripts', withScripts],
  ['without scripts', without],
])('%s', (_, options) => {
  test('a city leads to the hours shared, the day and the year', async () => {
    await look(`${base}?date=2026-11-23`, options, async (page) => {
      expect(await heading(page)).toBe('How many hours would you share?');
      await city(page).fill('New York');
      await page.getByRole('button', { name: 'Show' }).click();
      await expect.poll(() => heading(page)).toBe('You would share 7 hours a day, and 8 in summer');
      const { searchParams } = new URL(page.url());
      expect(['zone', 'date', 'v'].map((key) => searchParams.get(key))).toEqual([
        'New York',
        '2026-11-23',
        '1',
      ]);
      expect(await page.locator('.overlap-says').innerText()).toContain(
        '4 of the 7 shared hours fall at night in Islamabad; your 16:00 to 17:00 is not covered.',
      );
      expect(await year(page)).toEqual([
        ['1 Nov 2026', '13 Mar 2027', '7 h', '4 h', '16:00 to 17:00'],
        ['14 Mar 2027', '6 Nov 2027', '8 h', '4 h', 'none'],
      ]);
      expect(await page.getByRole('link', { name: 'Open the cost tool' }).getAttribute('href')).toBe(
        '/tools/cost/?v=1&night=62.5',
      );
    });
  });

  test.each([
    ['zone=London&open=9&close=18', 'You would share 4 hours a day, and 5 in summer'],
    ['zone=Asia/Dubai&days=sun-thu&open=9am&close=6pm', 'You would share all 8 hours of your day, all year'],
    ['zone=Sydney&open=04:00&close=12:00', 'You would share 7 hours a day, and 8 in winter'],
    ['zone=Asia/Calcutta&open=9&close=18', 'You would share 7 hours 30 minutes a day, all year'],
    [
      'zone=New York&zone2=London',
      'You would all share 3 hours a day, and 4 in the weeks when your clocks are out of step',
    ],
    ['zone=New York&open=9&close=18', 'You would share no hours at any time of the year'],
  ])('%s', async (query, words) => {
    await look(`${base}?${query}&date=2026-11-23`, options, async (page) => {
      expect(await heading(page)).toBe(words);
    });
  });

  test('two places: each, what all share, and the weeks out of step', async () => {
    await look(`${newYork}&zone2=London`, options, async (page) => {
      expect(await page.getByRole('row', { name: /^All together/ }).innerText()).toMatch(
        /3 h in common\s+3 h/,
      );
      expect(await year(page)).toContainEqual(['14 Mar 2027', '27 Mar 2027', '8 h', '5 h', '4 h']);
      expect(await page.getByText('New York changed the clock, London not yet').isVisible()).toBe(true);
    });
  });

  test('a profile fills in the hours that it states, and says whose they are', async () => {
    await look(`${newYork}&provider=touchstone-communications`, options, async (page) => {
      expect(await theyClose(page).inputValue()).toBe('24:00');
      expect(await heading(page)).toBe('You would share all 8 hours of your day, all year');
      const whose = page.locator('section', {
        has: page.getByRole('heading', { name: 'Whose hours these are' }),
      });
      expect(await whose.innerText()).toContain('Touchstone Communications works 24/7');
      expect(await whose.getByRole('button', { name: 'Source for 24/7' }).isVisible()).toBe(true);
    });
  });

  test('a profile without hours leaves the assumption and says so', async () => {
    await look(`${newYork}&provider=ibex`, options, async (page) => {
      expect(await theyClose(page).inputValue()).toBe('02:00');
      expect(await page.getByText('were not found in the sources we read').isVisible()).toBe(true);
    });
  });

  test('a fault is named beside its field and in the summary, and what was typed stays', async () => {
    await look(`${base}?zone=Atlantis&to=25`, options, async (page) => {
      const words = 'You work to: “25” is not a time: write it as 09:00, 17:30 or 9am.';
      expect(await page.getByRole('group', { name: 'Please look at:' }).innerText()).toContain(words);
      expect(await page.locator('#to-error').innerText()).toBe(words);
      expect(await city(page).getAttribute('aria-invalid')).toBe('true');
      expect(await city(page).inputValue()).toBe('Atlantis');
      await page.getByRole('link', { name: words }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('to');
    });
  });

  test('a link of another version says so', async () => {
    await look(`${newYork}&v=9`, options, async (page) => {
      expect(await page.getByText('This link was made with version 9').isVisible()).toBe(true);
    });
  });
});

test('each change is shown at once, kept when the field is left, and taken back by the back button', async () => {
  await look(newYork, withScripts, async (page) => {
    await isLive(page);
    await theyClose(page).fill('03:00');
    await expect.poll(() => heading(page)).toBe('You would share all 8 hours of your day, all year');
    expect(new URL(page.url()).searchParams.get('close')).toBe(null);
    await city(page).focus();
    expect(new URL(page.url()).searchParams.get('close')).toBe('03:00');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('You would share 7 hours a day, and 8 in summer');
    expect(await theyClose(page).inputValue()).toBe('02:00');
  });
});

test('a city that is half written is no fault until the field is left', async () => {
  await look(newYork, withScripts, async (page) => {
    await isLive(page);
    await city(page).fill('Lond');
    expect(await page.locator('.tool-problems').count()).toBe(0);
    expect(await heading(page)).toBe('You would share 7 hours a day, and 8 in summer');
    await city(page).press('Tab');
    await expect.poll(() => page.locator('#zone-error').count()).toBe(1);
    await city(page).fill('London');
    await expect.poll(() => heading(page)).toMatch(/^You would share 5 hours a day/);
    expect(await page.locator('.tool-problems').count()).toBe(0);
  });
});

test('the finding is said once, when nobody types any more', async () => {
  await look(newYork, withScripts, async (page) => {
    await isLive(page);
    const status = page.locator('#overlap-tool > [role=status]');
    await theyClose(page).fill('01:00');
    await theyClose(page).fill('00:00');
    expect(await status.innerText()).toBe('');
    await expect.poll(() => status.innerText()).toBe('You would share 5 hours a day, and 6 in summer');
  });
});

test.each([320, 1280])('by keyboard alone, in a window %i wide', async (width) => {
  await look(`${base}?date=2026-07-15`, windowOf(width), async (page) => {
    await isLive(page);
    await city(page).focus();
    await page.keyboard.type('London');
    await page.keyboard.press('Tab');
    await page.keyboard.type('10am');
    await page.keyboard.press('Enter');
    // 10:00 to 17:00 in London is 14:00 to 21:00 there in summer; the shift begins at 17:00.
    await expect.poll(() => heading(page)).toMatch(/^You would share 4 hours a day/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('overlap-result');
  });
});

test('on a phone the ribbon keeps its lanes and hours in sight', async () => {
  await look(newYork, windowOf(320), async (page) => {
    const lanes = await page.locator('.ribbon-bar').evaluateAll((all) => all.map((bar) => bar.clientWidth));
    expect(lanes).toEqual([280, 280]);
    const hours = await page.locator('.ribbon-lane.buyer .ribbon-hours text:visible').allTextContents();
    expect(hours).toEqual(['00', '04', '08', '12', '16', '20']);
    expect(await page.locator('.ribbon text:visible', { hasText: '7 h shared' }).count()).toBe(1);
  });
});

test.each(['light', 'dark'] as const)('the bars stand out from the page, %s', async (colorScheme) => {
  await visit(newYork, { ...windowOf(1280), colorScheme }, async (page) => {
    const fills = await page
      .locator('.ribbon .filled rect')
      .evaluateAll((all) => all.map((rect) => getComputedStyle(rect).fill));
    expect(fills).toEqual(
      colorScheme === 'light'
        ? ['rgb(31, 63, 110)', 'rgb(14, 75, 55)']
        : ['rgb(157, 187, 232)', 'rgb(140, 208, 174)'],
    );
  });
});

test('on paper the ribbon and the tables stay, and nothing to press', async () => {
  await visit(newYork, { viewport: { width: 680, height: 1000 } }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main button:visible, .take-along:visible').count()).toBe(0);
    expect(await page.locator('.ribbon:visible').count()).toBe(1);
    expect(await page.locator('.overlap-table:visible').count()).toBe(2);
  });
});

test('the table for a spreadsheet has the inputs, the day and the year', async () => {
  const reply = await fetch(`${siteUrl}/tools/overlap.csv?zone=New+York&date=2026-11-23`);
  const text = await reply.text();
  expect(reply.headers.get('content-disposition')).toContain('overlap.csv');
  for (const line of [
    'Input,Your city or time zone,New York,,yours',
    '"New York, 2026-11-23",Shared,420,minutes,worked out',
    '2027-03-14 to 2027-11-06,New York: shared,480,minutes,worked out',
  ])
    expect(text).toContain(line);
});

const HOSTILE = process.env['TEST_FULL'] ? 10_000 : 150;

test(`${HOSTILE} hostile addresses never give an error or a text that is not escaped`, async () => {
  const next = seeded(11);
  const pieces = [
    ...[
      '<script>alert(1)</script>',
      '"><img src=x onerror=1>',
      '</script><b>1',
      "'",
      '%',
      '1e308',
      '-1',
      'NaN',
    ],
    ...[
      '',
      '\u0000',
      '٣',
      '24:00',
      '9am',
      '25',
      '00:00',
      'a'.repeat(300),
      'New York',
      'Asia/Calcutta',
      'EST',
    ],
    ...[
      '2026-02-30',
      '2100-12-31',
      '1973-01-01',
      '99999-12-31',
      'touchstone-communications',
      '__proto__',
      'all',
    ],
  ];
  const keys = [
    ...['zone', 'from', 'to', 'open', 'close', 'date', 'days', 'provider', 'v', '<b>', ''],
    ...['zone2', 'from2', 'to2', 'zone3', 'from3', 'to3'],
  ];
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)] as Item;
  const faults: string[] = [];
  for (let at = 0; at < HOSTILE; at += 1) {
    const params = new URLSearchParams(next() < 0.5 ? { zone: 'London' } : {});
    for (let count = Math.floor(next() * 9); count > 0; count -= 1) params.append(pick(keys), pick(pieces));
    const path = next() < 0.8 ? base : '/tools/overlap.csv';
    const reply = await fetch(`${siteUrl}${path}?${params.toString()}`);
    const html = await reply.text();
    if (reply.status !== 200) faults.push(`${reply.status}: ${path}?${params.toString()}`);
    if (path === base && /<script>alert|<img src=x|<b>1/.test(html))
      faults.push(`not escaped: ${params.toString()}`);
  }
  expect(faults).toEqual([]);
});
