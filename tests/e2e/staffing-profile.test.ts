import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../support/csv.ts';
import { siteUrl, useBrowser, look, visit, windowOf } from '../support/browser.ts';

useBrowser();

/* Expected figures: 100 calls of 180 s in 30 minutes take 14 agents (88.8 % in time) and 20 people, 10 calls take 3 agents (92.7 %) and 5
   people; the two together 89.2 %. See tests/unit/tools/profile-view.test.ts for how that is worked out. */

const base = '/tools/staffing/';
const TABLE = 'Time\tCalls\n09:00\t10\n09:30\t100\n';
const withScripts = windowOf(1280);
const without = { ...windowOf(1280), javaScriptEnabled: false };

const pasted = (page: Page) => page.getByLabel('Calls in each interval');
const handling = (page: Page) => page.getByLabel('Handling time');
const answer = (page: Page) => page.locator('.tool-answer b').allInnerTexts();
const isLive = (page: Page) => page.locator('#staffing-tool[data-live]').waitFor();
const planRow = (page: Page, time: string) => page.locator('.plan-table tr', { hasText: time }).innerText();
const workOut = (page: Page) => page.getByRole('button', { name: 'Work it out' }).click();

describe.each([
  ['with scripts', withScripts],
  ['without scripts', without],
])('%s', (how, options) => {
  const live = how === 'with scripts';

  test('a day is pasted, and leads to agents of each interval and the people of a week', async () => {
    await look(base, options, async (page) => {
      if (live) await isLive(page);
      await page.getByLabel('A day', { exact: true }).check();
      if (!live) await workOut(page);
      await pasted(page).fill(TABLE);
      await handling(page).fill('180');
      await page.getByLabel('Days like this in a week').fill('5');
      await workOut(page);
      await expect.poll(() => answer(page)).toEqual(['14', '20']);
      expect(await planRow(page, '09:30–10:00')).toMatch(/100\s+14\s+20\s+88\.8%/);
      expect(await planRow(page, '09:00–09:30')).toMatch(/10\s+3\s+5\s+92\.7%/);
      expect(await page.locator('.tool-figures').innerText()).toContain('89.2%');
      expect(
        await page.getByRole('heading', { name: /^At the busiest, 13 agents just miss the target/ }).count(),
      ).toBe(1);
    });
  });

  test('a line that cannot be read is named, and the whole table stays', async () => {
    await look(base, options, async (page) => {
      if (live) await isLive(page);
      await page.getByLabel('A day', { exact: true }).check();
      if (!live) await workOut(page);
      const wrong = '09:00\t10\n09:30\tmany\n10:00\t-4';
      await pasted(page).fill(wrong);
      await handling(page).fill('180');
      await workOut(page);
      const words = 'Line 2: “many” is not a number of calls: write it in digits, such as 120.';
      await expect.poll(() => page.locator('#profile-error').innerText()).toContain(words);
      expect(await page.locator('#profile-error').innerText()).toContain(
        'Line 3: −4 calls cannot be: write 0 or more.',
      );
      expect(await page.getByRole('group', { name: 'Please look at:' }).innerText()).toContain(words);
      expect(await pasted(page).inputValue()).toBe(wrong);
      expect(await pasted(page).getAttribute('aria-invalid')).toBe('true');
      await page.reload();
      expect(await pasted(page).inputValue()).toBe(wrong);
    });
  });

  test('a typical week is spread by shapes that are said to be ours', async () => {
    await look(
      `${base}?mode=week&from=shape&total=10000&shape=even&week=five-even&hours=10&aht=180`,
      options,
      async (page) => {
        // 100 calls in each of 20 half hours on five days.
        expect(await answer(page)).toEqual(['14', expect.any(String)]);
        expect(await page.locator('.profile-note').innerText()).toContain('our own assumption');
        expect(await page.locator('.week-table tbody tr').count()).toBe(7);
        expect(await page.locator('.week-table tr', { hasText: 'Sunday' }).innerText()).toContain('closed');
        await page.locator('.plan-day summary').first().click();
        expect(await page.locator('.plan-day[open] tbody tr').count()).toBe(20);
      },
    );
  });
});

