import { MINUTE, SECOND } from '../clock.ts';

/** After so many tries the trouble is no passing one. */
const SHORT_TRIES = 60;

/**
 * Milliseconds until the next try: exponential with full jitter, by how many tries there were. The load on a service in trouble is
 * kept down by the rate of sending, not by this, so that the first minutes may wait 10 seconds at most and mails go out soon after a
 * short outage; after some five minutes of tries it is up to 5 minutes.
 */
export function backOff(attempts: number, random: () => number): number {
  const longest = attempts < SHORT_TRIES ? 10 * SECOND : 5 * MINUTE;
  return Math.floor(random() * Math.min(longest, SECOND * 2 ** (attempts - 1)));
}
