import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { siteUrl, useBrowser, look, windowOf } from '../support/browser.ts';
import { seeded } from '../support/seeded.ts';

useBrowser();

/* Expected figures: the vectors, as in tests/unit/tools/chat-view.test.ts and deferred-view.test.ts. */

const base = '/tools/staffing/';
const withScripts = windowOf(1280);
const without = { ...windowOf(1280), javaScriptEnabled: false };

const answer = (page: Page) => page.locator('.tool-answer b').allInnerTexts();
const isLive = (page: Page) => page.locator('#staffing-tool[data-live]').waitFor();
const workOut = (page: Page) => page.getByRole('button', { name: 'Work it out' }).click();

describe('other channels', () => {
  test.each([
    ['with scripts', withScripts],
    ['without scripts', without],
  ])('chat is a range of two ways to count, %s', async (how, options) => {
    await look(base, options, async (page) => {
      if (how === 'with scripts') await isLive(page);
      await page.getByLabel('What is to be answered').selectOption('chat');
      if (how !== 'with scripts') await workOut(page);
      await page.getByLabel('Chats in the busiest interval').fill('60');
      await page.getByLabel('Length of a chat').fill('780');
      await page.getByLabel('Chats at once').fill('3');
      await page.getByLabel('within', { exact: true }).fill('45');
      await workOut(page);
      await expect.poll(() => answer(page)).toEqual(['11 to 14', '16 to 20']);
    });
  });

  test('work that can wait: people, the backlog and a team that never clears it', async () => {
    await look(
      `${base}?channel=deferred&items=600&item=360&team=11&backlog=100`,
      withScripts,
      async (page) => {
        expect(await page.locator('.teams-table tr', { hasText: 'yours' }).innerText()).toContain(
          'never: it grows by 46 a day',
        );
      },
    );
  });

  test('what was typed for calls is still there after a look at chats', async () => {
    await look(`${base}?calls=100&aht=180`, without, async (page) => {
      await page.getByLabel('What is to be answered').selectOption('chat');
      await workOut(page);
      await page.getByLabel('What is to be answered').selectOption('calls');
      await workOut(page);
      expect(await answer(page)).toEqual(['14', '20']);
    });
  });
});

const HOSTILE = process.env['TEST_FULL'] ? 10_000 : 150;

test(`${HOSTILE} hostile tables never give an error, a text that is not escaped, or a long wait`, async () => {
  const random = seeded(11);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const pieces = [
    ...[
      '0',
      '12',
      '1,200',
      '1e9',
      '-5',
      '999999',
      '1000000',
      '0.0000001',
      'NaN',
      '<i>1</i>',
      '"',
      "'",
      '%',
      '٣',
      '\u0000',
    ],
    ...[
      '09:00',
      '24:00',
      '99:99',
      'Mon',
      'Total',
      '*',
      '_',
      '-',
      'd',
      'w',
      '\t',
      ';',
      ',',
      '\n',
      '\r\n',
      ' ',
      '12_13*700',
    ],
  ];
  const faults: string[] = [];
  for (let at = 0; at < HOSTILE; at += 1) {
    const text = Array.from({ length: Math.floor(random() * 60) }, () => pick(pieces)).join(
      pick(['', '', '\n', '\t', '_']),
    );
    const query = new URLSearchParams({
      ...{
        mode: pick(['day', 'week']),
        aht: pick(['180', '1', '86400']),
        length: pick(['15', '30', '60', '7']),
      },
      ...{
        from: pick(['table', 'shape']),
        total: pick(['9000', '10000000', '']),
        days: pick(['', '5', '7', 'x']),
      },
      profile: pick(['', 'd', 'w']) + text,
    });
    const start = performance.now();
    const reply = await fetch(`${siteUrl}${base}?${query.toString()}`);
    const html = await reply.text();
    if (reply.status !== 200) faults.push(`${reply.status}: ${query.toString()}`);
    if (html.includes('<i>1</i>')) faults.push(`not escaped: ${query.toString()}`);
    if (performance.now() - start > 3_000) faults.push(`slow: ${query.toString()}`);
  }
  expect(faults).toEqual([]);
});
