import { MOST_BUYERS } from './assumptions.ts';
import { isRefused, refuse, type Refused } from './refusal.ts';
import { readWindow, type DailyWindow } from './windows.ts';

/** One of several buyers, or one buyer's offices: an IANA zone and its hours. */
export type Buyer = { zone: string; start: string; end: string };

/** One to MOST_BUYERS buyers; the first fault is refused. */
export function readBuyers(buyers: readonly Buyer[]): DailyWindow[] | Refused {
  const list: readonly (Partial<Buyer> | null)[] = Array.isArray(buyers) ? buyers : [];
  if (list.length < 1 || list.length > MOST_BUYERS)
    return refuse('buyers', `${list.length} buyers`, `name 1 to ${MOST_BUYERS} of them.`);
  const windows: DailyWindow[] = [];
  for (const [index, buyer] of list.entries()) {
    const { zone, start, end } = buyer ?? {};
    const field = `buyers[${index}]`;
    const window = readWindow([`${field}.zone`, zone], [`${field}.start`, start], [`${field}.end`, end]);
    if (isRefused(window)) return window;
    windows.push(window);
  }
  return windows;
}
