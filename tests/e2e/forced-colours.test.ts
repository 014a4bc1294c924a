import { expect, test } from 'vitest';
import { look, useBrowser, windowOf } from '../support/browser.ts';
import { sampled } from '../support/templates.ts';

useBrowser();

test.each(sampled)('marks and focus stay visible in forced colours: $name', async ({ path }) => {
  await look(path, { ...windowOf(1280), forcedColors: 'active' }, async (page) => {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    expect(ring).toBe(true);
    const invisible = await page.locator('main svg').evaluateAll((drawings) =>
      drawings
        .filter((drawing) => drawing.checkVisibility())
        .filter((drawing) => {
          const shapes = [...drawing.querySelectorAll('path, circle, use, line, rect, polygon')];
          const paper = getComputedStyle(document.body).backgroundColor;
          return (
            shapes.length > 0 &&
            shapes.every((shape) => {
              const { fill, stroke } = getComputedStyle(shape);
              return [fill, stroke].every((colour) => colour === 'none' || colour === paper);
            })
          );
        })
        .map((drawing) => drawing.outerHTML.slice(0, 120)),
    );
    expect(invisible).toEqual([]);
  });
});
