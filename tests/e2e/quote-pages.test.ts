import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { runAxe } from '../support/axe.ts';
import { look, siteUrl, useBrowser, visit, windowOf, withPage } from '../support/browser.ts';
import { fieldsOf, tokenOf, useRequestDesk } from '../support/request-desk.ts';

useBrowser();
const opened = useRequestDesk();

const withoutScripts = { ...windowOf(1280), javaScriptEnabled: false };
/** A count and its word never part, so a space that does not break stands between them. */
const heading = async (page: Page) => (await page.locator('h1').innerText()).replaceAll('\u00a0', ' ');
const statusOf = (page: Page, path: string) => page.goto(path).then((response) => response?.status());

/** Presses what leads to a POST, and gives the reply to it. */
async function press(page: Page, name: string | RegExp): Promise<number> {
  const [reply] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name, exact: typeof name === 'string' }).click(),
  ]);
  await page.waitForLoadState();
  return reply.status();
}

/** What is behind a button that opens first what it means. */
const unfold = (page: Page, name: string) => page.locator('summary', { hasText: name }).first().click();

describe('the confirm page', () => {
  test('names each recipient and how it is reached, and reading it changes nothing', async () => {
    const path = await opened().ask();
    await visit(path, withoutScripts, async (page) => {
      expect(await heading(page)).toBe('Send it to these 2 providers?');
      expect(await page.locator('.goes-to li').allInnerTexts()).toEqual([
        expect.stringMatching(/^ibex\s+by hand, within 1 working day$/),
        expect.stringMatching(/^Touchstone Communications\s+by hand, within 1 working day$/),
      ]);
      await page.reload();
      expect(await page.getByRole('button', { name: 'Confirm and send' }).count()).toBe(1);
    });
    expect(await opened().desk.buyer.confirmation(tokenOf(path), opened().visitor)).toBeDefined();
  });

  test('sends by one press, leads to the page of the buyer, and opens nothing any more', async () => {
    const path = await opened().ask();
    await visit(path, withoutScripts, async (page) => {
      expect(await press(page, 'Confirm and send')).toBe(303);
      expect(new URL(page.url()).pathname).toMatch(/^\/quote\/[\w-]{27}\/$/);
      expect(await heading(page)).toBe('2 with our editors');
      expect(await statusOf(page, path)).toBe(404);
    });
  });

  test('deletes what somebody else has asked for, after a second press', async () => {
    const path = await opened().ask();
    await visit(path, withoutScripts, async (page) => {
      await unfold(page, 'Not you?');
      expect(await press(page, 'Yes, delete it')).toBe(200);
      expect(await heading(page)).toBe('The request is deleted');
      expect(await statusOf(page, path)).toBe(404);
    });
  });
});

test('what opens nothing is the same 404 on each page, read or posted to', async () => {
  const token = await opened().confirmed();
  const other = 'x'.repeat(27);
  const paths = [
    ...[`/quote/${other}/`, `/quote/confirm/${other}/`, `/lead/${other}/`, `/quote/${other}/export.csv`],
    // A token that opens one page opens no other.
    ...[`/quote/confirm/${token}/`, `/lead/${token}/`],
  ];
  for (const path of paths) {
    const reply = await fetch(siteUrl + path);
    expect([path, reply.status]).toEqual([path, 404]);
    expect([path, reply.headers.get('cache-control')]).toEqual([path, 'no-store']);
    await reply.arrayBuffer();
    if (path.endsWith('.csv')) continue;
    const body = new URLSearchParams({ do: 'withdraw', question: 'x' });
    const posted = await fetch(siteUrl + path, { method: 'POST', body, headers: { origin: siteUrl } });
    expect([path, [404, 422].includes(posted.status)]).toEqual([path, true]);
    await posted.arrayBuffer();
  }
});

