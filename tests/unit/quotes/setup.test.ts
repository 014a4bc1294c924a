import { expect, test } from 'vitest';
import type { ListedProvider } from '../../../src/lib/catalogue/catalogue.ts';
import { longLists } from '../../../src/lib/quotes/long-lists.ts';
import { MOST_OFFERED, quoteSetup } from '../../../src/lib/quotes/quote-setup.ts';

const consent = { site: 'Plus92', contact: 'us', retentionDays: 365, consentDays: 730 };

const listed = (slug: string, more: Partial<ListedProvider> = {}): ListedProvider =>
  ({
    ...{ slug, name: slug, kind: 'outsourcer', status: 'published', askable: true },
    ...{ evidence: { level: 'mixed' } },
    ...more,
  }) as ListedProvider;

const setupOf = (providers: ListedProvider[], named: string[] = [], today = '2026-11-22') =>
  quoteSetup({ providers, services: [], industries: [] }, named, today, consent);

test('those who are named come first, in their order; the others by name, and only those who can be asked', () => {
  const captive = listed('zong', { kind: 'captive', askable: false });
  const { providers, offered } = setupOf([listed('b'), listed('c'), listed('a'), captive], ['zong', 'c']);
  expect(providers.map(({ slug }) => slug)).toEqual(['zong', 'c', 'a', 'b']);
  expect(offered).toEqual(['a', 'b', 'c']);
  expect(providers[0]).toMatchObject({ whyNot: 'is a captive centre' });
  expect(providers[1]).toMatchObject({ whyNot: null });
});

test('a firm that has closed cannot be asked', () => {
  const { providers, offered } = setupOf([listed('a', { status: 'closed' })], ['a']);
  expect([providers[0]?.whyNot, offered]).toEqual(['has closed', []]);
});

test('the page does not grow with the directory: the first of the published order are offered', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => listed(`firm-${index}`));
  const { offered, hasMore, providers } = setupOf(many, ['firm-900']);
  expect([offered.length, hasMore, providers.length]).toEqual([MOST_OFFERED, true, MOST_OFFERED + 1]);
  expect(providers[0]?.slug).toBe('firm-900');
});

test('countries are those in which a source places an office, but for Pakistan', () => {
  const at = (country: string) => ({ value: { city: null, country } });
  const firm = listed('a', {
    headquarters: [at('United States'), at('Pakistan')],
    offices: [
      { city: 'Lahore', country: 'Pakistan' },
      { city: null, country: 'United States' },
    ],
  } as unknown as Partial<ListedProvider>);
  expect(setupOf([firm]).providers[0]?.countries).toEqual(['United States']);
});

test('the months begin with this one, over the turn of the year', () => {
  const { months } = setupOf([], [], '2026-11-30');
  expect(months.slice(0, 3)).toEqual([
    ['2026-11', 'November 2026'],
    ['2026-12', 'December 2026'],
    ['2027-01', 'January 2027'],
  ]);
  expect(months).toHaveLength(24);
  expect(months.at(-1)?.[0]).toBe('2028-10');
});

test('countries by name, and zones by the name in use', () => {
  const { countries, zones } = longLists();
  expect(countries).toHaveLength(249);
  expect(countries.find(([code]) => code === 'GB')?.[1]).toBe('United Kingdom');
  expect(countries[0]?.[1]).toBe('Afghanistan');
  expect(zones).toContain('Asia/Kolkata');
  expect(zones).not.toContain('Asia/Calcutta');
  expect(zones.filter((zone) => zone.startsWith('Etc/'))).toEqual([]);
});
