import type { Writing } from '../database/store.ts';
import { bringsLead } from './kinds.ts';

/** What the mail service says became of a mail that it had accepted. */
export interface Notice {
  readonly providerId: string;
  /** "email.delivered" and the like; a bounce that is not for good carries ".transient". */
  readonly type: string;
  readonly at: string;
}

const columnOf: Readonly<Record<string, 'deliveredAt' | 'bouncedAt'>> = {
  'email.delivered': 'deliveredAt',
  'email.bounced': 'bouncedAt',
};

/** Writes a notice to the mail and to the lead that it brought; of several of one type the first that is told counts. */
export async function applyNotice(writing: Writing, { providerId, type, at }: Notice): Promise<void> {
  const column = columnOf[type];
  if (!column) return;
  const mails = await writing
    .updateTable('outbox')
    .set({ [column]: at })
    .where('providerId', '=', providerId)
    .where(column, 'is', null)
    .returning(['kind', 'recipientId'])
    .execute();
  for (const { kind, recipientId } of mails) {
    if (!recipientId || !bringsLead(kind)) continue;
    await writing
      .updateTable('recipients')
      .set({ [column]: at })
      .where('id', '=', recipientId)
      .where(column, 'is', null)
      .execute();
  }
}

/** What came before our own note that the mail was accepted. */
export async function applyNotices(writing: Writing, providerId: string): Promise<void> {
  const notices = await writing
    .selectFrom('mailEvents')
    .select(['providerId', 'type', 'at'])
    .where('providerId', '=', providerId)
    .orderBy('at')
    .execute();
  for (const notice of notices) await applyNotice(writing, notice);
}
