import { expect, test } from 'vitest';
import { dollarRates } from '../../../src/lib/content/cost-rates.ts';
import type { CostInputs } from '../../../src/lib/schemas/cost-inputs.ts';

type Row = CostInputs['exchangeRates'][number];

const row = (base: string, quoteCurrency: string, rate: number, date: string, kind = 'close'): Row => ({
  ...{ base, quoteCurrency, rate, date, kind, quote: 'x', note: null },
  source: [`${base}-${date}`],
});
const ratesOf = (...rows: Row[]) => dollarRates(rows, (id) => ({ id, name: `name of ${id}` }));

test('a direct rate, either way round', () => {
  const rates = ratesOf(row('USD', 'CAD', 1.25, '2026-06-01'), row('GBP', 'USD', 1.6, '2026-06-02'));
  expect(rates.CAD).toEqual({
    ...{ perDollar: 1.25, date: '2026-06-01', words: 'close' },
    source: { id: 'USD-2026-06-01', name: 'name of USD-2026-06-01' },
  });
  expect(rates.GBP?.perDollar).toBe(0.625);
  expect(rates.GBP?.words).toBe('close, from 1.6 dollars for one GBP');
});

test('two rates against the rupee of one day and market are joined, and it is said', () => {
  const rates = ratesOf(row('USD', 'PKR', 300, '2026-06-01'), row('AED', 'PKR', 75, '2026-06-01'));
  expect(rates.AED).toMatchObject({ perDollar: 4, date: '2026-06-01' });
  expect(rates.AED?.words).toBe('close, 300 rupees for a dollar over 75 for one AED');
});

test('rates of two days, or of two markets, are not joined', () => {
  expect(ratesOf(row('USD', 'PKR', 300, '2026-06-01'), row('AED', 'PKR', 75, '2026-06-02'))).toEqual({});
  expect(
    ratesOf(row('USD', 'PKR', 300, '2026-06-01'), row('AED', 'PKR', 75, '2026-06-01', 'open market')),
  ).toEqual({});
  // A month is no day.
  expect(ratesOf(row('GBP', 'USD', 1.6, '2026-06'))).toEqual({});
});

test('the newest counts, and of one day the direct one', () => {
  const rows = [
    row('EUR', 'USD', 1.25, '2026-05-01'),
    row('USD', 'PKR', 300, '2026-06-01'),
    row('EUR', 'PKR', 330, '2026-06-01'),
  ];
  expect(ratesOf(...rows).EUR?.perDollar).toBeCloseTo(300 / 330, 12);
  expect(ratesOf(...rows, row('EUR', 'USD', 1.6, '2026-06-01')).EUR?.perDollar).toBe(0.625);
});
