import { describe, expect, test } from 'vitest';
import { useBrowser, look } from '../support/browser.ts';
import { asked, base, example, field, heading, send, thousands, withScripts, without } from './cost-page.ts';

useBrowser();

describe.each([
  ['with scripts', withScripts],
  ['without scripts', without],
])('%s', (_, options) => {
  test('volume, handling time and a rate lead to a range, its parts and what it depends on', async () => {
    await look(base, options, async (page) => {
      expect(await page.locator('h1').innerText()).toBe('What would outsourcing cost you?');
      expect(await page.locator('.cost-trouble').innerText()).toContain(
        'Still needed: contacts a month, handling time and provider’s rate',
      );
      await field(page, 'contacts').fill('5,000');
      await field(page, 'aht').fill('360');
      await field(page, 'rate').fill('10');
      await send(page);
      await expect
        .poll(() => page.locator('h1').innerText())
        .toMatch(/^It would probably save between \$[\d.]+[km] and \$[\d.]+[km] over 36 months$/);
      const { searchParams } = new URL(page.url());
      expect(['contacts', 'rate', 'v'].map((key) => searchParams.get(key)?.replace(',', ''))).toEqual([
        ...['5000', '10', '1'],
      ]);
      expect(await page.locator('.range-strip circle').count()).toBe(20);
      expect(await page.locator('.tornado li').count()).toBe(8);
    });
  });

  test('the worked example gives the figures of its vector, in words', async () => {
    await look(example, options, async (page) => {
      const [low = 0, high = 0] = thousands(await heading(page));
      // The design drew 483 and 848, with fewer of the inputs.
      expect(Math.abs(low - 483)).toBeLessThan(50);
      expect(Math.abs(high - 848)).toBeLessThan(50);
      expect(await page.locator('.parts-total').allInnerTexts()).toEqual([
        expect.stringMatching(/In-house\s+\$1.27m/),
        expect.stringMatching(/Outsourced\s+\$520k/),
      ]);
      const facts = await page.locator('.cost-facts > div').allInnerTexts();
      expect(facts.join('\n')).toMatch(
        /Month 2[\s\S]+\$7\.06\s+to\s+\$2\.89|Month 2[\s\S]+\$7\.06[\s\S]+\$2\.89/,
      );
      expect(await page.locator('.tornado text').first().textContent()).toBe('$751k, all at their middle');
      expect(await page.locator('.cost-summary').innerText()).toContain(
        '5,000 contacts a month of 6 minutes · United States · $1,500 a seat a month in Pakistan · 36 months',
      );
    });
  });

  test.each([
    ['US', '', '$'],
    ['UK', '&wage=14&hours=162.5&fx=0.76', '£'],
    ['CA', '&wage=22&hours=162.5&fx=1.38', 'C$'],
    ['AU', '&fx=1.45', 'A$'],
    ['AE', '&wage=45&hours=173&fx=3.6728', 'AED '],
    ['EU', '&wage=18&hours=160&fx=0.88', '€'],
  ])('a buyer in %s reads the range in its own money', async (country, more, sign) => {
    await look(`${asked}&country=${country}${more}`, options, async (page) => {
      const words = await heading(page);
      expect(words.split(sign).length, words).toBeGreaterThanOrEqual(3);
      expect(await page.locator('.parts-total span').first().innerText()).toContain(sign.trim());
    });
  });

  test('what is dearer says so', async () => {
    await look(`${base}?contacts=5000&aht=360&rate=60`, options, async (page) => {
      expect(await heading(page)).toMatch(
        /^It would probably cost between \$[\d.]+[km] and \$[\d.]+[km] more/,
      );
      expect(await page.locator('.cost-note').innerText()).toContain(
        'Chance that it costs more or the same: 100%',
      );
    });
    await look(`${base}?contacts=5000&aht=360&rate=25`, options, async (page) => {
      expect(await heading(page)).toMatch(/^It could cost more: between /);
    });
  });

  test('a fault is named beside its field and in the summary, its group is open, and what was typed stays', async () => {
    await look(`${asked}&busy=lots`, options, async (page) => {
      const words = 'Occupancy: “lots” is not a number: write it in digits, such as 1,000 or 12.5.';
      expect(await page.getByRole('group', { name: 'Please look at:' }).innerText()).toContain(words);
      expect(await page.locator('#busy-error').innerText()).toBe(words);
      expect(await field(page, 'busy').isVisible()).toBe(true);
      expect(await field(page, 'busy').inputValue()).toBe('lots');
      await page.getByRole('link', { name: words }).click();
      expect(await field(page, 'busy').evaluate((input) => input === document.activeElement)).toBe(true);
    });
  });

  test('absurd numbers are refused with a sentence', async () => {
    await look(`${base}?contacts=1000000000000&aht=360&rate=10`, options, async (page) => {
      expect(await page.locator('#contacts-error').innerText()).toContain('1,000,000,000,000 is too high');
    });
    await look(`${base}?contacts=1000000000&aht=1000000&rate=1000000&months=120`, options, async (page) => {
      expect(await page.locator('.cost-trouble').innerText()).toContain('too large');
    });
  });

  test('no work costs nothing, and is no error', async () => {
    await look(`${base}?contacts=0&aht=0&rate=10`, options, async (page) => {
      expect(await heading(page)).toContain('It would cost the same');
    });
  });

  test('a link of another version says so', async () => {
    await look(`${asked}&v=9`, options, async (page) => {
      expect(await page.getByText('This link was made with version 9').isVisible()).toBe(true);
    });
  });

  test('a sourced number leads to its source, and an empty one says where to get it', async () => {
    await look(`${asked}&country=UK`, options, async (page) => {
      expect(await field(page, 'wage').inputValue()).toBe('');
      expect(await page.locator('#wage-note').innerText()).toContain('£12.71 an hour is the legal minimum');
      await page.locator('#wage-note a').first().click();
      await page.waitForURL(/\/sources\/mondaq-nlw\/$/);
    });
  });

  test('coming from a provider, its words on price stand beside the empty rate', async () => {
    await look(`${base}?provider=carecloud`, options, async (page) => {
      const note = await page.locator('.cost-provider').innerText();
      expect(note).toContain('4 percent commission on collections (2008)');
      expect(note).toContain('Not filled in');
      expect(await field(page, 'rate').inputValue()).toBe('');
    });
  });
});
