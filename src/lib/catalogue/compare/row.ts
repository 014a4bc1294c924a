import type { ClaimField } from '../../schemas/provider.ts';
import type { ListedProvider } from '../catalogue.ts';
import type { PlacedClaim } from '../claims.ts';
import type { ScoreInputs } from '../scoring/score-inputs.ts';
import type { AskedFacet } from './compare-query.ts';

export const ROW_GROUPS = ['Fit', 'Scale', 'Risk', 'Compliance and price'] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

/** A source says so; a source says otherwise; nobody was found who says either, or not well enough. */
export type CellState = 'met' | 'not-met' | 'unknown';

export type CompareCell = {
  /** The claims that the cell shows; empty when nothing was found. */
  claims: PlacedClaim[];
  /** For a row that is a condition; null for one that only shows what is known. */
  state: CellState | null;
  /** Ids of claims that are shown and do not count, each with why. */
  notCounted: ReadonlyMap<string, string>;
};

export type CompareRow = {
  id: string;
  group: RowGroup;
  /** A condition that was asked, or the certificate that the row is about: one of its values is enough. */
  condition: { facet: AskedFacet; values: readonly string[] } | null;
  /** Label of a row that is no condition. */
  label: string;
  field: ClaimField;
  /** Which question the row answers; null for what no buyer needs to ask. */
  question: string | null;
  /** Do its empty cells offer the question? Not where the row beside it does. */
  asks: boolean;
  /** One a provider, in their order. */
  cells: CompareCell[];
};

/** A provider with what its claims say of each criterion. */
export type Weighable = { provider: ListedProvider; inputs: ScoreInputs };
