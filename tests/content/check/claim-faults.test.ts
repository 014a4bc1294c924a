import { describe, expect, test } from 'vitest';
import { faultsAfter, type LooseContent } from './good-content.ts';
import { FIRST, SECOND, first, refuses, second, words } from './refuses.ts';

describe('claims and quotes', () => {
  refuses([
    [
      'a claim has no source',
      (c) => delete first(c).data.services[0].source,
      [FIRST, 'services.0.source', 'nothing', 'Ids of the sources in sources.json that say so'],
    ],
    [
      'a claim has an empty list of sources',
      (c) => (first(c).data.services[0].source = []),
      [FIRST, 'services.0.source', '[]', 'name at least one source id from sources.json'],
    ],
    [
      'a quote has 26 words',
      (c) => (first(c).data.services[0].quote = words(26)),
      [FIRST, 'services.0.quote', 'which has 26 words', 'shorten it to 25 at most'],
    ],
    [
      'a claim has no quote',
      (c) => delete first(c).data.services[0].quote,
      [FIRST, 'services.0.quote', 'nothing', 'Exact words of the source'],
    ],
    [
      'a captive has a price',
      (c) => (second(c).data.pricing = structuredClone(first(c).data.pricing)),
      [SECOND, 'pricing.0', 'a price of a captive centre', 'no price here'],
    ],
    [
      'a holding has a price',
      (c) => (first(c).data.kind = 'holding'),
      [FIRST, 'pricing.0', 'a price of a holding company', 'no price here'],
    ],
    [
      'a vendor has a price',
      (c) => (first(c).data.kind = 'vendor'),
      [FIRST, 'pricing.0', 'a price of a software vendor', 'no price here'],
    ],
    [
      'own words are marked, but a newspaper says it',
      (c) => (first(c).data.services[0].selfDeclared = true),
      [FIRST, 'services.0.selfDeclared', "not all of its sources are the firm's own", 'leave it out'],
    ],
    [
      'own words are not marked',
      (c) => delete first(c).data.services[1].selfDeclared,
      [FIRST, 'services.1.selfDeclared', "all its sources are the firm's own", 'selfDeclared: true'],
    ],
    [
      'an office in own words is not marked',
      (c) => {
        const claim = { value: 'an office', source: ['own-page'], asOf: null, quote: 'x' };
        second(c).data.offices = [{ city: null, country: 'Pakistan', claim }];
      },
      [SECOND, 'offices.0.claim.selfDeclared', "all its sources are the firm's own", 'selfDeclared: true'],
    ],
    [
      'a provider has no claim',
      (c) => delete second(c).data.services,
      [SECOND, 'claims', 'no claim at all', 'at least one sourced fact'],
    ],
  ]);

  test('a quote of 25 words is short enough', () => {
    expect(faultsAfter((c) => (first(c).data.services[0].quote = words(25)))).toEqual([]);
  });

  test('a captive may say that rates are quoted, not published', () => {
    const change = (c: LooseContent) => {
      second(c).data.pricing = [{ ...structuredClone(first(c).data.pricing[0]), published: false }];
    };
    expect(faultsAfter(change)).toEqual([]);
  });
});
