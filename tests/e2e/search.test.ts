import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { runAxe } from '../support/axe.ts';
import { useBrowser, visit, windowOf } from '../support/browser.ts';
import { note } from '../support/notes.ts';
import { searchQueries } from './search-queries.ts';

useBrowser();

const desk = windowOf(1280);
const results = '.found-list > li > a';
const panelLinks = '.found:not([hidden]) li a';

/** Asks again and again, as the machine may be busy. */
const eventually = <Value>(read: () => Promise<Value> | Value) => expect.poll(read, { timeout: 10_000 });

/** Bytes of every body fetched so far, as they came over the wire, by address; those that the worker fetches too. */
function watchBytes(page: Page): Map<string, number> {
  const bytes = new Map<string, number>();
  page.context().on('requestfinished', (request) => {
    void request
      .sizes()
      .then(({ responseBodySize }) => bytes.set(new URL(request.url()).pathname, responseBodySize));
  });
  return bytes;
}

/** Types a query on the search page; the addresses of the first three results. */
async function search(page: Page, query: string): Promise<string[]> {
  await page.getByRole('searchbox').fill(query);
  await page.locator(`#search-results[data-answers=${JSON.stringify(query)}]`).waitFor();
  return page
    .locator(results)
    .evaluateAll((links) =>
      links.slice(0, 3).map((each) => new URL((each as HTMLAnchorElement).href).pathname),
    );
}

describe('what a buyer types finds the page that is meant', () => {
  test('there are at least 40 queries', () => {
    expect(searchQueries.length).toBeGreaterThanOrEqual(40);
  });

  test('each page is among the first three', async () => {
    const missed: string[] = [];
    await visit('/search/', desk, async (page) => {
      for (const [query, path] of searchQueries) {
        const found = await search(page, query);
        if (!found.includes(path)) missed.push(`${query}: ${path} is not in ${found.join(' ')}`);
      }
    });
    expect(missed).toEqual([]);
  });
});

describe('the box in the header', () => {
  test('asks for nothing before it has the focus, and then stays within the budget', async () => {
    await visit('/services/', desk, async (page) => {
      const bytes = watchBytes(page);
      await page.waitForLoadState('networkidle');
      expect([...bytes.keys()].filter(isOfSearch)).toEqual([]);
      const box = page.getByRole('searchbox');
      await box.focus();
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('m');
      await page.locator(panelLinks).first().waitFor();
      await page.waitForTimeout(300);
      const forFirst = sum(bytes);
      // At once: on a busy machine a key for itself takes longer than the search waits, which then searches for half a word.
      await page.keyboard.insertText('edical billing');
      await page.waitForTimeout(500);
      await page.waitForLoadState('networkidle');
      note(
        `search: ${forFirst} B for the first results, ${sum(bytes)} B after a whole query, limit 150,000 B`,
      );
      expect(bytes.get('/pagefind/wasm.en.pagefind')).toBeGreaterThan(50_000);
      expect(sum(bytes)).toBeLessThanOrEqual(150_000);
    });
  });

  test('shows results after the first key', async () => {
    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      await visit('/services/', desk, async (page) => {
        await page.getByRole('searchbox').focus();
        await page.waitForLoadState('networkidle');
        times.push(
          await page.evaluate(async () => {
            const box = document.querySelector<HTMLInputElement>('form[role=search] input');
            if (!box?.form) throw new Error('no box');
            const { form } = box;
            const started = performance.now();
            box.value = 'm';
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
            return new Promise<number>((resolve) => {
              const look = (): void => {
                if (form.querySelector('.found:not([hidden]) li')) resolve(performance.now() - started);
                else requestAnimationFrame(look);
              };
              look();
            });
          }),
        );
      });
    }
    const median = times.toSorted((a, b) => a - b)[1] ?? Infinity;
    note(`search: first results ${Math.round(median)} ms after the first key (median of 3), target 300 ms`);
    // How long it takes is a figure of the machine as well, so it is noted and not judged; that results come is judged.
    expect(times.filter(Number.isFinite)).toHaveLength(3);
  });

  test('is walked by keyboard: / focuses, arrows move, Escape returns, Enter opens', async () => {
    await visit('/services/', desk, async (page) => {
      const start = page
        .getByRole('link', { name: 'Karachi' })
        .or(page.getByRole('link', { name: 'Dispatch' }))
        .first();
      await start.focus();
      const before = await focused(page);
      await page.keyboard.press('/');
      expect(await focused(page)).toBe('INPUT Search everything');
      expect(await page.getByRole('searchbox').inputValue()).toBe('');
      await page.keyboard.type('touchstone');
      await eventually(() => page.locator(panelLinks).first().innerText()).toBe('Touchstone Communications');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe('A Touchstone Communications');
      await page.keyboard.press('ArrowUp');
      expect(await focused(page)).toBe('INPUT Search everything');
      await page.keyboard.press('Escape');
      expect(await page.locator('.found').isVisible()).toBe(false);
      expect(await focused(page)).toBe(before);
      await page.keyboard.press('/');
      await page.locator(panelLinks).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/providers/touchstone-communications/');
    });
  });

  test('shows six at most with the match marked, tells how many, and leads to all', async () => {
    await visit('/services/', desk, async (page) => {
      await page.getByRole('searchbox').fill('lahore');
      await page.locator(panelLinks).first().waitFor();
      expect(await page.locator('.found ol > li').count()).toBe(6);
      expect(await page.locator('.found mark').first().innerText()).toMatch(/lahore/i);
      expect(await page.getByRole('status').innerText()).toMatch(/^\d+ results$/);
      await page.getByRole('link', { name: 'All results' }).click();
      await page.waitForURL('**/search/?q=lahore');
      await page.locator(results).first().waitFor();
    });
  });

  test.each([390, 800, 1280])('shows its results uncovered and within a window of %d', async (width) => {
    await visit('/services/', windowOf(width), async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('lahore');
      await page.locator(panelLinks).first().waitFor();
      // A link that something clips or covers is not what lies at its own place.
      const covered = await page.locator(panelLinks).evaluateAll(
        (links) =>
          links.slice(0, 3).filter((each) => {
            const { left, top, right, bottom } = each.getBoundingClientRect();
            const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            return !each.contains(there);
          }).length,
      );
      expect(covered).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });

  test('is in the menu of a phone, and / opens it', async () => {
    await visit('/services/', windowOf(390), async (page) => {
      expect(await page.getByRole('searchbox').isVisible()).toBe(false);
      await page.keyboard.press('/');
      await page.keyboard.type('ibex');
      await page.locator(panelLinks).first().waitFor();
      const menu = await page.locator('#nav').boundingBox();
      expect((menu?.x ?? -1) >= 0 && (menu?.x ?? 0) + (menu?.width ?? 999) <= 390).toBe(true);
    });
  });

  test('leaves the panel when the focus goes elsewhere', async () => {
    await visit('/services/', desk, async (page) => {
      await page.getByRole('searchbox').fill('lahore');
      await page.locator(panelLinks).first().waitFor();
      await page.locator('h1').click({ position: { x: 8, y: 8 } });
      expect(await page.locator('.found').isVisible()).toBe(false);
    });
  });

  test('sends the form to the providers that match without scripts', async () => {
    await visit('/services/', { ...desk, javaScriptEnabled: false }, async (page) => {
      await page.getByRole('searchbox').fill('ibex');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/providers/find/?q=ibex');
    });
  });
});

