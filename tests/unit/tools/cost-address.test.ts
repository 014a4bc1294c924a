import { expect, test } from 'vitest';
import { chosen, readCostAddress } from '../../../src/lib/tools/cost-address.ts';
import { WRITTEN_FIELDS } from '../../../src/lib/tools/cost-fields.ts';
import { writeTyped } from '../../../src/lib/tools/tool-field.ts';
import { setup } from './make-costs.ts';

const read = (query: string) => readCostAddress(new URLSearchParams(query), setup());

test('a first visit finds our numbers and those of the sources, and nothing where nobody knows', () => {
  const typed = read('');
  expect([typed.country, typed.where, typed.model, typed.pay]).toEqual(['US', 'PK', 'perHour', 'usd']);
  expect([typed.wage, typed.hours, typed.busy, typed.longer, typed.months]).toEqual([
    '20',
    '173.33',
    '80',
    '5',
    '36',
  ]);
  expect([typed.contacts, typed.rate, typed.space, typed.transition]).toEqual(['', '', '', '']);
});

test('another country brings its own wage, and takes the other’s away', () => {
  expect(read('country=AU').wage).toBe('35');
  expect(read('country=CA').wage).toBe('');
});

test('a form without scripts, whose country was changed, does not keep the wage of the other', () => {
  const sent = 'country=AU&wage=20&hours=173.33&contacts=5000&for=US.PK.perHour.usd';
  const typed = read(sent);
  expect([typed.wage, typed.hours, typed.contacts]).toEqual(['35', '', '5000']);
  expect(typed.for).toBe('AU.PK.perHour.usd');
});

test('a number of the visitor’s own stays through a change of country', () => {
  expect(read('country=AU&wage=27&for=US.PK.perHour.usd').wage).toBe('27');
  // Without the mark nobody says where a number is from: it counts as it stands.
  expect(read('country=AU&wage=20').wage).toBe('20');
  expect(read('country=AU&wage=20&for=nonsense').wage).toBe('20');
});

test('a choice changes our numbers with it, and nothing else', () => {
  const typed = read('contacts=5000&busy=70');
  expect(chosen(typed, { country: 'AU' }, setup())).toEqual({
    ...{ country: 'AU', wage: '35', hours: '', for: 'AU.PK.perHour.usd' },
  });
  expect(chosen(typed, { country: 'UK' }, setup())).toMatchObject({ fx: '0.8', wage: '' });
  expect(chosen(typed, { where: 'PH' }, setup())).toEqual({
    ...{ where: 'PH', premium: '10', for: 'US.PH.perHour.usd' },
  });
});

test('a link gives the same numbers: an emptied field stays empty', () => {
  const typed = { ...read('country=UK&contacts=1,000&provider=ibex'), fx: '', busy: '' };
  const link = writeTyped(WRITTEN_FIELDS, typed, 1);
  expect(link.get('contacts')).toBe('1000');
  expect(link.get('fx')).toBe('');
  expect(readCostAddress(link, setup())).toEqual({ ...typed, contacts: '1000' });
});
