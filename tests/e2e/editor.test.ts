import { randomBytes } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteUrl, useBrowser, windowOf, withPage } from '../support/browser.ts';
import { linkIn, mailsSoFar, mailsTo } from '../support/written-mails.ts';

useBrowser();

const editor = 'editor@plus92.example';
const noScripts = { ...windowOf(1280), javaScriptEnabled: false };
/** Two providers whose profiles nobody has claimed. */
const asked = ['touchstone-communications', 'ibex'];

/** The session of the editor, signed in once: an address may ask for two mails at a time. */
let session: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

const asEditor = <Result>(work: (page: Page) => Promise<Result>): Promise<Result> =>
  withPage({ ...noScripts, storageState: session }, work);

/** Presses a button that leads to another page, or to the same one again. */
async function press(within: Page | Locator, name: string): Promise<void> {
  const page = 'goto' in within ? within : within.page();
  const button = within.getByRole('button', { name }).first();
  await Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);
}

/** The heading, in which some spaces do not break. */
const headingOf = async (page: Page): Promise<string> =>
  (await page.locator('h1').innerText()).replaceAll('\u00a0', ' ');

/** Sends the brief as its form does; an invented buyer, with words of its own: the same ones from several look like spam. */
async function sendBrief(page: Page, email: string, change: Record<string, string> = {}): Promise<string> {
  await page.goto(`/quote/?${asked.map((slug) => `p=${slug}`).join('&')}`);
  const hidden = async (name: string) => page.locator(`input[name="${name}"]`).inputValue();
  const form = new URLSearchParams({
    ...{ 'form-key': await hidden('form-key'), 'form-started': await hidden('form-started') },
    ...{
      services: 'customer-support',
      problem: `Callers wait too long in the evening: ${email}`,
      start: '2027-03',
    },
    ...{ channel1: 'voice-inbound', contacts1: '5,000', aht1: '360', language1: 'en' },
    ...{ zone: 'America/New_York', opens: '09:00', closes: '17:00' },
    ...{ name: 'Ada Example', email, company: 'Company Example', country: 'US', consent: 'yes' },
    ...change,
  });
  for (const slug of asked) form.append('p', slug);
  // Nobody fills a form in within three seconds.
  await page.waitForTimeout(3_200);
  const reply = await page.request.post('/quote/', {
    data: form.toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(siteUrl).origin },
    maxRedirects: 0,
  });
  expect(reply.status()).toBe(303);
  const reference = /r=([\w-]+)/.exec(reply.headers()['location'] ?? '')?.[1];
  if (!reference) throw new Error('The reply names no reference.');
  return reference;
}

const anyone = (): string => `${randomBytes(5).toString('hex')}@company.example`;

