import { STAFFING_ASSUMPTIONS } from './assumptions.ts';
import { refuse, refuseFields, type Refusal } from './fields.ts';
import { SECONDS_PER_HOUR } from './units.ts';

/** `maxUtilisation` absent: 0.9 [A]. */
export type DeferredDay = {
  itemsPerDay: number;
  ahtSeconds: number;
  backlogItems: number;
  paidHoursPerFteDay: number;
  shrinkage: number;
  maxUtilisation?: number | undefined;
};

/**
 * How many full-time people does work need that may wait for hours (e-mail, tickets, back office)?
 * FTE = (items a day + backlog / days to clear it) h / 3600 / (paid hours a day x (1 - s) x u). No Erlang: the allowed delay absorbs peaks.
 * `itemsPerDay`, `backlogItems`: 0 or more; `ahtSeconds` h: 0 to 604,800; `clearWithinDays`: 0.01 to 3,660; `paidHoursPerFteDay`: 0.1 to
 * 24; `shrinkage` s: 0 to 0.6; `maxUtilisation` u: 0.01 to 0.95, 0.9 by default [A]. Result: people, not rounded.
 * Refuses fields out of range. Source: domain.md 2.7. Leaves out: deadlines within the day (see `checkDeadline`).
 * Example: 600 items of 360 s, no backlog, 8 h, 30 %, 0.9: 60 hours of work / (8 x 0.7 x 0.9) = 60 / 5.04 = 11.90.
 */
export function deferredWork(input: DeferredDay & { clearWithinDays: number }): { fte: number } | Refusal {
  const hours = workingHours(input);
  if (typeof hours !== 'number') return hours;
  const refusal = refuseFields(input, ['clearWithinDays']);
  if (refusal) return refusal;
  const items = input.itemsPerDay + input.backlogItems / input.clearWithinDays;
  return { fte: (items * input.ahtSeconds) / SECONDS_PER_HOUR / hours };
}

/** `capacityItems`: what the people can do in a day; `growsBy`: items that are left over each day, 0 when the backlog only stays. */
export type Clearing =
  | { clears: true; days: number; capacityItems: number }
  | { clears: false; growsBy: number; capacityItems: number; words: string };

/** People from `deferredWork` without a backlog can do what arrives on paper; doubles must not make a spare item of it. */
const SPARE_FROM = 1e-12;

/**
 * When is the backlog cleared by the people there are? Capacity = people x paid hours x (1 - s) x u x 3600 / h items a day;
 * days = backlog / (capacity - items a day); never, when the items of a day reach the capacity.
 * `fte`: 0 or more; `ahtSeconds`: above 0; the rest as in `deferredWork`. Result: days, not rounded; 0 without a backlog, unless one grows.
 * Refuses fields out of range. Source: domain.md 2.7. Leaves out: that people get quicker or tired.
 * Example: 2 people, 8 h, s = 0, u = 0.9, 360 s: capacity 144 items a day; 100 arrive, so a backlog of 88 takes 2 days.
 */
export function clearBacklog(input: DeferredDay & { fte: number }): Clearing | Refusal {
  const hours = workingHours(input);
  if (typeof hours !== 'number') return hours;
  const refusal = refuseFields(input, ['fte']);
  if (refusal) return refusal;
  const { itemsPerDay, backlogItems, ahtSeconds, fte } = input;
  const capacityItems = (fte * hours * SECONDS_PER_HOUR) / ahtSeconds;
  if (!Number.isFinite(capacityItems))
    return refuse('Handling time in seconds: write a number above 0, in the thousandths at least.');
  const spare = capacityItems - itemsPerDay;
  const noise = itemsPerDay * SPARE_FROM;
  if (spare > noise) return { clears: true, days: backlogItems / spare, capacityItems };
  if (spare >= -noise && backlogItems === 0) return { clears: true, days: 0, capacityItems };
  const growsBy = spare < -noise ? -spare : 0;
  return { clears: false, growsBy, capacityItems, words: growsBy > 0 ? GROWS : STAYS };
}

const GROWS = 'More arrives in a day than these people can do: the backlog never clears, it grows.';
const STAYS = 'These people can do what arrives in a day and no more: the backlog never clears.';

/** Hours a day in which one full-time person works on items: paid hours x (1 - s) x u. */
function workingHours(day: DeferredDay): number | Refusal {
  const { maxUtilisation = STAFFING_ASSUMPTIONS.maxUtilisation.value } = day;
  const fields = { ...day, maxUtilisation };
  return (
    refuseFields(fields, ['itemsPerDay', 'ahtSeconds', 'backlogItems']) ??
    refuseFields(fields, ['paidHoursPerFteDay', 'shrinkage', 'maxUtilisation']) ??
    day.paidHoursPerFteDay * (1 - day.shrinkage) * maxUtilisation
  );
}
