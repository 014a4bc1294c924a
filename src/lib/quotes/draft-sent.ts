import { readReference } from './reference.ts';

/** Where the device keeps the draft; the page on privacy names it. */
export const DRAFT_KEY = 'quote-draft';

/**
 * Removes the draft of a request that was stored. Only one that was being sent, and only where the address names a request: a link that
 * somebody made up takes nothing away. Apart from the drafts themselves, so that this page loads a few hundred bytes and no schema.
 */
export function forgetSent(storage: () => Storage, search: string): void {
  if (readReference(new URLSearchParams(search).get('r')) === null) return;
  try {
    const draft = JSON.parse(storage().getItem(DRAFT_KEY) ?? 'null') as { isSending?: unknown } | null;
    if (draft?.isSending === true) storage().removeItem(DRAFT_KEY);
  } catch {
    // Nothing that this site wrote, or no place to write to.
  }
}
