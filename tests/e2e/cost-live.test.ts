import { expect, test } from 'vitest';
import { siteUrl, useBrowser, look, visit, windowOf } from '../support/browser.ts';
import { asked, base, example, field, heading, isLive, send, withScripts, without } from './cost-page.ts';

useBrowser();

test('without scripts another country takes our numbers of the first one with it', async () => {
  await look(`${base}?contacts=5000&aht=360&rate=10`, without, async (page) => {
    expect(await field(page, 'wage').inputValue()).toBe('20.59');
    await field(page, 'country').selectOption('AU');
    await send(page);
    expect(await field(page, 'wage').inputValue()).toBe('35');
    expect(await field(page, 'contacts').inputValue()).toBe('5000');
  });
});

test('each change is drawn anew, kept in the address when the field is left, and taken back by the back button', async () => {
  await look(asked, withScripts, async (page) => {
    await isLive(page);
    const before = await heading(page);
    await field(page, 'rate').fill('14');
    await expect.poll(() => heading(page)).not.toBe(before);
    expect(new URL(page.url()).searchParams.get('rate')).toBe('10');
    await field(page, 'wage').focus();
    expect(new URL(page.url()).searchParams.get('rate')).toBe('14');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe(before);
    expect(await field(page, 'rate').inputValue()).toBe('10');
  });
});

test('within a key only the form changes; the result and the link to its table follow together', async () => {
  await look(asked, withScripts, async (page) => {
    await isLive(page);
    const before = await heading(page);
    const rateOfFile = async () => {
      const href = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
      return new URL(href ?? '', page.url()).searchParams.get('rate');
    };
    const isResultSame = await field(page, 'rate').evaluate(async (input) => {
      const drawn = () => document.querySelector('.cost-result')?.outerHTML;
      const first = drawn();
      Reflect.set(HTMLInputElement.prototype, 'value', '14', input);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
      return first !== undefined && drawn() === first;
    });
    expect(isResultSame).toBe(true);
    await expect.poll(() => heading(page)).not.toBe(before);
    expect(await rateOfFile()).toBe('14');
    // A fault keeps the result, and with it the link to its table.
    const kept = await heading(page);
    await field(page, 'rate').fill('lots');
    await page.locator('#rate-error').waitFor();
    expect(await heading(page)).toBe(kept);
    expect(await rateOfFile()).toBe('14');
  });
});

test('what is opened from a link is what was drawn before it was copied', async () => {
  await look(asked, withScripts, async (page) => {
    await isLive(page);
    const before = await heading(page);
    await field(page, 'contacts').fill('8,000');
    await field(page, 'country').focus();
    await expect.poll(() => heading(page)).not.toBe(before);
    const live = await heading(page);
    await page.reload();
    expect(await heading(page)).toBe(live);
  });
});

test('a choice shows what belongs to it, and changes our numbers with it', async () => {
  await look(base, withScripts, async (page) => {
    await isLive(page);
    expect(await field(page, 'theirhours').count()).toBe(0);
    await field(page, 'model').selectOption('perFteMonth');
    await field(page, 'theirhours').waitFor();
    expect(await page.locator('[name=fx]').count()).toBe(0);
    await field(page, 'country').selectOption('AU');
    await page.locator('input[name=fx]:not([type=hidden])').waitFor();
    expect(await field(page, 'wage').inputValue()).toBe('35');
    await field(page, 'pay').selectOption('own');
    await expect.poll(() => page.locator('input[name=fx]:not([type=hidden])').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('pay')).toBe('own');
  });
});

test('a fault keeps the result of the figures before, and says so', async () => {
  await look(asked, withScripts, async (page) => {
    await isLive(page);
    const before = await heading(page);
    await field(page, 'contacts').fill('lots');
    await page.locator('#contacts-error').waitFor();
    expect(await heading(page)).toBe(before);
    expect(await page.getByText('This is the result of the figures before').isVisible()).toBe(true);
    await field(page, 'contacts').fill('5000');
    await expect.poll(() => page.getByText('This is the result of the figures before').count()).toBe(0);
  });
});

test('the first view made live is the view that was sent', async () => {
  const errors: string[] = [];
  for (const address of [example, base, `${asked}&busy=lots`, `${base}?provider=carecloud&country=AE`])
    await visit(address, withScripts, async (page) => {
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      await page.reload();
      await isLive(page);
    });
  expect(errors).toEqual([]);
});

test('the draws are made away from the page', async () => {
  await look(asked, withScripts, async (page) => {
    await isLive(page);
    expect(page.workers()).toHaveLength(0);
    await field(page, 'rate').fill('12');
    await expect.poll(() => page.workers().length).toBe(1);
  });
});

test('the range is said once, when nobody types any more', async () => {
  await look(asked, withScripts, async (page) => {
    await isLive(page);
    const status = page.locator('#cost-tool > [role=status]');
    await field(page, 'rate').fill('1');
    await field(page, 'rate').fill('12');
    expect(await status.innerText()).toBe('');
    await expect.poll(() => status.innerText()).toMatch(/^It would probably save between/);
  });
});

test.each([320, 1280])('by keyboard alone, in a window %i wide', async (width) => {
  await look(base, windowOf(width), async (page) => {
    await isLive(page);
    await field(page, 'contacts').focus();
    await page.keyboard.type('5000');
    await page.keyboard.press('Tab');
    await page.keyboard.type('360');
    await page.keyboard.press('Tab');
    // The group of what is seldom changed opens by the same key as a button.
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page, 'busy').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    for (let stop = 0; stop < 25; stop += 1) {
      if (await field(page, 'rate').evaluate((input) => input === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').innerText()).toMatch(/^It would probably save/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('cost-result');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

test('sent too early, the first empty field is led to', async () => {
  await look(`${base}?contacts=5000`, withScripts, async (page) => {
    await isLive(page);
    await send(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('aht');
  });
});

test('the table to take along holds the inputs, the months and the draws', async () => {
  const reply = await fetch(`${siteUrl}/tools/cost.csv${asked.slice(base.length)}`);
  expect(reply.headers.get('content-type')).toContain('text/csv');
  const text = await reply.text();
  expect(text).toContain('Input,Contacts a month,5000,contacts,');
  expect(text).toContain('Simulation,Draws,10000,draws,worked out');
  expect(text).toMatch(/Month 36,In-house so far,\d/);
  const formula = await fetch(`${siteUrl}/tools/cost.csv?contacts=${encodeURIComponent('=1+1')}`);
  expect(await formula.text()).not.toMatch(/(^|,)=1\+1/m);
});

test('on paper the range stays and the form goes', async () => {
  await visit(example, withScripts, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.cost-heading').isVisible()).toBe(true);
    expect(await page.locator('.range-strip').isVisible()).toBe(true);
    expect(await page.locator('.cost-form').isVisible()).toBe(false);
  });
});
