/** A question that cannot be answered, as a value: which field is at fault, and a sentence for the person who filled it in. */
export type Refused = { readonly ok: false; readonly field: string; readonly reason: string };

/** Is this answer a refusal? */
export const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

/** The fields in a person's words. */
const LABELS = new Map([
  ['buyerDate', "The buyer's date"],
  ['buyerZone', "The buyer's time zone"],
  ['buyerStart', "The start of the buyer's hours"],
  ['buyerEnd', "The end of the buyer's hours"],
  ['buyers', 'The list of buyers'],
  ['buyerDays', "The buyer's working days"],
  ['pakistanStart', "The start of the provider's hours"],
  ['pakistanEnd', "The end of the provider's hours"],
  ['providerZone', "The time zone of the provider's hours"],
  ['nightStart', 'The start of the night'],
  ['nightEnd', 'The end of the night'],
  ['year', 'The year'],
  ['from', 'The first date'],
  ['to', 'The last date'],
  ['clock', 'The clock of the ribbon'],
]);

/** "The buyer's date (buyerDate) is "2026-02-30": write …"; what was written is cut, so that no sentence grows without end. */
export function refuse(field: string, found: unknown, advice: string): Refused {
  const reason = `${labelOf(field)} (${field}) ${inQuotes(found)}: ${advice}`;
  return { ok: false, field, reason };
}

function labelOf(field: string): string {
  const ofBuyer = /^buyers\[(\d+)\]\.(zone|start|end)$/.exec(field);
  if (!ofBuyer) return LABELS.get(field) ?? 'A value';
  const matter = { zone: 'time zone', start: 'start of the hours', end: 'end of the hours' }[
    ofBuyer[2] ?? ''
  ];
  return `The ${matter} of buyer ${Number(ofBuyer[1]) + 1}`;
}

const LONGEST_QUOTE = 40;

function inQuotes(found: unknown): string {
  if (found === undefined || found === null || found === '') return 'is missing';
  if (typeof found !== 'string' && typeof found !== 'number') return 'cannot be read';
  const words = String(found);
  return `is "${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words}"`;
}
