import type { Instant } from './zone-clock.ts';

/** From one instant up to another, the second left out. */
export type Span = { readonly start: Instant; readonly end: Instant };

/** The same minutes in as few spans as possible, in order: those that touch or overlap become one, empty ones vanish. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

/** The minutes that lie in a span of both lists. */
export const intersectSpans = (these: readonly Span[], those: readonly Span[]): Span[] =>
  mergeSpans(
    these.flatMap((a) =>
      those.map((b) => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) })),
    ),
  );

/** How many minutes merged spans hold. */
export const minutesIn = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + (end - start), 0);
