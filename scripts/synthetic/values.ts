import type { ClaimField, Headcount, Hours } from '../../src/lib/schemas/provider.ts';
import {
  CERTIFICATES,
  CERTIFICATE_STATUSES,
  CHANNELS,
  CLIENT_REGIONS,
  keysOf,
} from '../../src/lib/schemas/taxonomy.ts';
import type { ClaimContext } from './claims.ts';
import { LABEL } from './names.ts';
import { several, type Random } from './random.ts';

type Value = Record<string, unknown>;

const LANGUAGES = ['en', 'ur', 'pa', 'ar', 'ps', 'es', 'fr', 'de', 'sd'];
const EXTRAS = ['web-development', 'digital-marketing', 'training', 'recruitment', 'search-optimisation'];
const OFFICE_WORDS = ['head office', 'call centre', 'delivery centre', 'branch', 'training centre', 'office'];
const NOTABLE = [
  'Moved its night shift into a technology park.',
  'Trains its new agents for four weeks before their first call.',
  'Answers for a chain of clinics and for two insurers.',
  'Took over the team of a smaller firm in the same street.',
  'Runs buses for its staff between midnight and six.',
  'Was among the members that the trade body listed in its yearbook.',
  'Keeps a second room with its own power for the time of load shedding.',
  'Says that half of its team leaders began as agents.',
];
const ABROAD = ['United States', 'United Kingdom', 'United Arab Emirates', 'Canada'];

/** The values of `count` claims of a field: each with what only this field has. Fewer where there are no more. */
export function claimValue(field: ClaimField, count: number, context: ClaimContext): Value[] {
  const { random, facets } = context;
  const some = (list: readonly string[]): Value[] => several(random, list, count).map((value) => ({ value }));
  const each = (make: (place: number) => Value): Value[] =>
    Array.from({ length: count }, (_, place) => make(place));
  switch (field) {
    case 'services':
      return some(facets.services);
    case 'industries':
      return some(facets.industries);
    case 'channels':
      return some(keysOf(CHANNELS));
    case 'clientRegions':
      return some(keysOf(CLIENT_REGIONS));
    case 'languages':
      return some(LANGUAGES);
    case 'alsoOffers':
      return some(EXTRAS);
    case 'notable':
      return some(NOTABLE);
    case 'offices':
      return each((place) => officeValue(place, context));
    case 'headquarters':
      return each(() => ({ value: { city: context.cities[0] ?? null, country: 'Pakistan' } }));
    case 'founded':
      return each((place) => ({
        value: context.founded + (place > 0 && random.chance(0.5) ? 1 : 0),
        ...(random.chance(0.1) ? { qualifier: 'by' } : {}),
      }));
    case 'headcount':
      return each(() => ({ value: headcountValue(context) }));
    case 'hours':
      return each(() => ({ value: hoursValue(random) }));
    case 'certifications':
      return several(random, keysOf(CERTIFICATES), count).map((value) => ({
        value,
        status: random.pick(keysOf(CERTIFICATE_STATUSES)),
      }));
    case 'pricing':
      return each(() => priceValue(context));
    case 'minimumEngagement':
      return each(() => ({ value: `${random.whole(1, 20)} seats for ${random.whole(1, 12)} months` }));
    case 'parentCompany':
      return each(() => ({ value: `${LABEL} holding company` }));
    case 'listedOn':
      return each(() => ({ value: `${LABEL} stock exchange` }));
  }
}

function officeValue(place: number, { random, cities }: ClaimContext): Value {
  const value = random.pick(OFFICE_WORDS);
  if (place > 0 && random.chance(0.15)) return { city: null, country: random.pick(ABROAD), value };
  return { city: cities[place] ?? null, country: 'Pakistan', value };
}

function headcountValue({ random, cities }: ClaimContext): Headcount {
  const min = random.pick([5, 12, 20, 25, 40, 60, 100, 150, 200, 300, 500, 800, 1200, 3000]);
  return {
    min,
    ...(random.chance(0.3) ? { max: min * 2 } : {}),
    ...(random.chance(0.2) ? { about: true as const } : {}),
    what: random.pick(['people', 'people', 'agents', 'seats', 'plan'] as const),
    place: random.chance(0.5) ? (cities[0] ?? 'Pakistan') : 'Pakistan',
  };
}

function hoursValue(random: Random): Hours {
  if (random.chance(0.6)) return { always: true };
  if (random.chance(0.4)) return { daysPerWeek: 5, hoursPerDay: 24 };
  return {
    daysPerWeek: random.whole(5, 6),
    open: random.pick(['08:00', '09:00', '10:00', '17:00']),
    close: random.pick(['18:00', '19:00', '24:00', '02:00']),
    zone: 'Asia/Karachi',
  };
}

/** Who cannot be asked has no price; that rates are quoted may be said of anybody. */
function priceValue({ random, kind }: ClaimContext): Value {
  if (['captive', 'holding', 'vendor'].includes(kind) || random.chance(0.5))
    return { value: 'Rates are quoted, not published', published: false };
  return { value: `From USD ${random.whole(4, 14)} for an agent hour` };
}
