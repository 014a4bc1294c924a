/** A token bucket: so many at once, and so many more come back in an hour. */
export interface Limit {
  readonly capacity: number;
  readonly refillPerHour: number;
}

const HOUR_MINUTES = 60;

/**
 * All limits by name. A bucket of half the number that refills the other half never lets more through in any window of that length, whenever it
 * begins; one of the whole number would let through twice as many.
 */
export const limits = {
  /** Quote requests from one network address, valid or held; counted by the use case, so that the form keeps its values. */
  'quote-post': atMost(10, HOUR_MINUTES),
  /** Quote requests that name one e-mail address; counted by the use case. */
  'quote-email': atMost(5, HOUR_MINUTES),
  /** Any other form, from one network address; counted by the server. Nobody who fills in forms by hand comes near. */
  'form-post': atMost(600, HOUR_MINUTES),
  /** Ten thousand draws hold the server up for a tenth of a second; counted by the server. */
  'cost-page': atMost(60, 1),
  /** Sign-in mails to one address; counted by the use case, as the reply must not tell. */
  'sign-in-email': atMost(3, 15),
  /** Sign-in mails asked for from one network address; counted by the use case. */
  'sign-in-ip': atMost(10, HOUR_MINUTES),
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** The key of a bucket: what is limited and for whom, by a keyed hash. */
export const limitKey = (name: LimitName, who: string): string => `${name}:${who}`;

function atMost(count: number, minutes: number): Limit {
  const capacity = Math.ceil(count / 2);
  return { capacity, refillPerHour: ((count - capacity) * HOUR_MINUTES) / minutes };
}
