import type { Brief } from '../schemas/brief/brief.ts';
import { ROWS } from '../schemas/brief/lists.ts';

/** A brief, or what there is of it while it is being written: a field that is absent says nothing, as one that is null. */
export type PartBrief = Partial<Brief>;

/** The rows that name a volume: contacts a month, and seconds of handling where they are given. */
export function volumesOf(brief: PartBrief): { contacts: number; handleSeconds: number | null }[] {
  return ROWS.flatMap((row) => {
    const contacts = brief[`contacts${row}`] ?? null;
    return contacts === null ? [] : [{ contacts, handleSeconds: brief[`aht${row}`] ?? null }];
  });
}

/** Contacts a month over all channels; null where none is given. */
export function monthlyContacts(brief: PartBrief): number | null {
  const volumes = volumesOf(brief);
  return volumes.length === 0 ? null : volumes.reduce((sum, { contacts }) => sum + contacts, 0);
}

/** Are the hours given: day and night, or from when to when? */
export const hasHours = (brief: PartBrief): boolean =>
  Boolean(brief.allDay) || Boolean(brief.opens && brief.closes);

/** Is an amount of money given? */
export const hasBudget = (brief: PartBrief): boolean =>
  typeof brief.budgetLow === 'number' || typeof brief.budgetHigh === 'number';
