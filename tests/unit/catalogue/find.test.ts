import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, type Facet } from '../../../src/lib/catalogue/facets.ts';
import {
  GROUPS,
  countOptions,
  findProviders,
  optionsOf,
  widestDrop,
} from '../../../src/lib/catalogue/find.ts';
import { emptyQuery, type FindQuery } from '../../../src/lib/catalogue/find-query.ts';
import type { Headcount, Hours, Provider } from '../../../src/lib/schemas/provider.ts';
import { oracleCounts, oracleDrop, oracleFind, oracleLeftOut } from './find-oracle.ts';
import { anyProviders, anyQuery, catalogueOf } from './find-random.ts';
import { claim, office, provider } from './make.ts';

type Wish = Partial<Record<Facet, string[]>> & Partial<Omit<FindQuery, 'facets'>>;
function query(wish: Wish): FindQuery {
  const entries = Object.entries(wish);
  const isKey = ([key]: [string, unknown]) => (FACETS as readonly string[]).includes(key);
  const facets = { ...emptyQuery().facets, ...Object.fromEntries(entries.filter(isKey)) };
  return { ...emptyQuery(), ...Object.fromEntries(entries.filter((entry) => !isKey(entry))), facets };
}

const dispatch = [claim('dispatch')];
const lahore = [office('Lahore')];
const always = [claim<Hours>({ always: true })];
const daytime = [claim<Hours>({ hoursPerDay: 8 })];
const people = (min: number) => [claim<Headcount>({ min, what: 'people', place: 'Lahore' })];

// No claim is dated: completeness decides, then the name.
// night 15 x 0.5/4 (its legal name) + 7.5 (service) + 5 (office) + 5 (hours) = 19.375; day 7.5 + 5 + 5 = 17.5;
// silent 7.5 + 5 (office) + 5 (people) = 17.5; hint and other 7.5 + 5 = 12.5; captive cannot be asked.
const catalogue = catalogueOf([
  provider('day', { name: 'Élan', services: dispatch, offices: lahore, hours: daytime }),
  provider('night', {
    name: 'Owl',
    services: dispatch,
    offices: lahore,
    hours: always,
    legalName: 'Night Owl Ltd',
  }),
  provider('silent', { name: 'Silent', services: dispatch, offices: lahore, headcount: people(300) }),
  provider('captive', { kind: 'captive', name: 'Aaa', services: dispatch, offices: lahore, hours: always }),
  provider('hint', { name: 'Hint', services: dispatch, offices: [office('Lahore', { inferred: true })] }),
  provider('other', { name: 'Other', services: [claim('collections')], offices: [office('Karachi')] }),
]);
const found = (wish: Wish) => {
  const { groups } = findProviders(catalogue, query(wish));
  return GROUPS.map((group) => groups[group].map(({ slug }) => slug));
};

describe('who fits', () => {
  test('nothing asked: everybody, in the published order, those that cannot be asked apart', () => {
    expect(found({})).toEqual([['night', 'day', 'silent', 'hint', 'other'], ['captive'], []]);
  });

  test('a must that is not met leaves a provider out, and a city that is only implied is not met', () => {
    expect(found({ service: ['dispatch'], city: ['lahore'] })).toEqual([
      ['night', 'day', 'silent'],
      ['captive'],
      [],
    ]);
  });

  test('a wish keeps who is unknown, and sets apart whom a source denies', () => {
    expect(found({ service: ['dispatch'], hours: ['24-7'] })).toEqual([
      ['night', 'silent', 'hint'],
      ['captive'],
      ['day'],
    ]);
  });

  test('“leave out” drops who is unknown, never in silence', () => {
    const asked: Wish = { service: ['dispatch'], hours: ['24-7'], missing: 'leave-out' };
    expect(found(asked)).toEqual([['night'], ['captive'], ['day']]);
    // "other" is not found with dispatch; silent, hint and other are not found with hours.
    expect(findProviders(catalogue, query(asked)).leftOut).toEqual({
      service: { notFound: 1, otherwise: 0 },
      hours: { notFound: 3, otherwise: 0 },
    });
  });

  test('a must on hours leaves out whom a source denies as well', () => {
    const asked = query({ hours: ['24-7'], must: ['hours'] });
    expect(findProviders(catalogue, asked).leftOut).toEqual({ hours: { notFound: 3, otherwise: 1 } });
    expect(findProviders(catalogue, asked)).toMatchObject({ total: 2, of: 6 });
  });

  test('any of within a facet; “city not found” finds who has no stated city', () => {
    expect(found({ city: ['karachi', 'not-found'] })).toEqual([['hint', 'other'], [], []]);
  });
});

describe('the text', () => {
  test.each([
    ['elan', ['day']],
    ['ÉLAN', ['day']],
    ['owl night', ['night']],
    ['kara coll', ['other']],
    ['lahore', ['night', 'day', 'silent', 'captive']],
    ['wl', []],
    ['owl elan', []],
  ])('%s', (q, slugs) => {
    expect(found({ q }).flat()).toEqual(slugs);
  });

  test('a text without a word finds everybody', () => {
    expect(found({ q: ' – ' }).flat()).toHaveLength(6);
  });
});

