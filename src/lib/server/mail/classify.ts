import type { SendAnswer } from './transport.ts';

/** Classes of failure, as the outbox keeps and the editors see them. Never the words of an answer. */
export type FailureClass =
  | 'rate-limit'
  | 'service-error'
  | 'no-answer'
  | 'in-flight'
  | 'key-conflict'
  | 'refused'
  | 'unauthorised'
  | 'unreadable'
  | 'outcome-unknown'
  | 'given-up';

/** What is done about a failed attempt. */
export type Verdict =
  | {
      readonly kind: 'retry';
      readonly failure: FailureClass;
      /** The mail service said that it did not take it. Where it did not say so, it may have. */
      readonly isRefused: boolean;
      readonly retryAfterMs: number;
    }
  | { readonly kind: 'dead'; readonly failure: FailureClass }
  /** Not the fault of this mail: the key, its rights or the address of the service are wrong, for every mail. */
  | { readonly kind: 'pause'; readonly failure: FailureClass };

/** Longer than a day nobody asks to be left alone; a nonsensical header must not bury a mail. */
const LONGEST_RETRY_AFTER_MS = 86_400_000;

/** What a failed attempt means, by the status and the word of the mail service (resend.com/docs/api-reference/errors). */
export function classify(answer: Extract<SendAnswer, { kind: 'failed' }>): Verdict {
  const { status, name } = answer;
  const retry = (failure: FailureClass, isRefused: boolean): Verdict => ({
    kind: 'retry',
    failure,
    isRefused,
    retryAfterMs: Math.min(Math.max(answer.retryAfterMs ?? 0, 0), LONGEST_RETRY_AFTER_MS),
  });
  if (status === null) return retry('no-answer', false);
  if (status === 409) {
    if (name === 'invalid_idempotent_request') return { kind: 'dead', failure: 'key-conflict' };
    // Another attempt with this key is under way over there: the mail may be out any moment.
    return retry('in-flight', false);
  }
  if (status === 400 || status === 413 || status === 422) return { kind: 'dead', failure: 'refused' };
  // 404 and 405 come from a wrong address of the service; letting every mail die of it would be the greater harm.
  if ([401, 403, 404, 405].includes(status)) return { kind: 'pause', failure: 'unauthorised' };
  if (status === 429) return retry('rate-limit', true);
  if (status >= 400 && status < 500 && status !== 408) return retry('refused', true);
  return retry('service-error', false);
}

/**
 * Milliseconds that a `retry-after` header asks for: seconds, or a date, which is compared with the `date` of the same answer because
 * the two clocks need not agree. Null without a header, or with one that cannot be read.
 */
export function readRetryAfter(headers: Readonly<Record<string, string>> | null): number | null {
  const value = headers?.['retry-after']?.trim();
  if (!value) return null;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const wait = Date.parse(value) - Date.parse(headers?.['date'] ?? '');
  return Number.isNaN(wait) ? null : Math.max(wait, 0);
}
