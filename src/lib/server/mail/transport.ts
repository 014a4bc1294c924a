import type { SealedMail } from './queue-mail.ts';

/** What came of one attempt to hand a mail over. */
export type SendAnswer =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | {
      readonly kind: 'failed';
      /** Status of the answer; null where there was none, or none that could be read. */
      readonly status: number | null;
      /** The mail service's own word for it, such as "rate_limit_exceeded"; empty where it said none. */
      readonly name: string;
      /** How long it asks to be left alone. */
      readonly retryAfterMs: number | null;
    };

/** The way an e-mail leaves the site. */
export interface MailTransport {
  /**
   * Hands one mail over under a key: the same key twice is one mail, for as long as the other side remembers it. Ends soon after the
   * signal; what it throws counts as an unknown outcome.
   */
  send(key: string, mail: SealedMail, signal: AbortSignal): Promise<SendAnswer>;
}
