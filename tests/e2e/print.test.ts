import { expect, test } from 'vitest';
import { look, sourceMark, useBrowser } from '../support/browser.ts';
import { sampled } from '../support/templates.ts';

useBrowser();

/** A4 without 15 mm margins at 96 dots an inch. */
const paper = { viewport: { width: 680, height: 1000 } };
const profile = '/providers/touchstone-communications/';

test.each(sampled)('nothing is cut at the width of A4: $name', async ({ path }) => {
  await look(path, paper, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const overflow = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 1 && box.height > 1 && box.right > document.documentElement.clientWidth + 1;
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(overflow).toEqual([]);
  });
});

test('a printed profile numbers its marks, and the number leads to the source with its full address', async () => {
  await look(profile, paper, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const marks = await page.locator(`${sourceMark}:visible`).evaluateAll(readMarks);
    const notes = await page.locator('ol.sources > li:visible').evaluateAll(readNotes);
    expect(marks.length).toBeGreaterThan(10);
    expect(marks.filter((mark) => mark.numbers.length === 0)).toEqual([]);
    const faults = marks.filter((mark) => {
      const printed = mark.numbers.map((number) => notes[number - 1] ?? '').join(' ');
      return mark.addresses.length === 0 || !mark.addresses.every((address) => printed.includes(address));
    });
    expect(faults).toEqual([]);
  });
});

test('a printed profile says of each source who, when and whether in its own words', async () => {
  await look(profile, paper, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const notes = await page.locator('ol.sources > li:visible').allInnerTexts();
    expect(notes.length).toBeGreaterThan(5);
    expect(notes.filter((note) => !/\d{4}|undated/.test(note))).toEqual([]);
    expect(notes.some((note) => note.includes('own words'))).toBe(true);
  });
});

test('a printed profile has neither tools nor navigation', async () => {
  await look(profile, paper, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header nav:visible, form:visible, footer nav:visible').count()).toBe(0);
    expect(await page.locator('body').innerText()).toContain(`${new URL(page.url()).host}/providers/`);
  });
});

/** The printed number of each mark, which the style sheet writes, and the addresses in its panel. */
function readMarks(buttons: Element[]): { name: string; numbers: number[]; addresses: string[] }[] {
  return buttons.map((button) => {
    const panel = document.getElementById(button.getAttribute('popovertarget') ?? '');
    const written = getComputedStyle(button, '::after').content;
    return {
      name: button.getAttribute('aria-label') ?? '',
      numbers: (written.match(/\d+/g) ?? []).map(Number),
      addresses: [...(panel?.querySelectorAll('a[href^="http"]') ?? [])].map(
        (link) => link.getAttribute('href') ?? '',
      ),
    };
  });
}

/** Each item as it is printed: its text, with the addresses that the style sheet writes after its links. */
function readNotes(items: Element[]): string[] {
  return items.map((item) => {
    const addresses = [...item.querySelectorAll('a')].map(
      (link) => getComputedStyle(link, '::after').content,
    );
    return `${(item as HTMLElement).innerText} ${addresses.join(' ')}`;
  });
}