describe('the page of the buyer', () => {
  test('asks one more question once, and keeps what was typed when it cannot be read', async () => {
    const token = await opened().confirmed();
    await visit(`/quote/${token}/`, withoutScripts, async (page) => {
      expect(await press(page, 'Ask all of them')).toBe(422);
      const summary = page.locator('#problems');
      expect(await summary.innerText()).toMatch(/1 thing to put right[\s\S]*Write the question/);
      await summary.getByRole('link').click();
      expect(await page.locator('#question').getAttribute('aria-invalid')).toBe('true');
      await page.locator('#question').fill('When can you start?');
      expect(await press(page, 'Ask all of them')).toBe(303);
      expect(new URL(page.url()).hash).toBe('#ask');
      expect(await page.locator('#ask blockquote').innerText()).toBe('When can you start?');
      expect(await page.getByRole('button', { name: 'Ask all of them' }).count()).toBe(0);
    });
  });

  test('closes with an outcome: what is missing is said where it is, and the form stays open', async () => {
    const token = await opened().confirmed();
    await visit(`/quote/${token}/`, withoutScripts, async (page) => {
      await unfold(page, 'Choose or close');
      await page.getByLabel('I have chosen a provider', { exact: true }).check();
      expect(await press(page, 'Close the request')).toBe(422);
      expect(await page.locator('#chosen-error').innerText()).toBe('Choose which provider it is');
      expect(await page.getByLabel('I have chosen a provider', { exact: true }).isChecked()).toBe(true);
      await page.locator('#chosen').selectOption({ label: 'ibex' });
      expect(await press(page, 'Close the request')).toBe(303);
      expect(await heading(page)).toBe('You have chosen ibex');
      expect(await page.locator('.recipient .label').allInnerTexts()).toEqual(['Chosen', 'Closed']);
    });
  });

  test('withdraws, and deletes everything: then there is nothing at its address', async () => {
    const token = await opened().confirmed();
    await visit(`/quote/${token}/`, withoutScripts, async (page) => {
      await unfold(page, 'Withdraw the request');
      expect(await press(page, 'Yes, withdraw it')).toBe(303);
      expect(await heading(page)).toBe('You have withdrawn the request');
      await unfold(page, 'Delete everything');
      expect(await press(page, 'Yes, delete everything')).toBe(200);
      expect(await heading(page)).toBe('The request is deleted');
      expect(await statusOf(page, `/quote/${token}/`)).toBe(404);
    });
  });

  test('gives all of it as a file', async () => {
    const token = await opened().confirmed();
    const reply = await fetch(`${siteUrl}/quote/${token}/export.csv`);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename="Q-[\w-]+\.csv"$/);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(await reply.text()).toContain('Callers wait too long in the evening.');
  });

  test('tells its address to nobody: no referrer, no search engine, no script', async () => {
    const token = await opened().confirmed();
    const reply = await fetch(`${siteUrl}/quote/${token}/`);
    expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
    expect(reply.headers.get('x-robots-tag')).toBe('noindex');
    const html = await reply.text();
    expect(html).not.toContain('<script');
    // Only the link of the download names it.
    expect(html.split(token).length - 1).toBe(1);
  });
});

