import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { look, siteUrl, useBrowser, visit, windowOf } from '../support/browser.ts';
import { readCsv } from '../support/csv.ts';

useBrowser();

const asked = 'service=customer-support&hours=24-7';
const three = `/compare/?p=ibex&p=touchstone-communications&p=orca-bpo&${asked}`;
const five = `${three}&p=systems-limited&p=pitb-citizen-contact-center`;
const withScripts = [true, false];

const columnHeads = (page: Page) => page.locator('.scroller thead th a').allInnerTexts();
const parameters = (page: Page, key: string) => new URL(page.url()).searchParams.getAll(key);
const shownQuestions = (page: Page) =>
  page
    .locator('#ask-list li:visible')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-ask')));

describe.each([1280, 320])('a comparison, %i pixels wide', (width) => {
  test('shows the bars in the order of what is sure, both ends and what is covered', async () => {
    await look(three, windowOf(width), async (page) => {
      const bars = await page.locator('.bars li').evaluateAll((items) =>
        items.map((item) => ({
          name: item.querySelector('b')?.textContent ?? '',
          ends: [...item.querySelectorAll('svg text')].map((text) => Number(text.textContent)),
          said: item.querySelector('.bar-covered')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
        })),
      );
      expect(bars.map(({ name }) => name)).toEqual(await columnHeads(page));
      expect(bars).toHaveLength(3);
      const lows = bars.map(({ ends }) => ends[0] ?? 0);
      expect(lows).toEqual([...lows].sort((a, b) => b - a));
      for (const { ends, said } of bars)
        expect(said).toMatch(new RegExp(`^between ${ends[0]} and ${ends[1]}, \\d+% covered$`));
      expect(await page.locator('.verdict').innerText()).toMatch(/cannot be told apart on what is known/);
      expect(await page.locator('.stability').innerText()).toMatch(/first in \d+% of 5,000 draws/);
    });
  });

  test('has a real table: a head for each column, row and group, and something in every cell', async () => {
    await look(three, windowOf(width), async (page) => {
      const table = page.getByRole('table', { name: /what is known, side by side/ });
      expect(await table.getByRole('columnheader').count()).toBe(3);
      const rows = await table.locator('tbody tr:not(.group-row)').evaluateAll((items) =>
        items.map((row) => ({
          head: row.querySelector('th[scope=row]')?.textContent ?? '',
          cells: [...row.querySelectorAll('td')].map((cell) => (cell as HTMLElement).innerText.trim()),
        })),
      );
      expect(rows.length).toBeGreaterThan(8);
      expect(rows.filter(({ head, cells }) => !head || cells.length !== 3 || cells.includes(''))).toEqual([]);
      expect(await table.locator('th[scope=rowgroup]').allInnerTexts()).toContain('Risk');
    });
  });
});

