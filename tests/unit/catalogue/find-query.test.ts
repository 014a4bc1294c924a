import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, sizeBands, type Facet } from '../../../src/lib/catalogue/facets.ts';
import {
  emptyQuery,
  isMust,
  readFindQuery,
  writeFindQuery,
  type FindQuery,
} from '../../../src/lib/catalogue/find-query.ts';

const known = {
  service: new Set(['customer-support', 'dispatch', 'it-support']),
  city: new Set(['karachi', 'lahore', 'rahim-yar-khan']),
  industry: new Set(['banking', 'telecom']),
};
const read = (address: string) => readFindQuery(new URLSearchParams(address), known);
const write = (address: string) => writeFindQuery(read(address).query).toString();
const messages = (address: string) => read(address).problems.map(({ message }) => message);

describe('reading an address', () => {
  test('an empty address asks for nothing, with service and city as musts', () => {
    expect(read('')).toEqual({ query: emptyQuery(), problems: [] });
    expect(read('').query).toMatchObject({
      ...{ q: '', must: ['service', 'city'], missing: 'keep', zone: null },
      ...{ sort: 'published', page: 1, per: 20 },
    });
  });

  test('repeated keys are any of, each once and sorted', () => {
    const { query, problems } = read('city=lahore&service=dispatch&city=karachi&city=lahore');
    expect(query.facets).toMatchObject({ city: ['karachi', 'lahore'], service: ['dispatch'], language: [] });
    expect(problems).toEqual([]);
  });

  test('every facet takes its own values', () => {
    const address =
      'service=dispatch&city=not-found&industry=telecom&channel=chat&language=AR-ae&region=europe&size=1000%2B' +
      '&hours=24-7&cert=soc-2&price=published&evidence=own-words&kind=staffing';
    expect(read(address).problems).toEqual([]);
    expect(read(address).query.facets).toEqual({
      ...{ service: ['dispatch'], city: ['not-found'], industry: ['telecom'], channel: ['chat'] },
      ...{ language: ['ar-AE'], region: ['europe'], size: ['1000+'], hours: ['24-7'], cert: ['soc-2'] },
      ...{ price: ['published'], evidence: ['own-words'], kind: ['staffing'] },
    });
  });

  test('unknown keys and fields of a form that were left empty are ignored without a word', () => {
    expect(read('utm_source=x&service=&q=&zone=&page=&per=&sort=&missing=')).toEqual(read(''));
  });

  test('size bands go up, and a plus that arrives as a space is read as one', () => {
    expect(
      read(
        sizeBands
          .map((band) => `size=${band.replace('+', '%2B')}`)
          .reverse()
          .join('&'),
      ).query.facets.size,
    ).toEqual(['1-49', '50-199', '200-999', '1000+', 'not-found']);
    expect(read('size=1000+').query.facets.size).toEqual(['1000+']);
  });

  test('a text is trimmed; 200 characters are taken and one more is not', () => {
    expect(read('q=%20call%20centre%20').query.q).toBe('call centre');
    expect(read(`q=${'x'.repeat(200)}`).query.q).toHaveLength(200);
    const long = read(`q=${'x'.repeat(201)}`);
    expect(long.query.q).toBe('');
    expect(long.problems[0]?.message).toBe(
      `“${'x'.repeat(60)}…” cannot be used for “q”: write at most 200 characters.`,
    );
  });

  test('musts are what the address says; an empty must makes everything a wish', () => {
    expect(read('must=hours&must=service').query.must).toEqual(['service', 'hours']);
    expect(read('must=').query.must).toEqual([]);
    expect(read('must=&must=hours').query.must).toEqual(['hours']);
    expect(read('must=colour').query.must).toEqual(['service', 'city']);
  });

  test('what we compute is a must whatever the address says', () => {
    expect(read('must=kind&must=city').query.must).toEqual(['city']);
    expect(read('must=evidence').query.must).toEqual([]);
    expect(write('must=evidence&kind=vendor')).toBe('kind=vendor&must=');
    expect(isMust({ must: [] }, 'evidence')).toBe(true);
    expect(isMust({ must: ['hours'] }, 'city')).toBe(false);
  });

  test('a zone is written as its tables write it', () => {
    expect(read('zone=europe/london').query.zone).toBe('Europe/London');
  });

  test('hours that overlap need a zone that exists', () => {
    expect(read('hours=overlap&zone=Europe/London').query).toMatchObject({ zone: 'Europe/London' });
    expect(read('hours=overlap&zone=Europe/London').query.facets.hours).toEqual(['overlap']);
    expect(read('hours=overlap').query.facets.hours).toEqual([]);
    expect(messages('hours=overlap')).toEqual([
      '“overlap” needs a time zone: write one as well, such as zone=Europe/London.',
    ]);
  });
});

