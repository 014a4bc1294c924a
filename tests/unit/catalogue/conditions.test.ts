import { describe, expect, test } from 'vitest';
import { buildCatalogue, type ListedProvider } from '../../../src/lib/catalogue/catalogue.ts';
import {
  cityNamesOf,
  judgeCondition,
  judgeFacet,
  judgeProvider,
} from '../../../src/lib/catalogue/conditions.ts';
import type { Facet } from '../../../src/lib/catalogue/facets.ts';
import { emptyQuery } from '../../../src/lib/catalogue/find-query.ts';
import type { Headcount, Hours, Provider } from '../../../src/lib/schemas/provider.ts';
import type { CertificateStatus } from '../../../src/lib/schemas/taxonomy.ts';
import { city, claim, office, provider } from './make.ts';

const cityNames = cityNamesOf({ cities: [city('Lahore'), city('Rahim Yar Khan', 'rahim-yar-khan')] });

function listed(more: Partial<Provider>): ListedProvider {
  const input = { providers: [provider('firm', more)], services: [], cities: [], industries: [] };
  return buildCatalogue(input, '2026-11-22').providers[0]!;
}
const judge = (more: Partial<Provider>, facet: Facet, value: string) =>
  judgeCondition(listed(more), facet, value, cityNames);
const unknown = { state: 'unknown', claims: [], own: false, implied: false, differs: false };

describe('lists: what is on them is met, what is not is unknown', () => {
  const lists: [Facet, Partial<Provider>, string, string][] = [
    ['service', { services: [claim('dispatch')] }, 'dispatch', 'collections'],
    ['industry', { industries: [claim('telecom')] }, 'telecom', 'banking'],
    ['channel', { channels: [claim('chat')] }, 'chat', 'email'],
    ['region', { clientRegions: [claim('europe')] }, 'europe', 'pakistan'],
    ['language', { languages: [claim('ur')] }, 'ur', 'en'],
    ['city', { offices: [office('Rahim Yar Khan')] }, 'rahim-yar-khan', 'lahore'],
  ];
  test.each(lists)('%s', (facet, more, stated, absent) => {
    expect(judge(more, facet, stated)).toMatchObject({ state: 'met', own: false, implied: false });
    expect(judge(more, facet, absent)).toEqual(unknown);
    expect(judge({}, facet, stated)).toEqual(unknown);
  });

  test('all claims that say so are named, the newest first', () => {
    const services = [
      claim('dispatch', { asOf: '2020' }),
      claim('collections'),
      claim('dispatch', { asOf: '2025' }),
    ];
    expect(judge({ services }, 'service', 'dispatch').claims).toEqual(['services-2', 'services-0']);
  });

  test('it is in its own words only when nobody else says it', () => {
    const own = claim('dispatch', { own: true });
    expect(judge({ services: [own] }, 'service', 'dispatch').own).toBe(true);
    expect(judge({ services: [own, claim('dispatch')] }, 'service', 'dispatch').own).toBe(false);
  });

  test('a claim that is only implied is met and says that it is implied', () => {
    expect(judge({ services: [claim('dispatch', { inferred: true })] }, 'service', 'dispatch')).toMatchObject(
      {
        state: 'met',
        implied: true,
      },
    );
  });

  test('English is met by British English, but British English not by English', () => {
    expect(judge({ languages: [claim('en-GB')] }, 'language', 'en').state).toBe('met');
    expect(judge({ languages: [claim('en')] }, 'language', 'en-GB').state).toBe('unknown');
    expect(judge({ languages: [claim('enm')] }, 'language', 'en').state).toBe('unknown');
  });
});

describe('city', () => {
  test('a city that is only implied is unknown, with the claim that implies it', () => {
    const offices = [office('Lahore', { inferred: true })];
    expect(judge({ offices }, 'city', 'lahore')).toEqual({
      ...{ state: 'unknown', claims: ['offices-0'], own: false, implied: true, differs: false },
    });
    expect(judge({ offices: [...offices, office('Lahore')] }, 'city', 'lahore')).toMatchObject({
      state: 'met',
      claims: ['offices-1'],
      implied: false,
    });
  });

  test('an office abroad, or in a city that is not named, is no city', () => {
    const offices = [office('Lahore', { country: 'United States' }), office(null)];
    expect(judge({ offices }, 'city', 'lahore')).toEqual(unknown);
    expect(judge({ offices }, 'city', 'not-found').state).toBe('met');
  });

  test('“city not found” is met without a stated city, even where one is implied', () => {
    expect(judge({}, 'city', 'not-found')).toEqual({ ...unknown, state: 'met' });
    expect(judge({ offices: [office('Lahore', { inferred: true })] }, 'city', 'not-found').state).toBe('met');
    expect(judge({ offices: [office('Lahore')] }, 'city', 'not-found')).toMatchObject({
      state: 'not-met',
      claims: ['offices-0'],
    });
  });
});

