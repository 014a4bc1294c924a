import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { useBrowser, visit, windowOf } from '../support/browser.ts';
import { openBrief as open, quote } from '../support/quote-form.ts';

useBrowser();

const { desk, phone, asked, heading, step, summary, hasFocus } = quote;
const without = { ...desk, javaScriptEnabled: false };

/** The least that step 1 and step 2 want, on their pages. */
async function fillNeeds(page: Page): Promise<void> {
  await page.getByLabel('Customer support', { exact: true }).check();
  await page.getByLabel('Start').selectOption('undecided');
}
async function fillVolume(page: Page): Promise<void> {
  await page.locator('#channel1').selectOption('voice-inbound');
  await page.locator('#contacts1').fill('5,000');
  await page.locator('#zone').fill('Europe/London');
  await page.locator('#language1').selectOption('en');
}

describe('step by step', () => {
  test.each([
    ['desk', desk],
    ['phone', phone],
  ])(
    'one step at a time, with the focus on its heading, and the back button a step back: %s',
    async (_, options) => {
      await open('/quote/', options, async (page) => {
        expect([await step(page), await heading(page)]).toEqual([
          'Your brief, step 1 of 5',
          'What do you need?',
        ]);
        await fillNeeds(page);
        await page.getByRole('button', { name: 'Continue to volume and hours' }).click();
        await expect.poll(() => heading(page)).toBe('How much, and when?');
        expect(await hasFocus(page, '#step-2-title')).toBe(true);
        expect(new URL(page.url()).hash).toBe('#step-2');
        expect(await page.evaluate(() => scrollY)).toBe(0);
        await fillVolume(page);
        await page.getByRole('button', { name: 'Continue to data and systems' }).click();
        await expect.poll(() => step(page)).toBe('Your brief, step 3 of 5');
        await page.goBack();
        await expect.poll(() => step(page)).toBe('Your brief, step 2 of 5');
        expect(await page.locator('#contacts1').inputValue()).toBe('5,000');
        await page.getByRole('link', { name: 'Back to what you need' }).click();
        await expect.poll(() => step(page)).toBe('Your brief, step 1 of 5');
        expect(await page.getByLabel('Customer support', { exact: true }).isChecked()).toBe(true);
      });
    },
  );

  test('an address leads to a step, and the list of steps to any of them', async () => {
    await open('/quote/#step-3', desk, async (page) => {
      expect(await heading(page)).toBe('Which data and systems?');
      await page.getByRole('link', { name: 'Check and send' }).click();
      await expect.poll(() => heading(page)).toBe('Check and send');
    });
  });

  test('what is wrong with a step is shown when it is left, and is no barrier', async () => {
    await open('/quote/', desk, async (page) => {
      expect(await summary(page).count()).toBe(0);
      await page.getByRole('button', { name: 'Continue to volume and hours' }).click();
      await summary(page).waitFor();
      expect(await hasFocus(page, '#problems')).toBe(true);
      expect(await summary(page).innerText()).toContain('There are 2 things to put right');
      expect(await page.locator('#start-error').innerText()).toBe(
        'Say when the work should start, or that it is not decided',
      );
      expect(await page.locator('#start').getAttribute('aria-invalid')).toBe('true');
      await summary(page).getByRole('link', { name: 'Say when the work should start' }).click();
      expect(await hasFocus(page, '#start')).toBe(true);
      await page.getByRole('button', { name: 'Continue to volume and hours all the same' }).click();
      await expect.poll(() => heading(page)).toBe('How much, and when?');
      expect(await summary(page).count()).toBe(0);
      expect(await page.getByRole('navigation', { name: 'Steps of the brief' }).innerText()).toContain(
        '2 things to put right',
      );
    });
  });

  test('a field that is left with a fault says so, and no longer once it is mended', async () => {
    await open('/quote/#step-4', desk, async (page) => {
      const email = page.getByLabel('Work e-mail');
      await email.fill('a.buyer.example');
      await page.getByLabel('Your name').focus();
      await expect
        .poll(() => page.locator('#email-error').innerText())
        .toBe('Enter your work e-mail with an @ sign, like name@company.com');
      // What was only passed by is not complained of.
      expect(await page.locator('.quote-error:visible').count()).toBe(1);
      await email.fill('a.buyer@company.example');
      await expect.poll(() => page.locator('#email-error').count()).toBe(0);
    });
  });

  test('sending shows everything that is missing, and sends nothing', async () => {
    await open('/quote/#step-5', desk, async (page) => {
      const posts: string[] = [];
      page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
      await page.getByRole('button', { name: 'Send' }).click();
      await expect.poll(() => summary(page).innerText()).toContain('There are 10 things to put right');
      await summary(page).getByRole('link', { name: 'Enter your name' }).click();
      await expect.poll(() => heading(page)).toBe('Who receives it?');
      expect(await hasFocus(page, '#name')).toBe(true);
      expect(posts).toEqual([]);
    });
  });
});

