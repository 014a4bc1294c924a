import { EDITOR_WORKING_DAYS, workingDaysAfter } from '../../quotes/moments.ts';
import { moment } from '../clock.ts';
import type { EditorQueue } from '../desk.ts';
import { toRows } from './editor-rows.ts';
import type { DeskParts } from './parts.ts';

/** More than anyone looks through at once; the search finds the rest. */
const MOST_ROWS = 200;

/** What waits for an editor, oldest first. */
export async function readQueue(parts: DeskParts): Promise<EditorQueue> {
  const { store, clock, mails } = parts;
  const held = await store.db
    .selectFrom('quoteRequests')
    .selectAll()
    .where('state', '=', 'held')
    .orderBy('createdAt')
    .limit(MOST_ROWS)
    .execute();
  const waiting = await store.db
    .selectFrom('recipients')
    .innerJoin('quoteRequests', 'quoteRequests.id', 'recipients.requestId')
    .select(['recipients.id as recipientId', 'recipients.requestId', 'recipients.bouncedAt'])
    .select(['recipients.providerName', 'recipients.providerSlug'])
    .select(['quoteRequests.reference', 'quoteRequests.confirmedAt'])
    .where('quoteRequests.state', '=', 'confirmed')
    .where('recipients.givenUpAt', 'is', null)
    .where('recipients.openedAt', 'is', null)
    // What came back needs another address.
    .where((is) =>
      is.or([is('recipients.forwardedAt', 'is', null), is('recipients.bouncedAt', 'is not', null)]),
    )
    .orderBy('quoteRequests.confirmedAt')
    .orderBy('recipients.place')
    .limit(MOST_ROWS)
    .execute();
  const today = moment(clock.now()).slice(0, 10);
  const counts = await mails.count();
  return {
    held: await toRows(parts, held),
    toForward: waiting.map(({ bouncedAt, confirmedAt, ...row }) => {
      const since = bouncedAt ?? confirmedAt ?? '';
      return { ...row, since, isLate: workingDaysAfter(since, EDITOR_WORKING_DAYS) < today };
    }),
    stuckMails: (counts['parked'] ?? 0) + (counts['dead'] ?? 0) + (counts['suppressed'] ?? 0),
    isPaused: await mails.isPaused(),
  };
}