describe('the search page', () => {
  test('keeps the query and the filters in the address, through reload and back', async () => {
    await visit('/search/', desk, async (page) => {
      await search(page, 'lahore');
      expect(new URL(page.url()).search).toBe('?q=lahore');
      await page.getByLabel('Kind').selectOption('Provider');
      await eventually(() => new URL(page.url()).search).toBe('?q=lahore&kind=Provider');
      await expect
        .poll(() =>
          page
            .locator('.found-list > li > .found-kind')
            .allInnerTexts()
            .then((all) => new Set(all).size),
        )
        .toBe(1);
      const status = await page.locator('.found-status').innerText();
      await page.reload();
      await eventually(() => page.locator('.found-status').innerText()).toBe(status);
      expect(await page.getByRole('searchbox').inputValue()).toBe('lahore');
      await page.locator(results).first().click();
      await page.goBack();
      await eventually(() => page.locator('.found-status').innerText()).toBe(status);
    });
  });

  test('shows headings within a page that lead to their place', async () => {
    await visit('/search/?q=order+cannot+be+bought', desk, async (page) => {
      await page.locator(results).first().waitFor();
      const hrefs = await page
        .locator('.found-list ul a')
        .evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''));
      expect(hrefs.length).toBeGreaterThan(0);
      for (const href of hrefs.slice(0, 5)) {
        const [path = '', id = ''] = href.split('#');
        const html = await (await page.request.get(path)).text();
        expect(html).toContain(`id="${id}"`);
      }
    });
  });

  test('finds a way on when nothing is found', async () => {
    await visit('/search/?q=medical+billing&city=Quetta', desk, async (page) => {
      await page.getByRole('link', { name: 'Leave out “City: Quetta”' }).click();
      await page.locator(results).first().waitFor();
      expect(page.url()).not.toContain('Quetta');
    });
  });

  test('says what it made of a misspelt name, and lets it be searched as it is', async () => {
    await visit('/search/?q=tuchstone', desk, async (page) => {
      await eventually(() => page.locator('.found-status').innerText()).toContain('for “touchstone”');
      await page.getByRole('link', { name: 'exactly' }).click();
      await eventually(() => page.locator('.found-status').innerText()).toContain('Nothing found');
      expect(await page.locator('#search-help').isVisible()).toBe(true);
    });
  });

  test('takes what is typed as text', async () => {
    const shot = '"><img src=x onerror="document.title=1"><b>lahore';
    await visit(`/search/?q=${encodeURIComponent(shot)}`, desk, async (page) => {
      await page.locator('.found-status').filter({ hasText: /\S/ }).waitFor();
      expect(await page.locator('main img, main b').count()).toBe(0);
      expect(await page.title()).toMatch(/^Search/);
    });
  });

  test.each(['light', 'dark'] as const)(
    'shows what it found to everybody, in the %s scheme',
    async (colorScheme) => {
      for (const path of ['/services/', '/search/']) {
        await visit(path, { ...desk, colorScheme, bypassCSP: true }, async (page) => {
          await page.getByRole('searchbox').fill('lahore bpo');
          await page.locator(`${panelLinks}, ${results}`).first().waitFor();
          await page.waitForTimeout(300);
          const { violations } = await runAxe(page);
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        });
      }
    },
  );

  test('logs nothing and breaks no policy', async () => {
    const complaints: string[] = [];
    await visit('/services/', desk, async (page) => {
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      for (const path of ['/services/', '/search/']) {
        await page.goto(path);
        await page.getByRole('searchbox').fill('lahore bpo');
        await page.locator(`${panelLinks}, ${results}`).first().waitFor();
      }
    });
    expect(complaints).toEqual([]);
  });
});

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.tagName ?? ''} ${element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''}`;
  });
}

function isOfSearch(path: string): boolean {
  return path.startsWith('/pagefind/') || path === '/search-names.json';
}

function sum(bytes: Map<string, number>): number {
  return [...bytes].reduce((total, [path, size]) => total + (isOfSearch(path) ? size : 0), 0);
}
