import type { Brief } from '../schemas/brief/brief.ts';
import type { DeclineReason, Outcome } from '../schemas/brief/outcome.ts';
import type { QuoteAnswer } from '../schemas/brief/quote-reply.ts';
import type { FieldProblem } from '../schemas/brief/quote-request.ts';
import type { ConsentFacts } from '../quotes/consent-text.ts';
import type { Requirement } from '../quotes/requirements.ts';
import type { SignInDesk } from './accounts/sign-in-desk.ts';
import type { PostedForm, Visitor } from './guard/posted-form.ts';

/**
 * What the pages may ask of the server: every use case, one function each. The server makes it at the start and hands
 * it to each page (Astro.locals.desk). Expected failures are values; a database that cannot be written to is `unavailable`, and the page
 * answers 503 with everything that was typed. A token that opens nothing (unknown, expired, spent, of another) gives undefined, and the
 * page answers the same 404 for all of them.
 */
export interface Desk extends QuoteDesk {
  readonly signIn: SignInDesk;
}

/** The use cases of quote requests. */
export interface QuoteDesk {
  readonly buyer: BuyerDesk;
  readonly provider: ProviderDesk;
  readonly editor: EditorDesk;
}

/** The database could not take it now. */
export interface Unavailable {
  kind: 'unavailable';
}
export interface Invalid {
  kind: 'invalid';
  problems: FieldProblem[];
}
export interface TooMany {
  kind: 'too-many';
  retryAfterSeconds: number;
}
/** Done, now or by an earlier press of the same button. */
export interface Done {
  kind: 'done';
}
/** The state does not allow it (any more): the page shows the state as it is, with a sentence. */
export interface NotNow {
  kind: 'not-now';
  sentence: string;
}
/** Nothing is there for this token. */
export interface Gone {
  kind: 'gone';
}

export interface BuyerDesk {
  /** The fields that a fresh form carries (FORM_FIELDS): its key and when it was drawn. */
  newForm(visitor: Visitor): { key: string; started: string };
  /** How long what is stored: the text that a buyer agrees to says so. */
  consentFacts(): Pick<ConsentFacts, 'retentionDays' | 'consentDays'>;
  submit(
    form: PostedForm,
    visitor: Visitor,
  ): Promise<
    | { kind: 'stored'; reference: string }
    /** The same form was sent before with other content. */
    | { kind: 'conflict' }
    | Invalid
    | TooMany
    | Unavailable
  >;
  /** What the confirm page shows. Reading it changes nothing: scanners open links. */
  confirmation(
    token: string,
    visitor: Visitor,
  ): Promise<{ reference: string; summary: string; recipients: Named[]; expiresAt: string } | undefined>;
  /** Spends the token, releases the request, and gives the token of the buyer's own page. */
  confirm(
    token: string,
    visitor: Visitor,
  ): Promise<{ kind: 'confirmed'; pageToken: string } | Gone | Unavailable>;
  /** "Not you? Delete the request." on the confirm page. */
  refuse(token: string, visitor: Visitor): Promise<Done | Gone | Unavailable>;
  page(token: string, visitor: Visitor): Promise<BuyerPage | undefined>;
  /** Asks all recipients one question, once. */
  followUp(
    token: string,
    form: PostedForm,
    visitor: Visitor,
  ): Promise<Done | NotNow | Invalid | Gone | Unavailable>;
  /** Lets one provider see who asks. */
  reveal(token: string, recipientId: string, visitor: Visitor): Promise<Done | NotNow | Gone | Unavailable>;
  /** Closes with an outcome (field "outcome"), and a chosen provider (field "chosen", a recipient's id) where it is one of ours. */
  close(
    token: string,
    form: PostedForm,
    visitor: Visitor,
  ): Promise<Done | NotNow | Invalid | Gone | Unavailable>;
  withdraw(token: string, visitor: Visitor): Promise<Done | NotNow | Gone | Unavailable>;
  /** Deletes everything at once; a line stays that it was deleted. */
  erase(token: string, visitor: Visitor): Promise<Done | Gone | Unavailable>;
  /** The brief, the log and the answers as CSV. */
  exportCsv(token: string, visitor: Visitor): Promise<{ name: string; csv: string } | undefined>;
}