test('by keyboard alone: the enter key goes on, and a fault that is hidden comes into sight', async () => {
  await open('/quote/', desk, async (page) => {
    await page.locator('[name=services]').first().focus();
    await page.keyboard.press('Space');
    await page.locator('#start').focus();
    await page.keyboard.press('n');
    expect(await page.locator('#start').inputValue()).toBe('undecided');
    await page.locator('#contractMonths').focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('How much, and when?');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('channel1');
    await page.locator('summary', { hasText: 'More channels' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#contacts2').fill('many');
    await page.locator('#contacts2').press('Enter');
    await summary(page).waitFor();
    await page.locator('summary', { hasText: 'More channels' }).click();
    await summary(page).getByRole('link', { name: 'Write contacts a month' }).press('Enter');
    expect(await hasFocus(page, '#contacts2')).toBe(true);
  });
});

describe('the last step', () => {
  test('shows who gets what, as whom, and what would make it better', async () => {
    await open(asked.replace('&p=zong', ''), desk, async (page) => {
      await page.getByRole('link', { name: 'Who receives it' }).click();
      await page.getByLabel('Your name').fill('A. Buyer');
      await page.getByLabel('Country').selectOption('US');
      await page.getByLabel('The brief without names').check();
      await page.getByRole('link', { name: 'Check and send' }).click();
      await expect.poll(() => heading(page)).toBe('Check and send');
      const document = await page.locator('.quote-document').innerText();
      expect(document).toMatch(/It goes to[\s\S]*Touchstone Communications[\s\S]*ibex/);
      expect(document).toContain('What is the rate, per what');
      expect(document).toMatch(/You are shown as[\s\S]*Nobody: they see the brief without your name/);
      expect(document).toContain('A. Buyer, United States');
      expect(await page.locator('.quote-consent').innerText()).toContain(
        'Touchstone Communications and ibex, and nobody else.',
      );
      await page.locator('.quote-advice li', { hasText: 'A budget' }).getByRole('link').click();
      await expect.poll(() => heading(page)).toBe('What do you need?');
      expect(await hasFocus(page, '#budgetHigh')).toBe(true);
    });
  });

  test('is what is printed, from whichever step', async () => {
    await open(asked, desk, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.quote-document').isVisible()).toBe(true);
      expect(await page.locator('#services-group').isVisible()).toBe(false);
    });
  });
});

test('the score of the brief grows as it is written', async () => {
  await open('/quote/', desk, async (page) => {
    const score = page.locator('.quote-so-far p b');
    expect(await score.innerText()).toBe('0 of 100.');
    await fillNeeds(page);
    // Half of service and industry, and half of the start: 7.5 and 5, in whole points.
    await expect.poll(() => score.innerText()).toBe('13 of 100.');
  });
});

describe('without scripts', () => {
  test('all five steps stand on one page with one button, and nothing pretends to be live', async () => {
    await visit('/quote/', without, async (page) => {
      expect(await page.locator('.quote-step:visible h2').allInnerTexts()).toEqual([
        'What do you need?',
        'How much, and when?',
        'Which data and systems?',
        'Who receives it?',
        'Check and send',
      ]);
      expect(await page.getByRole('button').allInnerTexts()).toEqual(['Send']);
      expect(await page.locator('#quote-others').getAttribute('open')).not.toBeNull();
      await page.getByRole('link', { name: 'Who receives it' }).click();
      expect(new URL(page.url()).hash).toBe('#step-4');
    });
  });

  test('the form goes to its own address, with a field that only programs fill in', async () => {
    await visit('/quote/?p=ibex', without, async (page) => {
      const form = page.locator('.quote-form');
      expect([await form.getAttribute('method'), await form.getAttribute('action')]).toEqual([
        'post',
        '/quote/#problems',
      ]);
      const trap = page.locator('[name=website]');
      expect(await trap.getAttribute('tabindex')).toBe('-1');
      expect(await page.locator('p[aria-hidden=true]', { has: trap }).count()).toBe(1);
      expect((await trap.boundingBox())?.x).toBeLessThan(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    });
  });
});

test.each([320, 390, 768, 1280])('no step scrolls sideways in a window %i wide', async (width) => {
  await open(asked, windowOf(width), async (page) => {
    for (const number of [1, 2, 3, 4, 5]) {
      await page.evaluate((hash) => (location.hash = hash), `step-${number}`);
      await expect.poll(() => step(page)).toBe(`Your brief, step ${number} of 5`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `step ${number}`).toBe(width);
    }
  });
});
