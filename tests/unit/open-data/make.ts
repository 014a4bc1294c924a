import { buildCatalogue } from '../../../src/lib/catalogue/catalogue.ts';
import type { OpenArticle, OpenContent } from '../../../src/lib/open-data/open-content.ts';
import type { Source } from '../../../src/lib/schemas/source.ts';
import type { Stat } from '../../../src/lib/schemas/stat.ts';
import { city, claim, industry, office, provider, service } from '../catalogue/make.ts';

/* Synthetic entries for tests: no firm, place or figure here is real. */

export const source = (id: string, more: Partial<Source> = {}): Source => ({
  ...{ id, url: `https://${id}.example/page_(1)`, title: `Title of ${id}`, publisher: `The ${id}` },
  ...{ published: '2025-03-04', retrieved: '2026-11-21' },
  ...more,
});

export const stat = (id: string, more: Partial<Stat> = {}): Stat => ({
  ...{
    id,
    title: `Title of ${id}`,
    value: 5,
    unit: 'percent',
    scope: 'all',
    geography: 'PK',
    source: ['press'],
  },
  ...{ period: { label: '2025', start: null, end: null }, quote: 'the secret words', confidence: 'reported' },
  ...{ note: null, series: null, conflictsWith: [] },
  ...more,
});

export const article = (body: string, more: Partial<OpenArticle> = {}): OpenArticle => ({
  ...{ slug: 'an-article', title: 'An article & more', summary: 'What it says.', topic: 'figures', body },
  ...{
    author: 'The editors',
    published: '2026-11-20',
    draft: false,
    services: [],
    cities: [],
    providers: [],
  },
  ...more,
});

/** A small site with a firm, a city and a figure. */
export function content(more: Partial<OpenContent> = {}): OpenContent {
  const firm = provider('harbour-voice', {
    name: 'Harbour *Voice*',
    aliases: ['=HARBOUR()', 'HV'],
    founded: [claim(2004, { asOf: '2025-03', note: 'A caution' })],
    services: [claim('dispatch', { own: true })],
    offices: [office('Porton')],
    hours: [claim({ always: true as const })],
  });
  const place = {
    ...city('Porton'),
    population: {
      value: 1200,
      year: 2023,
      kind: 'census',
      source: ['press'],
      quote: 'x',
      confidence: 'reported' as const,
      alternatives: [{ value: 2000, kind: 'district', source: ['own-page'], quote: 'x' }],
    },
    facts: [
      {
        id: 'power',
        field: 'power',
        text: 'Runs 14 hours',
        value: null,
        unit: null,
        period: '2024',
        source: ['press'],
        quote: 'the secret words',
        confidence: 'reported' as const,
      },
      {
        id: 'raid',
        field: 'enforcement',
        text: 'Three raids',
        value: 3,
        unit: 'raids',
        period: null,
        source: ['press'],
        quote: 'x',
        confidence: 'reported' as const,
        articleOnly: true as const,
      },
    ],
    holes: ['rent'],
  };
  const catalogue = buildCatalogue(
    {
      providers: [firm],
      services: [service('dispatch', 1)],
      cities: [place],
      industries: [industry('telecom', 1)],
    },
    '2026-11-22',
  );
  return {
    catalogue,
    names: { services: new Map([['dispatch', 'Dispatch']]), industries: new Map() },
    register: new Map(
      [source('press'), source('own-page', { own: true, url: null })].map((one) => [one.id, one]),
    ),
    stats: new Map(
      [stat('share'), stat('range', { value: null, low: 2, high: 4 })].map((one) => [one.id, one]),
    ),
    insights: [],
    uses: new Map(),
    texts: new Map([
      ['harbour-voice', 'Harbour Voice dates from [2004](#founded.0). See [dispatch](/services/dispatch/).'],
    ]),
    settings: { siteUrl: 'https://site.example', buildDate: '2026-11-22' },
    lastChanged: '2026-11-21',
    ...more,
  };
}
