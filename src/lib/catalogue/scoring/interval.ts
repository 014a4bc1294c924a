/** What is known of a value between 0 and 1: where it can lie, and whether any source says anything of it. */
export type ScoreInterval = { readonly low: number; readonly high: number; readonly known: boolean };

/** `stated`: in the firm's own words only. `checked`: somebody else says so, or a document or register was seen. */
export type Basis = 'checked' | 'stated';

/** What only the firm says is sure for half of it: our own assumption, printed on the page (domain.md 5). */
export const STATED_SHARE = 0.5;

/** Nothing is known: the value can be anything. */
export const MISSING: ScoreInterval = { low: 0, high: 1, known: false };

/**
 * How sure is a value that lies between `low` and `high`, both from 0 to 1?
 * Checked: [low, high]. Stated only: [low / 2, high] (STATED_SHARE).
 * Source: our own assumption, printed on the page; domain.md 5.
 * Leaves out: how good the other source is, and how many there are.
 * Example: 0.8 in the firm's own words is [0.4, 0.8].
 */
export const known = (low: number, high: number, basis: Basis): ScoreInterval => ({
  low: basis === 'stated' ? low * STATED_SHARE : low,
  high,
  known: true,
});

/**
 * What do several parts that count alike give together? The mean of the lows to the mean of the highs.
 * Known as soon as one part is; no part at all is missing.
 * Source: our own assumption, printed on the page; domain.md 5 ("share of", "mean of"). Leaves out: that parts may hang together.
 * Example: [1, 1] and a missing part are [0.5, 1].
 */
export function meanOf(parts: readonly ScoreInterval[]): ScoreInterval {
  if (parts.length === 0) return MISSING;
  const mean = (end: (part: ScoreInterval) => number): number =>
    parts.reduce((sum, part) => sum + end(part), 0) / parts.length;
  return { low: mean((p) => p.low), high: mean((p) => p.high), known: parts.some((p) => p.known) };
}

/**
 * What do several sources for one value give together? The highest low to the highest high of those that are known.
 * Where sources differ, the one that proves most counts: with any other rule, taking a fact down would raise the score,
 * which domain.md 5 forbids ("withholding data can never raise L"). The page shows every source beside the score.
 * Source: our own assumption, printed on the page; domain.md 5. Leaves out: which source is newer.
 * Example: [0.4, 0.8] and [0.5, 0.5] are [0.5, 0.8].
 */
export function bestOf(sources: readonly ScoreInterval[]): ScoreInterval {
  const found = sources.filter((source) => source.known);
  if (found.length === 0) return MISSING;
  return {
    low: Math.max(...found.map((s) => s.low)),
    high: Math.max(...found.map((s) => s.high)),
    known: true,
  };
}
