import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { useBrowser, visit, withPage } from '../support/browser.ts';
import { openBrief as open, quote } from '../support/quote-form.ts';

useBrowser();

const { desk, asked, heading, isLive, hasFocus } = quote;
const without = { ...desk, javaScriptEnabled: false };
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('quote-draft'));

describe('what came along', () => {
  test.each([
    ['with scripts', desk],
    ['without scripts', without],
  ])('is named, and can be taken out: %s', async (_, options) => {
    await visit(asked, options, async (page) => {
      if (options === desk) await isLive(page);
      const note = page.locator('.quote-note');
      expect(await note.innerText()).toContain(
        'Filled in from where you came from: services, contacts a month, handling time and time zone of your hours.',
      );
      expect(await page.locator('#contacts1').inputValue()).toBe('5000');
      expect(await page.locator('#zone').inputValue()).toBe('America/New_York');
      await note.getByText('Take this out').click();
      await expect.poll(() => note.count()).toBe(0);
      expect(await page.locator('#contacts1').inputValue()).toBe('');
      expect(await page.locator('[name=p]:checked').count()).toBe(3);
    });
  });

  test('those who are asked stand by name, with how it reaches them and what is asked besides', async () => {
    await open(`${asked}#step-4`, desk, async (page) => {
      const rows = page.locator('.quote-rows > li');
      expect(await rows.count()).toBe(3);
      expect(await rows.nth(1).innerText()).toMatch(/^ibex\s+Mixed sources/);
      expect(await rows.nth(1).innerText()).toContain(
        'an editor passes your brief on by hand, within 1 working day',
      );
      expect(await page.locator('.quote-count').first().innerText()).toContain(
        '3 ticked, 2 of them can be asked; at most 5.',
      );
      await page.getByText('2 questions added').click();
      await page.getByLabel('Price, and what it includes').uncheck();
      expect(await rows.nth(1).innerText()).toContain('1 question added');
      expect(await page.locator('[name=ask]:checked').count()).toBe(1);
    });
  });

  test('who cannot be asked says why, and is unticked by one press', async () => {
    await open(`${asked}#step-4`, desk, async (page) => {
      const zong = page.locator('.quote-rows > li.wrong');
      expect(await zong.innerText()).toContain('Zong is a captive centre and cannot be asked; untick it');
      await zong.getByRole('button', { name: 'Untick Zong' }).click();
      await expect.poll(() => zong.count()).toBe(0);
      expect(await hasFocus(page, '#p-zong')).toBe(true);
      expect(await page.locator('#p-zong').isChecked()).toBe(false);
    });
  });

  test('another is added from the list, and a sixth is refused in words', async () => {
    await open('/quote/#step-4', desk, async (page) => {
      const list = page.locator('#quote-others input');
      for (let count = 1; count <= 6; count += 1) {
        await list.first().click();
        await expect.poll(() => page.locator('.quote-rows > li').count()).toBe(count);
      }
      await page.getByRole('button', { name: 'Continue to check' }).click();
      await expect.poll(() => page.locator('#p-error').innerText()).toBe('Choose 5 providers at most');
    });
  });
});

describe('the draft', () => {
  const write = async (page: Page): Promise<void> => {
    await page.getByLabel('What problem should this solve?').fill('Nobody answers at weekends.');
    await page.getByLabel('Who contacts you?').focus();
  };
  const note = (page: Page) => page.locator('#header-note');

  test('begins with the first field that is left, and never holds the consent', async () => {
    await open('/quote/#step-5', desk, async (page) => {
      expect(await kept(page)).toBeNull();
      await page.getByLabel('I agree').check();
      await page.getByRole('link', { name: 'What you need', exact: true }).click();
      await write(page);
      await expect.poll(() => kept(page)).toContain('Nobody answers at weekends.');
      expect(await kept(page)).not.toContain('consent');
      expect(await note(page).innerText()).toContain('Saved on this device only');
    });
  });

  test('is put back, and says so; what the address names stands', async () => {
    await withPage(desk, async (page) => {
      await page.goto('/quote/?p=ibex&contacts=100');
      await isLive(page);
      await write(page);
      await expect.poll(() => kept(page)).not.toBeNull();
      await page.goto('/quote/?p=orca-bpo&contacts=5000');
      await isLive(page);
      expect(await page.locator('.quote-note', { hasText: 'We put back' }).count()).toBe(1);
      expect(await page.getByLabel('What problem').inputValue()).toBe('Nobody answers at weekends.');
      expect(await page.locator('#contacts1').inputValue()).toBe('5000');
      expect(await page.locator('[name=p]:checked').evaluateAll((all) => all.map((each) => each.id))).toEqual(
        ['p-orca-bpo'],
      );
      await page.getByRole('button', { name: 'Delete the draft' }).click();
      await expect.poll(() => page.getByLabel('What problem').inputValue()).toBe('');
      expect(await kept(page)).toBeNull();
      expect(await note(page).innerText()).toBe('');
    });
  });

  test('is deleted by leaving, and nothing else is', async () => {
    await open('/quote/', desk, async (page) => {
      await page.evaluate(() => localStorage.setItem('shortlist', '[]'));
      await write(page);
      page.on('dialog', (dialog) => void dialog.accept());
      await note(page).getByRole('button', { name: 'Leave and delete' }).click();
      await page.waitForURL((url) => url.pathname === '/');
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['shortlist']);
    });
  });

  test('goes with the request that was stored, not with a link that somebody made up', async () => {
    await withPage(desk, async (page) => {
      await page.goto('/quote/');
      await isLive(page);
      await write(page);
      await expect.poll(() => kept(page)).not.toBeNull();
      await page.goto('/quote/sent/?r=Q-7K2M-04');
      await page.waitForLoadState('networkidle');
      expect(await page.getByText('Q-7K2M-04').count()).toBe(1);
      expect(await kept(page)).not.toBeNull();
      await page.evaluate(() => {
        const draft = JSON.parse(localStorage.getItem('quote-draft') ?? '{}') as object;
        localStorage.setItem('quote-draft', JSON.stringify({ ...draft, isSending: true }));
      });
      await page.reload();
      await expect.poll(() => kept(page)).toBeNull();
    });
  });

  test('a device that keeps nothing is no obstacle', async () => {
    await withPage(desk, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      });
      await page.goto('/quote/');
      await isLive(page);
      await write(page);
      await page.getByRole('link', { name: 'Check and send' }).click();
      await expect.poll(() => heading(page)).toBe('Check and send');
      expect(await page.locator('.quote-document').innerText()).toContain('Nobody answers at weekends.');
      expect(await note(page).innerText()).toBe('');
    });
  });
});
