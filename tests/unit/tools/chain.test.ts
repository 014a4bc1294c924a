import { expect, test } from 'vitest';
import { costLinkFrom, monthlyOf } from '../../../src/lib/tools/chain.ts';
import { readCostAddress } from '../../../src/lib/tools/cost-address.ts';
import { setup } from './make-costs.ts';

test('what staffing worked out stands in the address of the cost tool', () => {
  expect(
    costLinkFrom({ contactsPerMonth: 5000, ahtSeconds: 360, occupancy: 0.7142857, shrinkage: 0.3 }),
  ).toBe('/tools/cost/?v=1&contacts=5000&aht=360&busy=71.4&shrinkage=30');
});

test('what overlap worked out stands there in per cent', () => {
  expect(costLinkFrom({ nightShare: 0.625 })).toBe('/tools/cost/?v=1&night=62.5');
});

test('what is absent or no number is left out', () => {
  expect(costLinkFrom({ contactsPerMonth: Number.NaN, nightShare: Number.POSITIVE_INFINITY })).toBe(
    '/tools/cost/?v=1',
  );
});

test('the cost tool reads it', () => {
  const link = costLinkFrom({ contactsPerMonth: 5000, occupancy: 0.8, shrinkage: 0.285, nightShare: 1 });
  const typed = readCostAddress(new URL(link, 'http://localhost').searchParams, setup());
  expect([typed.contacts, typed.busy, typed.shrinkage, typed.night]).toEqual(['5000', '80', '28.5', '100']);
});

test('a month has 52 / 12 weeks, and whole contacts', () => {
  expect(monthlyOf(1200)).toBe(5200);
  expect(monthlyOf(1000)).toBe(4333);
});
