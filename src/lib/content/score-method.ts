import type { Catalogue } from '../catalogue/catalogue.ts';
import { cityNamesOf } from '../catalogue/conditions.ts';
import {
  CRITERIA,
  DEFAULT_WEIGHTS,
  PRESETS,
  forEachCriterion,
  type Criterion,
} from '../catalogue/scoring/criteria.ts';
import { MISSING, STATED_SHARE, known } from '../catalogue/scoring/interval.ts';
import { PRICE_MAX_MONTHS } from '../catalogue/scoring/normalise-price.ts';
import { FIGURE_MAX_MONTHS, QUALITY_KPIS, SCALE_ENDS, rateRisk } from '../catalogue/scoring/scales.ts';
import { scoreInputs } from '../catalogue/scoring/score-inputs.ts';
import { scoreProvider } from '../catalogue/scoring/score.ts';
import { RANK_CONCENTRATION, RANK_DRAWS } from '../catalogue/scoring/stability.ts';
import { percentsOf } from '../catalogue/scoring/weights.ts';
import { listWords } from '../format/numbers.ts';
import { KPIS } from '../schemas/taxonomy.ts';
import { lowerFirst } from './row.ts';

export type CriterionMethod = {
  name: string;
  percent: number;
  scale: string;
  /** Of how many providers anything is known; null where it hangs on what is asked. */
  known: number | null;
};

/** What /methodology/ prints of the score; every number is that of the program. */
export type ScoreMethod = {
  criteria: CriterionMethod[];
  of: number;
  presets: { label: string; percents: number[] }[];
  example: { founded: number; tenure: number; low: number; high: number; coverage: number };
  limits: { statedPercent: number; priceMonths: number; figureYears: number };
  draws: { count: number; concentration: number };
};

const NAMES: Record<Criterion, string> = {
  price: 'Price',
  fit: 'Fit',
  quality: 'Quality evidence',
  compliance: 'Compliance',
  scale: 'Scale',
  risk: 'Risk',
};

export function scoreMethod(catalogue: Catalogue): ScoreMethod {
  const percents = percentsOf(DEFAULT_WEIGHTS);
  const counts = countKnown(catalogue);
  return {
    criteria: CRITERIA.map((criterion) => ({
      name: NAMES[criterion],
      percent: percents[criterion],
      scale: scaleWords()[criterion],
      known: criterion === 'fit' || criterion === 'compliance' ? null : counts[criterion],
    })),
    of: catalogue.providers.length,
    presets: PRESETS.map(({ label, weights }) => {
      const each = percentsOf(weights);
      return { label, percents: CRITERIA.map((criterion) => each[criterion]) };
    }),
    example: example(catalogue.buildDay),
    limits: {
      statedPercent: STATED_SHARE * 100,
      priceMonths: PRICE_MAX_MONTHS,
      figureYears: FIGURE_MAX_MONTHS / 12,
    },
    draws: { count: RANK_DRAWS, concentration: RANK_CONCENTRATION },
  };
}

function countKnown(catalogue: Catalogue): Record<Criterion, number> {
  const context = { buildDay: catalogue.buildDay, cityNames: cityNamesOf(catalogue) };
  const all = catalogue.providers.map((provider) => scoreInputs(provider, {}, context).evidence);
  return forEachCriterion((criterion) => all.filter((evidence) => evidence[criterion].known).length);
}

function scaleWords(): Record<Criterion, string> {
  const { price, scale, tenure } = SCALE_ENDS;
  const figures = listWords(QUALITY_KPIS.map((kpi) => lowerFirst(KPIS[kpi])));
  const people = (count: number): string => count.toLocaleString('en-GB');
  return {
    price: `1 at or below USD ${price.fullUsdPerHour} per productive hour, 0 at or above USD ${price.zeroUsdPerHour}, straight between`,
    fit: 'Share of the asked conditions that are met, of service, channel, language and hours; several values of one condition mean any of them',
    quality: `Share of four figures published with their period and number of contacts: ${figures}`,
    compliance:
      'Share of the asked regimes held; expired or not held is 0, a disputed one is open, what the firm says of itself counts as own words',
    scale: `People, agents or seats in Pakistan, by logarithm: ${people(scale.zeroPeople)} or fewer are 0, ${people(scale.fullPeople)} or more are 1`,
    risk: `Mean of four: years since its founding (1 from ${tenure.fullYears} years), offices in two cities, power and links, references; more is safer`,
  };
}

/** A firm that was founded 8 years before the build and offers the one service that was asked, both in its own words. */
function example(buildDay: string): ScoreMethod['example'] {
  const tenure = 8;
  const part = tenure / SCALE_ENDS.tenure.fullYears;
  const { low, high, coverage } = scoreProvider(
    {
      ...forEachCriterion(() => MISSING),
      fit: known(1, 1, 'stated'),
      risk: rateRisk({
        tenure: known(part, part, 'stated'),
        ...{ secondSite: MISSING, powerAndLinks: MISSING, references: MISSING },
      }),
    },
    DEFAULT_WEIGHTS,
  );
  return { founded: Number(buildDay.slice(0, 4)) - tenure, tenure, low, high, coverage };
}
