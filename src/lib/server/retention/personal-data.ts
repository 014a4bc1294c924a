import type { Tables } from '../database/tables.ts';

/**
 * What becomes of a column when a person asks for a copy, or to be forgotten:
 *
 * - given: of the person, in the copy as it is; goes with its row.
 * - opened: sealed, in the copy opened; goes with its row.
 * - key: a keyed hash that stands for the address; not in the copy, which would be of no use; goes with its row.
 * - secret: what opens a page; in no copy; goes with its row.
 * - none: says nothing of a person.
 */
export type Rule = 'given' | 'opened' | 'key' | 'secret' | 'none';

/** The tables of better-auth that hold the accounts of editors; it names them and their columns itself. */
export type AccountTables = {
  user: Record<'id' | 'name' | 'email' | 'emailVerified' | 'image' | 'createdAt' | 'updatedAt', unknown>;
  account: Record<
    | 'id'
    | 'accountId'
    | 'providerId'
    | 'userId'
    | 'accessToken'
    | 'refreshToken'
    | 'idToken'
    | 'accessTokenExpiresAt'
    | 'refreshTokenExpiresAt'
    | 'scope'
    | 'password'
    | 'createdAt'
    | 'updatedAt',
    unknown
  >;
};

export type PersonalTables = Tables & AccountTables;
type Rules = { readonly [T in keyof PersonalTables]: { readonly [C in keyof PersonalTables[T]]: Rule } };

/** A rule for every column. One that is missing stops the compiler, and the tests where only the database has it. */
export const personalData: Rules = {
  quoteRequests: {
    ...{ id: 'none', reference: 'given', state: 'given', brief: 'given', briefVersion: 'none' },
    ...{ buyerName: 'given', buyerEmail: 'given', emailKey: 'key', company: 'given', role: 'given' },
    ...{ companySize: 'given', country: 'given', phone: 'given', mayCall: 'given', hidesIdentity: 'given' },
    ...{ contentKey: 'key', spamScore: 'given', spamReasons: 'given', consentId: 'none' },
    ...{
      confirmTokenHash: 'secret',
      confirmExpiresAt: 'none',
      pageTokenHash: 'secret',
      pageTokenSealed: 'secret',
    },
    ...{
      createdAt: 'given',
      confirmedAt: 'given',
      endedAt: 'given',
      outcome: 'given',
      lastActivityAt: 'given',
    },
  },
  recipients: {
    ...{ id: 'none', requestId: 'none', place: 'none', providerSlug: 'given', providerName: 'given' },
    ...{
      route: 'given',
      questions: 'given',
      tokenHash: 'secret',
      tokenSealed: 'secret',
      tokenExpiresAt: 'none',
    },
    ...{
      address: 'given',
      addressPage: 'given',
      forwardedAt: 'given',
      sentAt: 'given',
      deliveredAt: 'given',
    },
    ...{
      bouncedAt: 'given',
      openedAt: 'given',
      acceptedAt: 'given',
      declinedAt: 'given',
      declineReason: 'given',
    },
    ...{ repliedAt: 'given', revealedAt: 'given', chosenAt: 'given', givenUpAt: 'given' },
  },
  replies: {
    ...{ id: 'none', recipientId: 'none', revision: 'given', answer: 'given', answerVersion: 'none' },
    ...{ savedAt: 'given', submittedAt: 'given' },
  },
  followUps: { id: 'none', requestId: 'none', question: 'given', askedAt: 'given' },
  consents: {
    ...{
      id: 'none',
      emailKey: 'key',
      textVersion: 'given',
      form: 'given',
      recipients: 'given',
      mayCall: 'given',
    },
    ...{ agreedAt: 'given', withdrawnAt: 'given', deleteAfter: 'given' },
  },
  events: { id: 'none', requestId: 'none', recipientId: 'none', kind: 'given', at: 'given', actor: 'given' },
  outbox: {
    ...{
      id: 'none',
      kind: 'given',
      requestId: 'none',
      recipientId: 'none',
      emailKey: 'key',
      sealed: 'opened',
    },
    ...{ shownText: 'given', state: 'given', attempts: 'given', createdAt: 'given', dueAt: 'given' },
    ...{
      leaseUntil: 'none',
      leaseOwner: 'none',
      firstTriedAt: 'given',
      acceptedAt: 'given',
      lastFailure: 'given',
    },
    ...{ providerId: 'given', deliveredAt: 'given', bouncedAt: 'given' },
  },
  mailEvents: { id: 'none', providerId: 'given', type: 'given', at: 'given' },
  suppressions: { emailKey: 'key', reason: 'given', at: 'given' },
  providerContacts: { providerSlug: 'given', email: 'given', verifiedAt: 'given' },
  // Keyed hashes of forms, of network addresses and of e-mail addresses; a reference, and when it goes.
  postedForms: { key: 'key', contentKey: 'key', answer: 'none', expiresAt: 'none' },
  rateLimits: { key: 'key', tokens: 'none', updatedAt: 'none' },
  // Sessions of editors, sealed by better-auth's names for them: they are found by nobody's address, and go when they expire.
  authKeys: { keyHash: 'secret', sealed: 'secret', expiresAt: 'none' },
  signIns: {
    ...{ id: 'none', emailKey: 'key', sealed: 'secret', browserHash: 'secret', tokenHash: 'secret' },
    ...{ codeHash: 'secret', tries: 'given', state: 'given', createdAt: 'given', expiresAt: 'given' },
  },
  user: {
    ...{ id: 'none', name: 'given', email: 'given', emailVerified: 'given', image: 'given' },
    ...{ createdAt: 'given', updatedAt: 'given' },
  },
  // Ways to sign in at other services, of which there are none: the table stays empty.
  account: {
    ...{ id: 'none', accountId: 'given', providerId: 'given', userId: 'none', accessToken: 'secret' },
    ...{
      refreshToken: 'secret',
      idToken: 'secret',
      accessTokenExpiresAt: 'none',
      refreshTokenExpiresAt: 'none',
    },
    ...{ scope: 'given', password: 'secret', createdAt: 'given', updatedAt: 'given' },
  },
  settings: { name: 'none', value: 'none', changedAt: 'none' },
  erasures: { reference: 'none', by: 'none', at: 'none' },
};
