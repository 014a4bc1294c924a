import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../../src/lib/catalogue/catalogue.ts';
import {
  comparedPairs,
  PAIR_FACTS,
  PAIR_PROVIDERS,
  pairsOf,
  queryOfPair,
} from '../../../../src/lib/catalogue/compare/pairs.ts';
import type { Provider } from '../../../../src/lib/schemas/provider.ts';
import { claim, provider } from '../make.ts';

/** A firm with so many facts from so many sources; the services are facts as well. */
function firm(
  slug: string,
  services: string[],
  facts = PAIR_FACTS,
  sources = 3,
  more: Partial<Provider> = {},
) {
  const extra = Array.from({ length: facts - services.length }, (_, index) =>
    claim(`fact ${index}`, { source: [`source-${index % sources}`] }),
  );
  return provider(slug, {
    services: services.map((value) => claim(value, { source: ['source-0'] })),
    notable: extra,
    ...more,
  });
}

const catalogueOf = (providers: Provider[]) =>
  buildCatalogue({ providers, services: [], cities: [], industries: [] }, '2026-11-22');
const pathsOf = (...providers: Provider[]) => comparedPairs(catalogueOf(providers)).map(({ path }) => path);

test('two firms with ten facts from three sources and a shared service have a page', () => {
  expect(pathsOf(firm('a', ['x']), firm('b', ['x', 'y']))).toEqual(['a-and-b']);
});

test('nine facts, two sources, no shared service or a firm that cannot be asked have none', () => {
  const whole = firm('whole', ['x']);
  expect(pathsOf(whole, firm('nine', ['x'], 9))).toEqual([]);
  expect(pathsOf(whole, firm('two', ['x'], 10, 2))).toEqual([]);
  expect(pathsOf(whole, firm('other', ['y']))).toEqual([]);
  expect(pathsOf(whole, firm('own', ['x'], 10, 3, { kind: 'captive' }))).toEqual([]);
});

test('each is paired with its two nearest, and a pair is named once, in the published order', () => {
  // All share x; a and d share y as well. a's nearest: d, then b. b's: a, c. c's: a, b. d's: a, b.
  const found = pathsOf(firm('a', ['x', 'y']), firm('b', ['x']), firm('c', ['x']), firm('d', ['x', 'y']));
  expect(found).toEqual(['a-and-b', 'a-and-c', 'a-and-d', 'b-and-c', 'b-and-d']);
});

test('only the first fifty firms are paired', () => {
  const names = Array.from({ length: 60 }, (_, index) => `firm-${String(index).padStart(2, '0')}`);
  const catalogue = catalogueOf(names.map((name) => firm(name, ['x'])));
  const firms = new Set(comparedPairs(catalogue).flatMap(({ first, second }) => [first.slug, second.slug]));
  expect([...firms].sort()).toEqual(names.slice(0, PAIR_PROVIDERS));
  expect(pairsOf(catalogue, 'firm-59')).toEqual([]);
  expect(pairsOf(catalogue, 'firm-02').map(({ path }) => path)).toEqual([
    'firm-00-and-firm-02',
    'firm-01-and-firm-02',
  ]);
});

test('a pair is compared for the services that both offer, each once', () => {
  const [pair] = comparedPairs(catalogueOf([firm('a', ['z', 'x', 'y', 'x']), firm('b', ['w', 'y', 'z'])]));
  const query = queryOfPair(pair!);
  expect(query.providers.map(({ slug }) => slug)).toEqual(['a', 'b']);
  expect(query.asked.service).toEqual(['y', 'z']);
});
