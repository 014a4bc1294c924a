import type { Hours } from '../schemas/provider.ts';

/** What hours=overlap asks: our own assumptions, printed on the find page. */
export const OVERLAP = {
  from: '09:00',
  to: '17:00',
  leastMinutes: 240,
  providerZone: 'Asia/Karachi',
} as const;

/**
 * Do a provider's hours share at least 4 hours with the buyer's working day? shared = minutes of 09:00 to 17:00 in the buyer's zone,
 * on `day`, that lie in the provider's hours of that day and of the days beside it; the answer is shared >= 240.
 * hours: opening and closing time in their own zone, Pakistan's when none is stated; a close at or before the open is on the next day.
 * Result: undefined when no times are stated; all day long shares them with everybody.
 * Source: our own assumption, printed on the find page. Leaves out: days of the week, holidays, and that a zone's clock may change
 * after `day`. Example: London in November against 10:00 to 19:00 in Karachi shares 09:00 to 14:00, 300 minutes: yes.
 */
export function overlapsWorkingDay(hours: Hours, zone: string, day: string): boolean | undefined {
  if (isAllDay(hours)) return true;
  if (!hours.open || !hours.close) return undefined;
  const theirs = hours.zone ?? OVERLAP.providerZone;
  if (!isZone(theirs)) return undefined;
  return sharedMinutes(hours.open, hours.close, theirs, zone, day) >= OVERLAP.leastMinutes;
}

function sharedMinutes(open: string, close: string, theirs: string, zone: string, day: string): number {
  const [from, to] = spanOn(day, 0, OVERLAP.from, OVERLAP.to, zone);
  const shared = openingsAround(day, open, close, theirs).map(([opens, closes]) =>
    Math.max(0, Math.min(to, closes) - Math.max(from, opens)),
  );
  return shared.reduce((sum, each) => sum + each, 0) / MINUTE;
}

/** Ten thousand providers keep some dozen hours, whoever the buyer is: what was worked out for one day is kept. */
const lastDay = { day: '', openings: new Map<string, [number, number][]>() };

/** When somebody is open on a day and on those beside it, which is all that a day elsewhere can touch. */
function openingsAround(day: string, open: string, close: string, zone: string): [number, number][] {
  if (lastDay.day !== day) Object.assign(lastDay, { day, openings: new Map() });
  const key = `${open} ${close} ${zone}`;
  const known = lastDay.openings.get(key);
  if (known) return known;
  const openings = [-2, -1, 0, 1, 2].map((shift) => spanOn(day, shift, open, close, zone));
  lastDay.openings.set(key, openings);
  return openings;
}

/** Open around the clock on the days on which it works. */
const isAllDay = ({ always, hoursPerDay, open, close }: Hours): boolean =>
  always === true || hoursPerDay === 24 || (open === '00:00' && (close === '24:00' || close === '00:00'));

/** The zone as the tables of time zones write it; undefined when there is none of that name. */
export function canonicalZone(name: string): string | undefined {
  try {
    return formatterOf(name).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The zones of the profiles, which are few and asked for again and again. */
const judgedZones = new Map<string, boolean>();

function isZone(name: string): boolean {
  const known = judgedZones.get(name) ?? canonicalZone(name) !== undefined;
  judgedZones.set(name, known);
  return known;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Beginning and end as instants, in milliseconds. */
function spanOn(day: string, shift: number, open: string, close: string, zone: string): [number, number] {
  const midnight = Date.parse(day) + shift * DAY;
  const from = midnight + clockMinutes(open) * MINUTE;
  const to = midnight + clockMinutes(close) * MINUTE;
  return [instantOf(from, zone), instantOf(to > from ? to : to + DAY, zone)];
}

function clockMinutes(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The instant at which a clock on the wall shows a time: one that is skipped moves forward, of one that comes twice the first counts. */
function instantOf(wall: number, zone: string): number {
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  const isAfter = offsetAt(wall - before, zone) !== before && offsetAt(wall - after, zone) === after;
  return wall - (isAfter ? after : before);
}

/** How far a zone's clock is ahead of universal time, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts = formatterOf(zone).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** Making one takes a hundred times as long as using it; there are some hundred zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  // Names are taken in any case: only the usual spelling is kept, so that an address cannot fill the memory.
  if (made.resolvedOptions().timeZone === zone) formatters.set(zone, made);
  return made;
}
