import { findFaults } from '../../../src/lib/content/check/find-faults.ts';
import type { Fault } from '../../../src/lib/content/check/fault.ts';

/** Synthetic content without a fault, as small as the rules allow. No firm, place or figure in it is real. */
export const BUILD_DAY = '2026-11-22';

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests break these fields in every way */
type Loose = any;
export type LooseContent = {
  [Name in 'providers' | 'services' | 'cities' | 'industries' | 'insights']: {
    file: string;
    name: string;
    data: Loose;
    body: string;
  }[];
} & { stats: Loose; sources: Loose; corrections: Loose; costInputs: Loose; unreadable: []; folder: string };

const filler = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

const claim = (value: unknown, more: object = {}) => ({
  value,
  source: ['press'],
  asOf: '2024-05',
  quote: 'the exact words of the source',
  ...more,
});

const provider = (slug: string, more: object) => ({
  slug,
  name: `Example ${slug}`,
  kind: 'outsourcer',
  status: 'published',
  lastChecked: '2026-11-21',
  ...more,
});

const file = (folder: string, data: { slug?: string }, body: string, name = data.slug ?? 'name') => ({
  file: `content/${folder}/${name}.mdx`,
  name,
  data,
  body,
});

const service = (slug: string, related: string) => ({
  slug,
  name: `Service ${slug}`,
  group: 'back-office',
  order: slug === 'alpha' ? 1 : 2,
  definition: 'A line.',
  summary: 'A sentence.',
  alsoCalled: [],
  channels: ['email'],
  roles: ['clerk'],
  units: ['agent-hour'],
  kpis: ['accuracy'],
  related: [related],
});

const city = {
  slug: 'exampur',
  name: 'Exampur',
  summary: 'A sentence.',
  lastChecked: '2026-11-21',
  province: 'Example Province',
  latitude: 30.5,
  longitude: 70.25,
  coordinatesSource: ['press'],
  population: {
    value: 18868021,
    year: 2023,
    kind: 'city (census)',
    source: ['press'],
    quote: 'Exampur 18,868,021',
    confidence: 'reported',
    alternatives: [{ value: 20400000, kind: 'division', source: ['letter'], quote: 'had 20.4 million' }],
  },
  facts: [
    {
      id: 'parks',
      field: 'parks',
      text: 'One of 43 parks',
      value: null,
      unit: null,
      period: 'Feb 2025',
      source: ['press'],
      quote: 'one of 43 parks',
      confidence: 'reported',
    },
    {
      id: 'raids',
      field: 'enforcement',
      text: 'Raids',
      value: 19,
      unit: 'raids',
      period: '2025',
      source: ['press'],
      quote: 'nineteen raids',
      confidence: 'reported',
      articleOnly: true,
    },
  ],
  holes: [],
};

const source = (id: string, more: object = {}) => ({
  id,
  url: `https://${id}.example/page`,
  title: `Title of ${id}`,
  publisher: `Publisher of ${id}`,
  published: '2024',
  retrieved: '2026-11-21',
  ...more,
});

const stat = (id: string, conflictsWith: string[]) => ({
  id,
  title: 'A figure',
  value: 5,
  unit: 'count',
  period: { label: '2024', start: null, end: null },
  scope: 'Everything',
  geography: 'PK',
  source: ['press'],
  quote: 'five of them',
  confidence: 'reported',
  note: null,
  series: null,
  conflictsWith,
});

const COST_LISTS = [
  ...[
    'exchangeRates',
    'hourlyPriceBreakdown',
    'medicalBillingPricing',
    'onboarding',
    'holes',
    'outsourcedHourlyRates',
  ],
  ...[
    'relativeOutsourcingCost',
    'spaceAllowance',
    'technologyPerSeat',
    'attrition',
    'replacementCost',
    'supervision',
  ],
  'shrinkage',
];
const COUNTRY_LISTS = [
  ...[
    'agentWage',
    'employerOnCosts',
    'outsourcedHourlyRates',
    'workspacePerSeat',
    'attrition',
    'trainingWeeks',
  ],
  ...['nightShiftPremium', 'publicHolidays', 'holes'],
];
const emptyLists = (names: string[]) => Object.fromEntries(names.map((name) => [name, []]));

/** A new copy each time, free to be spoilt. */
export function goodContent(): LooseContent {
  return structuredClone({
    folder: 'content',
    unreadable: [],
    providers: [
      file(
        'providers',
        provider('first', {
          founded: [claim(2004)],
          services: [claim('alpha'), claim('beta', { source: ['own-page'], selfDeclared: true })],
          headcount: [claim({ min: 1200, what: 'agents', place: 'Exampur' }, { text: 'over 1,200 agents' })],
          industries: [claim('trade')],
          pricing: [claim('USD 9 an hour')],
          hours: [claim({ always: true })],
        }),
        `The firm was founded in [2004](#founded.0) and [over 1,200 agents](#headcount.0) work there [24/7](#hours). ${filler(12)}`,
      ),
      file('providers', provider('second', { kind: 'captive', services: [claim('alpha')] }), ''),
    ],
    services: [
      file('services', service('alpha', 'beta'), `${filler(300)} [beta](/services/beta/)`),
      file('services', service('beta', 'alpha'), filler(300)),
    ],
    cities: [
      file(
        'cities',
        city,
        `Once [18.9 million people](#population), and [43 parks in 2025](#parks). ${filler(120)}`,
      ),
    ],
    industries: [
      file(
        'industries',
        {
          ...{
            slug: 'trade',
            name: 'Trade',
            order: 1,
            summary: 'A sentence.',
            regulated: false,
            alwaysShown: false,
          },
          ...{ alsoCalled: [], regimes: [], typicalServices: ['alpha'] },
        },
        'Ask [alpha](/services/alpha/) and read [how we work](/methodology/#order).',
      ),
    ],
    insights: [],
    stats: [stat('one', ['two']), stat('two', ['one'])],
    sources: [
      source('press'),
      source('letter', { formerIds: ['old-letter'] }),
      source('own-page', { own: true, kind: 'provider-website' }),
    ],
    corrections: [],
    costInputs: {
      retrieved: '2026-11-21',
      countries: [{ code: 'PK', name: 'Pakistan', currency: 'PKR', ...emptyLists(COUNTRY_LISTS) }],
      ...emptyLists(COST_LISTS),
    },
  });
}

/** The faults of the good content after one change to it. */
export function faultsAfter(change: (content: LooseContent) => void, buildDay = BUILD_DAY): Fault[] {
  const content = goodContent();
  change(content);
  return findFaults(content, buildDay);
}
