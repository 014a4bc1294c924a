import { listClaims } from '../catalogue/claims.ts';
import { CRITERIA } from '../catalogue/scoring/criteria.ts';
import { PRICE_MAX_MONTHS } from '../catalogue/scoring/normalise-price.ts';
import type { Reason } from '../catalogue/scoring/reasons.ts';
import { FIGURE_MAX_MONTHS, SCALE_ENDS } from '../catalogue/scoring/scales.ts';
import type { ScorePart } from '../catalogue/scoring/score.ts';
import { claimWords } from '../format/claims.ts';
import { numberWords } from '../format/numbers.ts';
import { CERTIFICATES } from '../schemas/taxonomy.ts';
import { whoWords } from './compare-cells.ts';
import { CRITERION_NAMES } from './compare-names.ts';
import type { Compared } from './compare-scored.ts';
import type { LiveSite } from './live-site.ts';

const { price, scale, tenure } = SCALE_ENDS;

/** The scales as they are printed; all of them our own assumptions (domain.md 5). */
export const SCALES: readonly { name: string; words: string }[] = [
  {
    name: 'Price',
    words: `1 at or below USD ${price.fullUsdPerHour} per productive hour, 0 at or above USD ${price.zeroUsdPerHour}; a price older than ${PRICE_MAX_MONTHS} months, or in words only, is shown and not counted`,
  },
  { name: 'Fit', words: 'share of what was asked for (service, channel, language, hours) that is met' },
  {
    name: 'Quality',
    words:
      'share of service level, first-contact resolution, satisfaction and quality score that is published with period and number; not how high they are',
  },
  {
    name: 'Compliance',
    words:
      'share of the certificates asked for that are held: 1 where a register or document was seen, own words otherwise',
  },
  {
    name: 'Scale',
    words: `logarithm of people, agents or seats in Pakistan: ${scale.zeroPeople} give 0, ${numberWords(scale.fullPeople)} give 1; plans, peaks, shares and figures older than ${FIGURE_MAX_MONTHS / 12} years do not count`,
  },
  {
    name: 'Risk',
    words: `mean of years of work (${tenure.fullYears} give 1), a second site, power and links, references; more is safer`,
  },
];

const PARTS: Record<string, string> = {
  ...{ price: 'Price', service: 'Service', channel: 'Channel', language: 'Language', hours: 'Hours' },
  ...{ 'service-level': 'Service level', fcr: 'First-contact resolution', csat: 'Satisfaction' },
  ...{ 'qa-score': 'Quality score', headcount: 'People', tenure: 'Years of work' },
  ...{ 'second-site': 'Second site', 'power-and-links': 'Power and links', references: 'References' },
};

export const partName = (part: string): string =>
  PARTS[part] ?? (CERTIFICATES as Record<string, string>)[part] ?? part;

/** One reason of a criterion, in words, with the notes of the claims that count. */
export type ReasonView = {
  part: string;
  words: string;
  facts: string[];
  who: string;
  notCounted: { noteId: string; words: string; why: string }[];
};
export type ScoreTable = {
  name: string;
  low: number;
  high: number;
  rows: { name: string; weight: string; between: string; points: string; reasons: ReasonView[] }[];
};

/** The score of one provider, criterion by criterion, with why. */
export function scoreReasons({ provider, name, key, inputs, score }: Compared, site: LiveSite): ScoreTable {
  const claims = new Map(listClaims(provider).map((placed) => [placed.id, placed]));
  const view = (reason: Reason): ReasonView => {
    const counted = reason.claimIds.flatMap((id) => claims.get(id) ?? []);
    const isService = reason.part === 'service' || reason.part === 'language';
    const names = counted.map(({ field, claim }) => claimWords(field, claim, site.names));
    return {
      part: partName(reason.part),
      words: isService && names.length > 0 ? [...new Set(names)].join('; ') : reason.words,
      facts: counted.map(({ id }) => `${key}-${id}`),
      who: counted.length > 0 ? whoWords(counted, site.register) : '',
      notCounted: reason.notCounted.flatMap(({ id, why }) => {
        const placed = claims.get(id);
        if (!placed) return [];
        const words = placed.office?.city ?? claimWords(placed.field, placed.claim, site.names);
        return [{ noteId: `${key}-${id}`, words, why }];
      }),
    };
  };
  return {
    name,
    low: Math.round(score.low * 100),
    high: Math.round(score.high * 100),
    rows: CRITERIA.map((criterion) => ({
      name: CRITERION_NAMES[criterion],
      weight: `${Math.round(score.parts[criterion].weight * 100)}%`,
      ...rangeWords(score.parts[criterion]),
      reasons: inputs.reasons[criterion].map(view),
    })),
  };
}

const rangeWords = ({
  low,
  high,
  lowPoints,
  highPoints,
}: ScorePart): { between: string; points: string } => ({
  between: `${short(low)} to ${short(high)}`,
  points: `${short(lowPoints * 100)} to ${short(highPoints * 100)} points`,
});

/** At most two decimals, none that says nothing. */
const short = (value: number): string => String(Math.round(value * 100) / 100);
