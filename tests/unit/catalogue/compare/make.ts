import { buildCatalogue } from '../../../../src/lib/catalogue/catalogue.ts';
import { readCompareQuery, type CompareQuery } from '../../../../src/lib/catalogue/compare/compare-query.ts';
import type { LiveSite } from '../../../../src/lib/content/live-site.ts';
import type { Provider } from '../../../../src/lib/schemas/provider.ts';
import { city, claim, office, provider, service } from '../make.ts';
import { source } from '../../open-data/make.ts';
import { noCosts } from '../../tools/make-costs.ts';

/* Synthetic firms for tests of the comparison: no firm or figure here is real. */

/** Known by others and in its own words: fit [0.75, 1] for support and 24/7, scale [0.5, 0.5], risk [0.35, 0.95]. */
export const harbour = provider('harbour', {
  name: 'Harbour Voice',
  services: [claim('support', { own: true, asOf: '2026' }), claim('sales')],
  hours: [claim({ always: true as const }, { asOf: '2025-03' })],
  founded: [claim(2018, { own: true })],
  offices: [office('Lahore'), office('Karachi')],
  headcount: [claim({ min: 100, max: 100, what: 'people' as const, place: 'Lahore' }, { asOf: '2026-02' })],
});

/** Says no to 24/7, and puts a formula where a price should be. */
export const meadow = provider('meadow', {
  name: 'Meadow, Calls',
  services: [claim('support')],
  hours: [claim({ daysPerWeek: 5, hoursPerDay: 8 }, { own: true })],
  founded: [claim(2018), claim(2016, { asOf: '2020' })],
  pricing: [claim('=HYPERLINK("x")', { asOf: '2026' })],
});

/** Nothing is known. */
export const blank = provider('blank', { name: 'Blank' });

export const captive = provider('captive', { name: 'Own Desk', kind: 'captive' });
export const closed = provider('closed', { name: 'Gone', status: 'closed' });

/** A site with these firms. */
export function site(providers: Provider[] = [harbour, meadow, blank, captive, closed]): LiveSite {
  const catalogue = buildCatalogue(
    {
      providers,
      services: [service('support', 1), service('sales', 2)],
      cities: [city('Lahore'), city('Karachi')],
      industries: [],
    },
    '2026-11-22',
  );
  return {
    catalogue,
    names: {
      services: new Map([
        ['support', 'Customer support'],
        ['sales', 'Telephone sales'],
      ]),
      industries: new Map(),
    },
    register: new Map([source('press'), source('own-page', { own: true })].map((each) => [each.id, each])),
    lastChanged: '2026-11-21',
    costs: noCosts,
  };
}

/** What an address asks of that site. */
export const queryOf = (address: string, of: LiveSite = site()): CompareQuery =>
  readCompareQuery(new URLSearchParams(address), of.catalogue).query;
