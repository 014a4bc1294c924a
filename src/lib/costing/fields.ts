/** Limits of a field, both ends allowed; they keep out what cannot be and what is surely a slip, not what is rare. */
export type Field = {
  words: string;
  /** What counts when the field is left out. */
  missing: 0 | 1;
  least: number;
  most: number;
  hint?: string;
  whole?: true;
  /** 0 is allowed as well, and means that there is none. */
  orNone?: true;
};

const SHARE_HINT = 'write 0.3 for 30 %';

const amount = (words: string, most: number, least = 0): Field => ({ words, missing: 0, least, most });
/** Far above any price, so that amounts may be given in the minor units of a weak currency as well. */
const money = (words: string): Field => amount(words, 1e12);
const share = (words: string, most = 1, least = 0): Field => ({
  ...{ words, missing: 0, least, most, hint: SHARE_HINT },
});
/** A share of time that is lost: what remains is divided by, so that it must stay above 0. */
const lostShare = (words: string): Field => share(words, 0.99);
const perYear = (words: string): Field => share(words, 2, -0.5);
const factor = (words: string, least: number, most: number): Field => ({ words, missing: 1, least, most });
const months = (words: string): Field => ({ ...amount(words, 120), whole: true });

/** Every number of the cost model but the horizon, in the order in which lists show them. */
export const FIELDS = {
  'demand.contactsPerMonth': amount('Contacts per month', 1e9),
  'demand.ahtSeconds': amount('Handling time in seconds', 1e6),
  'demand.occupancy': { ...factor('Occupancy', 0.01, 1), hint: SHARE_HINT },
  'demand.concurrency': factor('Contacts handled at once', 1, 100),

  'inHouse.wagePerHour': money('In-house wage per hour'),
  'inHouse.onCostRate': share('In-house on-costs', 5),
  'inHouse.paidHoursPerFteMonth': amount('In-house paid hours per FTE month', 744, 1),
  'inHouse.shrinkage': lostShare('In-house shrinkage'),
  'inHouse.workspacePerFteMonth': money('Workspace per FTE month'),
  'inHouse.technologyPerFteMonth': money('Technology per FTE month'),
  'inHouse.agentsPerSupervisor': { ...amount('Agents per supervisor', 1000, 1), orNone: true },
  'inHouse.supervisorCostPerMonth': money('Cost of a supervisor per month'),
  'inHouse.supportRatio': amount('Support staff per agent', 10),
  'inHouse.supportCostPerMonth': money('Cost of a support FTE per month'),
  'inHouse.annualAttrition': share('Attrition per year', 5),
  'inHouse.recruitCostPerHire': money('Recruiting cost per hire'),
  'inHouse.trainingHoursPerHire': amount('Training hours per hire', 10_000),
  'inHouse.rampWeeks': amount('Weeks until a new hire is fully productive', 520),
  'inHouse.rampProductivity': { ...factor('Productivity of a new hire', 0, 1), hint: SHARE_HINT },
  'inHouse.fixedMonthly': money('Fixed in-house cost per month'),
  'inHouse.annualEscalation': perYear('In-house cost increase per year'),

  'outsourced.rate': money('Rate of the provider'),
  'outsourced.billedShrinkage': lostShare('Billed share that is not productive'),
  'outsourced.paidHoursPerFteMonth': amount("The provider's paid hours per FTE month", 744),
  'outsourced.shrinkage': lostShare("The provider's shrinkage"),
  'outsourced.minimumSeats': amount('Minimum seats', 1e6),
  'outsourced.nightShare': share('Share of the work at night'),
  'outsourced.nightPremium': share('Premium at night', 5),
  'outsourced.outcomesPerContact': amount('Outcomes per contact', 1000),
  'outsourced.minimumMonthly': money('Minimum charge per month'),
  'outsourced.fxRate': factor('Exchange rate', 1e-9, 1e9),
  'outsourced.fxMargin': share('Margin on the exchange rate'),
  'outsourced.taxRate': share('Tax that cannot be recovered', 2),
  'outsourced.annualIndexation': perYear('Price increase per year'),
  'outsourced.volumeUplift': share('Extra contacts', 10, -1),
  'outsourced.ahtRatio': factor('Handling time against in-house', 0.01, 100),
  'outsourced.rampMonths': months('Months of ramp-up'),
  'outsourced.rampStartProductivity': { ...factor('Productivity at the start', 0.01, 1), hint: SHARE_HINT },
  'outsourced.parallelMonths': months('Months of parallel running'),
  'outsourced.parallelShare': share('Share of the in-house team kept meanwhile'),
  'outsourced.governanceFte': amount('FTE for governance', 10_000),
  'outsourced.governanceCostPerFteMonth': money('Cost of a governance FTE per month'),
  'outsourced.travelPerYear': money('Travel per year'),
  'outsourced.setupFee': money('Set-up fee'),
  'outsourced.transitionCost': money('Cost of the transition'),
} as const satisfies Record<string, Field>;

export type FieldPath = keyof typeof FIELDS;
export type Section = 'demand' | 'inHouse' | 'outsourced';

/** The numbers of one section, all of them. */
export type Numbers<S extends Section> = {
  [Path in FieldPath as Path extends `${S}.${infer Name}` ? Name : never]: number;
};

export const FIELD_PATHS = Object.keys(FIELDS) as FieldPath[];

/** "demand.occupancy" is `occupancy` in the section `demand`. */
export function splitPath(path: FieldPath): [Section, string] {
  const dot = path.indexOf('.');
  return [path.slice(0, dot) as Section, path.slice(dot + 1)];
}
