import { expect, test } from 'vitest';
import { missingFacts, missingLabel } from '../../../src/lib/catalogue/missing.ts';
import { claim, office, provider } from './make.ts';

const cityNames = new Set(['Lahore']);

const idsOf = (more: Parameters<typeof provider>[1]) =>
  missingFacts(provider('firm', more), cityNames).map(({ id }) => id);

test('on a page that we compiled a missing fact was not found, on a claimed one it was not stated', () => {
  expect(missingLabel({})).toBe('Not found');
  expect(missingLabel({ claimed: true })).toBe('Not stated');
});

test('of an empty page everything is asked, each once, with a question', () => {
  const all = missingFacts(provider('firm'), cityNames);
  expect(all).toHaveLength(14);
  expect(new Set(all.map(({ id }) => id)).size).toBe(14);
  for (const { question } of all) expect(question).toMatch(/^[A-Z].+\?$/);
});

test.each([
  ['services', { services: [claim('dispatch')] }],
  ['hours', { hours: [claim({ always: true as const })] }],
  ['languages', { languages: [claim('en')] }],
  ['channels', { channels: [claim('email' as const)] }],
  ['terms', { minimumEngagement: [claim('a month')] }],
  ['certificates', { certifications: [{ ...claim('pci-dss' as const), status: 'providerStated' as const }] }],
  ['clients', { clientRegions: [claim('europe' as const)] }],
  ['founded', { founded: [claim(2003)] }],
  ['price', { pricing: [claim('USD 9')] }],
  ['cities', { offices: [office('Lahore')] }],
  ['people', { headcount: [claim({ min: 5, what: 'seats' as const, place: 'Lahore' })] }],
])('%s is not asked once it was found', (id, more) => {
  expect(idsOf({})).toContain(id);
  expect(idsOf(more)).not.toContain(id);
});

test.each([
  [
    'that rates are quoted is no price',
    'price',
    { pricing: [{ ...claim('quoted'), published: false as const }] },
  ],
  ['an office without a city is no city', 'cities', { offices: [office(null)] }],
  [
    'an office abroad is no city',
    'cities',
    { offices: [office('Dubai', { country: 'United Arab Emirates' })] },
  ],
  [
    'a plan is no number of people',
    'people',
    { headcount: [claim({ min: 5, what: 'plan' as const, place: 'Lahore' })] },
  ],
])('%s', (_name, id, more) => {
  expect(idsOf(more)).toContain(id);
});

test('what no source ever gives is always asked', () => {
  expect(idsOf({})).toEqual(expect.arrayContaining(['turnover', 'figures', 'continuity']));
});

test('a headcount of the whole group leaves the question about Pakistan open', () => {
  const people = (place: string) => ({ headcount: [claim({ min: 5, what: 'people' as const, place })] });
  expect(idsOf(people('all countries'))).toContain('people');
  expect(idsOf(people('Pakistan'))).not.toContain('people');
});
