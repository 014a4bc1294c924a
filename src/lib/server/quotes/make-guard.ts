import { limitKey, limits } from '../guard/limits.ts';
import { takeAll } from '../guard/rate-limit.ts';
import { isHeld, scoreSpam, spamWords, type SpamReason } from '../guard/spam.ts';
import { makeStarted, readStarted } from '../guard/started.ts';
import type { Keys } from '../secrets/keys.ts';
import type { Guard } from './parts.ts';

/** What keeps programs out, as the desk asks for it. */
export const makeGuard = (keys: Keys): Guard => ({
  takeAll: (writing, takings, now) =>
    takeAll(
      writing,
      takings.map(({ name, who }) => ({ key: limitKey(name, who), limit: limits[name] })),
      now,
    ),
  makeStarted: (now) => makeStarted(keys, now),
  readStarted: (field, now) => readStarted(keys, field, now),
  scoreSpam(signs) {
    const scored = scoreSpam(signs);
    return { ...scored, isHeld: isHeld(scored) };
  },
  spamWords: (reason) => (Object.hasOwn(spamWords, reason) ? spamWords[reason as SpamReason] : reason),
});
