import { expect, test } from 'vitest';
import { claimId, claimsIn, listClaims, sourceIdsOf } from '../../../src/lib/catalogue/claims.ts';
import { claim, office, provider } from './make.ts';

const firm = provider('firm', {
  services: [claim('dispatch'), claim('back-office', { source: ['press', 'letter'] })],
  founded: [claim(2003)],
  offices: [office('Lahore', { source: ['letter'] })],
});

test('claims stand in the order of the fields, then of the entries', () => {
  expect(listClaims(firm).map(({ id }) => id)).toEqual([
    'founded-0',
    'offices-0',
    'services-0',
    'services-1',
  ]);
});

test('a claim knows its field and its place', () => {
  expect(claimsIn(firm, 'services')[1]).toMatchObject({
    field: 'services',
    index: 1,
    id: claimId('services', 1),
    claim: { value: 'back-office' },
  });
});

test('the claim of an office is what is said of it, with its place beside it', () => {
  expect(claimsIn(firm, 'offices')).toEqual([
    {
      ...{ field: 'offices', index: 0, id: 'offices-0', office: { city: 'Lahore', country: 'Pakistan' } },
      claim: { value: 'an office', source: ['letter'], asOf: null, quote: 'words' },
    },
  ]);
});

test('other claims have no office', () => {
  expect(claimsIn(firm, 'founded')[0]).not.toHaveProperty('office');
});

test('a field that was not found has no claims', () => {
  expect(claimsIn(firm, 'pricing')).toEqual([]);
  expect(listClaims(provider('empty'))).toEqual([]);
});

test('each source is named once, in the order of first use', () => {
  expect(sourceIdsOf(listClaims(firm))).toEqual(['press', 'letter']);
});
