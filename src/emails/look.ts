import type { CSSProperties } from 'react';

/** The colours of the site (src/styles/tokens.css). Light ones stand in each element, as some programs read nothing else. */
const light = {
  ground: '#f2ecdd',
  card: '#fffdf7',
  ink: '#14211b',
  ink2: '#46514a',
  green: '#0e4b37',
  rule: '#d8cfbb',
  rule2: '#bdb39c',
  marigold: '#f2ac24',
};

export const serif = "Georgia,'Times New Roman',serif";
export const sans = 'Helvetica,Arial,sans-serif';

/** Styles that elements take by name, next to the class that changes their colour in the dark. */
export const styles = {
  ground: { backgroundColor: light.ground },
  card: { backgroundColor: light.card, border: `1px solid ${light.rule2}` },
  title: {
    ...{ margin: '0 0 14px', color: light.ink, fontFamily: serif, fontSize: '29px', lineHeight: '34px' },
    ...{ fontWeight: 400, fontVariantNumeric: 'lining-nums', overflowWrap: 'anywhere' },
  },
  lead: text(17, 26, light.ink, '0 0 12px'),
  para: text(15, 22, light.ink, '0 0 14px'),
  small: text(13, 19, light.ink2, '0'),
  link: { color: light.green, textDecoration: 'underline' },
  ruled: { borderTop: `1px solid ${light.rule}` },
  key: { ...text(15, 22, light.ink, '0'), fontWeight: 600 },
  value: text(14, 21, light.ink2, '0'),
  quote: { borderLeft: `4px solid ${light.green}` },
  action: {
    ...{ backgroundColor: light.marigold, border: `1px solid ${light.ink}`, borderRadius: '2px' },
    padding: '0',
  },
  green: { backgroundColor: light.green },
} satisfies Record<string, CSSProperties>;

/** What a table needs so that no program adds room of its own. */
export const plainTable: CSSProperties = {
  width: '100%',
  borderCollapse: 'separate',
  borderSpacing: '0',
};

/** Dark colours, and the narrow window. Programs that drop this show the light mail 600 pixels wide or less. */
export const sheet = [
  ':root{color-scheme:light dark}',
  '@media (max-width:600px){',
  '.outer{padding:0!important}.part{padding-left:20px!important;padding-right:20px!important}',
  '.title{font-size:28px!important}.action-frame{width:100%!important}.action-link{text-align:center!important}',
  '}',
  '@media (prefers-color-scheme:dark){',
  '.ground{background-color:#0f1713!important}',
  '.card{background-color:#18231d!important;border-color:#425148!important}',
  '.ink{color:#f0eadb!important}.ink-2{color:#b8bdb0!important}.link{color:#8cd0ae!important}',
  '.ruled{border-color:#2c3932!important}.quote{border-color:#8cd0ae!important}',
  '.action{background-color:#f2b540!important;border-color:#f2b540!important}',
  '.green{background-color:#8cd0ae!important}.band{border-color:#4a8a6c!important}',
  '}',
].join('');

/** Outlook on Windows gives a link no padding, so the cell round it takes it. */
export const outlookSheet = '<style>.action{padding:12px 20px!important}</style>';

function text(size: number, leading: number, color: string, margin: string): CSSProperties {
  return {
    ...{ margin, color, fontFamily: sans, fontSize: `${size}px`, lineHeight: `${leading}px` },
    overflowWrap: 'anywhere',
  };
}