test('a CSV file is read on the device, and its times fill their fields', async () => {
  await visit(`${base}?mode=day&aht=180`, withScripts, async (page) => {
    await isLive(page);
    const file = (name: string, text: string | Buffer) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    const open = page.getByLabel('or open a CSV file');
    await open.setInputFiles(file('calls.csv', 'From;Calls\r\n08:15;10\r\n08:30;100\r\n'));
    await expect.poll(() => page.getByLabel('First interval begins at').inputValue()).toBe('08:15');
    expect(await page.getByLabel('Length of an interval').inputValue()).toBe('15');
    await expect.poll(() => page.locator('.plan-table tbody tr').count()).toBe(2);
    expect(new URL(page.url()).searchParams.get('profile')).toBe('d10_100');
    await open.setInputFiles(file('book.xlsx', Buffer.from([0x50, 0x4b, 3, 4])));
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('is a workbook: save it as CSV');
    await open.setInputFiles(file('huge.csv', '1\n'.repeat(600_000)));
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('is larger than 1 MB');
    // What was there stays.
    expect(await pasted(page).inputValue()).toContain('08:15;10');
  });
});

test('without scripts the page says that a file must be pasted', async () => {
  await look(`${base}?mode=day`, without, async (page) => {
    expect(await page.getByText('copy its cells and paste them above').isVisible()).toBe(true);
    expect(await page.locator('input[type=file]').count()).toBe(0);
  });
});

test('the back button takes back a table and a choice', async () => {
  await look(`${base}?mode=day&aht=180&profile=d10_100`, withScripts, async (page) => {
    await isLive(page);
    expect(await pasted(page).inputValue()).toBe('10\n100');
    await pasted(page).fill('10\n10');
    await handling(page).focus();
    await expect.poll(() => answer(page)).toEqual(['3', '5']);
    await page.getByLabel('A week', { exact: true }).check();
    await expect.poll(() => page.locator('#profile-error').count()).toBe(1);
    await page.goBack();
    await expect.poll(() => answer(page)).toEqual(['3', '5']);
    await page.goBack();
    await expect.poll(() => answer(page)).toEqual(['14', '20']);
    expect(await pasted(page).inputValue()).toBe('10\n100');
  });
});

test('the link to the cost tool carries the calls of a month', async () => {
  await look(`${base}?mode=day&aht=180&days=5&profile=d10_100`, withScripts, async (page) => {
    const href = await page.getByRole('link', { name: 'Open the cost tool' }).getAttribute('href');
    // 110 calls x 5 days x 52 / 12; 11 erlangs of 17 agents.
    expect(href).toBe('/tools/cost/?v=1&contacts=2383&aht=180&busy=64.7&shrinkage=30');
  });
});

test('the CSV holds every interval', async () => {
  await look(`${base}?mode=day&aht=180&profile=d10_100`, withScripts, async (page) => {
    const href = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
    const reply = await fetch(siteUrl + (href ?? ''));
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = readCsv(await reply.text());
    const valueOf = (part: string, what: string) =>
      rows.find((row) => row['part'] === part && row['what'] === what)?.['value'];
    expect(valueOf('09:00–09:30', 'Agents on the phones')).toBe('3');
    expect(valueOf('09:30–10:00', 'Agents on the phones')).toBe('14');
    expect(Number(valueOf('09:30–10:00', 'Answered in time'))).toBeCloseTo(0.88835, 4);
  });
});

test('a week of 672 quarter hours: the address keeps all of it, and gives the same page', async () => {
  const text = Array.from({ length: 96 }, (_, row) =>
    Array.from({ length: 7 }, (_, day) => String(40 + row * 7 + day)).join('\t'),
  ).join('\n');
  await look(`${base}?mode=week&aht=300&length=15&opens=0:00`, withScripts, async (page) => {
    await isLive(page);
    await pasted(page).fill(text);
    await handling(page).focus();
    await expect.poll(() => page.locator('.week-table tbody tr').count()).toBe(7);
    const url = page.url();
    expect(url.length).toBeLessThan(8_000);
    const shown = await answer(page);
    await page.reload();
    expect(await answer(page)).toEqual(shown);
    expect(await pasted(page).inputValue()).toBe(text);
  });
});

