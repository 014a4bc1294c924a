import type { Catalogue } from '../../src/lib/catalogue/catalogue.ts';
import { cityNamesOf } from '../../src/lib/catalogue/conditions.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../../src/lib/catalogue/scoring/criteria.ts';
import { scoreInputs, type Asked } from '../../src/lib/catalogue/scoring/score-inputs.ts';
import { orderByScore, scoreProvider } from '../../src/lib/catalogue/scoring/score.ts';

/** Every provider with its score, in the order of the score. */
export function scoreAll(
  catalogue: Catalogue,
  asked: Asked = {},
  weights: Weights = DEFAULT_WEIGHTS,
): { slug: string; name: string; low: number; high: number; coverage: number }[] {
  const context = { buildDay: catalogue.buildDay, cityNames: cityNamesOf(catalogue) };
  const scored = catalogue.providers.map((provider) => ({
    slug: provider.slug,
    name: provider.name,
    score: scoreProvider(scoreInputs(provider, asked, context).evidence, weights),
  }));
  return orderByScore(scored).map(({ slug, name, score: { low, high, coverage } }) => ({
    ...{ slug, name, low, high, coverage },
  }));
}
