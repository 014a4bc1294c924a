import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { plusPath } from '../geometry/motif.ts';
import { shareColours as colours } from './colours.ts';
import { encodePalettePng } from './palette-png.ts';
import { drawPanel, panel } from './panel.ts';
import type { ShareType } from './types.ts';

/** The three faces of a share image, as the contents of their .woff files. */
export interface ShareFonts {
  readonly serif: ArrayBuffer;
  readonly serifBold: ArrayBuffer;
  readonly sans: ArrayBuffer;
}

const size = { width: 1200, height: 630 } as const;

/** Draws the share image of a page type as a PNG of 1200 × 630. The same type and fonts give the same bytes. */
export async function drawShareImage(share: ShareType, fonts: ShareFonts): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await satori(layOut(share) as Parameters<typeof satori>[0], {
    ...size,
    fonts: [
      { name: 'serif', data: fonts.serif, weight: 500 },
      { name: 'serif', data: fonts.serifBold, weight: 600 },
      { name: 'sans', data: fonts.sans, weight: 400 },
    ],
  });
  const picture = new Resvg(svg).render();
  return encodePalettePng(picture.pixels, picture.width, picture.height);
}

interface Element {
  type: string;
  props: { style?: Record<string, unknown>; children?: Element[] | string; [attribute: string]: unknown };
}

function layOut({ title, text, litStar }: ShareType): Element {
  const plus = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="${plusPath(16, { x: 16, y: 16 })}" fill="${colours.green}"/></svg>`;
  return box({ width: size.width, height: size.height, background: colours.paper }, [
    box(
      {
        width: size.width - panel.width,
        height: size.height,
        flexDirection: 'column',
        padding: '50px 40px 48px 60px',
        boxSizing: 'border-box',
        flexShrink: 0,
      },
      [
        box(
          { alignItems: 'center', fontFamily: 'serif', fontWeight: 600, fontSize: 36, color: colours.ink },
          [image(plus, 32, 32), box({ marginLeft: 9 }, 'Plus92')],
        ),
        box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }, [
          box(
            {
              fontFamily: 'serif',
              fontWeight: 500,
              fontSize: titleSize(title),
              lineHeight: 1.05,
              letterSpacing: '-0.014em',
              textWrap: 'balance',
              color: colours.ink,
            },
            title,
          ),
          box(
            {
              fontFamily: 'sans',
              fontSize: 25,
              lineHeight: 1.35,
              marginTop: 20,
              textWrap: 'balance',
              color: colours.quiet,
            },
            text,
          ),
        ]),
        box(
          { fontFamily: 'sans', fontSize: 20, color: colours.quiet },
          'No figure without a source. Order cannot be bought.',
        ),
      ],
    ),
    image(drawPanel(litStar), panel.width, panel.height),
  ]);
}

/** The title of an article is a sentence: the longer, the smaller, so that five lines hold it. */
function titleSize(title: string): number {
  return title.length <= 60 ? 60 : title.length <= 80 ? 52 : 46;
}

function box(style: Record<string, unknown>, children: Element[] | string): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function image(svg: string, width: number, height: number): Element {
  return {
    type: 'img',
    props: { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, width, height },
  };
}
