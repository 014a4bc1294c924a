import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { seeded } from '../support/seeded.ts';
import { siteUrl, useBrowser, look, windowOf } from '../support/browser.ts';

useBrowser();

const base = '/tools/staffing/';
const asked = `${base}?calls=100&aht=180`;
const withScripts = windowOf(1280);
const without = { ...windowOf(1280), javaScriptEnabled: false };

const calls = (page: Page) => page.getByLabel('Calls in the busiest interval');
const handling = (page: Page) => page.getByLabel('Handling time');
const answer = (page: Page) => page.locator('.tool-answer b').allInnerTexts();
const isLive = (page: Page) => page.locator('#staffing-tool[data-live]').waitFor();

describe.each([
  ['with scripts', withScripts],
  ['without scripts', without],
])('%s', (_, options) => {
  test('calls and handling time lead to agents, people and how they would answer', async () => {
    await look(base, options, async (page) => {
      expect(await page.locator('.tool-empty').innerText()).toContain('calls in the busiest interval');
      await calls(page).fill('100');
      await handling(page).fill('180');
      await page.getByRole('button', { name: 'Work it out' }).click();
      await expect.poll(() => answer(page)).toEqual(['14', '20']);
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('calls'), searchParams.get('aht'), searchParams.get('v')]).toEqual([
        '100',
        '180',
        '1',
      ]);
      expect(await page.getByRole('row', { name: /^14 chosen/ }).innerText()).toMatch(
        /88\.8%\s+8 s\s+71%\s+17%/,
      );
    });
  });

  test('the same address gives the same page', async () => {
    await look(asked, options, async (page) => {
      expect(await answer(page)).toEqual(['14', '20']);
      expect(await calls(page).inputValue()).toBe('100');
    });
  });

  test('a fault is named beside its field and in the summary, and what was typed stays', async () => {
    await look(`${base}?calls=many&aht=180`, options, async (page) => {
      const words =
        'Calls in the busiest interval: “many” is not a number: write it in digits, such as 1,000 or 12.5.';
      expect(await page.getByRole('group', { name: 'Please look at:' }).innerText()).toContain(words);
      expect(await page.locator('#calls-error').innerText()).toBe(words);
      expect(await calls(page).getAttribute('aria-invalid')).toBe('true');
      expect(await calls(page).inputValue()).toBe('many');
      await page.getByRole('link', { name: words }).click();
      expect(await calls(page).evaluate((input) => input === document.activeElement)).toBe(true);
    });
  });

  test('a link of another version says so', async () => {
    await look(`${asked}&v=9`, options, async (page) => {
      expect(await page.getByText('This link was made with version 9').isVisible()).toBe(true);
    });
  });
});

test('each change is shown at once, kept in the address when the field is left, and taken back by the back button', async () => {
  await look(asked, withScripts, async (page) => {
    await isLive(page);
    await calls(page).fill('1,000');
    await expect.poll(() => answer(page)).toEqual(['118', '169']);
    expect(new URL(page.url()).searchParams.get('calls')).toBe('100');
    await handling(page).focus();
    expect(new URL(page.url()).searchParams.get('calls')).toBe('1000');
    await page.goBack();
    await expect.poll(() => answer(page)).toEqual(['14', '20']);
    expect(await calls(page).inputValue()).toBe('100');
  });
});

test('the result is said once, when nobody types any more', async () => {
  await look(asked, withScripts, async (page) => {
    await isLive(page);
    const status = page.locator('#staffing-tool p[role=status]');
    await calls(page).fill('20');
    await calls(page).fill('200');
    expect(await status.innerText()).toBe('');
    await expect.poll(() => status.innerText()).toMatch(/^\d+ agents, \d+ people scheduled\.$/);
  });
});

test.each([320, 1280])('by keyboard alone, in a window %i wide', async (width) => {
  await look(base, windowOf(width), async (page) => {
    await isLive(page);
    await calls(page).focus();
    await page.keyboard.type('100');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('180');
    await page.keyboard.press('Enter');
    await expect.poll(() => answer(page)).toEqual(['14', '20']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('staffing-result');
  });
});

const HOSTILE = process.env['TEST_FULL'] ? 10_000 : 150;

test(`${HOSTILE} hostile addresses never give an error or a text that is not escaped`, async () => {
  const next = seeded(7);
  const pieces = [
    ...[
      '<script>alert(1)</script>',
      '"><img src=x onerror=1>',
      "'",
      '%',
      '1e308',
      '-1',
      '0',
      '999999999999',
      'NaN',
    ],
    ...['', '\u0000', '٣', '1,000', '0x10', '${1}', '<i>1</i>', 'a'.repeat(300), '50', '100', '30', '2.5'],
    ...[
      'day',
      'week',
      'chat',
      'deferred',
      'shape',
      'table',
      'd10_100*20',
      'w1-2-3-4-5-6-7',
      'd1*9999_9',
      'w1__-',
    ],
    ...[
      '09:00\t12\n09:30\t<i>1',
      '1,200\n1,300',
      '1000000\n999999\n999998',
      `d${'9_'.repeat(2_000)}9`,
      '60',
      '8',
    ],
  ];
  const keys = [
    ...['calls', 'aht', 'minutes', 'target', 'within', 'busy', 'shrinkage', 'v', 'p', '<b>', ''],
    ...[
      'channel',
      'mode',
      'from',
      'profile',
      'length',
      'opens',
      'total',
      'shape',
      'week',
      'hours',
      'days',
      'paid',
    ],
    ...[
      'chats',
      'elapsed',
      'atonce',
      'factor',
      'items',
      'item',
      'backlog',
      'team',
      'due',
      'arrive',
      'efficiency',
    ],
  ];
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)] as Item;
  const faults: string[] = [];
  for (let at = 0; at < HOSTILE; at += 1) {
    const params = new URLSearchParams();
    for (let count = Math.floor(next() * 9); count > 0; count -= 1) params.append(pick(keys), pick(pieces));
    const reply = await fetch(`${siteUrl}${base}?${params.toString()}`);
    const html = await reply.text();
    if (reply.status !== 200) faults.push(`${reply.status}: ${params.toString()}`);
    if (/<script>alert|<img src=x|<i>1/.test(html)) faults.push(`not escaped: ${params.toString()}`);
  }
  expect(faults).toEqual([]);
});
