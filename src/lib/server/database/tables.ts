import type { ColumnType } from 'kysely';

/** A column that may be empty, and is when nothing is said of it. */
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

/**
 * The tables of the site. Types are those that SQLite and PostgreSQL share: text, integer, real. Moments are ISO texts in UTC
 * (clock.ts), yes and no are 1 and 0, lists and objects are JSON as text, ids are made in the program.
 *
 * Each column that holds or points to a person has a rule in personal-data.ts: what a person is given of it and when it goes.
 */
export interface Tables {
  quoteRequests: QuoteRequestRow;
  recipients: RecipientRow;
  replies: ReplyRow;
  followUps: FollowUpRow;
  consents: ConsentRow;
  events: EventRow;
  outbox: OutboxRow;
  mailEvents: MailEventRow;
  suppressions: SuppressionRow;
  providerContacts: ProviderContactRow;
  postedForms: PostedFormRow;
  rateLimits: RateLimitRow;
  settings: SettingRow;
  erasures: ErasureRow;
  authKeys: AuthKeyRow;
  signIns: SignInRow;
}

/** A brief that was sent to be passed on, from the post to its end. */
export interface QuoteRequestRow {
  id: string;
  /** What people name it by, as "Q-7K2M-04". Not a secret, opens nothing. */
  reference: string;
  /** held: suspected spam, waits for an editor; unconfirmed: the buyer has not pressed the button of the first mail yet. */
  state: 'held' | 'unconfirmed' | 'confirmed' | 'closed' | 'withdrawn';
  /** The brief as lib/schemas/brief.ts gives it, without who asks (the columns below). */
  brief: string;
  /** Version of that schema. */
  briefVersion: number;
  buyerName: string;
  buyerEmail: string;
  /** Keyed hash of the address: to count, to find, to suppress. */
  emailKey: string;
  company: Maybe<string>;
  role: Maybe<string>;
  /** One of COMPANY_SIZES. */
  companySize: Maybe<string>;
  country: string;
  phone: Maybe<string>;
  mayCall: 0 | 1;
  /** The buyer is named only to those to whom he reveals himself. */
  hidesIdentity: 0 | 1;
  /** Keyed hash of the brief without who asks: the same from many addresses is suspect. */
  contentKey: string;
  /** 0 to 1, and why: words of guard/spam.ts as a JSON list. */
  spamScore: number;
  spamReasons: string;
  consentId: string;
  /** SHA-256 of the token in the first mail; null once it is spent. */
  confirmTokenHash: Maybe<string>;
  confirmExpiresAt: string;
  /** SHA-256 of the token of the buyer's own page; null until the address is confirmed. */
  pageTokenHash: Maybe<string>;
  /** The same token sealed, so that later mails can lead to the same page. */
  pageTokenSealed: Maybe<string>;
  createdAt: string;
  confirmedAt: Maybe<string>;
  endedAt: Maybe<string>;
  /** How it ended, in the buyer's words: one of lib/schemas/outcome.ts. */
  outcome: Maybe<string>;
  lastActivityAt: string;
}

/** One provider of a request: the lead, as that provider sees it. Which state it is in follows from its moments (quotes/lead-state.ts). */
export interface RecipientRow {
  id: string;
  requestId: string;
  /** Order in which the buyer sees them. */
  place: number;
  providerSlug: string;
  /** The name on the day of the request. */
  providerName: string;
  /** direct: a claimed profile, the mail goes there; editor: an editor passes it on by hand (design.md 5). */
  route: 'direct' | 'editor';
  /** Ids of the questions that the buyer added for this provider, as a JSON list. */
  questions: string;
  /** SHA-256 of the token of the lead's page; null until a mail with it is queued. */
  tokenHash: Maybe<string>;
  /** The same token sealed, so that a follow-up can lead to the same page. */
  tokenSealed: Maybe<string>;
  tokenExpiresAt: Maybe<string>;
  /** The public business address an editor entered, and the page it stands on: kept with this lead only. */
  address: Maybe<string>;
  addressPage: Maybe<string>;
  forwardedAt: Maybe<string>;
  sentAt: Maybe<string>;
  deliveredAt: Maybe<string>;
  bouncedAt: Maybe<string>;
  openedAt: Maybe<string>;
  acceptedAt: Maybe<string>;
  declinedAt: Maybe<string>;
  declineReason: Maybe<string>;
  repliedAt: Maybe<string>;
  /** The buyer let this provider see who asks. */
  revealedAt: Maybe<string>;
  /** The buyer chose this one. */
  chosenAt: Maybe<string>;
  /** An editor gave it up: no address was found, or the mail cannot be delivered. */
  givenUpAt: Maybe<string>;
}

/** What a provider answers; each time it is submitted becomes a revision, the draft is the one without a moment. */
export interface ReplyRow {
  id: string;
  recipientId: string;
  /** 1 for the first; a draft has the number that it will get. */
  revision: number;
  /** As lib/schemas/quote-reply.ts gives it. */
  answer: string;
  answerVersion: number;
  savedAt: string;
  submittedAt: Maybe<string>;
}

