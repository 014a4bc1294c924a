import { COSTING_VERSION } from '../costing/assumptions.ts';
import { toolPaths } from '../site.ts';

/** Numbers that another tool hands to the cost tool, in the units of the models: shares from 0 to 1. */
export type CostHandover = {
  contactsPerMonth?: number | undefined;
  ahtSeconds?: number | undefined;
  /** Share of the time at the desk spent on contacts. */
  occupancy?: number | undefined;
  shrinkage?: number | undefined;
  /** Share of the cover that is at night where the provider sits. */
  nightShare?: number | undefined;
};

/** Their names in the address of the cost tool, and whether they stand there in per cent. */
const KEYS = {
  contactsPerMonth: { key: 'contacts', percent: false },
  ahtSeconds: { key: 'aht', percent: false },
  occupancy: { key: 'busy', percent: true },
  shrinkage: { key: 'shrinkage', percent: true },
  nightShare: { key: 'night', percent: true },
} as const satisfies Record<keyof CostHandover, { key: string; percent: boolean }>;

/**
 * The address of the cost tool with what the staffing tool (contacts, handling time, occupancy, shrinkage) or the overlap tool (night
 * share) worked out; everything else stands there as for a first visit. What is absent or no number is left out.
 * Shares are rounded to a tenth of a per cent, so that a reader sees what was handed over.
 * Example: {contactsPerMonth: 5000, ahtSeconds: 360, occupancy: 0.714} leads to /tools/cost/?v=1&contacts=5000&aht=360&busy=71.4
 */
export function costLinkFrom(handed: CostHandover): string {
  const params = new URLSearchParams({ v: String(COSTING_VERSION) });
  for (const [name, { key, percent }] of Object.entries(KEYS)) {
    const value = handed[name as keyof CostHandover];
    if (value === undefined || !Number.isFinite(value)) continue;
    params.set(key, String(percent ? Math.round(value * 1000) / 10 : value));
  }
  return `${toolPaths.cost}?${params.toString()}`;
}

/** Weeks of a month, on average. */
const WEEKS_A_MONTH = 52 / 12;

/** Contacts a month, whole, of those of a week. Example: 1,000 a week are 4,333 a month. */
export const monthlyOf = (contactsPerWeek: number): number => Math.round(contactsPerWeek * WEEKS_A_MONTH);
