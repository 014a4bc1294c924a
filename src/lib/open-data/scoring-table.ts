import { SERVICE_IN_CITY_MINIMUM, type Catalogue } from '../catalogue/catalogue.ts';
import { COMPLETENESS_WEIGHTS } from '../catalogue/completeness.ts';
import { RECENT_MONTHS } from '../catalogue/evidence.ts';
import { CRITERIA, DEFAULT_WEIGHTS } from '../catalogue/scoring/criteria.ts';
import { STATED_SHARE } from '../catalogue/scoring/interval.ts';
import { PRICE_MAX_MONTHS } from '../catalogue/scoring/normalise-price.ts';
import { FIGURE_MAX_MONTHS, SCALE_ENDS } from '../catalogue/scoring/scales.ts';
import { percentsOf } from '../catalogue/scoring/weights.ts';
import { toCsv, type Column, type Table } from './csv.ts';
import type { OpenContent } from './open-content.ts';

type Row = { name: string; value: string | number; unit: string; about: string };

/** One row for each number that the order and the score take from us and not from a source. */
export function scoringTable({ catalogue }: Pick<OpenContent, 'catalogue'>): Table {
  const columns: Column<Row>[] = [
    { name: 'name', of: ({ name }) => name },
    { name: 'value', of: ({ value }) => value },
    { name: 'unit', of: ({ unit }) => unit },
    { name: 'about', of: ({ about }) => about },
  ];
  return toCsv(columns, [...orderRows(catalogue), ...scoreRows()]);
}

const orderRows = (catalogue: Catalogue): Row[] => [
  row('counted-to', catalogue.buildDay, 'day', 'Ages are counted to this day'),
  row('recent-facts-max-age', RECENT_MONTHS, 'months', 'Rule 2 of the order: older facts do not count'),
  ...Object.entries(COMPLETENESS_WEIGHTS).map(([name, weight]) =>
    row(
      `completeness-${name.replaceAll(' ', '-')}`,
      weight,
      'weight',
      'Rule 3 of the order: weight of this row',
    ),
  ),
  row(
    'service-in-city-minimum',
    SERVICE_IN_CITY_MINIMUM,
    'providers',
    'A service in a city has a page from so many that can be asked',
  ),
];

function scoreRows(): Row[] {
  const percents = percentsOf(DEFAULT_WEIGHTS);
  const { price, scale, tenure } = SCALE_ENDS;
  return [
    ...CRITERIA.map((criterion) =>
      row(`weight-${criterion}`, percents[criterion], 'percent', 'Default weight of the criterion'),
    ),
    row('own-words-share', STATED_SHARE, 'share', 'Low end of what only the firm says, as a share of it'),
    row('price-full', price.fullUsdPerHour, 'USD per productive hour', 'At or below this price counts 1'),
    row('price-zero', price.zeroUsdPerHour, 'USD per productive hour', 'At or above this price counts 0'),
    row('price-max-age', PRICE_MAX_MONTHS, 'months', 'An older price is shown, not normalised'),
    row('scale-zero', scale.zeroPeople, 'people', 'So many people, agents or seats in Pakistan count 0'),
    row('scale-full', scale.fullPeople, 'people', 'So many people, agents or seats in Pakistan count 1'),
    row('tenure-full', tenure.fullYears, 'years', 'So many years since its founding count 1'),
    row('figure-max-age', FIGURE_MAX_MONTHS, 'months', 'An older headcount or quality figure does not count'),
  ];
}

const row = (name: string, value: Row['value'], unit: string, about: string): Row => ({
  ...{ name, value, unit, about },
});