test('on a phone the table scrolls inside itself, by keyboard too, and its heads stay', async () => {
  await look(three, windowOf(320), async (page) => {
    const region = page.getByRole('region', { name: /side by side/ });
    await region.focus();
    expect(await page.evaluate(() => document.activeElement?.className)).toMatch(/scroller/);
    const place = () => region.evaluate((element) => [element.scrollLeft, element.scrollTop]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    await expect.poll(async () => (await place()).every((each) => each > 0)).toBe(true);
    const offsets = await region.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const head = element.querySelector('thead')?.getBoundingClientRect();
      const first = element.querySelectorAll('tbody th[scope=row]')[9]?.getBoundingClientRect();
      return [(head?.top ?? 0) - box.top, (first?.left ?? 0) - box.left];
    });
    for (const offset of offsets) expect(Math.abs(offset)).toBeLessThan(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test('where the table fits, it is no stop of the keyboard', async () => {
  await look(three, windowOf(1280), async (page) => {
    expect(await page.locator('.scroller').getAttribute('tabindex')).toBe('-1');
  });
});

describe.each(withScripts)('with scripts %s', (javaScriptEnabled) => {
  const options = (width: number) => ({ ...windowOf(width), javaScriptEnabled });

  test('a select leads to the column of a provider', async () => {
    await visit(five, options(320), async (page) => {
      await page.getByLabel('Go to the column of').selectOption({ label: 'ORCA BPO' });
      await page.getByRole('button', { name: 'Go', exact: true }).click();
      const head = page.locator('.scroller thead th a', { hasText: 'ORCA BPO' });
      await expect
        .poll(() => head.evaluate((link) => link === document.activeElement), { timeout: 10_000 })
        .toBe(true);
      const box = await head.boundingBox();
      expect(box?.x).toBeGreaterThan(110);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    });
  });

  test('weights are brought to 100, change the bars, and can be taken back', async () => {
    await visit(three, options(1280), async (page) => {
      const before = await page.locator('.bars svg text').allTextContents();
      for (const [name, value] of Object.entries({
        Price: '0',
        Fit: '3',
        Quality: '0',
        Compliance: '0',
        Scale: '0',
        Risk: '1',
      }))
        await page.getByLabel(name, { exact: true }).fill(value);
      await page.getByRole('button', { name: 'Recalculate' }).click();
      await page.waitForURL(/w-fit=3/);
      expect(await page.getByLabel('Fit', { exact: true }).inputValue()).toBe('75');
      expect(await page.getByLabel('Risk', { exact: true }).inputValue()).toBe('25');
      expect(await page.locator('.bars svg text').allTextContents()).not.toEqual(before);
      expect(parameters(page, 'service')).toEqual(['customer-support']);
      await page.getByRole('link', { name: 'Balanced' }).click();
      expect(await page.getByLabel('Price', { exact: true }).inputValue()).toBe('25');
    });
  });

  test('what is ticked comes on the list of questions, and the address keeps it', async () => {
    await visit(three, options(1280), async (page) => {
      expect(await shownQuestions(page)).toEqual([]);
      const box = page.getByRole('checkbox', { name: /ibex: 24\/7/ });
      await box.check({ force: true });
      await page.getByRole('button', { name: 'Make my list of questions' }).click();
      await page.waitForURL(/ask=ibex%3Ahours/);
      expect(await shownQuestions(page)).toEqual(['ibex:hours']);
      expect(await page.locator('#ask-list').innerText()).toMatch(
        /^ibex\s+Hours\. Which hours .* We need: 24\/7\./,
      );
      expect(await box.isChecked()).toBe(true);
      await page.getByRole('link', { name: 'Start the list again' }).click();
      await page.waitForURL((url) => !url.searchParams.has('ask'));
      expect(await shownQuestions(page)).toEqual([]);
    });
  });

  test('one action asks all of them what was found for none', async () => {
    await visit(three, options(320), async (page) => {
      const button = page.getByRole('button', { name: /^Ask all 3 these \d+ things$/ });
      const count = Number(/these (\d+)/.exec(await button.innerText())?.[1]);
      await button.click();
      await page.waitForURL(/ask=all/);
      expect(await shownQuestions(page)).toHaveLength(3 * count);
    });
  });

  test('only differences leaves rows out and says how many', async () => {
    await visit(three, options(1280), async (page) => {
      const count = () => page.locator('.scroller tbody tr:not(.group-row)').count();
      const all = await count();
      await page.getByRole('link', { name: 'Only differences' }).click();
      await page.waitForURL(/rows=differences/);
      const said = await page.locator('.table-tools').innerText();
      const left = Number(/(\d+) rows? in which all say the same/.exec(said)?.[1] ?? 0);
      expect(left).toBeGreaterThan(0);
      expect(await count()).toBe(all - left);
    });
  });

  test('what is needed can be chosen on the page', async () => {
    await visit('/compare/?p=ibex&p=orca-bpo', options(320), async (page) => {
      expect(await page.locator('.lead').innerText()).toMatch(/Nothing was asked for yet/);
      await page.getByRole('combobox', { name: 'Service' }).selectOption('customer-support');
      await page.getByRole('button', { name: 'Compare by this' }).click();
      await page.waitForURL(/service=customer-support/);
      expect(await page.locator('.lead').innerText()).toMatch(/^For customer support/);
    });
  });
});

test('with scripts the list grows at once, and every link of the page takes it along', async () => {
  await visit(three, windowOf(1280), async (page) => {
    await page.getByRole('checkbox', { name: /ibex: 24\/7/ }).focus();
    await page.keyboard.press('Space');
    expect(await shownQuestions(page)).toEqual(['ibex:hours']);
    expect(parameters(page, 'ask')).toEqual(['ibex:hours']);
    for (const name of ['CSV', 'Only differences', 'Price first'])
      expect(await page.getByRole('link', { name, exact: true }).getAttribute('href')).toMatch(
        /ask=ibex%3Ahours/,
      );
    await page.keyboard.press('Space');
    expect(await shownQuestions(page)).toEqual([]);
    expect(parameters(page, 'ask')).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  });
});

test('the address and the list can be copied', async () => {
  const options = { ...windowOf(1280), permissions: ['clipboard-read', 'clipboard-write'] };
  await visit(`${three}&ask=ibex:hours`, options, async (page) => {
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy the list' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await read()).toMatch(/^ibex\s+Hours\. Which hours/);
    await page.getByRole('button', { name: 'Copy the address' }).click();
    await expect.poll(read).toBe(siteUrl + `${three}&ask=ibex:hours`);
  });
});

describe('every address has an answer', () => {
  const heading = (path: string) =>
    look(path, windowOf(1280), async (page) => [
      await page.locator('h1').innerText(),
      await page
        .locator('.notices')
        .allInnerTexts()
        .then((texts) => texts.join(' ')),
    ]);

  test('nobody, one, and one that is not here', async () => {
    expect(await heading('/compare/')).toEqual(['Compare providers', '']);
    expect(await heading('/compare/?p=ibex')).toEqual(['Compare ibex with whom?', '']);
    const [title, notice] = await heading('/compare/?p=ibex&p=no-such-firm');
    expect(title).toBe('Compare ibex with whom?');
    expect(notice).toContain('“no-such-firm” is not on this site.');
  });

  test('named twice counts once; a sixth is left out by name', async () => {
    expect(await heading('/compare/?p=ibex&p=orca-bpo&p=ibex')).toEqual(['Compare 2 providers', '']);
    const [title, notice] = await heading(`${five}&p=balitech`);
    expect(title).toBe('Compare 5 providers');
    expect(notice).toMatch(/Five are compared at a time: 1 more provider was named and left out, BALITECH/);
  });

  test('one that cannot be asked is compared and labelled, and there is nothing to tick', async () => {
    await look(five, windowOf(1280), async (page) => {
      expect(await page.locator('.notices').innerText()).toMatch(/cannot be asked: captive centre/);
      expect(await page.locator('thead .label').allInnerTexts()).toEqual(['Captive centre']);
      expect(await page.locator('input[value^="pitb-citizen-contact-center:"]').count()).toBe(0);
    });
  });

  test('a bad value is named, and the page is shown', async () => {
    const response = await fetch(`${siteUrl}${three}&service=juggling&w-price=much`);
    expect(response.status).toBe(200);
    const [title, notice] = await heading(`${three}&service=juggling&w-price=much`);
    expect(title).toBe('Compare 3 providers');
    expect(notice).toMatch(/juggling/);
    expect(notice).toMatch(/The usual weights are used/);
  });
});

describe('the files', () => {
  const fetchFile = async (name: string) => {
    const response = await fetch(`${siteUrl}/compare/${name}?${three.split('?')[1]}`);
    return { response, text: await response.text() };
  };

  test('are offered on the page, under names', async () => {
    await look(three, windowOf(1280), async (page) => {
      const links = await page
        .locator('a[href*="/compare/"][href*="."]')
        .evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
      expect(links).toEqual(['/compare/comparison.csv', '/compare/comparison.md', '/compare/scores.csv']);
    });
    for (const name of ['comparison.csv', 'comparison.md', 'scores.csv']) {
      const { response } = await fetchFile(name);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('say what the page says, with date, address and sources', async () => {
    const rows = readCsv((await fetchFile('comparison.csv')).text);
    const labels = await look(three, windowOf(1280), (page) =>
      page.locator('.scroller th[scope=row]').allInnerTexts(),
    );
    const inFile = rows.map((each) => each['row']);
    expect(labels.filter((label) => !inFile.includes(label))).toEqual([]);
    expect(rows.find((each) => each['row'] === 'Address')?.['ORCA BPO'] ?? '').toBe('');
    expect(rows[0]?.['row']).toBe('Address');
    expect(Object.values(rows[0] ?? {})).toContain(siteUrl + three);
    const markdown = (await fetchFile('comparison.md')).text;
    expect(markdown).toContain(`Page: <${siteUrl}${three}>`);
    expect(markdown).toMatch(/As of \d+ \w+ \d{4}\./);
    expect(markdown).toMatch(/\n1\. .*\[/);
  });

  test('hold the score that the page shows', async () => {
    const rows = readCsv((await fetchFile('scores.csv')).text);
    const lows = new Map(rows.map((each) => [each['name'], Math.round(Number(each['score_low']) * 100)]));
    await look(three, windowOf(1280), async (page) => {
      const shown = await page
        .locator('.bars li')
        .evaluateAll((items) =>
          items.map((item): [string, number] => [
            item.querySelector('b')?.textContent ?? '',
            Number(item.querySelector('svg text')?.textContent),
          ]),
        );
      expect(new Map(shown)).toEqual(lows);
    });
  });
});

// The width between margins of 12 mm, at 96 dots an inch: A4 and Letter, landscape.
test.each([
  ['A4', 1031],
  ['Letter', 965],
])('five providers are printed on %s without a clipped column', async (_name, width) => {
  await look(five, { viewport: { width, height: 700 } }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const faults = await page.evaluate(() => {
      const isOut = (element: Element): boolean => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1);
      };
      return [...document.querySelectorAll('.compare *')]
        .filter(isOut)
        .map((each) => each.outerHTML.slice(0, 90));
    });
    expect(faults).toEqual([]);
    expect(await page.locator('thead th:visible').count()).toBe(5);
    expect(await page.locator('.bar .sure').first().isVisible()).toBe(true);
    expect(await page.locator('.compare .paper-only').first().innerText()).toContain('/compare/?p=ibex');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // The page of a comparison lies on its side: wider than high.
    const [, wide, high] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect(Number(wide)).toBeGreaterThan(Number(high));
  });
});
