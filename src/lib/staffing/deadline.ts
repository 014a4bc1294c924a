import { grouped, refuse, refuseFields, whyRefused, type Refusal } from './fields.ts';

/** Items that arrive and items that the people present can do, hour by hour from the same hour on. `backlogItems` absent: none. */
export type DeadlineInput = {
  arrivals: readonly number[];
  capacity: readonly number[];
  deadlineHours: number;
  backlogItems?: number | undefined;
};

/** `firstLateHour`: 1 is the first hour of the list. `mostLateItems`: the largest number overdue at the end of any hour. `leftItems`: not done at the end. */
export type Deadline = {
  meets: boolean;
  firstLateHour: number | null;
  mostLateItems: number;
  leftItems: number;
};

const MOST_HOURS = 10_080;

/**
 * Is every item answered within its deadline, hour by hour? At the end of each hour t, what is done must reach all that arrived by
 * t - deadline: done(t) = min(done(t-1) + capacity(t), arrived(t)). Capacity in an hour without work is lost: it is the capacity that could
 * be used which is added up, so that an idle morning does not pay for a late evening.
 * `arrivals`, `capacity`: items, 0 or more each hour, at most 10,080 hours; the shorter list goes on with zeros. `deadlineHours`: whole, 0 or
 * more; 0 means by the end of the hour of arrival. `backlogItems`: waiting at the start, due after `deadlineHours`.
 * Result: whether, the first hour in which an item is late, items. Items due after the last hour are only counted in `leftItems`.
 * Refuses fields out of range, and names the hour. Source: domain.md 2.7. Leaves out: that items within an hour differ in size.
 * Example: 10 and 10 items arrive, 5, 5 and 10 can be done, due in 1 hour: after hour 2 ten are done and ten are due; after hour 3 twenty: met.
 */
export function checkDeadline(input: DeadlineInput): Deadline | Refusal {
  const { arrivals, capacity, deadlineHours, backlogItems = 0 } = input;
  const refusal =
    refuseFields({ deadlineHours, backlogItems }, ['deadlineHours', 'backlogItems']) ??
    refuseHours('Items that arrive', arrivals) ??
    refuseHours('Items that can be done', capacity);
  if (refusal) return refusal;
  const arrivedBy = [backlogItems];
  let done = 0;
  let firstLateHour: number | null = null;
  let mostLateItems = 0;
  const hours = Math.max(arrivals.length, capacity.length);
  for (let hour = 1; hour <= hours; hour += 1) {
    const arrived = (arrivedBy[hour - 1] ?? 0) + (arrivals[hour - 1] ?? 0);
    arrivedBy.push(arrived);
    done = Math.min(done + (capacity[hour - 1] ?? 0), arrived);
    const due = arrivedBy[hour - deadlineHours] ?? 0;
    const late = due - done;
    // What is late by less than this is the noise of adding fractions.
    if (late > due * 1e-12) firstLateHour ??= hour;
    mostLateItems = Math.max(mostLateItems, late);
  }
  return {
    meets: firstLateHour === null,
    firstLateHour,
    mostLateItems: firstLateHour === null ? 0 : mostLateItems,
    leftItems: (arrivedBy[hours] ?? 0) - done,
  };
}

function refuseHours(words: string, items: readonly number[]): Refusal | null {
  if (items.length > MOST_HOURS) return refuse(`${words}: write at most ${grouped(MOST_HOURS)} hours.`);
  const wrong = items.findIndex((each) => whyRefused('itemsPerDay', each) !== null);
  if (wrong < 0) return null;
  return refuse(`${words}, hour ${grouped(wrong + 1)}: write a number from 0 to ${grouped(1e9)}.`);
}
