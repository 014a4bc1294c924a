import { paths } from '../site.ts';

/** The cost tool with the share of the work that falls at night, 0 to 1; there in per cent, to a tenth. */
export const nightLink = (nightShare: number): string =>
  `${paths.cost}?v=1&night=${Math.round(nightShare * 1000) / 10}`;
