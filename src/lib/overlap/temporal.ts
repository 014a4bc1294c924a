import type { Temporal as Polyfill } from 'temporal-polyfill';

/**
 * Temporal of the engine where it has one, as browsers do since 2026: the polyfill weighs 20 KB and is loaded where there is none, the
 * server included.
 */
export const Temporal: typeof Polyfill =
  (globalThis as { Temporal?: typeof Polyfill }).Temporal ?? (await import('temporal-polyfill')).Temporal;
