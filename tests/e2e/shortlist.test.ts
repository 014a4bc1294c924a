import { describe, expect, test } from 'vitest';
import { siteUrl, useBrowser, visit, windowOf, withPage } from '../support/browser.ts';
import {
  box,
  five,
  ibex,
  inHeader,
  inTray,
  kept,
  list,
  orca,
  profile,
  systems,
  touchstone,
  tray,
  visitWith,
} from '../support/shortlist.ts';

useBrowser();

describe.each([320, 1280])('in a window %i wide', (width) => {
  test('what is added on a list stands in the tray, the header and the next page', async () => {
    await visit(list, windowOf(width), async (page) => {
      expect(await kept(page)).toEqual({});
      expect(await tray(page).isVisible()).toBe(false);
      await expect.poll(() => inHeader(page).innerText()).toMatch(/^Shortlist\s+0$/);
      await page.getByRole('checkbox', { name: 'Add ibex to the shortlist' }).check();
      await page.getByRole('checkbox', { name: 'Add ORCA BPO to the shortlist' }).check();
      await tray(page).waitFor();
      expect(await inTray(page)).toEqual(['ibex', 'ORCA BPO']);
      expect(await tray(page).innerText()).toContain('Shortlist 2 of 5');
      expect(await page.getByRole('checkbox', { name: 'ibex is on the shortlist' }).isChecked()).toBe(true);
      expect(await page.getByRole('button', { name: 'Compare the ticked' }).count()).toBe(0);
      expect(await kept(page)).toEqual({
        shortlist: '[{"slug":"ibex","name":"ibex"},{"slug":"orca-bpo","name":"ORCA BPO"}]',
      });
      const address = `${siteUrl}/compare/?p=ibex&p=orca-bpo`;
      expect(await inHeader(page).evaluate((link: HTMLAnchorElement) => link.href)).toBe(address);
      await page.reload();
      await tray(page).waitFor();
      expect(await box(page, orca).isChecked()).toBe(true);
      await page.goto('/');
      await tray(page).waitFor();
      expect(await inTray(page)).toEqual(['ibex', 'ORCA BPO']);
      expect(await inHeader(page).innerText()).toMatch(/^Shortlist\s+2$/);
      await tray(page).getByRole('link', { name: 'Compare' }).click();
      expect(page.url()).toBe(address);
    });
  });

  test('it is added to and taken from on a profile', async () => {
    await visit(profile, windowOf(width), async (page) => {
      const button = page.locator(`main button[name=p][data-name]`);
      expect(await button.innerText()).toBe('Add to shortlist');
      await button.click();
      await tray(page).waitFor();
      expect(page.url()).toBe(siteUrl + profile);
      expect(await inTray(page)).toEqual(['Touchstone Communications']);
      expect([await button.innerText(), await button.getAttribute('aria-pressed')]).toEqual([
        'On the shortlist',
        'true',
      ]);
      await button.click();
      expect([await button.innerText(), await button.getAttribute('aria-pressed')]).toEqual([
        'Add to shortlist',
        'false',
      ]);
      expect(await tray(page).isVisible()).toBe(false);
      expect(await kept(page)).toEqual({});
    });
  });

  test('the sixth is refused in words, and nothing changes', async () => {
    await visitWith(five, list, windowOf(width), async (page) => {
      await box(page, orca).click();
      expect(await page.getByRole('status').innerText()).toBe(
        'The shortlist holds five. Remove one to add another.',
      );
      expect(await box(page, orca).isChecked()).toBe(false);
      expect(await inTray(page)).toEqual(five.map(({ name }) => name));
      await box(page, ibex).uncheck();
      expect(await page.getByRole('status').innerText()).toBe('');
      await box(page, orca).check();
      expect(await inTray(page)).toEqual([...five.slice(1), orca].map(({ name }) => name));
    });
  });

  test('by keyboard alone: add, go to the tray, remove, clear, undo', async () => {
    await visit(list, windowOf(width), async (page) => {
      for (const entry of [ibex, systems, touchstone]) {
        await box(page, entry).focus();
        await page.keyboard.press('Space');
      }
      await tray(page).waitFor();
      const focused = () =>
        page.evaluate(
          () =>
            document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim(),
        );
      await tray(page).getByRole('link', { name: 'ibex' }).focus();
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Remove ibex from the shortlist');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('Remove Systems Limited from the shortlist');
      expect(await box(page, ibex).isChecked()).toBe(false);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Remove Touchstone Communications from the shortlist');
      await page.keyboard.press('Space');
      expect(await focused()).toBe('Remove Systems Limited from the shortlist');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Copy link');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('Undo');
      expect(await page.getByRole('status').innerText()).toBe('The shortlist is empty.');
      expect(await kept(page)).toEqual({});
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('Clear');
      expect(await inTray(page)).toEqual(['Systems Limited']);
      await tray(page)
        .getByRole('button', { name: 'Remove Systems Limited from the shortlist' })
        .press('Enter');
      expect(await focused()).toBe('Undo');
      expect(await kept(page)).toEqual({});
      expect(await box(page, systems).isChecked()).toBe(false);
    });
  });

  test('without scripts the ticked go to the comparison', async () => {
    await visit(list, { ...windowOf(width), javaScriptEnabled: false }, async (page) => {
      const button = page.getByRole('button', { name: 'Compare the ticked' });
      expect(await button.isVisible()).toBe(false);
      await box(page, ibex).check();
      await box(page, orca).check();
      expect(await tray(page).isVisible()).toBe(false);
      expect((await inHeader(page).innerText()).trim()).toBe('Shortlist');
      await button.click();
      expect(page.url()).toBe(`${siteUrl}/compare/?p=ibex&p=orca-bpo`);
    });
  });
});

