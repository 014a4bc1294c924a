import type { EditorDesk } from '../desk.ts';
import { eraseById, forward, giveUp, markContacted, release, sendAgain } from './editor-actions.ts';
import { exportRequests } from './editor-csv.ts';
import { giveUpMail, readOutbox, resendMail, resumeSending } from './editor-outbox.ts';
import { readQueue } from './editor-queue.ts';
import { readRequest } from './editor-request.ts';
import { searchRequests } from './editor-rows.ts';
import type { DeskParts } from './parts.ts';

/** What editors do. That it is one who asks has been seen to by the route. */
export const makeEditorDesk = (parts: DeskParts): EditorDesk => ({
  queue: () => readQueue(parts),
  search: (query) => searchRequests(parts, query),
  request: (id) => readRequest(parts, id),
  forward: (recipientId, form) => forward(parts, recipientId, form),
  release: (requestId) => release(parts, requestId),
  markContacted: (recipientId) => markContacted(parts, recipientId),
  sendAgain: (recipientId) => sendAgain(parts, recipientId),
  giveUp: (recipientId) => giveUp(parts, recipientId),
  erase: (requestId) => eraseById(parts, requestId),
  exportCsv: (query) => exportRequests(parts, query),
  outbox: (query) => readOutbox(parts, query),
  resendMail: (outboxId) => resendMail(parts, outboxId),
  giveUpMail: (outboxId) => giveUpMail(parts, outboxId),
  resumeSending: () => resumeSending(parts),
});
