import { offsetAt, type Instant } from './zone-clock.ts';

/** YYYY-MM-DDTHH:MM in universal time, without a mark of its zone. */
const write = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16);

/** An instant in universal time: "2026-01-14T09:00Z". */
export const writeInstant = (at: Instant): string => `${write(at)}Z`;

/** What a zone's calendar and clock show at an instant: "2026-01-14T14:00". */
export const writeLocal = (zone: string, at: Instant): string => write(at + offsetAt(zone, at));

/** What a zone's clock shows: "14:00". */
export const writeClock = (zone: string, at: Instant): string => writeLocal(zone, at).slice(11);