describe('order', () => {
  test('who meets more of what was asked comes first, whatever the sort', () => {
    expect(found({ hours: ['24-7'], sort: 'name' })[0]).toEqual(['night', 'hint', 'other', 'silent']);
  });

  test('by name, by size; what is equal stays in the published order', () => {
    expect(found({ sort: 'name' })[0]).toEqual(['day', 'hint', 'other', 'night', 'silent']);
    expect(found({ sort: 'size' })[0]).toEqual(['silent', 'night', 'day', 'hint', 'other']);
  });

  test('a payment or a sponsor changes no order', () => {
    const field = fc.constantFrom('payment', 'sponsor', 'sponsored', 'rank', 'clicks');
    fc.assert(
      fc.property(anyProviders(60), anyQuery, field, fc.array(fc.nat()), (providers, asked, key, amounts) => {
        const paid = providers.map((each, index) => ({ ...each, [key]: amounts[index] ?? 1 }));
        const slugs = (list: Provider[]) => {
          const { groups, page } = findProviders(catalogueOf(list), asked);
          return [groups, page.groups].flatMap((each) => GROUPS.map((g) => each[g].map(({ slug }) => slug)));
        };
        expect(slugs(paid)).toEqual(slugs(providers));
      }),
      { numRuns: 30 },
    );
  });
});

describe('pages', () => {
  const many = catalogueOf(
    Array.from({ length: 25 }, (_, i) =>
      provider(`p${String(i).padStart(2, '0')}`, { kind: i < 13 ? 'outsourcer' : 'vendor' }),
    ),
  );
  const page = (number: number) => {
    const { page } = findProviders(many, query({ page: number, per: 10 }));
    return { ...page, groups: GROUPS.map((group) => page.groups[group].map(({ slug }) => slug)) };
  };

  test('a page runs on from one group into the next', () => {
    expect(page(2)).toEqual({
      ...{ number: 2, pages: 3, from: 11, to: 20 },
      groups: [['p10', 'p11', 'p12'], ['p13', 'p14', 'p15', 'p16', 'p17', 'p18', 'p19'], []],
    });
  });

  test('a page beyond the last is the last', () => {
    expect(page(99)).toMatchObject({ number: 3, from: 21, to: 25 });
  });

  test('no result is one empty page', () => {
    expect(findProviders(many, query({ q: 'zebra' })).page).toMatchObject({
      number: 1,
      pages: 1,
      from: 0,
      to: 0,
    });
  });
});

describe('counts of options', () => {
  test('each counts under the other facets, those that cannot be asked apart', () => {
    const counts = countOptions(catalogue, query({ service: ['collections'], city: ['lahore'] }));
    // Under the city Lahore alone: night, day and silent offer dispatch, and the captive.
    expect(counts.service[0]).toEqual({ value: 'dispatch', askable: 3, cannotBeAsked: 1, chosen: false });
    expect(counts.service[1]).toEqual({ value: 'collections', askable: 0, cannotBeAsked: 0, chosen: true });
    // Under collections alone: only "other", in Karachi.
    expect(counts.city.map(({ askable }) => askable)).toEqual([0, 1, 0, 0]);
    expect(counts.hours.map(({ askable }) => askable)).toEqual([0, 0]);
  });

  test('Arabic, English and Urdu are offered even when nobody states them, and what was chosen too', () => {
    expect(optionsOf(catalogue, 'language', ['fr'])).toEqual(['ar', 'en', 'fr', 'ur']);
  });
});

describe('nobody fits', () => {
  test('the one condition whose removal brings the most is named', () => {
    // Without the service: 1 in Karachi. Without the city: 5 with dispatch.
    expect(widestDrop(catalogue, query({ service: ['dispatch'], city: ['karachi'] }))).toEqual({
      condition: 'city',
      results: 5,
    });
  });

  test('the text is a condition as well', () => {
    expect(widestDrop(catalogue, query({ q: 'zebra', city: ['karachi'] }))).toEqual({
      condition: 'q',
      results: 1,
    });
  });

  test('of two that bring as many the first facet is named', () => {
    expect(widestDrop(catalogue, query({ service: ['collections'], city: ['not-found'] }))).toEqual({
      condition: 'service',
      results: 1,
    });
  });

  test('no word when there are results, or when no single one helps', () => {
    expect(widestDrop(catalogue, query({ city: ['lahore'] }))).toBeNull();
    expect(widestDrop(catalogue, query({ q: 'zebra', service: ['data-entry'] }))).toBeNull();
    expect(widestDrop(catalogueOf([]), query({ city: ['lahore'] }))).toBeNull();
  });
});

test('on random catalogues everything is as a slow and plain search finds it', () => {
  let results = 0;
  fc.assert(
    fc.property(
      anyProviders(500),
      fc.array(anyQuery, { minLength: 4, maxLength: 4 }),
      (providers, queries) => {
        const random = catalogueOf(providers);
        for (const asked of queries) {
          const result = findProviders(random, asked);
          const expected = oracleFind(random, asked);
          const groups = Object.fromEntries(GROUPS.map((g) => [g, result.groups[g].map(({ slug }) => slug)]));
          expect(groups).toEqual(expected);
          const all = GROUPS.flatMap((group) => expected[group]!);
          expect(result.total).toBe(all.length);
          expect(GROUPS.flatMap((group) => result.page.groups[group].map(({ slug }) => slug))).toEqual(
            all.slice(result.page.from ? result.page.from - 1 : 0, result.page.to),
          );
          expect(result.leftOut).toEqual(oracleLeftOut(random, asked));
          expect(widestDrop(random, asked)).toEqual(oracleDrop(random, asked));
          for (const [facet, options] of Object.entries(countOptions(random, asked))) {
            const counted = options.map(({ value, askable, cannotBeAsked }) => ({
              value,
              askable,
              cannotBeAsked,
            }));
            const offered = options.map(({ value }) => value);
            expect(counted).toEqual(oracleCounts(random, asked, facet as Facet, offered));
          }
          results += all.length;
        }
      },
    ),
    { numRuns: 12 },
  );
  expect(results).toBeGreaterThan(0);
});
