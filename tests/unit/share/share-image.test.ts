import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { drawShareImage } from '../../../src/lib/share/draw.ts';
import { panel } from '../../../src/lib/share/panel.ts';
import { shareOfArticle, shareTypes } from '../../../src/lib/share/types.ts';

const require = createRequire(import.meta.url);
const fonts = {
  serif: fontOf('@fontsource/brygada-1918/files/brygada-1918-latin-500-normal.woff'),
  serifBold: fontOf('@fontsource/brygada-1918/files/brygada-1918-latin-600-normal.woff'),
  sans: fontOf('@fontsource/instrument-sans/files/instrument-sans-latin-400-normal.woff'),
};

describe('the share images', () => {
  it('exist for every page type, each with its own star and its own words', () => {
    expect(shareTypes.map(({ type }) => type)).toEqual([
      'home',
      'providers',
      'profile',
      'services',
      'cities',
      'industries',
      'sources',
      'stats',
      'insights',
      'tools',
      'page',
    ]);
    expect(new Set(shareTypes.map(({ litStar }) => litStar)).size).toBe(shareTypes.length);
    expect(new Set(shareTypes.map(({ alt }) => alt)).size).toBe(shareTypes.length);
    for (const { litStar } of shareTypes) expect(litStar).toBeLessThan(panel.columns * panel.rows);
  });

  // Two of them: drawing takes half a second each, and all have the same parts.
  it.each(shareTypes.filter(({ type }) => type === 'home' || type === 'page'))(
    'are 1200 × 630 under 60 KB, and the same every time: $type',
    async (share) => {
      const png = await drawShareImage(share, fonts);
      expect(Buffer.compare(await drawShareImage(share, fonts), png)).toBe(0);
      const view = new DataView(png.buffer);
      expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
      expect(png.length).toBeGreaterThan(10_000);
      expect(png.length).toBeLessThan(60 * 1024);
    },
  );
});

describe('the share image of an article', () => {
  const title = "Three of Pakistan's wage floors are known up to June 2026; what agents are paid is not";
  const share = shareOfArticle({ slug: 'what-an-agent-costs', title, topic: 'Cost' });

  it('has an address of its own, its title and one of the stars', () => {
    expect(share).toMatchObject({ type: 'insights/what-an-agent-costs', title });
    expect(share.alt).toContain(title);
    expect(share.litStar).toBeLessThan(panel.columns * panel.rows);
  });

  it('holds a long title', async () => {
    const png = await drawShareImage(share, fonts);
    expect(png.length).toBeLessThan(60 * 1024);
  });
});

function fontOf(file: string): ArrayBuffer {
  return new Uint8Array(readFileSync(require.resolve(file))).buffer;
}
