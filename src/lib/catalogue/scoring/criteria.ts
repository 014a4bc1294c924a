/** The six criteria of the comparison, in the order in which they are printed and written (domain.md 5). */
export const CRITERIA = ['price', 'fit', 'quality', 'compliance', 'scale', 'risk'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** How much each criterion counts: fractions that sum to 1, each a whole percent. */
export type Weights = Readonly<Record<Criterion, number>>;

/** One value for each criterion, in their order. */
export const forEachCriterion = <T>(value: (criterion: Criterion) => T): Record<Criterion, T> =>
  Object.fromEntries(CRITERIA.map((criterion) => [criterion, value(criterion)])) as Record<Criterion, T>;

/** Our own assumption, printed on the page (domain.md 5); the reader may change every one. */
export const DEFAULT_WEIGHTS: Weights = {
  price: 0.25,
  fit: 0.25,
  quality: 0.15,
  compliance: 0.15,
  scale: 0.1,
  risk: 0.1,
};

export type Preset = { id: string; label: string; reason: string; weights: Weights };

/** Our own assumptions as well: points to start from, each with the reason that is printed beside it. */
export const PRESETS: readonly Preset[] = [
  {
    id: 'balanced',
    label: 'Balanced',
    reason: 'Price and fit count most, and nothing is left out: where everybody starts.',
    weights: DEFAULT_WEIGHTS,
  },
  {
    id: 'price-first',
    label: 'Price first',
    reason: 'For simple work that many can do, where the rate decides.',
    weights: { price: 0.45, fit: 0.2, quality: 0.1, compliance: 0.1, scale: 0.05, risk: 0.1 },
  },
  {
    id: 'evidence-first',
    label: 'Evidence first',
    reason: 'For work where a bad contact costs more than the hour: published figures and proof come first.',
    weights: { price: 0.05, fit: 0.15, quality: 0.35, compliance: 0.2, scale: 0.05, risk: 0.2 },
  },
  {
    id: 'regulated-trade',
    label: 'Regulated trade',
    reason:
      'For banking, insurance, health and the like, where a missing regime ends the talks: compliance first.',
    weights: { price: 0.1, fit: 0.2, quality: 0.15, compliance: 0.35, scale: 0.05, risk: 0.15 },
  },
  {
    id: 'scale-first',
    label: 'Scale first',
    reason: 'For large or fast-growing volume that a small centre cannot staff.',
    weights: { price: 0.15, fit: 0.2, quality: 0.1, compliance: 0.05, scale: 0.35, risk: 0.15 },
  },
];
