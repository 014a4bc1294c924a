import { expect, test } from 'vitest';
import { faultsAfter } from './good-content.ts';
import { CITY, FIRST, SECOND, STATS, city, first, second } from './refuses.ts';

test('content without a fault has no fault', () => {
  expect(faultsAfter(() => {})).toEqual([]);
});

test('all faults of all files are reported at once, in the order of the files', () => {
  const faults = faultsAfter((c) => {
    delete second(c).data.name;
    first(c).data.services[0].source = ['gone'];
    first(c).data.founded[0].asOf = '2030';
    c.stats[0].value = 'five';
    city(c).body = '';
  });
  expect(faults.map(({ file, field }) => `${file} ${field}`)).toEqual([
    `${CITY} text`,
    `${FIRST} founded.0.asOf`,
    `${FIRST} services.0.source`,
    `${SECOND} name`,
    `${STATS} one.value`,
  ]);
});
