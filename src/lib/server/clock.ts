/** The time, as the server's parts see it: handed in everywhere, so that a test can move it. */
export interface Clock {
  /** Wall clock: for what expires, and for what people read. */
  now(): Date;
  /** Milliseconds that only ever grow: for time-outs and waits. */
  elapsed(): number;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
};

/** A moment as the database keeps it: ISO 8601 in UTC with milliseconds, so that the order of texts is the order of time. */
export const moment = (date: Date): string => date.toISOString();

/** The moment so many milliseconds after another. */
export const after = (date: Date, ms: number): Date => new Date(date.getTime() + ms);

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
