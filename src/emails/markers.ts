import { SITE_SLOT, type Piece, type PlainPiece } from '../lib/server/mail/stored-mails.ts';
import type { MailKind, MailSlots } from '../lib/server/mail/kinds.ts';
import { slotsOfKind } from '../lib/server/mail/slot-types.ts';

// Characters for private use: no template needs them, and React leaves them as they are.
const START = '\uE000';
const END = '\uE001';
const LIST_START = '\uE002';
const LIST_END = '\uE003';
const RAW_START = '\uE004';
const RAW_END = '\uE005';

/** Stands for the address of the site until the server starts. */
export const siteMarker = slotMarker(SITE_SLOT);

/** Values for a template that mark where the true ones go; a list has one entry. */
export function markersOf<K extends MailKind>(kind: K): MailSlots[K] {
  const markers = Object.entries(slotsOfKind(kind)).map(([name, type]) => [
    name,
    typeof type === 'string'
      ? slotMarker(name)
      : [Object.fromEntries(Object.keys(type.each).map((field) => [field, slotMarker(field)]))],
  ]);
  return Object.fromEntries(markers) as MailSlots[K];
}

/** Marks the start of what is repeated for each entry of a list. */
export function listStart(name: string): string {
  return LIST_START + name + END;
}

/** Marks the end of what is repeated. */
export const listEnd = LIST_END;

/** Writes HTML that React cannot: the comments that only Outlook on Windows reads. */
export function outlookOnly(html: string): string {
  return `${RAW_START}<!--[if mso]>${html}<![endif]-->${RAW_END}`;
}

/** Takes back what React escaped between the signs of outlookOnly(). */
export function restoreRaw(html: string): string {
  const raw = new RegExp(`${RAW_START}([^${RAW_END}]*)${RAW_END}`, 'g');
  return html.replace(raw, (_, escaped: string) => unescapeMarkup(escaped));
}

/** Undoes the escaping of React. */
export function unescapeMarkup(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

/** Cuts a rendered text at its markers. */
export function cutAtMarkers(rendered: string): Piece[] {
  const list = new RegExp(`${LIST_START}([^${END}]*)${END}([^${LIST_END}]*)${LIST_END}`);
  return rendered.split(new RegExp(`(${LIST_START}[^${LIST_END}]*${LIST_END})`)).flatMap((part): Piece[] => {
    const [, each, inner] = list.exec(part) ?? [];
    return each === undefined || inner === undefined ? cutPlain(part) : [{ each, pieces: cutPlain(inner) }];
  });
}

/** Cuts a rendered text that has no list. */
export function cutPlain(rendered: string): PlainPiece[] {
  return rendered
    .split(new RegExp(`${START}([^${END}]*)${END}`))
    .map((part, index) => (index % 2 === 1 ? { slot: part } : part))
    .filter((piece) => piece !== '');
}

function slotMarker(name: string): string {
  return START + name + END;
}