beforeAll(async () => {
  await withPage(noScripts, async (page) => {
    await page.goto('/admin/');
    expect(new URL(page.url()).pathname).toBe('/sign-in/');
    await page.getByLabel('Your e-mail address').fill(editor);
    await press(page, 'Send me the mail');
    expect(await page.locator('main').innerText()).toContain('If this address belongs to an editor');
    // The tests beside this one send briefs, of which editors are told as well.
    const link = linkIn((await mailsTo(editor, 1, /\/sign-in\//)).at(-1), /^\/sign-in\/./);

    // Whoever gets hold of the mail has not the browser that asked.
    await withPage(noScripts, async (other) => {
      await other.goto(link);
      await press(other, 'Sign in');
      expect(await other.locator('h1').innerText()).toBe('Go back to the browser that asked');
      expect((await other.goto('/admin/'))?.url()).toContain('/sign-in/');
    });

    await page.goto(link);
    await press(page, 'Sign in');
    expect(await page.locator('h1').innerText()).toBe('Queue');
    session = await page.context().storageState();

    // The link works once.
    await page.goto(link);
    const [spent] = await Promise.all([
      page.waitForResponse((each) => each.request().method() === 'POST'),
      press(page, 'Sign in'),
    ]);
    expect(spent.status()).toBe(404);
  });
});

describe('signing in', () => {
  test('says the same to who is no editor, and sends nothing', async () => {
    const stranger = anyone();
    await withPage(noScripts, async (page) => {
      await page.goto('/sign-in/');
      await page.getByLabel('Your e-mail address').fill(stranger);
      await press(page, 'Send me the mail');
      expect(await page.locator('main').innerText()).toContain('If this address belongs to an editor');
      await page.getByLabel('Code of the mail').fill('1234 5678');
      await press(page, 'Sign in');
      expect(await page.locator('#problems').innerText()).toContain('This code is not the one');
    });
    // An editor's mail comes within a second.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await mailsSoFar(stranger)).toEqual([]);
  });

  test('is asked of everybody who opens a page of the editors', async () => {
    await withPage(noScripts, async (page) => {
      for (const path of ['/admin/', '/admin/quotes/', '/admin/quotes.csv', '/admin/outbox/', '/sign-out/'])
        expect(new URL((await page.goto(path))?.url() ?? '').pathname, path).toBe('/sign-in/');
    });
  });
});

test('a request goes its whole way with scripts off', async () => {
  const buyer = anyone();
  const firm = anyone();
  await withPage(noScripts, async (page) => {
    const reference = await sendBrief(page, buyer);
    await page.goto(linkIn((await mailsTo(buyer)).at(-1), /^\/quote\/confirm\//));
    await press(page, 'Confirm and send');
    expect(await headingOf(page)).toBe('2 with our editors');
    const own = new URL(page.url()).pathname;

    await asEditor(async (desk) => {
      await desk.goto('/admin/');
      const item = desk.locator('article', { hasText: reference }).first();
      const name = await item.locator('h3').innerText();
      await press(item, 'Pass it on');
      expect(await desk.locator('#problems').innerText()).toContain('2 things to put right');
      await item.getByLabel('Public business address').fill(firm);
      await item.getByLabel('The page on which it stands').fill('https://firm.example/contact');
      await press(item, 'Pass it on');
      // The other provider of this request is still there, the one that was passed on is not.
      const waiting = desk.locator('article', { hasText: reference });
      expect(await waiting.count()).toBe(1);
      expect(await waiting.locator('h3').innerText()).not.toBe(name);
      await press(waiting, 'Passed on in another way');
      expect(await desk.locator('article', { hasText: reference }).count()).toBe(0);
    });

    await withPage(noScripts, async (provider) => {
      await provider.goto(linkIn((await mailsTo(firm)).at(-1), /^\/lead\//));
      await press(provider, 'Open the brief');
      expect(await provider.locator('#brief').innerText()).toContain('Callers wait too long in the evening');
      await press(provider, 'Accept, an answer will follow');
      expect(await provider.locator('#who-asks').innerText()).toContain('Ada Example');
      await provider
        .locator('form:has(button[value="submit"]) textarea')
        .last()
        .fill('We can begin in March.');
      await press(provider, 'Submit the answer');
      expect(await provider.locator('main').innerText()).toContain('Your answer is with the buyer.');
    });

    await page.goto(own);
    expect(await headingOf(page)).toBe('1 answer, 1 waiting');
    expect(await page.locator('#answers').innerText()).toContain('We can begin in March.');
    await page.getByText('Choose or close').click();
    await page.locator('[name="outcome"][value="chosen"]').check();
    const chosen = page.locator('[name="chosen"]');
    const name = await chosen.locator('option').nth(1).innerText();
    await chosen.selectOption({ label: name });
    await press(page, 'Close the request');
    expect(await headingOf(page)).toBe(`You have chosen ${name}`);
    expect((await mailsTo(firm, 2)).at(-1)?.text).toContain(reference);

    await asEditor(async (desk) => {
      await desk.goto(`/admin/quotes/?text=${reference}`);
      await desk.getByRole('link', { name: reference }).click();
      const said = await desk.locator('main').innerText();
      expect(said).toContain('Closed: customer support');
      for (const words of [
        'Ada Example',
        buyer,
        firm,
        'https://firm.example/contact',
        'Answered by the provider',
      ])
        expect(said).toContain(words);
    });
  });
});

describe('a request that looks like spam', () => {
  test('is held with the reason, and goes to its buyer once an editor has released it', async () => {
    const buyer = anyone();
    await withPage(noScripts, async (page) => {
      const reference = await sendBrief(page, buyer, { website: 'https://spam.example' });
      await asEditor(async (desk) => {
        await desk.goto('/admin/');
        const item = desk.locator('article', { hasText: reference });
        expect(await item.locator('.reasons li').count()).toBeGreaterThan(0);
        expect(await mailsSoFar(buyer)).toEqual([]);
        await press(item, 'No spam: release it');
        expect(await desk.locator('article', { hasText: reference }).count()).toBe(0);

        const mail = linkIn((await mailsTo(buyer)).at(-1), /^\/quote\/confirm\//);
        // Mails that are written to files can be read, and their links opened, in the outbox.
        await desk.goto('/admin/outbox/?state=accepted');
        expect(await desk.locator(`.mail a[href="${mail}"]`).count()).toBe(1);
      });
    });
  });

  test('is deleted after a second press, and found no more', async () => {
    const buyer = anyone();
    await withPage(noScripts, async (page) => {
      const reference = await sendBrief(page, buyer, { website: 'https://spam.example' });
      await asEditor(async (desk) => {
        const found = async (text: string) => {
          await desk.goto(`/admin/quotes/?${new URLSearchParams({ text, state: 'held' }).toString()}`);
          return desk.locator('.found b').innerText();
        };
        expect(await found(buyer)).toBe('1 request');
        expect(await found(reference)).toBe('1 request');
        const file = await desk.request.get(`/admin/quotes.csv?text=${reference}`);
        expect(file.headers()['content-disposition']).toMatch(/filename="quote-requests-[\d-]+\.csv"/);
        expect(await file.text()).toContain(`${reference},held,`);

        await desk.getByRole('link', { name: reference }).click();
        const address = desk.url();
        await desk.getByText(`Delete ${reference}`).click();
        await press(desk, 'Yes, delete it');
        expect(new URL(desk.url()).pathname).toBe('/admin/quotes/');
        expect(await found(reference)).toBe('0 requests');
        expect((await desk.goto(address))?.status()).toBe(404);
      });
    });
  });
});

test('signing out ends the session on the server', async () => {
  // The last of the file: it is the session of all tests above.
  const cookies = { ...noScripts, storageState: session };
  await asEditor(async (desk) => {
    await desk.goto('/sign-out/');
    await press(desk, 'Sign out everywhere');
    expect(await desk.locator('main').innerText()).toContain('You are signed out.');
  });
  await withPage(cookies, async (page) => {
    expect(new URL((await page.goto('/admin/'))?.url() ?? '').pathname).toBe('/sign-in/');
  });
});
