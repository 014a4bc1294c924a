import type { Claim } from '../../../src/lib/schemas/claim.ts';
import type { City } from '../../../src/lib/schemas/city.ts';
import type { Industry } from '../../../src/lib/schemas/industry.ts';
import type { Provider } from '../../../src/lib/schemas/provider.ts';
import type { Service } from '../../../src/lib/schemas/service.ts';

/* Synthetic entries for tests: no firm, place or figure here is real. */

/** A claim by a newspaper; `own` is the short way to one in the firm's own words. */
export function claim<Value>(
  value: Value,
  more: Partial<Omit<Claim, 'value'>> & { own?: boolean } = {},
): Claim<Value> {
  const { own, ...rest } = more;
  const source = own ? ['own-page'] : ['press'];
  return { value, source, asOf: null, quote: 'words', ...(own ? { selfDeclared: true } : {}), ...rest };
}

/** A provider without any claim. */
export function provider(slug: string, more: Partial<Provider> = {}): Provider {
  return { slug, name: slug, kind: 'outsourcer', status: 'published', lastChecked: '2026-11-21', ...more };
}

/** An office in Pakistan, or elsewhere. */
export function office(city: string | null, more: Partial<Claim> & { own?: boolean; country?: string } = {}) {
  const { country = 'Pakistan', ...rest } = more;
  return { city, country, claim: claim('an office', rest) };
}

export function service(slug: string, order: number): Service {
  return {
    ...{ slug, name: slug, group: 'back-office', order, definition: 'x', summary: 'x', alsoCalled: [] },
    ...{ channels: ['email'], roles: ['x'], units: ['contact'], kpis: ['accuracy'], related: ['x'] },
  };
}

export function city(name: string, slug = name.toLowerCase()): City {
  return {
    ...{ slug, name, summary: 'x', lastChecked: '2026-11-21', province: 'x', latitude: 30, longitude: 70 },
    ...{ coordinatesSource: ['press'], population: null, facts: [], holes: [] },
  };
}

export function industry(slug: string, order: number, alwaysShown = false): Industry {
  return {
    ...{ slug, name: slug, order, summary: 'x', regulated: false, alwaysShown },
    ...{ alsoCalled: [], regimes: [], typicalServices: ['x'] },
  };
}
