import { describe, expect, test } from 'vitest';
import { backOff } from '../../../src/lib/server/mail/back-off.ts';
import { classify, readRetryAfter } from '../../../src/lib/server/mail/classify.ts';
import { failed, MINUTE } from './mail-desk.ts';

/** What is to become of each answer, from reliability.md A4 and the list of errors at resend.com/docs/api-reference/errors. */
const table: [status: number | null, name: string, what: string][] = [
  [400, 'validation_error', 'dead: refused'],
  [400, 'invalid_idempotency_key', 'dead: refused'],
  [413, '', 'dead: refused'],
  [422, 'validation_error', 'dead: refused'],
  [422, 'missing_required_field', 'dead: refused'],
  [401, 'missing_api_key', 'pause: unauthorised'],
  [401, 'restricted_api_key', 'pause: unauthorised'],
  [403, 'invalid_api_key', 'pause: unauthorised'],
  [403, 'validation_error', 'pause: unauthorised'],
  [404, 'not_found', 'pause: unauthorised'],
  [405, 'method_not_allowed', 'pause: unauthorised'],
  [408, '', 'retry, may have it: service-error'],
  [409, 'concurrent_idempotent_requests', 'retry, may have it: in-flight'],
  [409, '', 'retry, may have it: in-flight'],
  [409, 'invalid_idempotent_request', 'dead: key-conflict'],
  [429, 'rate_limit_exceeded', 'retry, refused: rate-limit'],
  [429, 'daily_quota_exceeded', 'retry, refused: rate-limit'],
  [451, 'security_error', 'retry, refused: refused'],
  [500, 'application_error', 'retry, may have it: service-error'],
  [502, 'application_error', 'retry, may have it: service-error'],
  [503, '', 'retry, may have it: service-error'],
  [302, '', 'retry, may have it: service-error'],
  [null, 'application_error', 'retry, may have it: no-answer'],
];

test.each(table)('an answer of %s %s means: %s', (status, name, what) => {
  const verdict = classify(failed(status, name) as never);
  const kind =
    verdict.kind === 'retry' ? `retry, ${verdict.isRefused ? 'refused' : 'may have it'}` : verdict.kind;
  expect(`${kind}: ${verdict.failure}`).toBe(what);
});

describe('how long the mail service asks to wait', () => {
  test.each([
    [{}, null],
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '-5' }, null],
    // Nine seconds apart by the clock of the service, whatever ours says.
    [{ 'retry-after': 'Sun, 06 Nov 1994 08:49:46 GMT', date: 'Sun, 06 Nov 1994 08:49:37 GMT' }, 9_000],
    [{ 'retry-after': 'Sun, 06 Nov 1994 08:49:30 GMT', date: 'Sun, 06 Nov 1994 08:49:37 GMT' }, 0],
    [{ 'retry-after': 'Sun, 06 Nov 1994 08:49:30 GMT' }, null],
  ])('%j is %s milliseconds', (headers, expected) => {
    expect(readRetryAfter(headers as Record<string, string>)).toBe(expected);
  });

  test('without headers it is not known', () => {
    expect(readRetryAfter(null)).toBeNull();
  });

  test('more than a day is taken for a day', () => {
    const verdict = classify(failed(429, '', 10 * 86_400_000) as never);
    expect(verdict).toMatchObject({ retryAfterMs: 86_400_000 });
  });
});

describe('the wait between two tries', () => {
  test('doubles at most with each try: 1, 2, 4, 8, then 10 seconds', () => {
    const longest = [1, 2, 3, 4, 5, 6, 59].map((attempts) => backOff(attempts, () => 1));
    expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
  });

  test('is up to five minutes when sixty tries have failed', () => {
    expect(backOff(60, () => 1)).toBe(5 * MINUTE);
    expect(backOff(100_000, () => 1)).toBe(5 * MINUTE);
  });

  test('is drawn between nothing and the longest, so that many mails do not come back together', () => {
    expect(backOff(3, () => 0)).toBe(0);
    expect(backOff(3, () => 0.25)).toBe(1_000);
  });
});
