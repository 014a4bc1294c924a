/** What stands in for a result when the input cannot be used: a sentence that names the field and what to write. */
export type Refusal = { ok: false; reason: string };

export const refuse = (reason: string): Refusal => ({ ok: false, reason });

/** Is it a refusal? Results keep their measures at the top level and have no `ok`, so ask this first. */
export const isRefusal = (result: object | null): result is Refusal =>
  result !== null && 'ok' in result && result.ok === false;

type Range = { words: string; from: number; to: number; whole?: true };

const COUNT = { from: 0, to: 1e9 };
const SECONDS_A_WEEK = 604_800;
/** Lower ends of what is divided by. */
const SHARE = { from: 0.01, to: 1 };

/**
 * What each field may hold. The upper ends are our own limits, far above any contact centre: they keep a slip of the keyboard
 * from costing seconds, and every sum within what a double holds.
 */
const RANGES = {
  calls: { words: 'Calls in the interval', ...COUNT },
  chats: { words: 'Chats in the interval', ...COUNT },
  intervalMinutes: { words: 'Length of the interval in minutes', from: 1, to: 44_640 },
  ahtSeconds: { words: 'Handling time in seconds', from: 0, to: SECONDS_A_WEEK },
  elapsedAhtSeconds: { words: 'Elapsed handling time of a chat in seconds', from: 0, to: SECONDS_A_WEEK },
  targetSeconds: { words: 'Target time in seconds', from: 0, to: 1e9 },
  spread: { words: 'Agents fewer and more', from: 0, to: 100, whole: true },
  agents: { words: 'Agents', from: 0, to: 1e9, whole: true },
  targetServiceLevel: { words: 'Target service level as a share', from: 0, to: 0.9999 },
  maxOccupancy: { words: 'Highest occupancy as a share', ...SHARE },
  patienceSeconds: { words: 'Mean patience of a caller in seconds', from: 1, to: 1e9 },
  quantile: { words: 'Share of the callers who wait', from: 0, to: 0.9999 },
  onPhoneAgents: { words: 'Agents on the phone', ...COUNT },
  shrinkage: { words: 'Shrinkage as a share', from: 0, to: 0.6 },
  openHoursPerWeek: { words: 'Open hours a week', from: 0, to: 168 },
  paidHoursPerFteWeek: { words: 'Paid hours a week', from: 1, to: 168 },
  scheduleEfficiency: { words: 'Schedule efficiency as a share', ...SHARE },
  maxConcurrency: { words: 'Chats at once', from: 1, to: 10, whole: true },
  concurrencyFactor: { words: 'Concurrency factor', from: 1, to: 10 },
  itemsPerDay: { words: 'Items a day', ...COUNT },
  backlogItems: { words: 'Items in the backlog', ...COUNT },
  clearWithinDays: { words: 'Days to clear the backlog', from: 0.01, to: 3_660 },
  paidHoursPerFteDay: { words: 'Paid hours a day', from: 0.1, to: 24 },
  maxUtilisation: { words: 'Highest utilisation as a share', from: 0.01, to: 0.95 },
  fte: { words: 'Full-time people', ...COUNT },
  deadlineHours: { words: 'Hours until an answer is due', from: 0, to: 10_080, whole: true },
  total: { words: 'Calls in all', ...COUNT },
  openMinutes: { words: 'Open minutes of a day', from: 1, to: 1_440 },
  answered: { words: 'Answered calls', ...COUNT },
  abandoned: { words: 'Abandoned calls', ...COUNT },
  answeredWithin: { words: 'Calls answered within the target time', ...COUNT },
  abandonedWithin: { words: 'Calls abandoned within the target time', ...COUNT },
  abandonedAfter: { words: 'Calls abandoned after the target time', ...COUNT },
  shortAbandoned: { words: 'Calls abandoned within the short threshold', ...COUNT },
} satisfies Record<string, Range>;

export type FieldName = keyof typeof RANGES;

/** Why a field cannot hold a value, in one sentence; null when it can. */
export function whyRefused(name: FieldName, value: unknown): string | null {
  const { words, from, to, whole }: Range = RANGES[name];
  const fits =
    typeof value === 'number' && value >= from && value <= to && (!whole || Number.isInteger(value));
  if (fits) return null;
  const kind = whole ? 'a whole number' : 'a number';
  return `${words}: write ${kind} from ${grouped(from)} to ${grouped(to)}.`;
}

/** Refuses the first of the named fields that cannot be used; null when all can. */
export function refuseFields<Name extends FieldName>(
  input: Readonly<Partial<Record<Name, unknown>>>,
  names: readonly Name[],
): Refusal | null {
  for (const name of names) {
    const reason = whyRefused(name, input[name]);
    if (reason !== null) return refuse(reason);
  }
  return null;
}

export const grouped = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 9 });
