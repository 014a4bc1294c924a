import { DECLINE_REASONS, type DeclineReason } from '../../schemas/brief/outcome.ts';
import { choice } from '../../schemas/brief/fields.ts';
import { moment } from '../clock.ts';
import type { Writing } from '../database/store.ts';
import type { Done, Gone, Invalid, NotNow, ProviderDesk, Unavailable } from '../desk.ts';
import type { PostedForm } from '../guard/posted-form.ts';
import { noteEvents } from './events.ts';
import { findLead, type StoredRecipient, type StoredRequest } from './find-by-token.ts';
import { DONE, GONE, guarded, notNow } from './guarded.ts';
import type { DeskParts } from './parts.ts';
import { readField } from './read-field.ts';
import { tellBuyer } from './tell-buyer.ts';
import { touch } from './touch.ts';
import { strayFields } from './typed-fields.ts';

export interface Lead {
  request: StoredRequest;
  recipient: StoredRecipient;
}

/** Runs what a provider does with its lead, in one transaction; only while the buyer still waits. */
export async function withLead<R extends Done | NotNow | Invalid>(
  parts: DeskParts,
  token: string,
  work: (writing: Writing, lead: Lead) => Promise<R>,
): Promise<R | Done | NotNow | Gone | Unavailable> {
  return guarded(() =>
    parts.store.write(async (writing) => {
      const lead = await findLead(writing, token, parts.clock.now());
      if (!lead) return GONE;
      if (lead.request.state !== 'confirmed')
        return notNow('The buyer has ended the request: it can still be read, but nothing can be changed.');
      return work(writing, lead);
    }),
  );
}

export const NOT_OPENED = notNow('Open the brief first.');
export const DECLINED = notNow('You have declined this request.');

/** From here on the buyer sees that it was opened. */
export const open = (parts: DeskParts, token: string): ReturnType<ProviderDesk['open']> =>
  withLead(parts, token, async (writing, { request, recipient }) => {
    if (recipient.openedAt !== null) return DONE;
    if (recipient.declinedAt !== null) return DECLINED;
    await mark(writing, parts, { request, recipient }, 'openedAt', 'opened');
    return DONE;
  });

/** Says that the request was received and an answer will come; from here on who asks can be seen, unless the buyer hides it. */
export const accept = (parts: DeskParts, token: string): ReturnType<ProviderDesk['accept']> =>
  withLead(parts, token, async (writing, { request, recipient }) => {
    if (recipient.declinedAt !== null) return DECLINED;
    if (recipient.acceptedAt !== null) return DONE;
    if (recipient.openedAt === null) return NOT_OPENED;
    await mark(writing, parts, { request, recipient }, 'acceptedAt', 'accepted');
    return DONE;
  });

const reasonField = choice(Object.keys(DECLINE_REASONS) as DeclineReason[], 'Choose one of the reasons');

/** Says no, and why; without opening the brief as well, and also after an answer, which stays with the buyer. */
export async function decline(
  parts: DeskParts,
  token: string,
  form: PostedForm,
): ReturnType<ProviderDesk['decline']> {
  const problems = strayFields(form, ['reason']);
  const reason = readField(form, 'reason', reasonField, problems);
  if (reason === null && problems.length === 0)
    problems.push({ field: 'reason', message: 'Choose why: the buyer learns from it' });
  const result = await withLead(parts, token, async (writing, { request, recipient }) => {
    if (recipient.declinedAt !== null) return recipient.declineReason === reason ? DONE : DECLINED;
    if (problems.length > 0 || reason === null) return { kind: 'invalid' as const, problems };
    await writing
      .updateTable('recipients')
      .set({ declinedAt: moment(parts.clock.now()), declineReason: reason })
      .where('id', '=', recipient.id)
      .execute();
    await note(writing, parts, { request, recipient }, 'declined');
    const words = DECLINE_REASONS[reason];
    const why = words.charAt(0).toLowerCase() + words.slice(1);
    await tellBuyer(writing, parts, { request, recipient }, `has declined: ${why}`);
    return DONE;
  });
  if (result.kind === 'done') parts.wakeSender();
  return result;
}

async function mark(
  writing: Writing,
  parts: DeskParts,
  lead: Lead,
  column: 'openedAt' | 'acceptedAt',
  kind: 'opened' | 'accepted',
): Promise<void> {
  await writing
    .updateTable('recipients')
    .set({ [column]: moment(parts.clock.now()) })
    .where('id', '=', lead.recipient.id)
    .execute();
  await note(writing, parts, lead, kind);
}

/** Notes what the provider did, which is activity of the request. */
export async function note(
  writing: Writing,
  { clock }: DeskParts,
  { request, recipient }: Lead,
  kind: 'opened' | 'accepted' | 'declined' | 'answered',
): Promise<void> {
  await noteEvents(writing, clock, [
    { requestId: request.id, recipientId: recipient.id, kind, actor: 'provider' },
  ]);
  await touch(writing, clock, request.id);
}
