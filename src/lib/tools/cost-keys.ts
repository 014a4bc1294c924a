import type { CostModel, FieldPath } from '../costing/index.ts';

/** Names of the numbers in the address; short, and never changed, since links hold them. */
export type CostKey =
  | 'contacts'
  | 'aht'
  | 'busy'
  | 'atonce'
  | 'wage'
  | 'wagelow'
  | 'wagehigh'
  | 'oncosts'
  | 'hours'
  | 'shrinkage'
  | 'space'
  | 'tech'
  | 'lead'
  | 'span'
  | 'support'
  | 'supportpay'
  | 'attrition'
  | 'recruit'
  | 'training'
  | 'newweeks'
  | 'newpace'
  | 'fixed'
  | 'rate'
  | 'ratelow'
  | 'ratehigh'
  | 'fx'
  | 'margin'
  | 'outcomes'
  | 'theirhours'
  | 'theirshrinkage'
  | 'unbilled'
  | 'seats'
  | 'least'
  | 'night'
  | 'premium'
  | 'tax'
  | 'ramp'
  | 'rampstart'
  | 'setup'
  | 'transition'
  | 'parallel'
  | 'kept'
  | 'oversight'
  | 'oversightpay'
  | 'travel'
  | 'repeats'
  | 'longer'
  | 'months'
  | 'rise'
  | 'index'
  | 'seed';

/** The parts of the form, in order; the first fields of a part stand open, the others in groups that are opened. */
export const COST_PARTS = {
  work: 'Your work',
  ours: 'Your side',
  theirs: 'Their side',
  move: 'The move',
  time: 'Time',
} as const;
export type CostPart = keyof typeof COST_PARTS;

/** How the typed number becomes that of the model: as it is; 80 % is 0.8; 5 % more is 1.05. */
export type Scale = 'plain' | 'share' | 'extra';

/** One number of the cost tool, before the country and the price model are known. */
export type CostDefinition = {
  key: CostKey;
  part: CostPart;
  /** Of the closed group in which it stands; absent where it stands open. */
  group?: string;
  /** In the model; null where the number is none of its inputs. */
  path: FieldPath | null;
  label: string;
  /** As it is said in "It depends most on …"; the label in small letters where absent. */
  depends?: string;
  scale: Scale;
  /** Whose money it is, where it is money. */
  money?: 'ours' | 'theirs';
  /** After the number: "hours", "%", or "a month" where it is money. */
  unit: string;
  /** Our own assumption, as it is typed. */
  assume?: number;
  /** No result without it. */
  needed?: true;
  whole?: true;
  /** Only with these price models. */
  models?: readonly CostModel[];
  /** Limits where the model has none. */
  limits?: readonly [number, number];
  hint: string;
};