/** A question that the buyer asks all recipients after the brief. One a request. */
export interface FollowUpRow {
  id: string;
  requestId: string;
  question: string;
  askedAt: string;
}

/** That a person agreed, to which text, when, and to whom. Outlives the request by two years without what was written in it. */
export interface ConsentRow {
  id: string;
  /** Keyed hash of the address. */
  emailKey: string;
  /** Version of the text, which is the start of its SHA-256 (quotes/consent-text.ts). */
  textVersion: string;
  form: string;
  /** Slugs of the providers that were named, as a JSON list. */
  recipients: string;
  mayCall: 0 | 1;
  agreedAt: string;
  withdrawnAt: Maybe<string>;
  /** When the record goes; null while its request is there. */
  deleteAfter: Maybe<string>;
}

/** What happened to a request, for its log. Never holds a name, an address or a word of the brief. */
export interface EventRow {
  id: string;
  requestId: string;
  recipientId: Maybe<string>;
  /** One of quotes/events.ts. */
  kind: string;
  at: string;
  /** Who did it. */
  actor: 'buyer' | 'provider' | 'editor' | 'system';
}

/** An e-mail on its way. The whole of it is frozen when it is queued, sealed, and wiped when the mail service has accepted it. */
export interface OutboxRow {
  /** Also the Idempotency-Key. */
  id: string;
  /** One of mail/kinds.ts. */
  kind: string;
  requestId: Maybe<string>;
  recipientId: Maybe<string>;
  /** Keyed hash of the address it goes to. */
  emailKey: string;
  /** Sealed JSON: to, replyTo, subject, html, text. Null once accepted, given up or cancelled. */
  sealed: Maybe<string>;
  /** Subject, line break, plain text with its links masked, for the buyer's page; null for mails that nobody is shown. Goes with the request. */
  shownText: Maybe<string>;
  /**
   * queued: to be sent at dueAt; sending: claimed until leaseUntil; accepted: the mail service has it; parked: outcome unknown for 23 hours,
   * an editor decides; dead: refused for good; suppressed: the address wants no mail; cancelled: the request ended first.
   */
  state: 'queued' | 'sending' | 'accepted' | 'parked' | 'dead' | 'suppressed' | 'cancelled';
  attempts: number;
  createdAt: string;
  dueAt: string;
  leaseUntil: Maybe<string>;
  leaseOwner: Maybe<string>;
  firstTriedAt: Maybe<string>;
  acceptedAt: Maybe<string>;
  /** Class of the last failure, such as "rate-limit" or "no-answer"; never the message. */
  lastFailure: Maybe<string>;
  /** The id that the mail service gave. */
  providerId: Maybe<string>;
  deliveredAt: Maybe<string>;
  bouncedAt: Maybe<string>;
}

/** A notice of the mail service, once. */
export interface MailEventRow {
  id: string;
  providerId: string;
  type: string;
  at: string;
}

/** An address that gets no more mail, by its keyed hash. */
export interface SuppressionRow {
  emailKey: string;
  reason: 'bounced' | 'complained' | 'erased';
  at: string;
}

/** Where the leads of a claimed profile go. Filled when a profile is claimed. */
export interface ProviderContactRow {
  providerSlug: string;
  email: string;
  verifiedAt: string;
}

/** A form that was posted, by its random key: what was sent under it, and what was answered. */
export interface PostedFormRow {
  key: string;
  contentKey: string;
  /** JSON of the answer, such as the reference. Holds nothing personal. */
  answer: string;
  expiresAt: string;
}

/** A token bucket, by what is limited and for whom (hashed). */
export interface RateLimitRow {
  key: string;
  tokens: number;
  updatedAt: string;
}

/** What the processes remember together, such as "sending is paused". */
export interface SettingRow {
  name: string;
  value: string;
  changedAt: string;
}

/** The line that stays of a request that was deleted: that it was, and when. */
export interface ErasureRow {
  reference: string;
  by: 'buyer' | 'editor' | 'retention' | 'command';
  at: string;
}

/** What better-auth keeps for a while: sessions, and links that were mailed. By the keyed hash of its name, with sealed content. */
export interface AuthKeyRow {
  keyHash: string;
  sealed: string;
  expiresAt: Maybe<string>;
}

/** That somebody asked to sign in, editor or not: the reply must not tell which. */
export interface SignInRow {
  id: string;
  emailKey: string;
  /** Sealed: the address while the mail is not written, then the token of the link; empty once it is over. */
  sealed: string;
  /** SHA-256 of a cookie of the browser that asked: the link works there and nowhere else. */
  browserHash: string;
  tokenHash: Maybe<string>;
  /** Keyed hash of the code, which is typed where the link was opened in another browser. */
  codeHash: Maybe<string>;
  /** How often a wrong code was typed. */
  tries: number;
  state: 'asked' | 'mailed' | 'nobody' | 'replaced' | 'spent';
  createdAt: string;
  expiresAt: string;
}
