import { after, DAY, moment, type Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import { eraseRequest } from '../quotes/erase-request.ts';

/** Days for which the log of mails, and what the mail service told of them, is kept. */
const MAIL_LOG_DAYS = 30;
/** Days for which is remembered how many requests came from where, by keyed hash. */
const RATE_LIMIT_DAYS = 7;
/** Requests that are deleted in one transaction: others can write between two. */
const CHUNK = 50;

/** What a run of the retention is made of. */
export interface RetentionParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: { readonly retentionDays: number; readonly consentDays: number };
  /** The files that mails were written to; none where mails are sent. */
  readonly mailFiles: MailFiles;
}

export interface MailFiles {
  /** Ids of the mails that have a file. */
  list(): Promise<string[]>;
  remove(ids: readonly string[]): Promise<void>;
}

/** How many of each were deleted. */
export interface RetentionReport {
  unconfirmed: number;
  requests: number;
  consents: number;
  mails: number;
  mailEvents: number;
  rateLimits: number;
  postedForms: number;
  mailFiles: number;
}

/**
 * Deletes what has had its time: unconfirmed requests after a week, requests the set number of days after their last activity, the record
 * of a consent the set number of days after its request, the log of mails after thirty days, counters after seven. The caller runs it every
 * hour; a run that was cut off is made good by the next. Nothing of what was deleted stays in the log of the embedded database.
 */
export async function runRetention(parts: RetentionParts): Promise<RetentionReport> {
  const { store, clock, settings } = parts;
  const now = clock.now();
  const ago = (days: number): string => moment(after(now, -days * DAY));
  const report: RetentionReport = {
    unconfirmed: await eraseWhere(parts, 'confirmExpiresAt', moment(now), 'unconfirmed'),
    requests: await eraseWhere(parts, 'lastActivityAt', ago(settings.retentionDays)),
    ...(await deleteOld(store, moment(now), ago)),
    mails: await forgetMails(store, ago(MAIL_LOG_DAYS)),
    mailFiles: await removeOldFiles(parts, ago(MAIL_LOG_DAYS)),
  };
  await store.emptyLog();
  return report;
}

async function eraseWhere(
  parts: RetentionParts,
  column: 'confirmExpiresAt' | 'lastActivityAt',
  until: string,
  state?: 'unconfirmed',
): Promise<number> {
  const { store, mailFiles } = parts;
  for (let total = 0; ;) {
    const erased = await store.write(async (writing) => {
      let query = writing
        .selectFrom('quoteRequests')
        .select(['id', 'reference', 'consentId', 'confirmedAt'])
        .where(column, '<=', until)
        .limit(CHUNK);
      if (state) query = query.where('state', '=', state);
      const mails: string[] = [];
      const requests = await query.execute();
      for (const request of requests)
        mails.push(...(await eraseRequest(writing, parts, request, 'retention')).mails);
      return { count: requests.length, mails };
    });
    await mailFiles.remove(erased.mails);
    total += erased.count;
    if (erased.count < CHUNK) return total;
  }
}

/** Tables whose rows go by one moment each. */
async function deleteOld(store: Store, now: string, ago: (days: number) => string) {
  return store.write(async (writing) => {
    const consents = await writing.deleteFrom('consents').where('deleteAfter', '<=', now).executeTakeFirst();
    const mailEvents = await writing
      .deleteFrom('mailEvents')
      .where('at', '<=', ago(MAIL_LOG_DAYS))
      .executeTakeFirst();
    const rateLimits = await writing
      .deleteFrom('rateLimits')
      .where('updatedAt', '<=', ago(RATE_LIMIT_DAYS))
      .executeTakeFirst();
    // A session that has expired opens nothing; that somebody asked to sign in is part of the log of mails.
    await writing.deleteFrom('authKeys').where('expiresAt', '<=', now).execute();
    await writing.deleteFrom('signIns').where('expiresAt', '<=', ago(MAIL_LOG_DAYS)).execute();
    const postedForms = await writing
      .deleteFrom('postedForms')
      .where('expiresAt', '<=', now)
      .executeTakeFirst();
    return {
      consents: Number(consents.numDeletedRows),
      mailEvents: Number(mailEvents.numDeletedRows),
      rateLimits: Number(rateLimits.numDeletedRows),
      postedForms: Number(postedForms.numDeletedRows),
    };
  });
}

/**
 * Mails that ended before a moment: accepted then, or, where they never were, due last before it. Of those whose text the buyer can read on
 * his page nothing but that text is left, which goes with the request.
 */
async function forgetMails(store: Store, until: string): Promise<number> {
  return store.write(async (writing) => {
    const ended = () =>
      writing
        .selectFrom('outbox')
        .select('id')
        .where((is) =>
          is.or([
            is.and([is('state', '=', 'accepted'), is('acceptedAt', '<=', until)]),
            is.and([is('state', 'in', ['dead', 'suppressed', 'cancelled']), is('dueAt', '<=', until)]),
            // One that no request needs any more and whose outcome nobody knows.
            is.and([is('state', '=', 'parked'), is('dueAt', '<=', until), is('requestId', 'is', null)]),
          ]),
        );
    const deleted = await writing
      .deleteFrom('outbox')
      .where('id', 'in', ended())
      .where((is) =>
        is.or([is('shownText', 'is', null), is('requestId', 'is', null), is('state', '!=', 'accepted')]),
      )
      .executeTakeFirst();
    const reduced = await writing
      .updateTable('outbox')
      .set({ emailKey: '', sealed: null, providerId: null, lastFailure: null })
      .where('id', 'in', ended())
      .where('emailKey', '!=', '')
      .executeTakeFirst();
    return Number(deleted.numDeletedRows) + Number(reduced.numUpdatedRows);
  });
}

/** Files of mails that are no longer known, or were written before a moment: a run that was cut off leaves none behind for long. */
async function removeOldFiles({ store, mailFiles }: RetentionParts, until: string): Promise<number> {
  const ids = await mailFiles.list();
  const old: string[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const some = ids.slice(from, from + CHUNK);
    const known = await store.db
      .selectFrom('outbox')
      .select(['id', 'acceptedAt'])
      .where('id', 'in', some)
      .execute();
    const kept = new Set(
      known.filter(({ acceptedAt }) => acceptedAt === null || acceptedAt > until).map(({ id }) => id),
    );
    old.push(...some.filter((id) => !kept.has(id)));
  }
  await mailFiles.remove(old);
  return old.length;
}
