import type { Resend } from 'resend';
import { readRetryAfter } from './classify.ts';
import { readSender } from './headers.ts';
import type { MailTransport, SendAnswer } from './transport.ts';

/** Where Resend is asked; said here, so that the package does not look into the environment for it. */
const RESEND_URL = 'https://api.resend.com';

/** What the settings say about Resend. */
export interface ResendSettings {
  readonly apiKey: string;
  /** RESEND_BASE_URL: another address for the same service, such as the one of the tests. */
  readonly baseUrl?: string | undefined;
  /** MAIL_FROM */
  readonly from: string;
}

/** Hands mails to Resend. The package is loaded with the first mail: most processes of the project send none. */
export function resendTransport({ apiKey, baseUrl = RESEND_URL, from }: ResendSettings): MailTransport {
  if (!readSender(from)) throw new TypeError('MAIL_FROM must be one sender');
  let opening: Promise<Resend> | undefined;
  const open = async (): Promise<Resend> => {
    const { Resend } = await import('resend');
    return new Resend(apiKey, { baseUrl: baseUrl.replace(/\/+$/, '') });
  };
  return {
    async send(key, { to, subject, html, text }, signal) {
      const client = await (opening ??= open());
      // It never throws, and knows no time-out of its own.
      const { data, error, headers } = await client.emails.send(
        { from, to, subject, html, text },
        { idempotencyKey: key, signal },
      );
      return readAnswer(data, error, headers);
    },
  };
}

/** The package hands on what it got as JSON, whatever that was: nothing of its shape is taken for granted. */
function readAnswer(
  data: unknown,
  error: unknown,
  headers: Readonly<Record<string, string>> | null,
): SendAnswer {
  const retryAfterMs = readRetryAfter(headers);
  const id = field(data, 'id');
  if (error === null && typeof id === 'string' && id !== '') return { kind: 'accepted', providerId: id };
  const status = field(error, 'statusCode');
  const name = field(error, 'name');
  return {
    kind: 'failed',
    status: typeof status === 'number' ? status : (statusOf[String(name)] ?? null),
    name: typeof name === 'string' ? name : '',
    retryAfterMs,
  };
}

/** The words of Resend that come with one status only, for an answer that leaves the status out of its body. */
const statusOf: Readonly<Record<string, number>> = {
  missing_api_key: 401,
  invalid_api_key: 403,
  restricted_api_key: 401,
  rate_limit_exceeded: 429,
  daily_quota_exceeded: 429,
  invalid_idempotent_request: 409,
  concurrent_idempotent_requests: 409,
};

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
