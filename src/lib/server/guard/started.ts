import { timingSafeEqual } from 'node:crypto';
import { DAY } from '../clock.ts';
import type { Keys } from '../secrets/keys.ts';

/** How long a form may lie open. */
const VALID_MS = DAY;

/** What the hidden field of a form says: when the page was made, signed, so that a program cannot make up that it took its time. */
export function makeStarted(keys: Keys, now: Date): string {
  const time = now.getTime().toString(36);
  return `${time}.${keys.keyOf('started', time)}`;
}

/** When the page was made; undefined where the field is missing, not signed by this site, of the future or older than a day. */
export function readStarted(keys: Keys, field: string | undefined, now: Date): Date | undefined {
  const [, time, signature] = /^([0-9a-z]{1,10})\.([\w-]{22})$/.exec(field ?? '') ?? [];
  if (time === undefined || signature === undefined) return undefined;
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(keys.keyOf('started', time)))) return undefined;
  const started = Number.parseInt(time, 36);
  const age = now.getTime() - started;
  return age >= 0 && age <= VALID_MS ? new Date(started) : undefined;
}
