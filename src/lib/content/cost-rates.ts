import type { CostInputs } from '../schemas/cost-inputs.ts';
import type { DollarRate, NamedSource } from '../tools/cost-setup.ts';
import type { Currency } from '../tools/money-words.ts';

type Row = CostInputs['exchangeRates'][number];
type Leg = { perDollar: number; date: string; words: string; source: string | undefined; isDirect: boolean };

const BUYERS_MONEY: readonly Currency[] = ['GBP', 'EUR', 'AED', 'AUD', 'CAD'];
/** The currency through which two rates may be joined where no direct one was found. */
const BRIDGE = 'PKR';

/**
 * What does one US dollar cost in each buyer's currency, by the newest rate that the sources hold? A direct rate, either way round; or
 * two rates against the rupee of the same day and the same market, joined. Of one day the direct one counts.
 * Result: units of the currency for one dollar, not rounded, with the day and how it came about. Leaves out: rates whose days differ.
 * Example: USD/PKR 278.47 and AED/PKR 75.82, both interbank closes of 1 June 2026: 278.47 / 75.82 = 3.6728 dirhams.
 */
export function dollarRates(
  rows: readonly Row[],
  nameOf: (id: string) => NamedSource,
): Partial<Record<Currency, DollarRate>> {
  const rates: Partial<Record<Currency, DollarRate>> = {};
  for (const currency of BUYERS_MONEY) {
    const [best] = [...directRates(rows, currency), ...joinedRates(rows, currency)].sort(newestFirst);
    if (best?.source === undefined) continue;
    const { perDollar, date, words, source } = best;
    rates[currency] = { perDollar, date, words, source: nameOf(source) };
  }
  return rates;
}

const isDay = ({ date }: Row): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

function directRates(rows: readonly Row[], currency: string): Leg[] {
  return rows.filter(isDay).flatMap(({ base, quoteCurrency, rate, date, kind, source }): Leg[] => {
    const shared = { date, source: source[0], isDirect: true };
    if (base === 'USD' && quoteCurrency === currency) return [{ ...shared, perDollar: rate, words: kind }];
    if (base !== currency || quoteCurrency !== 'USD') return [];
    return [{ ...shared, perDollar: 1 / rate, words: `${kind}, from ${rate} dollars for one ${currency}` }];
  });
}

function joinedRates(rows: readonly Row[], currency: string): Leg[] {
  const against = (base: string): Row[] =>
    rows.filter((row) => isDay(row) && row.base === base && row.quoteCurrency === BRIDGE);
  return against(currency).flatMap((theirs) =>
    against('USD')
      .filter(({ date, kind }) => date === theirs.date && kind === theirs.kind)
      .map((dollar): Leg => ({
        perDollar: dollar.rate / theirs.rate,
        date: theirs.date,
        words: `${theirs.kind}, ${dollar.rate} rupees for a dollar over ${theirs.rate} for one ${currency}`,
        source: theirs.source[0],
        isDirect: false,
      })),
  );
}

const newestFirst = (a: Leg, b: Leg): number =>
  a.date === b.date ? Number(b.isDirect) - Number(a.isDirect) : a.date > b.date ? -1 : 1;
