import { isManyField, quoteFields, type QuoteField } from '../schemas/brief/quote-request.ts';
import { DRAFT_KEY } from './draft-sent.ts';
import { isSame, isTyped, valuesOf, type Typed } from './typed.ts';

/** Of the form in which it is kept: a draft of another is taken for none. */
const VERSION = 1;

/** Never kept: it is given for what is on the screen when it is given. */
const NEVER: readonly QuoteField[] = ['consent'];

/** Far above what the form takes. */
const MOST_CHARACTERS = 60_000;

export interface Draft {
  typed: Typed;
  /** ISO text of the moment at which it was kept last. */
  savedAt: string;
  /** The form was sent; whether it arrived, the next page knows. */
  isSending: boolean;
}

const KEPT = quoteFields.filter((field) => !NEVER.includes(field));

/** The draft as it is kept. */
export function writeDraft({ typed, savedAt, isSending }: Draft): string {
  const kept = KEPT.filter((field) => isTyped(typed, field)).map((field) => [field, valuesOf(typed, field)]);
  return JSON.stringify({ v: VERSION, savedAt, isSending, typed: Object.fromEntries(kept) as Typed });
}

/** What was kept; anything that this site did not write is taken for nothing, field by field. */
export function readDraft(text: string | null): Draft | null {
  if (text === null || text.length > MOST_CHARACTERS) return null;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  const { v, savedAt, typed, isSending } = (found ?? {}) as Record<string, unknown>;
  if (v !== VERSION || typeof savedAt !== 'string' || Number.isNaN(Date.parse(savedAt))) return null;
  if (typeof typed !== 'object' || typed === null) return null;
  const fields = KEPT.flatMap((field) => {
    const values = (typed as Record<string, unknown>)[field];
    const isFit =
      Array.isArray(values) &&
      values.every((value) => typeof value === 'string') &&
      (values.length === 1 || (values.length > 1 && isManyField(field)));
    return isFit ? [[field, values] as const] : [];
  });
  return fields.length === 0
    ? null
    : { typed: Object.fromEntries(fields), savedAt, isSending: isSending === true };
}

/**
 * A draft put back into a form that was opened: what the address names (`named`) and what was changed since the page came (`now` against
 * `atFirst`) stands as it is, everything else is the draft's.
 */
export function restore(draft: Typed, atFirst: Typed, now: Typed, named: readonly string[]): Typed {
  // Questions belong to those whom they are put to.
  const fixed = new Set(named.includes('p') ? [...named, 'ask'] : named);
  const kept = quoteFields.map((field): [string, readonly string[]] => [
    field,
    fixed.has(field) || !isSame(atFirst, now, field) || !isTyped(draft, field)
      ? valuesOf(now, field)
      : valuesOf(draft, field),
  ]);
  return { ...now, ...Object.fromEntries(kept.filter(([, values]) => values.length > 0)) };
}

/** The device's place for the draft. Where the device refuses, nothing is kept and nothing is thrown. */
export interface DraftPlace {
  read(): Draft | null;
  /** Says whether it is kept. */
  write(draft: Draft): boolean;
  clear(): void;
}

export function openDrafts(storage: () => Storage): DraftPlace {
  return {
    read() {
      try {
        return readDraft(storage().getItem(DRAFT_KEY));
      } catch {
        return null;
      }
    },
    write(draft) {
      try {
        storage().setItem(DRAFT_KEY, writeDraft(draft));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        storage().removeItem(DRAFT_KEY);
      } catch {
        // What cannot be reached was never written.
      }
    },
  };
}
