import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/lib/catalogue/catalogue.ts';
import { costProvider } from '../../../src/lib/content/cost-provider.ts';
import type { Provider } from '../../../src/lib/schemas/provider.ts';
import { claim, provider } from '../catalogue/make.ts';

const found = (slug: string | null, pricing?: Provider['pricing']) => {
  const one = provider('one', { name: 'One', ...(pricing && { pricing }) });
  const { providers } = buildCatalogue(
    { providers: [one], services: [], cities: [], industries: [] },
    '2026-11-22',
  );
  const register = new Map([['press', { publisher: 'The Press' } as never]]);
  return costProvider(slug, providers, register, '2026-11-22');
};

test('a slug that nobody has, or none, is no provider', () => {
  expect([found('two'), found(null), found('<b>')]).toEqual([null, null, null]);
});

test('without a price it says that none was found', () => {
  expect(found('one')).toEqual({
    ...{
      slug: 'one',
      name: 'One',
      prices: [],
      why: 'No price of One was found in what we read. Ask for one.',
    },
  });
});

test('a price stands in its own words, with who said it and when, and why it is not filled in', () => {
  const priced = found('one', [claim('4 percent of collections', { asOf: '2008-06' })]);
  expect(priced?.prices).toEqual([
    {
      ...{ words: '4 percent of collections', from: 'reported, Jun 2008' },
      source: { id: 'press', name: 'The Press' },
    },
  ]);
  expect(priced?.why).toBe(
    'Not filled in: older than 24 months or undated, and what it includes is not stated.',
  );
  expect(found('one', [claim('$8 an hour', { asOf: '2026-06', own: true })])).toMatchObject({
    prices: [{ from: 'its own words, Jun 2026', source: { id: 'own-page', name: 'own-page' } }],
    why: 'Not filled in: the hours that the rate is for, and what it includes, are not stated.',
  });
});

test('a firm that says it publishes no rate has none', () => {
  const quoted = { ...claim('quoted on volume', { own: true }), published: false as const };
  expect(found('one', [quoted])?.why).toBe('It publishes no rate, so none is filled in. Ask for one.');
});
