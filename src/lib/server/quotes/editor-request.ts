import { readStoredBrief } from '../../schemas/brief/brief.ts';
import type { EditorRequest } from '../desk.ts';
import { toRow } from './editor-rows.ts';
import { eventWords } from './events.ts';
import { findById } from './find-by-token.ts';
import { toBuyer } from './lead-page.ts';
import { toItem } from './editor-outbox.ts';
import type { DeskParts } from './parts.ts';
import { readLeads } from './read-leads.ts';

/** One request with everything that an editor needs to pass it on. */
export async function readRequest(parts: DeskParts, id: string): Promise<EditorRequest | undefined> {
  const { db } = parts.store;
  const request = await findById(db, id);
  if (!request) return undefined;
  const leads = await readLeads(db, parts, request);
  const events = await db
    .selectFrom('events')
    .select(['at', 'kind', 'actor', 'recipientId'])
    .where('requestId', '=', id)
    .orderBy('at')
    .execute();
  const names = new Map(leads.map(({ row }) => [row.id, row.providerName]));
  const { entries } = await parts.mails.list({ requestId: id });
  const mails = [];
  for (const entry of entries) mails.push(await toItem(parts, entry));
  return {
    ...toRow(
      parts,
      request,
      leads.map(({ row }) => row),
    ),
    brief: readStoredBrief(request.brief),
    buyer: { ...toBuyer(request), mayCall: request.mayCall === 1 },
    spamScore: request.spamScore,
    leads: leads.map(({ row, shown }) => ({ ...shown, address: row.address, addressPage: row.addressPage })),
    timeline: events.map(({ at, kind, actor, recipientId }) => {
      const name = recipientId === null ? undefined : names.get(recipientId);
      return { at, words: name === undefined ? eventWords(kind) : `${name}: ${eventWords(kind)}`, actor };
    }),
    mails,
  };
}
