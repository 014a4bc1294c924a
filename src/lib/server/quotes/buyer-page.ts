import { requirementsOf } from '../../quotes/requirements.ts';
import { summariseShort } from '../../quotes/summary.ts';
import { readStoredBrief } from '../../schemas/brief/brief.ts';
import type { Outcome } from '../../schemas/brief/outcome.ts';
import { after, DAY, moment } from '../clock.ts';
import type { Store } from '../database/store.ts';
import type { BuyerPage } from '../desk.ts';
import { findOwn, type StoredRequest } from './find-by-token.ts';
import { serviceNames } from './mails.ts';
import type { DeskParts } from './parts.ts';
import { readLeads } from './read-leads.ts';

/** The buyer's own page; reading it changes nothing. */
export async function readBuyerPage(parts: DeskParts, token: string): Promise<BuyerPage | undefined> {
  const { store, content } = parts;
  const request = await findOwn(store.db, token);
  if (!request || !isConfirmed(request)) return undefined;
  const brief = readStoredBrief(request.brief);
  const leads = await readLeads(store.db, { content }, request);
  return {
    reference: request.reference,
    state: request.state,
    createdAt: request.createdAt,
    confirmedAt: request.confirmedAt,
    endedAt: request.endedAt,
    outcome: request.outcome as Outcome | null,
    deletedAt: deletedAt(parts, request),
    summary: summariseShort(brief, serviceNames(parts)),
    brief,
    requirements: requirementsOf(brief, serviceNames(parts)),
    hidesIdentity: request.hidesIdentity === 1,
    recipients: leads.map(({ shown }) => shown),
    followUp: (await readFollowUp(store.db, request.id)) ?? null,
  };
}

/** When a request deletes itself if nothing happens any more. */
export const deletedAt = (
  { settings }: Pick<DeskParts, 'settings'>,
  { lastActivityAt }: Pick<StoredRequest, 'lastActivityAt'>,
): string => moment(after(new Date(lastActivityAt), settings.retentionDays * DAY));

export const readFollowUp = (
  db: Store['db'],
  requestId: string,
): Promise<{ question: string; askedAt: string } | undefined> =>
  db
    .selectFrom('followUps')
    .select(['question', 'askedAt'])
    .where('requestId', '=', requestId)
    .executeTakeFirst();

const isConfirmed = (
  request: StoredRequest,
): request is StoredRequest & { state: BuyerPage['state']; confirmedAt: string } =>
  request.confirmedAt !== null && ['confirmed', 'closed', 'withdrawn'].includes(request.state);
