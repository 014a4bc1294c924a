import type { Done, Gone, NotNow, OutboxItem, OutboxPage, Unavailable } from '../desk.ts';
import { DONE, GONE, guarded, notNow } from './guarded.ts';
import type { DeskParts, MailEntry, MailResult } from './parts.ts';

const TWICE =
  'An earlier attempt may have got through, and the mail service no longer remembers it: sent again, it may come twice.';

/** The mails, newest first, with what can be done about each. */
export async function readOutbox(
  parts: DeskParts,
  { state, page }: { state: string; page: number },
): Promise<OutboxPage> {
  const { entries, pages } = await parts.mails.list({ state: state || undefined, page });
  const items = [];
  for (const entry of entries) items.push(await toItem(parts, entry));
  return {
    items,
    counts: await parts.mails.count(),
    pages,
    isPaused: await parts.mails.isPaused(),
    transport: parts.settings.transport,
  };
}

export async function toItem({ mails, settings }: DeskParts, entry: MailEntry): Promise<OutboxItem> {
  const { id, kind, state, attempts, createdAt, dueAt, acceptedAt, lastFailure, reference, requestId } =
    entry;
  return {
    ...{ id, kind, state, attempts, createdAt, dueAt, acceptedAt, lastFailure, reference, requestId },
    actions: [
      ...(entry.canBeSentAgain ? (['send-again'] as const) : []),
      ...(entry.canBeGivenUp ? (['give-up'] as const) : []),
    ],
    warning: entry.mayComeTwice ? TWICE : null,
    preview: settings.transport === 'file' ? await mails.preview(id) : null,
  };
}

export const resendMail = (parts: DeskParts, id: string): Promise<Done | NotNow | Gone | Unavailable> =>
  guarded(async () => {
    const result = toResult(await parts.mails.sendAgain(id));
    if (result.kind === 'done') parts.wakeSender();
    return result;
  });

export const giveUpMail = (parts: DeskParts, id: string): Promise<Done | NotNow | Gone | Unavailable> =>
  guarded(async () => toResult(await parts.mails.giveUp(id)));

export const resumeSending = (parts: DeskParts): Promise<Done | Unavailable> =>
  guarded(async () => {
    await parts.mails.resume();
    parts.wakeSender();
    return DONE;
  });

function toResult({ kind }: MailResult): Done | NotNow | Gone {
  switch (kind) {
    case 'queued':
    case 'given-up':
      return DONE;
    case 'unknown':
      return GONE;
    case 'not-wanted':
      return notNow('This address wants no mail from us: nothing may be sent there.');
    case 'not-now':
      return notNow('This mail has moved on since the page was loaded.');
  }
}