describe('a bad value is dropped and said so', () => {
  test.each([
    ['service=mining', '“mining” is not a service on this site: choose one from the list of services.'],
    ['city=Lahore', '“Lahore” is not a city on this site: choose one from the list of cities.'],
    ['service=not-found', '“not-found” is not a service on this site: choose one from the list of services.'],
    ['language=%3C', '“<” is not a language on this site: write a language tag such as en or ar-AE.'],
    ['price=cheap', '“cheap” is not a choice of price on this site: write published.'],
    ['size=5', '“5” is not a size band on this site: write 1-49, 50-199, 200-999, 1000+ or not-found.'],
    ['sort=paid', '“paid” cannot be used for “sort”: write published, name, newest or size.'],
    ['missing=hide', '“hide” cannot be used for “missing”: write keep or leave-out.'],
    ['page=0', '“0” cannot be used for “page”: write a whole number from 1.'],
    ['page=1.5', '“1.5” cannot be used for “page”: write a whole number from 1.'],
    ['per=1000', '“1000” cannot be used for “per”: write 10, 20 or 50.'],
    [
      'zone=Europe/Atlantis',
      '“Europe/Atlantis” cannot be used for “zone”: write a time zone such as Europe/London.',
    ],
    ['zone=%2B05:00', '“+05:00” cannot be used for “zone”: write a time zone such as Europe/London.'],
    ['page=2&page=3', '“page” is given more than once: “3” is left out. Write it once.'],
  ])('%s', (address, message) => {
    expect(messages(address)).toEqual([message]);
  });

  test('the good values beside it stay', () => {
    const { query, problems } = read('city=atlantis&city=lahore');
    expect(query.facets.city).toEqual(['lahore']);
    expect(problems).toMatchObject([{ key: 'city', value: 'atlantis' }]);
  });
});

describe('the one address of a query', () => {
  test('defaults are left out', () => {
    expect(write('sort=published&page=1&per=20&missing=keep&must=city&must=service&q=')).toBe('');
  });

  test('keys stand in a fixed order and values are sorted', () => {
    expect(
      write('page=2&must=&city=lahore&zone=Asia/Dubai&city=karachi&sort=name&service=dispatch&q=care'),
    ).toBe('q=care&service=dispatch&city=karachi&city=lahore&must=&zone=Asia%2FDubai&sort=name&page=2');
  });

  test('reading what was written gives the same query, whatever the order of the keys', () => {
    fc.assert(
      fc.property(anyQuery(), fc.infiniteStream(fc.nat()), (query, numbers) => {
        const written = writeFindQuery(query);
        expect(readFindQuery(written, known)).toEqual({ query, problems: [] });
        const shuffled = [...written]
          .map((entry) => ({ entry, at: numbers.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        const again = readFindQuery(new URLSearchParams(shuffled), known);
        expect(again).toEqual({ query, problems: [] });
        expect(writeFindQuery(again.query).toString()).toBe(written.toString());
      }),
      { numRuns: 300 },
    );
  });

  test('no address, however wild, is refused', () => {
    const key = fc.constantFrom(...FACETS, 'q', 'must', 'zone', 'sort', 'page', 'per', 'missing', 'other');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.string())), (entries) => {
        const { query } = readFindQuery(new URLSearchParams(entries), known);
        expect(readFindQuery(writeFindQuery(query), known)).toEqual({ query, problems: [] });
      }),
    );
  });
});

/** Any query as reading gives it: text trimmed, values in their order, an overlap only with a zone. */
function anyQuery(): fc.Arbitrary<FindQuery> {
  const options: Record<Facet, string[]> = {
    ...{ service: ['customer-support', 'dispatch', 'it-support'], city: ['karachi', 'lahore', 'not-found'] },
    ...{ industry: ['banking', 'telecom'], channel: ['voice-inbound', 'chat'], language: ['ar-AE', 'en'] },
    ...{ region: ['europe', 'pakistan'], size: ['1-49', '1000+', 'not-found'], hours: ['24-7', 'overlap'] },
    ...{ cert: ['soc-2', 'fbr-atl'], price: ['published'], evidence: ['independent', 'own-words'] },
    ...{ kind: ['outsourcer', 'vendor'] },
  };
  const facets = fc.record(
    Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray(options[facet])])),
  ) as fc.Arbitrary<FindQuery['facets']>;
  return fc
    .record({
      q: fc.string({ maxLength: 200 }).map((text) => text.trim()),
      facets,
      must: fc.subarray(FACETS.filter((facet) => facet !== 'evidence' && facet !== 'kind')),
      missing: fc.constantFrom('keep', 'leave-out'),
      zone: fc.constantFrom(null, 'Europe/London', 'UTC', 'America/New_York'),
      sort: fc.constantFrom('published', 'name', 'newest', 'size'),
      page: fc.integer({ min: 1, max: 999 }),
      per: fc.constantFrom(10, 20, 50),
    })
    .filter(({ zone, facets: { hours } }) => zone !== null || !hours.includes('overlap'));
}