describe('hours', () => {
  const schedules: [string, Hours, string][] = [
    ['always', { always: true }, 'met'],
    ['24 hours on 7 days', { hoursPerDay: 24, daysPerWeek: 7 }, 'met'],
    ['midnight to midnight on 7 days', { open: '00:00', close: '24:00', daysPerWeek: 7 }, 'met'],
    ['24 hours on 5 days', { hoursPerDay: 24, daysPerWeek: 5 }, 'not-met'],
    ['8 hours', { hoursPerDay: 8 }, 'not-met'],
    ['10 to 19', { open: '10:00', close: '19:00' }, 'not-met'],
    ['24 hours on days that are not named', { hoursPerDay: 24 }, 'unknown'],
    ['7 days at hours that are not named', { daysPerWeek: 7 }, 'unknown'],
  ];
  test.each(schedules)('24/7: %s', (_, hours, state) => {
    expect(judge({ hours: [claim(hours)] }, 'hours', '24-7').state).toBe(state);
  });

  test('the newest dated claim decides, and the older one makes them differ', () => {
    const hours = [
      claim<Hours>({ always: true }),
      claim<Hours>({ daysPerWeek: 5 }, { asOf: '2025' }),
      claim<Hours>({ always: true }, { asOf: '2024', own: true }),
    ];
    expect(judge({ hours }, 'hours', '24-7')).toEqual({
      ...{ state: 'not-met', claims: ['hours-1'], own: false, implied: false, differs: true },
    });
    expect(judge({ hours: hours.slice(2) }, 'hours', '24-7')).toMatchObject({ own: true, differs: false });
  });

  describe('overlap with a working day of the buyer', () => {
    const day = '2026-11-22';
    const overlap = (zone: string | null, ...hours: ReturnType<typeof claim<Hours>>[]) => {
      const buyer = zone === null ? undefined : { zone, day };
      return judgeCondition(listed({ hours }), 'hours', 'overlap', cityNames, buyer);
    };
    const office = claim<Hours>({ daysPerWeek: 6, open: '10:00', close: '19:00', zone: 'Asia/Karachi' });

    test('10:00 to 19:00 in Karachi shares five hours with London, none with Los Angeles', () => {
      expect(overlap('Europe/London', office)).toMatchObject({ state: 'met', claims: ['hours-0'] });
      expect(overlap('America/Los_Angeles', office)).toMatchObject({ state: 'not-met', claims: ['hours-0'] });
    });

    test('who is always open overlaps with every zone, and an older office hour makes the sources differ', () => {
      const always = claim<Hours>({ always: true }, { asOf: '2025' });
      expect(overlap('America/Los_Angeles', office, always)).toMatchObject({ state: 'met', differs: true });
    });

    test('without times, or without a zone, it cannot be told', () => {
      expect(overlap('Europe/London', claim<Hours>({ hoursPerDay: 8 }))).toEqual(unknown);
      expect(overlap(null, office)).toEqual(unknown);
    });
  });
});

describe('size', () => {
  const count = (value: Partial<Headcount>, asOf: string | null = null) =>
    claim<Headcount>({ what: 'people', place: 'Pakistan', ...value }, { asOf });
  const bandsMet = (...headcount: ReturnType<typeof count>[]) =>
    ['1-49', '50-199', '200-999', '1000+', 'not-found'].filter(
      (band) => judge({ headcount }, 'size', band).state === 'met',
    );

  test.each([
    [{ min: 1, max: 1 }, ['1-49']],
    [{ min: 49 }, ['1-49']],
    [{ min: 50 }, ['50-199']],
    [{ max: 199 }, ['50-199']],
    [{ min: 200 }, ['200-999']],
    [{ min: 999, max: 999 }, ['200-999']],
    [{ max: 1000 }, ['1000+']],
    [{ min: 49, max: 50 }, ['1-49', '50-199']],
    [{ min: 40, max: 1200 }, ['1-49', '50-199', '200-999', '1000+']],
    [{ min: 300, place: 'Lahore' }, ['200-999']],
    [{ min: 300, place: 'Pakistan call centre', what: 'seats' as const }, ['200-999']],
  ])('%j is in %j', (value, bands) => {
    expect(bandsMet(count(value))).toEqual(bands);
  });

  test.each([
    [{ min: 300, what: 'plan' as const }],
    [{ min: 300, what: 'peak' as const }],
    [{ what: 'share' as const }],
    [{ min: 300, place: 'group' }],
    [{ min: 300, place: 'Manila' }],
    [{}],
  ])('%j counts nobody in Pakistan: not found', (value) => {
    expect(bandsMet(count(value))).toEqual(['not-found']);
    expect(judge({ headcount: [count(value)] }, 'size', '200-999')).toEqual(unknown);
  });

  test('the newest counts, and an older one of the same kind and place differs', () => {
    const headcount = [count({ min: 30 }, '2019'), count({ min: 300 }, '2024'), count({ min: 40 })];
    expect(judge({ headcount }, 'size', '200-999')).toMatchObject({
      state: 'met',
      claims: ['headcount-1'],
      differs: true,
    });
    expect(judge({ headcount }, 'size', '1-49')).toMatchObject({ state: 'not-met', differs: true });
    expect(judge({ headcount }, 'size', 'not-found')).toMatchObject({ state: 'not-met' });
  });

  test('the people of the country and those of one city do not differ', () => {
    const headcount = [count({ min: 300 }, '2024'), count({ min: 30, place: 'Lahore' }, '2023')];
    expect(judge({ headcount }, 'size', '200-999').differs).toBe(false);
  });
});

