/** Version of these formulas and defaults; a link carries it, so that next year's reader knows what was counted. Raise it when a result changes. */
export const STAFFING_VERSION = 1;

/** A default that is our own assumption: said so on the page, with a field to change it (domain.md, mark A). */
export type Assumption = { value: number; words: string };

export const STAFFING_ASSUMPTIONS = {
  maxOccupancy: {
    value: 0.85,
    words:
      'Agents handle calls at most 85 % of their time on the phone; small teams sit far lower by nature.',
  },
  scheduleEfficiency: {
    value: 0.95,
    words: 'Shifts fit the need of each interval to 95 %; the rest is people present when fewer would do.',
  },
  patienceSeconds: {
    value: 120,
    words:
      'Callers hang up after 120 seconds on average; a guess, so that 60 to 300 seconds are shown beside it.',
  },
  maxUtilisation: {
    value: 0.9,
    words: 'People work on written items at most 90 % of the hours in which they are present.',
  },
} as const satisfies Record<string, Assumption>;

/** Means of patience between which "if callers hang up" is shown [A]. */
export const PATIENCE_BAND = { fromSeconds: 60, toSeconds: 300 } as const;

/** Shrinkage seen in practice; no default, because only the centre knows its own. Source: P. Reynolds, mytotalretail.com. */
export const SHRINKAGE_SEEN = { low: 0.2, high: 0.35 } as const;

/** Two people, so that calls do not wait while one has a break (domain.md 2.6). */
export const LEAST_PEOPLE_WITH_BREAKS = 2;

/** Chats that one person really answers in the time of one, for 1 to 5 at once. Source: callcentrehelper.com, "Erlang C for chat". */
export const CONCURRENCY_FACTORS: readonly number[] = [1, 1.7, 2.5, 2.9, 3.5];

/** More chats at once than this are not practical. Source: Koole, wfmanagement.blogspot.com 2013. */
export const PRACTICAL_CONCURRENCY = 4;
