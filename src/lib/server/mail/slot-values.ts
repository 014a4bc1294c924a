import { escapeHtml, toLine, toLines } from './mail-text.ts';
import type { TextSlot } from './slot-types.ts';

/** The value of a slot, ready to be put between the pieces of a mail. */
export interface SlotValue {
  html: string;
  text: string;
}

/** What a path and query of ours are made of. */
const ownAddress = /^[\w\-.~/?#&=%+:]+$/;

/** Makes a value ready, by the sort of its slot. Throws when a link is none, without repeating it: it may be a secret. */
export function toSlotValue(value: string, type: TextSlot, siteUrl: string): SlotValue {
  switch (type) {
    case 'line': {
      const text = toLine(value);
      return { html: escapeHtml(text), text };
    }
    case 'lines': {
      const text = toLines(value);
      return {
        html: escapeHtml(text).replaceAll('\n', '<br>'),
        text: text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>'),
      };
    }
    case 'own-link':
      if (!value.startsWith(`${siteUrl}/`) || !ownAddress.test(value.slice(siteUrl.length)))
        throw new TypeError(`must be an address that begins with ${siteUrl}/`);
      return { html: escapeHtml(value), text: value };
    case 'link': {
      const url = toForeignAddress(value);
      return { html: escapeHtml(url), text: url };
    }
  }
}

function toForeignAddress(value: string): string {
  const url = /^https?:\/\/[^\s\\]+$/i.test(value) && URL.canParse(value) ? new URL(value) : null;
  if (url === null || url.username !== '' || url.password !== '')
    throw new TypeError('must be an address that begins with http:// or https://');
  return url.href;
}