describe('the page of a provider', () => {
  test('shows a cover, then the brief, then who asks; and the buyer sees each step', async () => {
    const token = await opened().confirmed();
    const lead = await opened().passOn(token, 'ibex');
    await visit(`/lead/${lead}/`, withoutScripts, async (page) => {
      expect(await heading(page)).toBe('Customer support: can you do it?');
      const cover = await page.locator('main').innerText();
      expect(cover).toContain('You and 1 other provider');
      for (const secret of ['Callers wait', 'A. Buyer', 'Company Example', 'Touchstone'])
        expect(cover).not.toContain(secret);
      expect(await press(page, 'Open the brief')).toBe(303);
      expect(await page.locator('#brief').innerText()).toContain('Callers wait too long in the evening.');
      expect(await page.locator('#who-asks').innerText()).not.toContain('A. Buyer');
      expect(await press(page, 'Accept, an answer will follow')).toBe(303);
      expect(new URL(page.url()).hash).toBe('#who-asks');
      expect(await page.locator('#who-asks').innerText()).toContain('A. Buyer');
      await page.goto(`/quote/${token}/`);
      expect(await page.locator('.log').first().innerText()).toMatch(/Opened[\s\S]*Acknowledged/);
    });
  });

  test('takes a no with its reason without the brief being opened', async () => {
    const token = await opened().confirmed();
    const lead = await opened().passOn(token, 'ibex');
    await visit(`/lead/${lead}/`, withoutScripts, async (page) => {
      await unfold(page, 'Decline');
      expect(await press(page, 'Decline the request')).toBe(422);
      expect(await page.locator('#reason-error').innerText()).toMatch(/Choose why/);
      await page.locator('#reason').selectOption({ label: 'The volume is too small for us' });
      expect(await press(page, 'Decline the request')).toBe(303);
      await page.goto(`/quote/${token}/`);
      expect(await heading(page)).toBe('1 with our editors, 1 declined');
      expect(await page.locator('.log').first().innerText()).toContain('The volume is too small for us.');
    });
  });

  test('keeps a draft, refuses what cannot be read without losing a word, submits, and changes the answer', async () => {
    const token = await opened().confirmed();
    const lead = await opened().passOn(token, 'ibex');
    await opened().desk.provider.open(lead, opened().visitor);
    await visit(`/lead/${lead}/`, withoutScripts, async (page) => {
      const customerSupport = page.locator('fieldset', { hasText: 'Customer support' });
      await customerSupport.getByLabel('In part').check();
      await customerSupport.getByLabel('Note').fill('Not on Sundays.');
      await page.getByLabel('How you charge').selectOption({ label: 'By the full-time post and month' });
      await page.getByLabel('Currency').selectOption('USD');
      await page.getByLabel('Price, from').fill('cheap');
      await page.getByLabel('How you start').fill('First line.\nSecond line.');
      expect(await press(page, 'Save the draft')).toBe(422);
      expect(await page.locator('#priceLow-error').innerText()).toMatch(/^Write an amount of money/);
      expect(await page.getByLabel('Price, from').inputValue()).toBe('cheap');
      expect(await page.getByLabel('How you start').inputValue()).toBe('First line.\nSecond line.');
      expect(await customerSupport.getByLabel('In part').isChecked()).toBe(true);
      await page.getByLabel('Price, from').fill('1,200');
      expect(await press(page, 'Save the draft')).toBe(303);
      expect(await page.locator('.answer-state').innerText()).toMatch(
        /^Draft saved .*, not seen by the buyer\.$/,
      );
      expect(await customerSupport.getByLabel('Note').inputValue()).toBe('Not on Sundays.');
      await page.getByLabel('Paid hours a month in one post').fill('160');
      await page.getByLabel('Shrinkage').fill('25');
      await page.getByLabel('What is the rate, per what').fill('All in.');
      await page.getByLabel('Answers to the buyer’s questions').fill('Any day.');
      expect(await press(page, 'Submit the answer')).toBe(303);
      expect(await page.locator('.answer-state').innerText()).toMatch(/^Submitted /);

      await page.goto(`/quote/${token}/`);
      expect(await heading(page)).toBe('1 answer, 1 with our editors');
      const table = page.getByRole('table', { name: 'The answers, side by side' });
      const row = (name: string) =>
        table.getByRole('row', { name, exact: false }).locator('td').allInnerTexts();
      expect(await row('Customer support')).toEqual([
        expect.stringMatching(/^\s*In part\s+Not on Sundays\.$/),
      ]);
      expect(await row('Per productive hour')).toEqual(['USD 10.00']);
      expect(await row('May we visit?')).toEqual(['Any day.']);
      expect(await row('What is the rate, per what')).toEqual(['All in.']);
      expect(await row('Where they work')).toEqual(['No answer']);

      await page.goto(`/lead/${lead}/`);
      await page.getByLabel('Where the team works').fill('Lahore');
      expect(await press(page, 'Submit the changed answer')).toBe(303);
      await page.goto(`/quote/${token}/`);
      expect(await page.locator('.answers thead').innerText()).toContain('version 2');
      expect(await row('Where they work')).toEqual(['Lahore']);
    });
  });

  test('of a request that has ended says how, and shows no form', async () => {
    const token = await opened().confirmed();
    const lead = await opened().passOn(token, 'ibex');
    const { desk, visitor } = opened();
    await desk.provider.open(lead, visitor);
    await desk.buyer.close(token, fieldsOf({ outcome: 'postponed' }), visitor);
    await visit(`/lead/${lead}/`, withoutScripts, async (page) => {
      expect(await heading(page)).toBe('The buyer has postponed the project');
      expect(await page.locator('main form').count()).toBe(0);
      expect(await page.locator('#brief').count()).toBe(1);
    });
    await desk.buyer.withdraw(token, visitor);
    await visit(`/lead/${lead}/`, withoutScripts, async (page) => {
      expect(await heading(page)).toBe('The buyer has withdrawn the request');
      expect(await page.locator('main').innerText()).not.toContain('Callers wait');
    });
  });
});

