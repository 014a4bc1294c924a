import type { ProviderKind } from '../../schemas/taxonomy.ts';
import type { Clock } from '../clock.ts';
import type { Store, Writing } from '../database/store.ts';
import type { FillMail } from '../mail/kinds.ts';
import type { Keys } from '../secrets/keys.ts';

/** Everything that the use cases of quote requests are made of; nothing else is read, and nothing is kept in mind between two calls. */
export interface DeskParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly fill: FillMail;
  readonly content: ContentLookups;
  readonly guard: Guard;
  readonly mails: MailDesk;
  readonly settings: DeskSettings;
  /** There is something to send: does not wait for it. */
  wakeSender(): void;
}

export interface DeskSettings {
  /** Origin of the site, to which every link in a mail leads. */
  readonly siteUrl: string;
  readonly editorEmails: readonly string[];
  readonly retentionDays: number;
  readonly consentDays: number;
  readonly transport: 'resend' | 'file';
  /** Version of the text that buyers agree to. */
  readonly consentVersion: string;
}

/** What the desk asks of the content. */
export interface ContentLookups {
  provider(slug: string): AskedProvider | undefined;
  /** undefined: there is no such service. */
  serviceName(slug: string): string | undefined;
  hasIndustry(slug: string): boolean;
  /** The text of a question that can be added for a provider. */
  question(id: string): string | undefined;
}

export interface AskedProvider {
  readonly name: string;
  readonly kind: ProviderKind;
  readonly canBeAsked: boolean;
  readonly isClosed: boolean;
}

/** What keeps programs out (guard/). */
export interface Guard {
  /** Takes one of each, or none where one is used up. */
  takeAll(
    writing: Writing,
    takings: readonly { name: 'quote-post' | 'quote-email'; who: string }[],
    now: Date,
  ): Promise<{ ok: true } | { ok: false; retryAfterSeconds: number }>;
  makeStarted(now: Date): string;
  readStarted(field: string | undefined, now: Date): Date | undefined;
  scoreSpam(signs: SpamSigns): { score: number; reasons: readonly string[]; isHeld: boolean };
  /** A reason in words, for the editor. */
  spamWords(reason: string): string;
}

export interface SpamSigns {
  readonly honeypot: string | undefined;
  readonly started: Date | undefined;
  readonly now: Date;
  readonly texts: readonly string[];
  readonly sameTextFromOthers: number;
}

/** A mail of the outbox as the queue of mails tells it (mail/stuck.ts). */
export interface MailEntry {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly reference: string | null;
  readonly requestId: string | null;
  readonly attempts: number;
  readonly createdAt: string;
  readonly dueAt: string;
  readonly acceptedAt: string | null;
  readonly lastFailure: string | null;
  readonly canBeSentAgain: boolean;
  readonly mayComeTwice: boolean;
  readonly canBeGivenUp: boolean;
}

export interface MailFilter {
  readonly state?: string | undefined;
  readonly requestId?: string | undefined;
  readonly page?: number | undefined;
}

/** What an editor may see of the mails and do with them (mail/). */
export interface MailDesk {
  list(filter: MailFilter): Promise<{ entries: MailEntry[]; pages: number }>;
  count(): Promise<Record<string, number>>;
  sendAgain(id: string): Promise<MailResult>;
  giveUp(id: string): Promise<MailResult>;
  isPaused(): Promise<boolean>;
  resume(): Promise<void>;
  /** Where mails are written to files: what one says. */
  preview(id: string): Promise<{ to: string; subject: string; text: string } | null>;
  /** Removes the files of mails; nothing where mails are sent. */
  removeFiles(ids: readonly string[]): Promise<void>;
}

export interface MailResult {
  readonly kind: 'queued' | 'given-up' | 'not-now' | 'not-wanted' | 'unknown';
}
