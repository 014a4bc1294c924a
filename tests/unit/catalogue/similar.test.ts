import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/lib/catalogue/catalogue.ts';
import { similarProviders } from '../../../src/lib/catalogue/similar.ts';
import type { Provider } from '../../../src/lib/schemas/provider.ts';
import { claim, office, provider } from './make.ts';

const firm = (slug: string, services: string[], cities: string[] = [], more: Partial<Provider> = {}) =>
  provider(slug, {
    services: services.map((value) => claim(value)),
    offices: cities.map((name) => office(name)),
    ...more,
  });

function similarTo(slug: string, providers: Provider[], limit?: number): string[] {
  const catalogue = buildCatalogue({ providers, services: [], cities: [], industries: [] }, '2026-11-22');
  const own = catalogue.providers.find((entry) => entry.slug === slug)!;
  return similarProviders(own, catalogue.providers, limit).map((other) => other.slug);
}

const own = firm('own', ['a', 'b'], ['Lahore', 'Karachi']);

test('more shared services come first, then more shared cities, then the published order', () => {
  const others = [
    firm('z-both', ['a', 'b']),
    firm('one-two-cities', ['a'], ['Karachi', 'Lahore']),
    firm('one-one-city', ['b'], ['Lahore']),
    firm('both-one-city', ['b', 'a'], ['Lahore']),
    firm('a-both', ['a', 'b']),
  ];
  expect(similarTo('own', [own, ...others], 9)).toEqual([
    'both-one-city',
    'a-both',
    'z-both',
    'one-two-cities',
    'one-one-city',
  ]);
});

test('a shared city alone does not make two alike', () => {
  expect(similarTo('own', [own, firm('neighbour', ['c'], ['Lahore'])])).toEqual([]);
});

test('who cannot be asked is not offered', () => {
  expect(similarTo('own', [own, firm('captive', ['a', 'b'], [], { kind: 'captive' })])).toEqual([]);
});

test('a captive has providers like it that can be asked', () => {
  expect(similarTo('captive', [firm('captive', ['a'], [], { kind: 'captive' }), firm('x', ['a'])])).toEqual([
    'x',
  ]);
});

test('two sources for one service are one shared service', () => {
  const twice = firm('own', ['a', 'a', 'b', 'c']);
  expect(similarTo('own', [twice, firm('one', ['a']), firm('two', ['b', 'c'])])).toEqual(['two', 'one']);
});

test('three at most', () => {
  expect(similarTo('own', [own, ...['p', 'q', 'r', 's'].map((slug) => firm(slug, ['a']))])).toEqual([
    'p',
    'q',
    'r',
  ]);
});

test('a provider without services has none like it', () => {
  expect(similarTo('bare', [provider('bare'), own])).toEqual([]);
});
