import { HOUR, MINUTE, type Clock } from '../clock.ts';

/** How long a mail whose outcome is unknown may be sent again with its key: the mail service forgets keys after 24 hours. */
export const KEY_TRUSTED_MS = 23 * HOUR;

/** How old the first try of a mail is, although the clock on the wall may have been moved since. */
export interface FirstTries {
  /** This process is about to try it for the first time. */
  note(id: string): void;
  forget(id: string): void;
  /** Milliseconds since then; Infinity where it cannot be told. */
  age(id: string, firstTriedAt: string): number;
}

/** A mail tried later than now: clocks of two machines may differ by so much, and no more. */
const SKEW_MS = MINUTE;

/**
 * What this process tried itself it measures with the clock that only grows. For what was tried before it started there is only the
 * wall clock of then: the age is reckoned by the wall clock of now and by that of the start plus the time since, and the longer counts,
 * because parking a mail too early costs an editor a look and sending one too late costs the reader a double.
 */
export function makeFirstTries(clock: Clock): FirstTries {
  const start = { wall: clock.now().getTime(), elapsed: clock.elapsed() };
  const known = new Map<string, number>();
  return {
    note(id) {
      // In the order of time: what is too old to matter is at the front.
      for (const [old, moment] of known) {
        if (clock.elapsed() - moment < 2 * KEY_TRUSTED_MS) break;
        known.delete(old);
      }
      known.set(id, clock.elapsed());
    },
    forget: (id) => void known.delete(id),
    age(id, firstTriedAt) {
      const moment = known.get(id);
      if (moment !== undefined) return clock.elapsed() - moment;
      const first = Date.parse(firstTriedAt);
      const steady = start.wall + clock.elapsed() - start.elapsed;
      const age = Math.max(clock.now().getTime() - first, steady - first);
      return age < -SKEW_MS ? Infinity : age;
    },
  };
}