describe('certificates', () => {
  const held = (status: CertificateStatus, asOf: string | null = null) => ({
    ...claim('soc-2' as const, { asOf }),
    status,
  });
  test.each([
    ['registerChecked', 'met'],
    ['documentSeen', 'met'],
    ['providerStated', 'met'],
    ['disputed', 'met'],
    ['expired', 'not-met'],
    ['notHeld', 'not-met'],
  ] as const)('%s is %s', (status, state) => {
    expect(judge({ certifications: [held(status)] }, 'cert', 'soc-2')).toMatchObject({ state, status });
  });

  test('a claim that nothing is known, another certificate and none are unknown', () => {
    expect(judge({ certifications: [held('unknown')] }, 'cert', 'soc-2')).toEqual(unknown);
    expect(judge({ certifications: [held('documentSeen')] }, 'cert', 'iso-9001')).toEqual(unknown);
    expect(judge({}, 'cert', 'soc-2')).toEqual(unknown);
  });

  test('the newest claim decides; a disputed one differs', () => {
    const certifications = [held('documentSeen', '2020'), held('expired', '2025')];
    expect(judge({ certifications }, 'cert', 'soc-2')).toMatchObject({
      ...{ state: 'not-met', claims: ['certifications-1'], differs: true, status: 'expired' },
    });
    expect(judge({ certifications: [held('disputed')] }, 'cert', 'soc-2').differs).toBe(true);
  });
});

describe('price, evidence and kind', () => {
  const price = claim('$8 an hour');
  const quoted = { ...claim('on request'), published: false as const };
  test('one published price is enough; only “on request” is not met; nothing is unknown', () => {
    expect(judge({ pricing: [price] }, 'price', 'published')).toMatchObject({ state: 'met', differs: false });
    expect(judge({ pricing: [quoted, price] }, 'price', 'published')).toMatchObject({
      ...{ state: 'met', claims: ['pricing-1'], differs: true },
    });
    expect(judge({ pricing: [quoted] }, 'price', 'published').state).toBe('not-met');
    expect(judge({}, 'price', 'published')).toEqual(unknown);
  });

  test('evidence and kind are computed: never unknown', () => {
    const firm = { services: [claim('dispatch', { own: true })], kind: 'staffing' as const };
    expect(judge(firm, 'evidence', 'own-words').state).toBe('met');
    expect(judge(firm, 'evidence', 'mixed').state).toBe('not-met');
    expect(judge(firm, 'kind', 'staffing').state).toBe('met');
    expect(judge(firm, 'kind', 'captive').state).toBe('not-met');
  });
});

describe('any of a facet, all facets of a query', () => {
  const firm = listed({ services: [claim('dispatch')], hours: [claim<Hours>({ hoursPerDay: 8 })] });

  test('met when any is, else unknown when any is, else not met', () => {
    const stateOf = (facet: Facet, ...values: string[]) => judgeFacet(firm, facet, values, cityNames).state;
    expect(stateOf('service', 'collections', 'dispatch')).toBe('met');
    expect(stateOf('hours', '24-7')).toBe('not-met');
    expect(stateOf('hours', '24-7', 'overlap')).toBe('unknown');
    expect(stateOf('kind', 'captive', 'vendor')).toBe('not-met');
  });

  test('only what was asked is judged, in the order of the facets', () => {
    const query = emptyQuery();
    query.facets = { ...query.facets, hours: ['24-7'], service: ['dispatch'] };
    expect(
      judgeProvider(firm, query, cityNames, '2026-11-22').map(({ facet, state }) => [facet, state]),
    ).toEqual([
      ['service', 'met'],
      ['hours', 'not-met'],
    ]);
    expect(judgeProvider(firm, emptyQuery(), cityNames, '2026-11-22')).toEqual([]);
  });
});