export interface Named {
  name: string;
  slug: string;
  /** "by hand, within 1 working day" */
  how: string;
}

/** Where a lead stands, from its moments; the last that is true counts (quotes/lead-state.ts). */
export type LeadState =
  | 'with-editors'
  | 'given-up'
  | 'queued'
  | 'sent'
  | 'delivered'
  | 'bounced'
  | 'opened'
  | 'accepted'
  | 'declined'
  | 'answered'
  | 'chosen'
  | 'not-chosen'
  | 'withdrawn';

/** One step of a lead's log; `at` is null for what has not happened yet. */
export interface LeadStep {
  words: string;
  at: string | null;
  /** "The profile is not claimed, so we pass it on by hand." */
  note: string | null;
}

/** The buyer's own page. Moments are ISO texts in UTC. */
export interface BuyerPage {
  reference: string;
  state: 'confirmed' | 'closed' | 'withdrawn';
  createdAt: string;
  confirmedAt: string;
  endedAt: string | null;
  outcome: Outcome | null;
  /** When it deletes itself if nothing happens any more. */
  deletedAt: string;
  /** "customer support, 5,000 contacts a month" */
  summary: string;
  brief: Brief;
  requirements: Requirement[];
  hidesIdentity: boolean;
  recipients: BuyerRecipient[];
  followUp: { question: string; askedAt: string } | null;
}

export interface BuyerRecipient {
  id: string;
  slug: string;
  name: string;
  route: 'direct' | 'editor';
  state: LeadState;
  steps: LeadStep[];
  /** The questions that the buyer added for this provider. */
  questions: { id: string; question: string }[];
  declineReason: DeclineReason | null;
  /** The newest answer that was submitted; null before. */
  answer: QuoteAnswer | null;
  answeredAt: string | null;
  revision: number;
  canReveal: boolean;
  isRevealed: boolean;
  isChosen: boolean;
  /** Plain text of each mail that went to this provider, with its links masked. */
  sentTexts: { subject: string; text: string; at: string }[];
  /** The day on which five working days are over; null before it was sent. */
  answerDue: string | null;
}

export interface ProviderDesk {
  /** Reading it changes nothing. Before it is opened only the cover is there. */
  lead(token: string, visitor: Visitor): Promise<LeadPage | undefined>;
  /** "Open the brief": from here on the buyer sees "opened". */
  open(token: string, visitor: Visitor): Promise<Done | NotNow | Gone | Unavailable>;
  accept(token: string, visitor: Visitor): Promise<Done | NotNow | Gone | Unavailable>;
  decline(
    token: string,
    form: PostedForm,
    visitor: Visitor,
  ): Promise<Done | NotNow | Invalid | Gone | Unavailable>;
  /** Keeps a draft on the server, for the holder of this link only. */
  saveDraft(
    token: string,
    form: PostedForm,
    visitor: Visitor,
  ): Promise<Done | NotNow | Invalid | Gone | Unavailable>;
  submitAnswer(
    token: string,
    form: PostedForm,
    visitor: Visitor,
  ): Promise<Done | NotNow | Invalid | Gone | Unavailable>;
}

/** What anyone with the link may see before the brief is opened, and the whole after. */
export interface LeadPage {
  reference: string;
  providerName: string;
  providerSlug: string;
  state: LeadState;
  /** Is the buyer still waiting: not closed, not withdrawn, not expired? */
  isOpen: boolean;
  /** The services in words, and the volume band. */
  services: string;
  volumeBand: string;
  /** The five facts on the quality of the lead. */
  quality: {
    completeness: number;
    mailVerifiedAt: string;
    budgetBand: string | null;
    recipientCount: number;
    decidesBy: string | null;
  };
  answerDue: string | null;
  /** null until it is opened. */
  opened: {
    brief: Brief;
    requirements: Requirement[];
    questions: { id: string; question: string }[];
    /** null while the buyer is not to be seen. */
    buyer: LeadBuyer | null;
    /** Why the buyer is not to be seen: "after you accept", "when the buyer shows himself". */
    buyerNote: string | null;
    followUp: { question: string; askedAt: string } | null;
    /** What was saved last, submitted or not. */
    answer: QuoteAnswer | null;
    savedAt: string | null;
    submittedAt: string | null;
    revision: number;
  } | null;
  endSentence: string | null;
}

