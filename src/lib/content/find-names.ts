import { NOT_FOUND, type Facet } from '../catalogue/facets.ts';
import type { ValueNames } from '../catalogue/find-words.ts';
import { EVIDENCE_WORDS } from '../format/evidence.ts';
import { CERTIFICATES, CHANNELS, CLIENT_REGIONS, PROVIDER_KINDS } from '../schemas/taxonomy.ts';
import type { LiveSite } from './live-site.ts';
import { lowerFirst } from './row.ts';

export const FACET_LABELS: Record<Facet, string> = {
  ...{ service: 'Service', city: 'City', industry: 'Industry', channel: 'Channel', language: 'Language' },
  ...{ region: 'Clients in', size: 'Size in Pakistan', hours: 'Hours', cert: 'Certificate', price: 'Price' },
  ...{ evidence: 'Evidence', kind: 'Kind' },
};

/** Several of them, as in "All 24 services". */
export const FACET_PLURALS: Record<Facet, string> = {
  ...{ service: 'services', city: 'cities', industry: 'industries', channel: 'channels' },
  ...{ language: 'languages', region: 'regions', size: 'sizes', hours: 'hours', cert: 'certificates' },
  ...{ price: 'prices', evidence: 'levels', kind: 'kinds' },
};

/** People, agents or seats, in words. */
const SIZES: Record<string, string> = {
  ...{ '1-49': '1 to 49 people', '50-199': '50 to 199 people', '200-999': '200 to 999 people' },
  ...{ '1000+': '1,000 people or more', [NOT_FOUND]: 'Not found' },
};

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** "America/New_York" as a person says it: "New York". */
export const zonePlace = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

/** How an option reads by itself: "Customer support", "24/7", "English". */
export function valueLabels(
  { catalogue, names }: Pick<LiveSite, 'catalogue' | 'names'>,
  zone: string | null,
): ValueNames {
  const cities = new Map(catalogue.cities.map(({ slug, name }) => [slug, name]));
  const labelIn = (labels: Record<string, string>, value: string): string => labels[value] ?? value;
  return (facet, value) => {
    switch (facet) {
      case 'service':
        return names.services.get(value) ?? value;
      case 'industry':
        return names.industries.get(value) ?? value;
      case 'city':
        return value === NOT_FOUND ? 'Not found' : (cities.get(value) ?? value);
      case 'language':
        return languages.of(value) ?? value;
      case 'channel':
        return labelIn(CHANNELS, value);
      case 'region':
        return labelIn(CLIENT_REGIONS, value);
      case 'size':
        return labelIn(SIZES, value);
      case 'cert':
        return labelIn(CERTIFICATES, value);
      case 'evidence':
        return labelIn(EVIDENCE_WORDS, value);
      case 'kind':
        return Object.entries(PROVIDER_KINDS).find(([kind]) => kind === value)?.[1].label ?? value;
      case 'hours':
        return value === '24-7' ? '24/7' : zone ? `Overlap with ${zonePlace(zone)}` : 'Overlap with my day';
      case 'price':
        return 'Published price';
    }
  };
}

/** How it reads within a sentence: "customer support", "24/7 hours", "clients in Europe". */
export function valueNames(site: LiveSite, zone: string | null): ValueNames {
  const labels = valueLabels(site, zone);
  return (facet, value) => {
    const label = labels(facet, value);
    switch (facet) {
      case 'city':
        return value === NOT_FOUND ? 'a city not found' : label;
      case 'size':
        return value === NOT_FOUND ? 'a size not found' : label;
      case 'language':
      case 'cert':
        return label;
      case 'region':
        return `clients in ${value === 'middle-east' ? `the ${label}` : label}`;
      case 'hours':
        return value === '24-7' ? '24/7 hours' : `hours that ${lowerFirst(label)}`;
      case 'price':
        return 'a published price';
      case 'service':
      case 'industry':
      case 'channel':
      case 'evidence':
      case 'kind':
        return lowerFirst(label);
    }
  };
}
