import type { Stat } from '../schemas/stat.ts';
import { STAT_TOPICS, topicOf, type StatTopic } from './stat-topics.ts';

export const CONFIDENCE_WORDS = {
  primary: 'primary',
  reported: 'reported',
  'vendor-claim': 'trade claim',
} as const;

export const CHECK_WORDS = {
  confirmed: 'Confirmed',
  close: 'Close, but not what was counted',
  contradicted: 'Contradicted',
  unverified: 'Not verified',
  'attribution-not-found': 'Attribution not found',
} as const;

export const GEOGRAPHY_WORDS: Readonly<Record<string, string>> = {
  PK: 'Pakistan',
  PH: 'Philippines',
  US: 'United States',
  UK: 'United Kingdom',
  IN: 'India',
  AU: 'Australia',
  CA: 'Canada',
};

/** "PK-Sindh" is Sindh; a plain code is its country; any other word is itself. */
export const placeWords = (geography: string): string =>
  GEOGRAPHY_WORDS[geography] ?? geography.replace(/^[A-Z]{2}-/, '');

export type StatShelf = { topic: StatTopic; heading: string; stats: Stat[] };

/** Where does a period begin, for sorting; unknown periods last. */
const startOf = (stat: Stat): string => stat.period.start ?? stat.period.end ?? '9999';

/** The register by topic; within a topic by series, then by period, then by id. */
export function shelves(stats: Iterable<Stat>): StatShelf[] {
  const all = [...stats];
  return (Object.keys(STAT_TOPICS) as StatTopic[]).map((topic) => ({
    topic,
    heading: STAT_TOPICS[topic],
    stats: all
      .filter((stat) => topicOf(stat) === topic)
      .sort(
        (a, b) =>
          (a.series ?? a.id).localeCompare(b.series ?? b.id, 'en') ||
          startOf(a).localeCompare(startOf(b)) ||
          (a.id < b.id ? -1 : 1),
      ),
  }));
}

/**
 * Figures of one series that may stand on one line: one unit, one number a period.
 * Where a period has several vintages (figures that conflict with each other), the one asked for wins, else the last restated.
 */
export function seriesOf(stat: Stat, stats: ReadonlyMap<string, Stat>): { points: Stat[]; dropped: Stat[] } {
  if (!stat.series) return { points: [], dropped: [] };
  const all = [...stats.values()].filter(
    (other) => other.series === stat.series && other.unit === stat.unit && other.value !== null,
  );
  const byPeriod = new Map<string, Stat[]>();
  for (const each of all) byPeriod.set(each.period.label, [...(byPeriod.get(each.period.label) ?? []), each]);
  const points: Stat[] = [];
  const dropped: Stat[] = [];
  for (const vintages of byPeriod.values()) {
    // A base is the value that the next year's growth was measured against: it outranks an earlier revision.
    const endsIn = (ending: string): Stat | undefined => vintages.find(({ id }) => id.endsWith(ending));
    const chosen =
      vintages.find(({ id }) => id === stat.id) ?? endsIn('-base') ?? endsIn('-revised') ?? vintages[0];
    if (!chosen) continue;
    points.push(chosen);
    dropped.push(...vintages.filter((other) => other !== chosen));
  }
  return { points: points.sort((a, b) => startOf(a).localeCompare(startOf(b))), dropped };
}

/** More would not find room for their words. */
const MOST_ON_AXIS = 5;

/** May these stand on one axis from zero? Counts of people or things, each one number, and not so far apart that one hides the rest. */
export function shareAnAxis(stats: readonly Stat[]): boolean {
  const values = stats.flatMap(({ value, unit }) =>
    value !== null && value > 0 && unit === 'count' ? [value] : [],
  );
  return (
    stats.length >= 2 &&
    stats.length <= MOST_ON_AXIS &&
    values.length === stats.length &&
    Math.max(...values) <= 20 * Math.min(...values)
  );
}

/** Figures that say something else about the same thing, as the register links them. */
export const conflictsOf = (stat: Stat, stats: ReadonlyMap<string, Stat>): Stat[] =>
  stat.conflictsWith.flatMap((id) => stats.get(id) ?? []);