export interface LeadBuyer {
  name: string;
  company: string | null;
  role: string | null;
  /** In words: "10 to 49". */
  companySize: string | null;
  country: string;
  email: string;
  /** null unless the buyer wants to be telephoned. */
  phone: string | null;
}

export interface EditorDesk {
  queue(visitor: Visitor): Promise<EditorQueue>;
  /** Requests by reference, state, provider or (exact) e-mail address; newest first. */
  search(query: {
    text: string;
    state: string;
    page: number;
  }): Promise<{ rows: EditorRow[]; total: number; pages: number }>;
  request(id: string): Promise<EditorRequest | undefined>;
  /** Fields "address" and "page": the public business address and the page it stands on. */
  forward(
    recipientId: string,
    form: PostedForm,
    visitor: Visitor,
  ): Promise<Done | NotNow | Invalid | Gone | Unavailable>;
  /** A held request is no spam: its first mail goes out. */
  release(requestId: string, visitor: Visitor): Promise<Done | NotNow | Gone | Unavailable>;
  /** Passed on in another way than by mail, such as a form on their site. */
  markContacted(recipientId: string, visitor: Visitor): Promise<Done | NotNow | Gone | Unavailable>;
  /** A new link for a provider; the old one opens nothing any more. */
  sendAgain(recipientId: string, visitor: Visitor): Promise<Done | NotNow | Gone | Unavailable>;
  giveUp(recipientId: string, visitor: Visitor): Promise<Done | NotNow | Gone | Unavailable>;
  erase(requestId: string, visitor: Visitor): Promise<Done | Gone | Unavailable>;
  exportCsv(query: { text: string; state: string }): Promise<{ name: string; csv: string }>;
  outbox(query: { state: string; page: number }): Promise<OutboxPage>;
  resendMail(outboxId: string, visitor: Visitor): Promise<Done | NotNow | Gone | Unavailable>;
  giveUpMail(outboxId: string, visitor: Visitor): Promise<Done | NotNow | Gone | Unavailable>;
  resumeSending(visitor: Visitor): Promise<Done | Unavailable>;
}

export interface EditorQueue {
  held: EditorRow[];
  toForward: {
    recipientId: string;
    requestId: string;
    reference: string;
    providerName: string;
    providerSlug: string;
    since: string;
    isLate: boolean;
  }[];
  stuckMails: number;
  isPaused: boolean;
}

export interface EditorRow {
  id: string;
  reference: string;
  state: string;
  createdAt: string;
  summary: string;
  recipients: { name: string; state: LeadState }[];
  spamReasons: string[];
}

export interface EditorRequest extends EditorRow {
  brief: Brief;
  buyer: LeadBuyer & { mayCall: boolean };
  spamScore: number;
  leads: (BuyerRecipient & { address: string | null; addressPage: string | null })[];
  timeline: { at: string; words: string; actor: string }[];
  mails: OutboxItem[];
}

export interface OutboxItem {
  id: string;
  kind: string;
  state: string;
  attempts: number;
  createdAt: string;
  dueAt: string;
  acceptedAt: string | null;
  lastFailure: string | null;
  reference: string | null;
  /** The request that it belongs to; null once that is deleted. */
  requestId: string | null;
  /** What an editor may do with it, and what it means. */
  actions: ('send-again' | 'give-up')[];
  warning: string | null;
  /** Where mail is written to files: what it says, so that the site can be tried without a mail service. */
  preview: { to: string; subject: string; text: string } | null;
}

export interface OutboxPage {
  items: OutboxItem[];
  counts: Record<string, number>;
  pages: number;
  isPaused: boolean;
  /** Where mails go: to Resend, or to files on this machine. */
  transport: 'resend' | 'file';
}
