import type { ClaimField } from '../../schemas/provider.ts';
import { claimsIn, type PlacedClaim } from '../claims.ts';
import type { Question } from '../missing.ts';
import type { CompareQuery } from './compare-query.ts';
import { FACETS, certificateRows, conditionRows } from './condition-rows.ts';
import { QUESTIONS } from './questions.ts';
import { ROW_GROUPS, type CompareCell, type CompareRow, type RowGroup, type Weighable } from './row.ts';

type FieldPlan = Pick<CompareRow, 'id' | 'group' | 'label' | 'field' | 'question' | 'asks'> & {
  keep?: (placed: PlacedClaim) => boolean;
};

const inPakistan = ({ office }: PlacedClaim): boolean => office?.country === 'Pakistan';

/**
 * The rows of a comparison, group by group: the conditions that were asked, then what is known. Rows that are found for none are left
 * out; what they would say is in `foundForNone`, as the questions to ask, with those for which profiles have no field yet.
 */
export function compareRows(
  compared: readonly Weighable[],
  asked: CompareQuery['asked'],
): { rows: CompareRow[]; foundForNone: Question[] } {
  const all = [
    ...conditionRows(compared, asked),
    ...certificateRows(compared, asked.cert),
    ...fieldPlans(asked).map((plan) => fieldRow(plan, compared)),
  ];
  const isFound = ({ cells }: CompareRow): boolean => cells.some(({ claims }) => claims.length > 0);
  const foundForNone = QUESTIONS.filter(({ id }) => !all.some((row) => row.question === id && isFound(row)));
  const isOpen = ({ question }: CompareRow): boolean => foundForNone.some(({ id }) => id === question);
  // A condition stays as long as its field says anything: what was asked for must not drop out of sight.
  const drawn = all.filter((row) => isFound(row) || (row.condition !== null && !isOpen(row)));
  return {
    rows: ROW_GROUPS.flatMap((group) => drawn.filter((row) => row.group === group)),
    foundForNone,
  };
}

/** Rows in which not all providers say the same. */
export const differingRows = (rows: readonly CompareRow[]): CompareRow[] =>
  rows.filter(({ cells }) => new Set(cells.map(sayingOf)).size > 1);

/** What a cell says, whoever says so: a condition its state, all else its values, each once. */
function sayingOf({ state, claims }: CompareCell): string {
  if (state !== null) return state;
  const values = claims.map(({ claim, office }) => JSON.stringify(office ?? claim.value));
  return [...new Set(values)].sort().join();
}

function fieldPlans(asked: CompareQuery['asked']): FieldPlan[] {
  /** All that a list names, or what it names beside the values that were asked. */
  const rest = (facet: 'service' | 'channel' | 'language', label: string): FieldPlan => {
    const { field, question } = FACETS[facet];
    const values = asked[facet];
    if (values.length === 0) return { id: question, group: 'Fit', label, field, question, asks: true };
    const keep = ({ claim }: PlacedClaim): boolean => !values.includes(String(claim.value));
    const others = `Other ${label.toLowerCase()}`;
    return { id: `other-${question}`, group: 'Fit', label: others, field, question, asks: false, keep };
  };
  const plan = (
    group: RowGroup,
    label: string,
    field: ClaimField,
    question: string | null = null,
    keep?: FieldPlan['keep'],
  ): FieldPlan => ({
    ...{ id: question ?? label, group, label, field, question, asks: question !== null },
    ...(keep && { keep }),
  });
  return [
    rest('service', 'Services'),
    rest('channel', 'Channels'),
    rest('language', 'Languages'),
    ...(asked.hours.length === 0 ? [plan('Fit', 'Hours', 'hours', 'hours')] : []),
    plan('Fit', 'Industries', 'industries'),
    plan('Fit', 'Also offers', 'alsoOffers'),
    plan('Scale', 'Cities in Pakistan', 'offices', 'cities', inPakistan),
    plan('Scale', 'Offices elsewhere', 'offices', null, (placed) => !inPakistan(placed)),
    plan('Scale', 'People', 'headcount', 'people'),
    plan('Scale', 'Clients in', 'clientRegions', 'clients'),
    plan('Risk', 'Working since', 'founded', 'founded'),
    plan('Risk', 'Company behind it', 'parentCompany', 'company'),
    plan('Risk', 'Head office', 'headquarters'),
    plan('Risk', 'Listed on', 'listedOn'),
    plan('Compliance and price', 'Price', 'pricing', 'price'),
    plan('Compliance and price', 'Smallest contract', 'minimumEngagement', 'terms'),
  ];
}

const fieldRow = ({ keep, ...plan }: FieldPlan, compared: readonly Weighable[]): CompareRow => ({
  ...plan,
  condition: null,
  cells: compared.map(({ provider }) => ({
    claims: claimsIn(provider, plan.field).filter((placed) => !keep || keep(placed)),
    state: null,
    notCounted: new Map(),
  })),
});
