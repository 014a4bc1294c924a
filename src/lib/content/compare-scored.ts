import { toAsked, type CompareQuery } from '../catalogue/compare/compare-query.ts';
import { isToBeAsked } from '../catalogue/compare/questions.ts';
import type { ListedProvider } from '../catalogue/catalogue.ts';
import type { Criterion } from '../catalogue/scoring/criteria.ts';
import { orderByScore, scoreProvider, type Score } from '../catalogue/scoring/score.ts';
import { scoreInputs, type ScoreInputs } from '../catalogue/scoring/score-inputs.ts';
import { counted } from '../format/numbers.ts';
import { PROVIDER_KINDS } from '../schemas/taxonomy.ts';

/** One provider of a comparison, with its score. */
export type Compared = {
  provider: ListedProvider;
  slug: string;
  name: string;
  /** What the ids of its notes begin with. */
  key: string;
  inputs: ScoreInputs;
  score: Score;
  counts: string;
  /** "Captive centre", "Closed": why it stands apart; null for most. */
  label: string | null;
  canBeAsked: boolean;
};

/** Scores what is compared and puts it in the order of the score. */
export function scoreAll(query: CompareQuery, buildDay: string, cityNames: ReadonlySet<string>): Compared[] {
  const scored = query.providers.map((provider) => {
    const inputs = scoreInputs(provider, toAsked(query), { buildDay, cityNames });
    return {
      provider,
      inputs,
      ...{ slug: provider.slug, name: provider.name },
      score: scoreProvider(inputs.evidence, query.weights),
    };
  });
  return orderByScore(scored).map(({ provider, ...each }, index) => ({
    ...each,
    ...{ provider, key: `c${index + 1}` },
    counts: `${counted(provider.evidence.facts, 'fact')}, ${counted(provider.evidence.sources, 'source')}`,
    label: labelOf(provider),
    canBeAsked: isToBeAsked(provider),
  }));
}

const STATUS_LABELS: Partial<Record<ListedProvider['status'], string>> = {
  ...{ closed: 'Closed', paused: 'Paused', unverified: 'Not verified' },
};

function labelOf({ askable, kind, status }: ListedProvider): string | null {
  const labels = [askable ? null : PROVIDER_KINDS[kind].label, STATUS_LABELS[status]];
  return labels.filter(Boolean).join(', ') || null;
}

/** Fit and compliance without a condition: nobody can be at fault for them. */
export const unaskedCriteria = (compared: readonly Compared[]): Criterion[] =>
  (['fit', 'compliance'] as const).filter((criterion) =>
    compared.every(({ inputs }) => inputs.reasons[criterion].length === 0),
  );
