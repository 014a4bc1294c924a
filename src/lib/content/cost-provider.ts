import type { ListedProvider } from '../catalogue/catalogue.ts';
import { PRICE_MAX_MONTHS } from '../catalogue/scoring/normalise-price.ts';
import { isWithinMonths } from '../catalogue/partial-date.ts';
import { shortDateWords } from '../format/dates.ts';
import type { CostProvider } from '../tools/cost-setup.ts';
import type { SourceRegister } from './notes.ts';

/**
 * What a profile says about prices, for the cost tool; null where no provider has this slug. Profiles hold prices in the words of their
 * sources, so none is filled in: the words stand beside the empty field, with the reason.
 */
export function costProvider(
  slug: string | null,
  providers: readonly ListedProvider[],
  register: SourceRegister,
  buildDay: string,
): CostProvider | null {
  const provider = slug === null ? undefined : providers.find((each) => each.slug === slug);
  if (!provider) return null;
  const claims = provider.pricing ?? [];
  return {
    slug: provider.slug,
    name: provider.name,
    prices: claims.flatMap(({ value, asOf, selfDeclared, source: [id] }) =>
      id === undefined
        ? []
        : [
            {
              words: value,
              from: `${selfDeclared ? 'its own words' : 'reported'}, ${asOf ? shortDateWords(asOf) : 'undated'}`,
              source: { id, name: register.get(id)?.publisher ?? id },
            },
          ],
    ),
    why: whyNot(provider, buildDay),
  };
}

function whyNot({ name, pricing = [], lastChecked }: ListedProvider, buildDay: string): string {
  const rated = pricing.filter(({ published }) => published !== false);
  if (pricing.length === 0) return `No price of ${name} was found in what we read. Ask for one.`;
  if (rated.length === 0) return 'It publishes no rate, so none is filled in. Ask for one.';
  return rated.some(
    ({ asOf }) => asOf !== null && isWithinMonths(asOf, PRICE_MAX_MONTHS, buildDay, lastChecked),
  )
    ? 'Not filled in: the hours that the rate is for, and what it includes, are not stated.'
    : `Not filled in: older than ${PRICE_MAX_MONTHS} months or undated, and what it includes is not stated.`;
}
