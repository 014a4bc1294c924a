import { counted } from '../format/numbers.ts';
import { checkDeadline, isRefusal } from '../staffing/index.ts';

type Work = {
  itemsPerDay: number;
  /** Of the whole team, a day. */
  capacityItems: number;
  /** Hours a day in which the team works; the day begins with them. */
  shiftHours: number;
  /** Items arrive at all hours, not only while the team works. */
  isAlways: boolean;
  dueHours: number;
};

const HOURS_PER_DAY = 24;
/** Two weeks: after that, what does not pile up never will. */
const DAYS_LOOKED_AT = 14;

/**
 * Would every item be done within its deadline, day after day, from a day without backlog on? Items arrive evenly, the team works the first
 * hours of each 24 evenly. Our own assumption, said on the page. Example: 80 items while the team works 8 hours and can do 80: each hour's
 * ten are done in it, so that any deadline is met.
 */
export function deadlineWords({ itemsPerDay, capacityItems, shiftHours, isAlways, dueHours }: Work): string {
  const hours = Array.from({ length: HOURS_PER_DAY * DAYS_LOOKED_AT }, (_, hour) => hour % HOURS_PER_DAY);
  const arriving = isAlways ? HOURS_PER_DAY : shiftHours;
  const found = checkDeadline({
    arrivals: hours.map((hour) => (hour < arriving ? itemsPerDay / arriving : 0)),
    capacity: hours.map((hour) => (hour < shiftHours ? capacityItems / shiftHours : 0)),
    deadlineHours: dueHours,
  });
  if (isRefusal(found)) return 'not worked out';
  if (found.meets) return 'met';
  const day = Math.ceil((found.firstLateHour ?? 1) / HOURS_PER_DAY);
  return `missed from day ${day} on, ${counted(Math.ceil(found.mostLateItems), 'item')} late at worst`;
}
