import { describe, expect, test } from 'vitest';
import type { CompareRow } from '../../../../src/lib/catalogue/compare/row.ts';
import { compareRows, differingRows } from '../../../../src/lib/catalogue/compare/rows.ts';
import { scoreAll } from '../../../../src/lib/content/compare-scored.ts';
import { claim, provider } from '../make.ts';
import { queryOf, site } from './make.ts';

function rowsOf(address: string, of = site()) {
  const query = queryOf(address, of);
  const compared = scoreAll(query, '2026-11-22', new Set(['Lahore', 'Karachi']));
  return { ...compareRows(compared, query.asked), order: compared.map(({ slug }) => slug) };
}

const idsOf = (rows: readonly CompareRow[]) => rows.map(({ id }) => id);
const states = (rows: readonly CompareRow[], id: string) =>
  rows.find((row) => row.id === id)?.cells.map(({ state }) => state);

describe('the rows of a comparison', () => {
  const { rows, foundForNone, order } = rowsOf('p=blank&p=meadow&p=harbour&service=support&hours=24-7');

  test('stand in groups, conditions first', () => {
    expect(order).toEqual(['harbour', 'meadow', 'blank']);
    expect(idsOf(rows)).toEqual([
      ...['service-support', 'hours-24-7', 'other-services', 'cities', 'people', 'founded', 'price'],
    ]);
    expect([...new Set(rows.map(({ group }) => group))]).toEqual([
      'Fit',
      'Scale',
      'Risk',
      'Compliance and price',
    ]);
  });

  test('say of a condition whether it is met, not met or not known', () => {
    expect(states(rows, 'service-support')).toEqual(['met', 'met', 'unknown']);
    expect(states(rows, 'hours-24-7')).toEqual(['met', 'not-met', 'unknown']);
    expect(states(rows, 'people')).toEqual([null, null, null]);
  });

  test('leave out what was found for none, and turn it into questions', () => {
    expect(foundForNone.map(({ id }) => id)).toEqual([
      ...['languages', 'channels', 'terms', 'certificates', 'clients', 'turnover', 'figures', 'continuity'],
      'company',
    ]);
  });

  test('beside a condition show what else is offered, and do not ask for it twice', () => {
    const other = rows.find(({ id }) => id === 'other-services');
    expect(other?.cells.map(({ claims }) => claims.map(({ claim: { value } }) => value))).toEqual([
      ['sales'],
      [],
      [],
    ]);
    expect(other?.asks).toBe(false);
  });
});

test('a condition stays in sight as long as anything of its kind is known', () => {
  const of = site([provider('a', { languages: [claim('ur')] }), provider('b')]);
  expect(idsOf(rowsOf('p=a&p=b&language=en', of).rows)).toEqual(['language-en', 'other-languages']);
  const none = rowsOf('p=a&p=b&channel=chat', of);
  expect(idsOf(none.rows)).toEqual(['languages']);
  expect(none.foundForNone.map(({ id }) => id)).toContain('channels');
});

describe('certificates', () => {
  const of = site([
    provider('a', { certifications: [{ ...claim('pci-dss' as const), status: 'registerChecked' }] }),
    provider('b', {
      certifications: [{ ...claim('pci-dss' as const, { own: true }), status: 'providerStated' }],
    }),
    provider('c', { certifications: [{ ...claim('pci-dss' as const), status: 'expired' }] }),
    provider('d'),
  ]);

  test.each(['p=a&p=b&p=c&p=d', 'p=a&p=b&p=c&p=d&cert=pci-dss'])(
    'have a row by name, and only proof fills the box: %s',
    (address) => {
      const { rows, order } = rowsOf(address, of);
      const byName = Object.fromEntries(
        order.map((slug, index) => [slug, states(rows, 'cert-pci-dss')?.[index]]),
      );
      expect(byName).toEqual({ a: 'met', b: 'unknown', c: 'not-met', d: 'unknown' });
    },
  );
});

describe('only differences', () => {
  test('leave out rows in which all say the same, whoever says so', () => {
    const of = site([
      provider('a', { founded: [claim(2018)], hours: [claim({ always: true as const })] }),
      provider('b', { founded: [claim(2018, { own: true }), claim(2018)], hours: [] }),
    ]);
    const { rows } = rowsOf('p=a&p=b', of);
    expect(idsOf(rows)).toEqual(['hours', 'founded']);
    expect(idsOf(differingRows(rows))).toEqual(['hours']);
  });

  test('a condition is the same when its state is', () => {
    const { rows } = rowsOf('p=harbour&p=meadow&service=support');
    expect(idsOf(differingRows(rows))).not.toContain('service-support');
  });
});
