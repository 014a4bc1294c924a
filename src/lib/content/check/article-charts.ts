import type { Part } from './article-parts.ts';
import type { TextFault } from './fault.ts';
import { textOf, textsIn, type Fields } from './view.ts';

const KINDS = ['line', 'bars', 'counts'];

const different = (stats: readonly Fields[], key: string): string[] => [
  ...new Set(stats.map((stat) => textOf(stat[key]) ?? 'none')),
];

/** A chart: one unit always; more than one definition or vintage only with a caveat that says so. */
export function chartFaults(part: Part, stats: readonly Fields[]): TextFault[] {
  const { words, attributes } = part;
  const kind = attributes.get('kind');
  const faults: TextFault[] = [];
  if (typeof kind !== 'string' || !KINDS.includes(kind))
    faults.push({ found: `${words} of the kind "${String(kind)}"`, write: `one of ${KINDS.join(', ')}` });
  const units = different(stats, 'unit');
  if (units.length > 1)
    faults.push({ found: `${words} over figures in ${units.join(' and ')}`, write: 'figures of one unit' });
  if (stats.length < 2)
    faults.push({ found: `${words} over one figure`, write: 'two figures or more, or <Stat>' });
  if (kind !== 'bars')
    for (const { id, value } of stats)
      if (typeof value !== 'number')
        faults.push({
          found: `${words} over "${String(id)}", which is no single number`,
          write: 'kind="bars"',
        });
  if (kind === 'line')
    for (const { id, period } of stats)
      if (!datesOf(period).some(Boolean))
        faults.push({
          found: `${words} over "${String(id)}", which has no dates`,
          write: 'dated figures only',
        });
  const caveat = attributes.get('caveat');
  const mixed = typeof caveat === 'string' && caveat.trim() ? undefined : mixtureOf(stats, kind);
  if (mixed)
    faults.push({
      found: `${words} without caveat over ${mixed}`,
      write: 'caveat="…" that says how they differ',
    });
  return faults;
}

const datesOf = (period: unknown): unknown[] => {
  const { start, end } = (period ?? {}) as Fields;
  return [start, end];
};

/** In which way do the figures not belong together as they stand? */
function mixtureOf(stats: readonly Fields[], kind: unknown): string | undefined {
  const ids = stats.map(({ id }) => textOf(id) ?? '');
  for (const { id, conflictsWith } of stats) {
    const other = textsIn(conflictsWith).find((conflict) => ids.includes(conflict));
    if (other) return `"${String(id)}" and "${other}", which say different things of the same`;
  }
  if (kind === 'line' && different(stats, 'series').length > 1)
    return `figures of different series: ${different(stats, 'series').join(', ')}`;
  const scopes = different(stats, 'scope');
  return scopes.length > 1
    ? `figures that count different things: ${scopes.slice(0, 2).join('; ')}`
    : undefined;
}
