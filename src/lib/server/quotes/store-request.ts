import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { summarise } from '../../quotes/summary.ts';
import { BRIEF_VERSION } from '../../schemas/brief/brief.ts';
import { briefOf, type QuoteRequest } from '../../schemas/brief/quote-request.ts';
import { after, DAY, HOUR, moment } from '../clock.ts';
import type { Writing } from '../database/store.ts';
import type { QuoteRequestRow } from '../database/tables.ts';
import { noteEvents } from './events.ts';
import { queueConfirmMail, tellEditors } from './mails.ts';
import type { DeskParts } from './parts.ts';
import { makeReference } from './reference.ts';
import { askedOf } from './submit-rules.ts';
import { makeToken } from '../secrets/token.ts';

/** How long the address can be confirmed, and how long an unconfirmed request is kept. */
export const CONFIRM_WITHIN_MS = 7 * DAY;

export interface NewRequest {
  request: QuoteRequest;
  buyerKey: string;
  briefKey: string;
  spam: { score: number; reasons: readonly string[]; isHeld: boolean };
}

/** Stores a request with its consent, its recipients and its first mail; gives its reference. */
export async function storeRequest(
  writing: Writing,
  parts: DeskParts,
  { request, buyerKey, briefKey, spam }: NewRequest,
): Promise<string> {
  const { clock, content, settings } = parts;
  const now = moment(clock.now());
  const requestId = randomUUID();
  const consentId = randomUUID();
  await writing
    .insertInto('consents')
    .values({
      id: consentId,
      emailKey: buyerKey,
      textVersion: settings.consentVersion,
      form: 'quote',
      recipients: JSON.stringify(request.p),
      mayCall: request.mayCall === 'yes' ? 1 : 0,
      agreedAt: now,
    })
    .execute();
  const brief = briefOf(request);
  const token = makeToken();
  const isHeldAlone = spam.isHeld && !(await hasHeldLately(writing, parts));
  const reference = await insertUnderNewReference(writing, {
    id: requestId,
    state: spam.isHeld ? 'held' : 'unconfirmed',
    brief: JSON.stringify(brief),
    briefVersion: BRIEF_VERSION,
    buyerName: request.name,
    buyerEmail: request.email,
    emailKey: buyerKey,
    company: request.company,
    role: request.role,
    companySize: request.companySize,
    country: request.country,
    phone: request.phone,
    mayCall: request.mayCall === 'yes' ? 1 : 0,
    hidesIdentity: request.identity === 'hidden' ? 1 : 0,
    contentKey: briefKey,
    spamScore: spam.score,
    spamReasons: JSON.stringify(spam.reasons),
    consentId,
    confirmTokenHash: spam.isHeld ? null : token.hash,
    confirmExpiresAt: moment(after(clock.now(), CONFIRM_WITHIN_MS)),
    createdAt: now,
    lastActivityAt: now,
  });
  const claimed = await claimedAmong(writing, request.p);
  const asked = askedOf(request);
  const recipients = request.p.map((slug, place) => ({
    id: randomUUID(),
    requestId,
    place,
    providerSlug: slug,
    providerName: content.provider(slug)?.name ?? slug,
    route: claimed.has(slug) ? ('direct' as const) : ('editor' as const),
    questions: JSON.stringify(asked.filter((each) => each.slug === slug).map(({ id }) => id)),
  }));
  await writing.insertInto('recipients').values(recipients).execute();
  await noteEvents(writing, clock, [{ requestId, kind: spam.isHeld ? 'held' : 'stored', actor: 'buyer' }]);
  const stored = {
    id: requestId,
    reference,
    buyerName: request.name,
    buyerEmail: request.email,
    createdAt: now,
  };
  if (!spam.isHeld) {
    const summary = summarise(brief, (slug) => content.serviceName(slug) ?? slug);
    await queueConfirmMail(writing, parts, { request: stored, summary, recipients, token: token.token });
  } else if (isHeldAlone) {
    await tellEditors(writing, parts, stored, 'is held as suspected spam');
  }
  return reference;
}

/** Providers that have a contact of their own, among some. */
export async function claimedAmong(writing: Writing, slugs: readonly string[]): Promise<Map<string, string>> {
  const rows = await writing
    .selectFrom('providerContacts')
    .select(['providerSlug', 'email'])
    .where('providerSlug', 'in', slugs)
    .execute();
  return new Map(rows.map(({ providerSlug, email }) => [providerSlug, email]));
}

/** A flood of spam is one mail an hour to the editors, not a flood of mails. */
async function hasHeldLately(writing: Writing, { clock }: DeskParts): Promise<boolean> {
  const found = await writing
    .selectFrom('quoteRequests')
    .select('id')
    .where('state', '=', 'held')
    .where('createdAt', '>', moment(after(clock.now(), -HOUR)))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

const MOST_TRIES = 20;

/** References are few enough to meet twice: then the next one is tried. One of a deleted request is not used again. */
async function insertUnderNewReference(
  writing: Writing,
  values: Omit<Insertable<QuoteRequestRow>, 'reference'>,
): Promise<string> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const reference = makeReference();
    const erased = await writing
      .selectFrom('erasures')
      .select('at')
      .where('reference', '=', reference)
      .executeTakeFirst();
    if (erased) continue;
    const { numInsertedOrUpdatedRows } = await writing
      .insertInto('quoteRequests')
      .values({ ...values, reference })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 0n) return reference;
  }
  throw new Error('No free reference was found');
}