test('who hides shows himself to one provider by a press', async () => {
  const token = await opened().confirmed({ identity: 'hidden' });
  const lead = await opened().passOn(token, 'ibex');
  const { desk, visitor } = opened();
  await desk.provider.open(lead, visitor);
  await desk.provider.accept(lead, visitor);
  await withPage(withoutScripts, async (page) => {
    await page.goto(`/lead/${lead}/`);
    expect(await page.locator('main').innerText()).not.toContain('A. Buyer');
    await page.goto(`/quote/${token}/`);
    expect(await press(page, 'Show ibex who I am')).toBe(303);
    expect(await page.locator('.log').first().innerText()).toContain('You showed who you are');
    await page.goto(`/lead/${lead}/`);
    expect(await page.locator('#who-asks').innerText()).toContain('A. Buyer');
  });
});

describe('drawn', () => {
  const hostile = `<b>"'&${'long'.repeat(60)}`;

  /** Each page in a state with much on it, and with words that nobody should write. */
  async function pages(): Promise<[string, string][]> {
    const confirm = await opened().ask();
    const token = await opened().confirmed({ problem: hostile, questions: hostile, identity: 'hidden' });
    const lead = await opened().passOn(token, 'ibex');
    const cover = await opened().passOn(token, 'touchstone-communications');
    const { desk, visitor } = opened();
    await desk.provider.open(lead, visitor);
    const answer = fieldsOf({ basis: hostile, ramp: hostile, contact: 'x'.repeat(180), answers: hostile });
    const result = await desk.provider.submitAnswer(lead, answer, visitor);
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
    return [
      ['confirm', confirm],
      ['buyer', `/quote/${token}/`],
      ['lead', `/lead/${lead}/`],
      ['cover', `/lead/${cover}/`],
    ];
  }

  test('no page scrolls sideways, on a phone or a desk, whatever was written', async () => {
    for (const [name, path] of await pages())
      for (const width of [320, 768, 1280])
        await look(path, windowOf(width), async (page) => {
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect([name, width, over]).toEqual([name, width, 0]);
          expect(await page.locator('main b', { hasText: 'long' }).count()).toBe(0);
        });
  });

  test('axe finds nothing, in light and dark', async () => {
    for (const [name, path] of await pages())
      for (const colorScheme of ['light', 'dark'] as const)
        await look(path, { ...windowOf(1280), colorScheme, bypassCSP: true }, async (page) => {
          await page.evaluate(() =>
            document.querySelectorAll('details').forEach((each) => (each.open = true)),
          );
          const { violations } = await runAxe(page);
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          );
          expect([name, colorScheme, found]).toEqual([name, colorScheme, []]);
        });
  });

  test('on a phone the table of answers scrolls inside itself, by keyboard too', async () => {
    const [, buyer] = await pages();
    await look(buyer?.[1] ?? '', windowOf(320), async (page) => {
      const region = page.getByRole('region', { name: 'The answers, side by side' });
      await region.focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => region.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
    });
  });
});
