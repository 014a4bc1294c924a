import { describe, expect, test } from 'vitest';
import {
  COMPLETENESS_WEIGHTS,
  completeness,
  completenessRows,
} from '../../../src/lib/catalogue/completeness.ts';
import { claim, office, provider } from './make.ts';

const cities = new Set(['Lahore', 'Karachi']);
const rows = (more: Parameters<typeof provider>[1]) => completenessRows(provider('firm', more), cities);
const points = (more: Parameters<typeof provider>[1]) => completeness(provider('firm', more), cities);

test('the weights make 100', () => {
  expect(Object.values(COMPLETENESS_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
});

test('a page without anything is 0', () => {
  expect(points({})).toBe(0);
});

test('one service in its own words is 3.75', () => {
  // Services 0.5, channels 0: a row of 0.25; 15 x 0.25 = 3.75.
  expect(points({ services: [claim('dispatch', { own: true })] })).toBe(3.75);
});

test('one service that a newspaper names is 7.5', () => {
  // Services 1, channels 0: a row of 0.5; 15 x 0.5 = 7.5.
  expect(points({ services: [claim('dispatch')] })).toBe(7.5);
});

test('one source that is not its own is enough for a field', () => {
  expect(rows({ languages: [claim('en', { own: true }), claim('ur')] }).languages).toBe(1);
  expect(rows({ languages: [claim('en', { own: true }), claim('ur', { own: true })] }).languages).toBe(0.5);
});

test('identity is the mean of four fields, of which two count half', () => {
  // Registered name 0.5, website 0.5, founded 1, head office 0.5 (own): 2.5 / 4 = 0.625.
  const identity = rows({
    legalName: 'Firm Ltd',
    website: 'https://firm.example',
    founded: [claim(2003)],
    headquarters: [claim({ city: null, country: 'Pakistan' }, { own: true })],
  }).identity;
  expect(identity).toBe(0.625);
});

describe('prices', () => {
  test('a price counts', () => {
    expect(rows({ pricing: [claim('USD 9 an hour')] }).pricing).toBe(1);
  });

  test('that none is published does not', () => {
    expect(rows({ pricing: [{ ...claim('quoted'), published: false }] }).pricing).toBe(0);
  });

  test('a price in its own words beside a newspaper that says there is none counts half', () => {
    expect(
      rows({ pricing: [{ ...claim('quoted'), published: false }, claim('USD 9', { own: true })] }).pricing,
    ).toBe(0.5);
  });
});

describe('sites and seats', () => {
  const sites = (more: Parameters<typeof provider>[1]) => rows(more)['sites and seats'];
  const people = (what: 'people' | 'seats' | 'plan' | 'peak' | 'share', place: string) => [
    claim({ min: 5, what, place }),
  ];

  test.each([
    ['an office in a city in Pakistan', { offices: [office('Lahore')] }, 0.5],
    ['an office somewhere in Pakistan', { offices: [office(null)] }, 0],
    ['an office abroad', { offices: [office('Dubai', { country: 'United Arab Emirates' })] }, 0],
    ['people in Pakistan', { headcount: people('people', 'Pakistan') }, 0.5],
    ['people in a part of Pakistan', { headcount: people('seats', 'Pakistan call centre') }, 0.5],
    ['people in a city that we list', { headcount: people('people', 'Karachi') }, 0.5],
    ['people of the whole group', { headcount: people('people', 'group') }, 0],
    ['a plan', { headcount: people('plan', 'Karachi') }, 0],
    ['a peak', { headcount: people('peak', 'Pakistan') }, 0],
    ['a share', { headcount: people('share', 'Pakistan') }, 0],
    ['both', { offices: [office('Lahore', { own: true })], headcount: people('people', 'Lahore') }, 0.75],
  ])('%s', (_name, more, expected) => {
    expect(sites(more)).toBe(expected);
  });

  test('a plan before the real number does not take its place', () => {
    const headcount = [
      claim({ min: 9, what: 'plan' as const, place: 'Lahore' }),
      claim({ min: 5, what: 'agents' as const, place: 'Lahore' }, { own: true }),
    ];
    expect(sites({ headcount })).toBe(0.25);
  });
});

test('a certificate that is not held was found', () => {
  expect(rows({ certifications: [{ ...claim('pci-dss' as const), status: 'notHeld' }] }).certifications).toBe(
    1,
  );
});

test('a page with everything that has a field is 76.25', () => {
  // Identity 15 x (0.5 + 0.5 + 1 + 1) / 4 = 11.25; services and channels 15; pricing 15; languages 10;
  // sites and seats 10; certifications 10; hours 5: 76.25. Key figures, continuity, references: 0.
  const everything = {
    ...{ legalName: 'Firm Ltd', website: 'https://firm.example' },
    founded: [claim(2003)],
    headquarters: [claim({ city: 'Lahore', country: 'Pakistan' })],
    services: [claim('dispatch')],
    channels: [claim('email' as const)],
    pricing: [claim('USD 9')],
    languages: [claim('en')],
    offices: [office('Lahore')],
    headcount: [claim({ min: 5, what: 'people' as const, place: 'Lahore' })],
    certifications: [{ ...claim('pci-dss' as const), status: 'providerStated' as const }],
    hours: [claim({ always: true as const })],
  };
  expect(points(everything)).toBe(76.25);
});
