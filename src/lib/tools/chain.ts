import { paths } from '../site.ts';

/** Of the fields of the cost tool; a link of another version says so there. */
const COST_VERSION = 1;

/** What staffing hands on to cost. `contactsPerMonth` absent: nobody said how many a month brings. Occupancy and shrinkage are shares from 0 to 1. */
export type ToCost = {
  contactsPerMonth?: number | undefined;
  ahtSeconds: number;
  occupancy: number;
  shrinkage: number;
};

/**
 * The address of the cost tool with what is known from staffing: contacts a month made whole, seconds, and per cents to a tenth, as a person
 * would type them. Example: 4,333.3 contacts, 180 s, 0.71428 and 0.3 give `?v=1&contacts=4333&aht=180&busy=71.4&shrinkage=30`.
 */
export function costLinkFrom({ contactsPerMonth, ahtSeconds, occupancy, shrinkage }: ToCost): string {
  const params = new URLSearchParams({ v: String(COST_VERSION) });
  if (contactsPerMonth !== undefined) params.set('contacts', String(Math.round(contactsPerMonth)));
  params.set('aht', String(ahtSeconds));
  params.set('busy', perCent(occupancy));
  params.set('shrinkage', perCent(shrinkage));
  return `${paths.cost}?${params.toString()}`;
}

const perCent = (share: number): string => String(Math.round(share * 1_000) / 10);

/** Weeks of a month, on average. */
const WEEKS_A_MONTH = 52 / 12;

/** Contacts a month, of those of a week. Example: 1,000 a week are 4,333.3 a month. */
export const monthlyOf = (contactsPerWeek: number): number => contactsPerWeek * WEEKS_A_MONTH;

/** The cost tool with the share of the work that falls at night, 0 to 1; there in per cent, to a tenth. */
export const nightLink = (nightShare: number): string =>
  `${paths.cost}?v=1&night=${Math.round(nightShare * 1000) / 10}`;
