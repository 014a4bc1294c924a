import type { CostKey } from '../tools/cost-keys.ts';
import type { Buyer, Place } from '../tools/cost-setup.ts';
import { amountWords, yearWords, type CostRow } from './cost-row.ts';

type Choice = {
  key: CostKey;
  /** For which buyers' countries, or providers' places. */
  of: readonly (Buyer | Place)[];
  /** "country.agentWage" is a list of that country, "all.attrition" one that holds for all. */
  list: string;
  /** A source of the row. */
  source: string;
  /** Which of the rows of that source, where it has several in the list. */
  find?: (row: CostRow) => boolean;
  words: (row: CostRow) => string;
};

/** A row that fills a field. */
export type OfferedRow = Choice & { value: (row: CostRow) => number | null | undefined };
/** A row that is shown beside a field and fills nothing. */
export type SeenRow = Choice;

/** Hours of a US working year, by which BLS turns yearly wages into hourly ones; other countries' hours are not assumed. */
const US_YEAR_HOURS = 2080;
const EVERYWHERE = ['US', 'UK', 'CA', 'AU', 'AE', 'EU'] as const;
const middle = ({ value, median }: CostRow): number | null | undefined => value ?? median;
const named =
  (name: string) =>
  (row: CostRow): boolean =>
    row.name === name;
/** What kind of source it is, where that is less than one would wish. */
const kind = ({ confidence }: CostRow): string =>
  confidence === 'vendor-claim' ? ', a vendor’s own figure' : '';
const when = (row: CostRow): string => `${yearWords(row)}${kind(row)}`;

/**
 * What fills a field. Left out on purpose: legal minimum wages (a floor, no usual wage), averages and wages of one province or of other
 * trades, wages whose hours are unknown, multipliers that already hold the on-costs, midpoints of ranges, rents that nobody would stop
 * paying (domain.md 3.3: no default), and prices of providers, which are vendors' own figures (a rate is the visitor's).
 */
export const OFFERED: readonly OfferedRow[] = [
  {
    ...{ key: 'wage', of: ['US'], list: 'country.agentWage', source: 'startright-bls' },
    value: ({ median }) => median && median / US_YEAR_HOURS,
    words: (row) => `median ${amountWords(row)} a year, ${when(row)}, over 2,080 hours`,
  },
  {
    ...{ key: 'wage', of: ['AU'], list: 'country.agentWage', source: 'jsa-5411' },
    ...{ find: ({ period }) => period === 'hour', value: middle },
    words: (row) => `median an hour, ${when(row)}`,
  },
  {
    ...{ key: 'oncosts', of: ['US'], list: 'country.employerOnCosts', source: 'calcsalary-us' },
    ...{ find: named('FICA total, employer'), value: middle },
    words: (row) => `Social Security and Medicare only, ${when(row)}; insurance comes on top`,
  },
  {
    ...{ key: 'oncosts', of: ['AU'], list: 'country.employerOnCosts', source: 'ldb-super', value: middle },
    words: (row) => `superannuation only, ${when(row)}; payroll tax comes on top`,
  },
  {
    ...{ key: 'oncosts', of: ['AE'], list: 'country.employerOnCosts', source: 'marco-ae', value: middle },
    find: named('End-of-service gratuity, under five years'),
    words: (row) => `end-of-service gratuity only, ${when(row)}; visa, insurance and housing come on top`,
  },
  {
    ...{ key: 'hours', of: ['AU'], list: 'country.workingTime', source: 'cxcentral-award' },
    value: ({ value }) => value && (value * 52) / 12,
    words: (row) => `${middle(row) ?? ''} hours a week × 52 ÷ 12, ${when(row)}`,
  },
  {
    ...{ key: 'attrition', of: ['AU'], list: 'country.attrition', source: 'acxpa-salaries', value: middle },
    words: (row) => `Australian average, ${when(row)}`,
  },
  {
    ...{ key: 'attrition', of: ['US', 'UK', 'CA', 'AE', 'EU'], list: 'all.attrition', source: 'metrigy-tc' },
    ...{ find: ({ year }) => year === 2023, value: middle },
    words: (row) => `a global survey, ${when(row)}`,
  },
  {
    ...{ key: 'premium', of: ['PH'], list: 'country.nightShiftPremium', source: 'piton-nd', value: middle },
    words: (row) => `legal minimum on pay from 22:00 to 6:00, ${when(row)}`,
  },
];

/** A working month of the US year, 2,080 hours ÷ 12: our own assumption, as no source of ours says so of call centres. */
export const US_MONTH = {
  ...{ value: Number((US_YEAR_HOURS / 12).toFixed(2)), words: '40 hours a week × 52 ÷ 12', source: null },
};

