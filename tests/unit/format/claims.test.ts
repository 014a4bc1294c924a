import { describe, expect, test } from 'vitest';
import { claimWords, headcountWords, hoursWords, slugWords } from '../../../src/lib/format/claims.ts';
import type { ClaimField } from '../../../src/lib/schemas/provider.ts';
import { claim } from '../catalogue/make.ts';

const names = {
  services: new Map([['dispatch', 'Dispatch']]),
  industries: new Map([['telecom', 'Telecoms']]),
};

test.each([
  ['digital-marketing', 'Digital marketing'],
  ['seo', 'Seo'],
  ['', ''],
])('%j as words', (slug, words) => {
  expect(slugWords(slug)).toBe(words);
});

test.each([
  [{ always: true as const }, '24/7'],
  [{ hoursPerDay: 24, daysPerWeek: 5 }, '24 hours a day, 5 days a week'],
  [{ hoursPerDay: 24 }, '24 hours a day'],
  [{ daysPerWeek: 1 }, '1 day a week'],
  [{ open: '10:00', close: '19:00', daysPerWeek: 6 }, '10:00 to 19:00, 6 days a week'],
])('hours %j', (hours, words) => {
  expect(hoursWords(hours)).toBe(words);
});

describe('a headcount', () => {
  const head = { what: 'agents' as const, place: 'Lahore' };
  test.each([
    [{ min: 300 }, 'at least 300'],
    [{ max: 600 }, 'at most 600'],
    [{ min: 200, max: 200 }, '200'],
    [{ min: 1000, max: 2000 }, '1,000 to 2,000'],
    [{ min: 2000, max: 2000, about: true as const }, 'around 2,000'],
    [{}, 'a share, not a number'],
  ])('%j', (bounds, words) => {
    expect(headcountWords({ ...head, ...bounds })).toBe(words);
  });
});

describe('a claim in a table', () => {
  test.each<[ClaimField, unknown, object, string]>([
    ['founded', 2003, {}, '2003'],
    ['founded', 2003, { qualifier: 'by' }, 'by 2003'],
    ['headquarters', { city: 'Lahore', country: 'Pakistan' }, {}, 'Lahore, Pakistan'],
    ['headquarters', { city: null, country: 'Pakistan' }, {}, 'Pakistan'],
    ['services', 'dispatch', { text: 'taxi desk' }, 'Dispatch'],
    ['services', 'unknown-one', {}, 'Unknown one'],
    ['industries', 'telecom', {}, 'Telecoms'],
    ['headcount', { min: 300, what: 'people', place: 'x' }, { text: 'over 300' }, 'over 300'],
    ['headcount', { min: 300, what: 'people', place: 'x' }, {}, 'at least 300'],
    ['hours', { always: true }, {}, '24/7'],
    ['certifications', 'pci-dss', { status: 'providerStated' }, 'PCI DSS'],
    ['channels', 'voice-inbound', {}, 'Telephone, inbound'],
    ['clientRegions', 'north-america', {}, 'North America'],
    ['clientRegions', 'north-america', { text: 'United States' }, 'United States'],
    ['languages', 'en', {}, 'English'],
    ['languages', 'ur', {}, 'Urdu'],
    ['languages', 'sd', { text: 'Sindhi' }, 'Sindhi'],
    ['alsoOffers', 'digital-marketing', {}, 'Digital marketing'],
    ['pricing', 'USD 9 an hour', {}, 'USD 9 an hour'],
    ['notable', 'A sentence.', {}, 'A sentence.'],
  ])('%s %j', (field, value, more, words) => {
    expect(claimWords(field, claim(value, more), names)).toBe(words);
  });
});
