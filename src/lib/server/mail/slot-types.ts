import type { MailKind, MailSlots } from './kinds.ts';

/**
 * What may stand in a slot. `line`: text on one line. `lines`: text that keeps its line breaks, shown as a quotation. `own-link`: an
 * address of this site. `link`: any http or https address.
 */
export type TextSlot = 'line' | 'lines' | 'own-link' | 'link';

/** A slot that repeats a part of the mail for each entry of a list. */
export interface ListSlot {
  readonly each: Readonly<Record<string, TextSlot>>;
}

/** What may stand in a slot of any sort. */
export type SlotType = TextSlot | ListSlot;

type TypeOf<Value> = Value extends readonly (infer Entry)[]
  ? { readonly each: { readonly [Field in keyof Entry]: TextSlot } }
  : TextSlot;

type SlotTypes = {
  readonly [K in MailKind]: { readonly [Slot in keyof MailSlots[K]]: TypeOf<MailSlots[K][Slot]> };
};

const recipients = { each: { name: 'line', how: 'line' } } as const;

/** The sort of each slot of each mail. What is a link is decided here and never by a value. */
export const slotTypes: SlotTypes = {
  'confirm-request': {
    name: 'line',
    reference: 'line',
    summary: 'line',
    recipients,
    confirmUrl: 'own-link',
    validUntil: 'line',
    askedOn: 'line',
  },
  'request-stored': {
    reference: 'line',
    summary: 'line',
    recipients,
    howMany: 'line',
    pageUrl: 'own-link',
    callChoice: 'line',
    askedOn: 'line',
  },
  'lead-invitation': {
    providerName: 'line',
    reference: 'line',
    services: 'line',
    volumeBand: 'line',
    replyBy: 'line',
    leadUrl: 'own-link',
    addressPage: 'link',
    profileUrl: 'own-link',
  },
  'lead-new': {
    providerName: 'line',
    reference: 'line',
    summary: 'line',
    replyBy: 'line',
    leadUrl: 'own-link',
  },
  'answer-received': { providerName: 'line', reference: 'line', what: 'line', pageUrl: 'own-link' },
  'follow-up': { providerName: 'line', reference: 'line', question: 'lines', leadUrl: 'own-link' },
  'request-closed': { providerName: 'line', reference: 'line', sentence: 'line' },
  'sign-in': { url: 'own-link', code: 'line', minutes: 'line' },
  'editors-queue': { reference: 'line', what: 'line', url: 'own-link' },
};

/** All kinds of mail, in the order of the list of their slots. */
export const mailKinds = Object.keys(slotTypes) as MailKind[];

/** The slots of a kind by name, for code that does not know the kind beforehand. */
export function slotsOfKind(kind: MailKind): Readonly<Record<string, SlotType>> {
  return slotTypes[kind];
}