/** What is shown beside a field. */
export const SEEN: readonly SeenRow[] = [
  {
    ...{ key: 'wage', of: ['US'], list: 'country.agentWage', source: 'siteselection-2023' },
    words: (row) =>
      `${amountWords({ ...row, median: row.low ?? null, low: null })} an hour for beginners, ${when(row)}`,
  },
  {
    ...{ key: 'wage', of: ['UK'], list: 'country.agentWage', source: 'mondaq-nlw' },
    words: (row) => `${amountWords(row)} an hour is the legal minimum ${when(row)}`,
  },
  {
    ...{ key: 'wage', of: ['UK'], list: 'country.agentWage', source: 'brookstreet-2024' },
    words: (row) =>
      `${amountWords({ ...row, low: null })} a year is a recruiter’s median of ${when(row)}; its hours are not known, and it lies below today’s legal minimum`,
  },
  {
    ...{ key: 'wage', of: ['CA'], list: 'country.agentWage', source: 'ns-explorecareers' },
    words: (row) =>
      `${amountWords({ ...row, low: null })} an hour is the median of Nova Scotia alone, ${when(row)}`,
  },
  {
    ...{ key: 'wage', of: ['CA'], list: 'country.agentWage', source: 'alis-callcentre' },
    words: (row) => `${amountWords(row)} an hour is the average of Alberta alone, ${when(row)}`,
  },
  {
    ...{ key: 'wage', of: ['AE'], list: 'country.agentWage', source: 'marco-ae' },
    words: (row) =>
      `${amountWords(row)} a month in general office work, ${when(row)}; not of call centres, hours unknown`,
  },
  {
    ...{ key: 'oncosts', of: ['UK'], list: 'country.employerOnCosts', source: 'mooreks-uk' },
    find: named('Employer National Insurance (secondary Class 1)'),
    words: (row) => `National Insurance is ${middle(row) ?? ''}% of pay above £5,000 a year, ${when(row)}`,
  },
  {
    ...{ key: 'oncosts', of: ['UK'], list: 'country.employerOnCosts', source: 'accountsos-ae' },
    find: named('Workplace pension (auto-enrolment), employer minimum'),
    words: (row) =>
      `the pension takes at least ${middle(row) ?? ''}% of pay between £6,240 and £50,270, ${when(row)}`,
  },
  {
    ...{ key: 'oncosts', of: ['CA'], list: 'country.employerOnCosts', source: 'taag-ca' },
    words: (row) => `CPP is ${middle(row) ?? ''}% of pay between C$3,500 and C$74,600, ${when(row)}`,
  },
  {
    ...{ key: 'oncosts', of: ['CA'], list: 'country.employerOnCosts', source: 'sslgroup-ca' },
    find: ({ name = '' }) => name.startsWith('EI'),
    words: (row) => `EI is ${middle(row) ?? ''}% of pay up to C$68,900, ${when(row)}`,
  },
  {
    ...{ key: 'space', of: ['US'], list: 'country.workspacePerSeat', source: 'coworkingcafe-q4-24' },
    words: (row) =>
      `$${middle(row) ?? ''} is the median of a coworking desk in 25 large markets, ${when(row)}`,
  },
  {
    ...{ key: 'space', of: ['UK'], list: 'country.workspacePerSeat', source: 'rubberdesk-uk' },
    words: (row) => `£${middle(row) ?? ''} is the median asked for a flexible desk, ${when(row)}`,
  },
  {
    ...{ key: 'tech', of: EVERYWHERE, list: 'all.technologyPerSeat', source: 'zendesk-plans' },
    find: ({ vendor }) => vendor === 'Zendesk Suite Team',
    words: (row) => `list price ${amountWords(row)} for a help desk (${row.vendor ?? ''}), ${when(row)}`,
  },
  {
    ...{ key: 'tech', of: EVERYWHERE, list: 'all.technologyPerSeat', source: 'genesys-plans' },
    find: ({ vendor }) => vendor === 'Genesys Cloud CX 2',
    words: (row) => `${amountWords(row)} for voice and digital (${row.vendor ?? ''}), ${when(row)}`,
  },
  {
    ...{ key: 'span', of: EVERYWHERE, list: 'all.supervision', source: 'icmi-span' },
    words: (row) => `${amountWords(row)} people to a supervisor in many centres, ${when(row)}`,
  },
  {
    ...{ key: 'shrinkage', of: EVERYWHERE, list: 'all.shrinkage', source: 'swpp-2024' },
    words: (row) => `half of the planners asked assume ${amountWords(row, '%')}, ${when(row)}`,
  },
  {
    ...{ key: 'attrition', of: ['US'], list: 'country.attrition', source: 'ccp-qatc-2022' },
    words: (row) => `${amountWords(row, '%')} a year in the United States, ${when(row)}`,
  },
  {
    ...{ key: 'attrition', of: ['UK'], list: 'country.attrition', source: 'greenbean-uk' },
    find: ({ year }) => year === 2018,
    words: (row) => `${amountWords(row, '%')} a year at British outsourcers, ${when(row)}`,
  },
  {
    ...{ key: 'attrition', of: ['CA'], list: 'country.attrition', source: 'gitnux-attr' },
    words: (row) => `${amountWords(row, '%')} a year in Canada, ${when(row)}`,
  },
  {
    ...{ key: 'rate', of: ['PK'], list: 'country.outsourcedHourlyRates', source: 'meridian-pk' },
    find: ({ role }) => role === 'voice support',
    words: (row) => `voice support ${amountWords(row)} an hour, ${when(row)}: one point, and no quoted price`,
  },
  {
    ...{ key: 'rate', of: ['PH'], list: 'country.outsourcedHourlyRates', source: 'ctnp-cebu' },
    words: (row) => `voice support in Cebu ${amountWords(row)} an hour, ${when(row)}`,
  },
  {
    ...{ key: 'rate', of: ['PH'], list: 'country.outsourcedHourlyRates', source: 'bworld-ph' },
    find: ({ role = '' }) => role.includes('premium'),
    words: (row) => `premium voice support ${amountWords(row)} an hour, ${when(row)}`,
  },
  {
    ...{ key: 'rate', of: ['IN', 'PH'], list: 'country.outsourcedHourlyRates', source: 'piton-tco-2025' },
    words: (row) =>
      `${amountWords(row)} an hour is what a team costs its operator, ${when(row)}; no quoted price`,
  },
  {
    ...{ key: 'rate', of: ['PK', 'IN', 'PH'], list: 'all.outsourcedHourlyRates', source: 'certainlycx' },
    find: ({ geography = '' }) => geography.startsWith('offshore'),
    words: (row) => `“offshore”, country not stated, ${amountWords(row)} an hour, ${when(row)}`,
  },
];
