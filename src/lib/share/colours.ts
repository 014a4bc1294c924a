/** Values of styles/tokens.css and of the footer there: pictures and icons cannot read a stylesheet. */
export const shareColours = {
  paper: '#FAF6EC',
  ink: '#14211B',
  quiet: '#46514A',
  green: '#0E4B37',
  greenOnDark: '#8CD0AE',
  marigold: '#F2AC24',
  ground: '#0D3527',
  star: '#1B5A43',
  line: '#2A6A52',
} as const;
