import type { FilledMail, FillMail, MailKind } from './kinds.ts';
import { cutSubject, escapeHtml, hideLinks, toLine, wrapText } from './mail-text.ts';
import { mailKinds, slotsOfKind, type SlotType, type TextSlot } from './slot-types.ts';
import { toSlotValue, type SlotValue } from './slot-values.ts';
import {
  SITE_SLOT,
  storedMailsSchema,
  type Piece,
  type PlainPiece,
  type StoredMail,
} from './stored-mails.ts';

/** The values of a mail by slot: one each, or one set of values for each entry of a list. */
type Values = ReadonlyMap<string, SlotValue | readonly ReadonlyMap<string, SlotValue>[]>;

type Medium = keyof SlotValue;

/**
 * Opens what the build left of the mails, once at the start, so that filling one is no more than joining texts. Links of the site must
 * begin with `siteUrl`, an origin. Throws when a kind is missing or a mail has a slot that its kind does not have.
 */
export function openMails(json: string, siteUrl: string): FillMail {
  const stored = storedMailsSchema.parse(JSON.parse(json));
  const mails = new Map<MailKind, StoredMail>();
  for (const kind of mailKinds) {
    const mail = stored[kind];
    if (mail === undefined) throw new Error(`The build has no mail "${kind}": run "npm run build" again.`);
    checkPieces(kind, mail);
    mails.set(kind, withSite(mail, siteUrl));
  }
  return (kind, slots) => {
    const mail = mails.get(kind);
    if (mail === undefined) throw new Error(`There is no mail "${String(kind)}".`);
    return fill(mail, readSlots(kind, { ...slots }, siteUrl));
  };
}

function fill(mail: StoredMail, values: Values): FilledMail {
  const text = wrapText(join(mail.text, values, 'text'));
  return {
    subject: cutSubject(toLine(join(mail.subject, values, 'text'))),
    html: join(mail.html, values, 'html'),
    text,
    shownText: hideLinks(text),
  };
}

function join(pieces: readonly Piece[], values: Values, medium: Medium): string {
  let joined = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') joined += piece;
    else if ('slot' in piece) joined += textAt(values.get(piece.slot), medium);
    else {
      for (const entry of entriesAt(values.get(piece.each))) joined += join(piece.pieces, entry, medium);
    }
  }
  return joined;
}

function entriesAt(value: ReturnType<Values['get']>): readonly ReadonlyMap<string, SlotValue>[] {
  return value === undefined || 'html' in value ? [] : value;
}

function textAt(value: ReturnType<Values['get']>, medium: Medium): string {
  return value !== undefined && 'html' in value ? value[medium] : '';
}

/** Reads the values of all slots of a kind. A fault names the kind and the slot, never what stood in it. */
function readSlots(kind: MailKind, slots: Readonly<Record<string, unknown>>, siteUrl: string): Values {
  const types = slotsOfKind(kind);
  const values = new Map<string, SlotValue | Map<string, SlotValue>[]>();
  refuseUnknown(kind, slots, types);
  for (const [name, type] of Object.entries(types)) {
    const value = slots[name];
    if (typeof type === 'string') values.set(name, readText(`${kind}: ${name}`, value, type, siteUrl));
    else values.set(name, readList(`${kind}: ${name}`, value, type.each, siteUrl));
  }
  return values;
}

function readList(
  where: string,
  value: unknown,
  fields: Readonly<Record<string, TextSlot>>,
  siteUrl: string,
): Map<string, SlotValue>[] {
  if (!Array.isArray(value)) throw new TypeError(`The mail ${where} must be a list.`);
  return value.map((entry: unknown) => {
    const given = { ...(entry as object) } as Record<string, unknown>;
    refuseUnknown(where, given, fields);
    return new Map(
      Object.entries(fields).map(([name, type]) => [
        name,
        readText(`${where}, ${name}`, given[name], type, siteUrl),
      ]),
    );
  });
}

function readText(where: string, value: unknown, type: TextSlot, siteUrl: string): SlotValue {
  if (typeof value !== 'string') throw new TypeError(`The mail ${where} must be a text.`);
  try {
    return toSlotValue(value, type, siteUrl);
  } catch (cause) {
    throw new TypeError(`The mail ${where} ${cause instanceof Error ? cause.message : ''}.`, { cause });
  }
}

function refuseUnknown(where: string, given: object, known: Readonly<Record<string, SlotType>>): void {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw new TypeError(`The mail ${where} has no slot "${unknown}".`);
}

/** A template that names a slot wrongly would leave a hole in every mail; found here, it stops the start. */
function checkPieces(kind: MailKind, mail: StoredMail): void {
  const types = slotsOfKind(kind);
  const check = (pieces: readonly Piece[], known: Readonly<Record<string, SlotType>>): void => {
    for (const piece of pieces) {
      if (typeof piece === 'string') continue;
      const name = 'slot' in piece ? piece.slot : piece.each;
      if (name === SITE_SLOT) continue;
      const type = Object.hasOwn(known, name) ? known[name] : undefined;
      if ('slot' in piece ? typeof type !== 'string' : typeof type !== 'object')
        throw new Error(`The mail ${kind} of the build has a slot "${name}" that its kind does not have.`);
      if ('each' in piece && typeof type === 'object') check(piece.pieces, type.each);
    }
  };
  check(mail.subject, types);
  check(mail.html, types);
  check(mail.text, types);
}

function withSite({ subject, html, text }: StoredMail, siteUrl: string): StoredMail {
  const fillIn = <P extends Piece>(pieces: P[], site: string): (P | string)[] =>
    pieces.map((piece) => (isSite(piece) ? site : piece));
  return { subject, html: fillIn(html, escapeHtml(siteUrl)), text: fillIn(text, siteUrl) };
}

function isSite(piece: Piece | PlainPiece): boolean {
  return typeof piece === 'object' && 'slot' in piece && piece.slot === SITE_SLOT;
}
