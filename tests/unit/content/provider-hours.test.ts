import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/lib/catalogue/catalogue.ts';
import { namesOf, registerOf, type LiveSite } from '../../../src/lib/content/live-site.ts';
import { providerHours } from '../../../src/lib/content/provider-hours.ts';
import type { Hours } from '../../../src/lib/schemas/provider.ts';
import { claim, provider } from '../catalogue/make.ts';
import { source } from '../open-data/make.ts';
import { noCosts } from '../tools/make-costs.ts';

const always = claim<Hours>({ always: true });
const office = claim<Hours>({ open: '10:00', close: '19:00', daysPerWeek: 6 });
const providers = [
  provider('one', {
    name: 'One',
    hours: [
      { ...office, asOf: '2019' },
      { ...always, asOf: '2024-05' },
    ],
  }),
  provider('same', {
    name: 'Same',
    hours: [
      { ...always, asOf: null },
      { ...always, asOf: null },
    ],
  }),
  provider('silent', { name: 'Silent' }),
];
const catalogue = buildCatalogue({ providers, services: [], cities: [], industries: [] }, '2026-11-22');
const live: LiveSite = {
  ...{ catalogue, names: namesOf(catalogue), lastChanged: '2026-11-21', costs: noCosts },
  register: registerOf([...new Set(always.source)].map((id) => source(id))),
};

test('the newest hours stand, and that others differ is said', () => {
  const one = providerHours('one', live);
  expect(one).toMatchObject({ slug: 'one', name: 'One', path: '/providers/one/' });
  expect(one?.stated).toMatchObject({
    hours: { always: true },
    words: '24/7',
    asOf: 'as of May 2024',
    differ: true,
  });
  expect(one?.stated?.note.value).toBe('24/7');
});

test('two that say the same do not differ', () => {
  expect(providerHours('same', live)?.stated).toMatchObject({ asOf: 'no date given', differ: false });
});

test('nothing stated is not found, and an unknown address is nobody', () => {
  expect(providerHours('silent', live)).toMatchObject({ stated: null, missing: 'not found' });
  expect(providerHours('__proto__', live)).toBe(null);
});