test('without scripts the button of a profile leads to the comparison', async () => {
  await visit(profile, { javaScriptEnabled: false }, async (page) => {
    await page.getByRole('button', { name: 'Add to shortlist' }).click();
    expect(page.url()).toBe(`${siteUrl}/compare/?p=touchstone-communications`);
  });
});

test('one that cannot be asked has no box and no button', async () => {
  await visit('/providers/zong/', windowOf(1280), async (page) => {
    expect(await page.locator('main button[name=p][data-name]').count()).toBe(0);
    await page.goto(list);
    expect(await box(page, { slug: 'zong', name: 'Zong' }).count()).toBe(0);
    expect(await page.getByRole('listitem').filter({ hasText: 'Zong' }).innerText()).toContain(
      'Cannot be shortlisted',
    );
  });
});

test('two tabs hold the same list', async () => {
  await visitWith([ibex], list, windowOf(1280), async (page) => {
    const other = await page.context().newPage();
    await other.goto(profile);
    await tray(other).waitFor();
    await box(page, orca).check();
    await expect.poll(() => inTray(other)).toEqual(['ibex', 'ORCA BPO']);
    await other.locator('main button[name=p][data-name]').click();
    await expect.poll(() => inTray(page)).toEqual(['ibex', 'ORCA BPO', 'Touchstone Communications']);
    expect(await box(page, touchstone).isChecked()).toBe(true);
    await other.getByRole('button', { name: 'Clear' }).click();
    await tray(page).waitFor({ state: 'hidden' });
    expect(await box(page, touchstone).isChecked()).toBe(false);
    expect(await kept(page)).toEqual({});
  });
});

test('a page that is come back to shows what was changed since', async () => {
  await visit(list, windowOf(1280), async (page) => {
    await box(page, ibex).check();
    await page.goto(profile);
    await page.locator('main button[name=p][data-name]').click();
    await page.goBack();
    await expect.poll(() => inTray(page)).toEqual(['ibex', 'Touchstone Communications']);
    await expect.poll(() => box(page, touchstone).isChecked()).toBe(true);
  });
});

test('the link is copied, or shown where the browser does not copy', async () => {
  const address = `${siteUrl}/compare/?p=ibex&p=orca-bpo`;
  await visitWith([ibex, orca], '/', windowOf(1280), async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => page.getByRole('status').innerText()).toBe('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => page.getByRole('status').innerText()).toContain(address);
  });
});

test.each(['[[[', '{"a":1}', '[{"slug":"../x","name":"X"}]'])(
  'what somebody else has put in its place is taken for nothing: %s',
  async (text) => {
    await withPage(windowOf(1280), async (page) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto('/robots.txt');
      await page.evaluate((kept) => localStorage.setItem('shortlist', kept), text);
      await page.goto(list);
      expect(await tray(page).isVisible()).toBe(false);
      await box(page, ibex).check();
      await tray(page).waitFor();
      expect(await inTray(page)).toEqual(['ibex']);
      expect(faults).toEqual([]);
    });
  },
);

test('where the browser refuses to keep it, it works on the page and says so', async () => {
  await withPage(windowOf(1280), async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto(list);
    await box(page, ibex).check();
    await tray(page).waitFor();
    expect(await inTray(page)).toEqual(['ibex']);
    expect(await tray(page).innerText()).toContain('This browser refuses to keep it.');
  });
});
