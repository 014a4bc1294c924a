import { describe, expect, test } from 'vitest';
import { faultsAfter, type LooseContent } from './good-content.ts';
import { ALPHA, CITY, FIRST, SOURCES, STATS, TRADE, city, first, refuses, second, words } from './refuses.ts';

describe('references', () => {
  refuses([
    [
      'a source is unknown',
      (c) => (first(c).data.services[0].source = ['pres']),
      [FIRST, 'services.0.source', '"pres", which is not in content/sources.json', 'perhaps "press"'],
    ],
    [
      'a source has a new id since it was merged',
      (c) => (city(c).data.facts[0].source = ['old-letter']),
      [CITY, 'facts.0.source', '"old-letter"', '"letter": the entry was merged'],
    ],
    [
      'the source of coordinates is unknown',
      (c) => (city(c).data.coordinatesSource = ['map']),
      [CITY, 'coordinatesSource', '"map", which is not in content/sources.json', 'exists'],
    ],
    [
      'the source of a figure is unknown',
      (c) => (c.stats[0].source = ['gone']),
      [STATS, 'one.source', '"gone"', 'exists'],
    ],
    [
      'the source of a cost input is unknown',
      (c) =>
        c.costInputs.spaceAllowance.push({
          value: 5,
          unit: 'sq m',
          source: ['gone'],
          quote: 'five',
          confidence: 'reported',
        }),
      ['content/cost-inputs.json', 'spaceAllowance.0.source', '"gone"', 'exists'],
    ],
    [
      'a service is unknown',
      (c) => (first(c).data.services[0].value = 'alpa'),
      [FIRST, 'services.0.value', '"alpa", which is not in content/services', 'perhaps "alpha"'],
    ],
    [
      'an industry is unknown',
      (c) =>
        (first(c).data.industries = [
          { ...first(c).data.industries[0], value: 'trade' },
          { ...first(c).data.industries[0], value: 'mining' },
        ]),
      [FIRST, 'industries.1.value', '"mining", which is not in content/industries', 'exists'],
    ],
    [
      'a related service is unknown',
      (c) => (c.services[0]!.data.related = ['gamma']),
      [ALPHA, 'related', '"gamma"', 'exists'],
    ],
    [
      'a typical service is unknown',
      (c) => (c.industries[0]!.data.typicalServices = ['gamma']),
      [TRADE, 'typicalServices', '"gamma"', 'exists'],
    ],
    [
      'an insight names a city, a service and a provider that are unknown',
      (c) =>
        c.insights.push({
          ...{ file: 'content/insights/news.mdx', name: 'news', body: words(700) },
          data: {
            ...{
              title: 'News',
              summary: 'A sentence.',
              topic: 'cost',
              author: 'The editors',
              published: '2026-11-01',
            },
            ...{ cities: ['exampor'], services: ['gamma'], providers: ['third'] },
          },
        }),
      [
        'content/insights/news.mdx',
        'cities',
        '"exampor", which is not in content/cities',
        'perhaps "exampur"',
      ],
      ['content/insights/news.mdx', 'providers', '"third", which is not in content/providers', 'exists'],
      ['content/insights/news.mdx', 'services', '"gamma", which is not in content/services', 'exists'],
    ],
    [
      'a conflicting figure is unknown',
      (c) => c.stats[0].conflictsWith.push('three'),
      [STATS, 'one.conflictsWith', '"three"', 'exists'],
    ],
    [
      'a conflict stands on one side only',
      (c) => (c.stats[1].conflictsWith = []),
      [
        STATS,
        'one.conflictsWith',
        '"two", which does not name this figure back',
        '"one" in conflictsWith of "two"',
      ],
    ],
    [
      'a figure conflicts with itself',
      (c) => c.stats[0].conflictsWith.push('one'),
      [STATS, 'one.conflictsWith', '"one", which is this figure itself', 'other figures only'],
    ],
    [
      'one page is two sources',
      (c) => c.sources.push({ ...c.sources[0], id: 'press-again' }),
      [
        SOURCES,
        'press-again.url',
        'the address and the title of "press"',
        'keep "press", add "press-again" to its formerIds',
      ],
    ],
    [
      'a former id is in use',
      (c) => (c.sources[1].formerIds = ['old-letter', 'press']),
      [SOURCES, 'letter.formerIds', '"press", which is the id of an entry', 'ids that no entry has'],
    ],
    [
      'a former id belongs to two',
      (c) => (c.sources[2].formerIds = ['old-letter']),
      [SOURCES, 'own-page.formerIds', '"old-letter", which "letter" has been too', 'no other entry had'],
    ],
  ]);

  test('an office may be in a city without a page', () => {
    const change = (c: LooseContent) => {
      const claim = { value: 'an office', source: ['press'], asOf: null, quote: 'x' };
      second(c).data.offices = [{ city: 'Elsewhere', country: 'Pakistan', claim }];
    };
    expect(faultsAfter(change)).toEqual([]);
  });

  test('two pages of one site are two sources', () => {
    expect(
      faultsAfter((c) => c.sources.push({ ...c.sources[0], id: 'other', title: 'Another title' })),
    ).toEqual([]);
  });

  test('a source that nobody uses is no fault', () => {
    expect(faultsAfter((c) => c.sources.push({ ...c.sources[0], id: 'unused', url: null }))).toEqual([]);
  });
});