const plan = (page: Page) => page.locator('.profile-plan').evaluate((part) => part.outerHTML);

test('a plan whose numbers changed under a key is that of the same address opened anew', async () => {
  const even = `${base}?mode=week&from=shape&total=10000&shape=even&week=five-even&hours=10`;
  // 182 seconds take as many agents, with fewer calls in time: of each row one cell alone changes.
  await look(`${even}&aht=182`, withScripts, async (page) => {
    await isLive(page);
    expect(await plan(page)).toContain('<td>100</td><td>14</td><td>20</td>');
    await handling(page).fill('180');
    await expect.poll(() => page.locator('.tool-figures').innerText()).toContain('88.8%');
    const changed = await plan(page);
    // 100 calls in each of 20 half hours on five days.
    expect(changed.split('<td>100</td><td>14</td><td>20</td><td>88.8%</td>')).toHaveLength(101);
    await page.goto(`${even}&aht=180`);
    await isLive(page);
    expect(await plan(page)).toBe(changed);
  });
});

test('a plan whose busiest interval moved and whose rows came and went is that of the same address opened anew', async () => {
  await look(`${base}?mode=day&aht=180&profile=d10_10`, withScripts, async (page) => {
    await isLive(page);
    await pasted(page).fill('10\n0\n100');
    await expect.poll(() => page.locator('.plan-table .chosen th').innerText()).toMatch(/^10:00–10:30/);
    const changed = await plan(page);
    const rows = await page.locator('.plan-table tbody tr').allInnerTexts();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/09:00–09:30\s+10\s+3\s+5\s+92\.7%/);
    expect(rows[1]).toMatch(/10:00–10:30 busiest\s+100\s+14\s+20\s+88\.8%/);
    await page.goto(`${base}?mode=day&aht=180&profile=d10_0_100`);
    await isLive(page);
    expect(await plan(page)).toBe(changed);
  });
});

test('numbers too long for an address are worked out, and the page says what they cannot have', async () => {
  const text = Array.from({ length: 96 }, (_, row) =>
    Array.from({ length: 7 }, (_, day) => (40 + (row * 7 + day) / 7).toFixed(12)).join('\t'),
  ).join('\n');
  await look(`${base}?mode=week&aht=300&length=15&opens=0:00`, withScripts, async (page) => {
    await isLive(page);
    await pasted(page).fill(text);
    await handling(page).focus();
    await expect.poll(() => page.locator('.take-along').innerText()).toContain('too long for the address');
    expect(await page.getByRole('link', { name: 'Download as CSV' }).count()).toBe(0);
    expect(page.url().length).toBeLessThan(8_000);
  });
});

test.each([320, 1280])('by keyboard alone, in a window %i wide', async (width) => {
  await look(base, windowOf(width), async (page) => {
    await isLive(page);
    await page.getByLabel('One interval').focus();
    await page.keyboard.press('ArrowRight');
    await pasted(page).focus();
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await page.keyboard.type('100');
    // File, first interval, length, handling time.
    for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('180');
    await page.keyboard.press('Enter');
    await expect.poll(() => answer(page)).toEqual(['14', '20']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('staffing-result');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

test('on paper the plan of every day stands unfolded, its header on each page, and no column is cut', async () => {
  await visit(
    `${base}?mode=week&from=shape&total=12000&aht=300`,
    { viewport: { width: 680, height: 1000 } },
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      const rows = await page
        .locator('.plan-day tbody tr')
        .evaluateAll(
          (all) =>
            all.filter(
              (row) =>
                row.checkVisibility({ contentVisibilityAuto: true }) &&
                row.getBoundingClientRect().height > 5,
            ).length,
        );
      // Nine hours in half hours, five days.
      expect(rows).toBe(90);
      expect(
        await page
          .locator('.plan-table thead')
          .first()
          .evaluate((head) => getComputedStyle(head).display),
      ).toBe('table-header-group');
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.length).toBeGreaterThan(10_000);
    },
  );
});
