import { expect, test } from 'vitest';
import { costLinkFrom, monthlyOf } from '../../../src/lib/tools/chain.ts';

test('the numbers go along as a person would type them', () => {
  expect(
    costLinkFrom({ contactsPerMonth: 4333.33, ahtSeconds: 180, occupancy: 0.71428, shrinkage: 0.3 }),
  ).toBe('/tools/cost/?v=1&contacts=4333&aht=180&busy=71.4&shrinkage=30');
});

test('what is not known does not go along', () => {
  expect(costLinkFrom({ ahtSeconds: 90.5, occupancy: 1, shrinkage: 0.285 })).toBe(
    '/tools/cost/?v=1&aht=90.5&busy=100&shrinkage=28.5',
  );
});

test('a month has 52 / 12 weeks', () => expect(monthlyOf(1200)).toBe(5200));
