import { listWords } from '../format/numbers.ts';
import type { BriefField } from '../schemas/brief/brief.ts';
import { ROWS } from '../schemas/brief/lists.ts';
import { hasBudget, hasHours, volumesOf, type PartBrief } from './brief-facts.ts';

/** One line of the score. */
export interface ScorePart {
  id: 'service' | 'volume' | 'hours' | 'languages' | 'start' | 'targets' | 'data' | 'budget' | 'decision';
  label: string;
  /** What it can give. */
  most: number;
  points: number;
}

export interface Completeness {
  /** 0 to 100, whole. */
  score: number;
  parts: ScorePart[];
  /** What would add most, at most two things; null for a complete brief. */
  next: { fields: BriefField[]; reaches: number; sentence: string } | null;
}

type Given = 'whole' | 'half' | 'nothing';

interface Rule extends Omit<ScorePart, 'points'> {
  /** What to add, after "Add", and the field to add it in. */
  add: string;
  field: BriefField;
  given: (brief: PartBrief) => Given;
}

const TARGETS = ['serviceLevel', 'asaSeconds', 'fcr', 'csat', 'qa', 'responseHours'] as const;

const wholeOrHalf = (isWhole: boolean, isHalf: boolean): Given =>
  isWhole ? 'whole' : isHalf ? 'half' : 'nothing';

const rules: readonly Rule[] = [
  {
    id: 'service',
    label: 'Service and industry',
    most: 15,
    add: 'your industry',
    field: 'industry',
    given: ({ services = [], industry }) =>
      wholeOrHalf(services.length > 0 && Boolean(industry), services.length > 0 || Boolean(industry)),
  },
  {
    id: 'volume',
    label: 'Volume with handling time',
    most: 20,
    add: 'the volume and its handling time',
    field: 'contacts1',
    given: (brief) => {
      const volumes = volumesOf(brief);
      const hasTimes = volumes.every(({ handleSeconds }) => handleSeconds !== null);
      return wholeOrHalf(volumes.length > 0 && hasTimes, volumes.length > 0 || Boolean(brief.volumeUnknown));
    },
  },
  {
    id: 'hours',
    label: 'Hours and time zone',
    most: 10,
    add: 'the hours',
    field: 'opens',
    given: (brief) =>
      wholeOrHalf(Boolean(brief.zone) && hasHours(brief), hasHours(brief) || Boolean(brief.hoursUnknown)),
  },
  {
    id: 'languages',
    label: 'Languages',
    most: 10,
    add: 'a language',
    field: 'language1',
    given: (brief) =>
      wholeOrHalf(
        ROWS.some((row) => Boolean(brief[`language${row}`])),
        false,
      ),
  },
  {
    id: 'start',
    label: 'Start',
    most: 10,
    add: 'the month of the start',
    field: 'start',
    given: ({ start }) => wholeOrHalf(Boolean(start) && start !== 'undecided', start === 'undecided'),
  },
  {
    id: 'targets',
    label: 'Targets',
    most: 10,
    add: 'a target',
    field: 'serviceLevel',
    given: (brief) =>
      wholeOrHalf(
        TARGETS.some((target) => typeof brief[target] === 'number'),
        Boolean(brief.targetsUnknown),
      ),
  },
  {
    id: 'data',
    label: 'Data and regimes',
    most: 10,
    add: 'which data they would see',
    field: 'dataKinds',
    given: ({ dataKinds = [], mustRegimes = [], niceRegimes = [] }) =>
      wholeOrHalf(
        dataKinds.some((kind) => kind !== 'unknown'),
        dataKinds.length + mustRegimes.length + niceRegimes.length > 0,
      ),
  },
  {
    id: 'budget',
    label: 'Budget or pricing model',
    most: 10,
    add: 'a budget',
    field: 'budgetHigh',
    given: (brief) =>
      wholeOrHalf(
        hasBudget(brief) || (Boolean(brief.pricing) && brief.pricing !== 'unknown'),
        Boolean(brief.budgetUnknown) || brief.pricing === 'unknown',
      ),
  },
  {
    id: 'decision',
    label: 'Day of the decision',
    most: 5,
    add: 'the day you decide',
    field: 'decidesBy',
    given: ({ decidesBy, decider }) => wholeOrHalf(Boolean(decidesBy), Boolean(decider)),
  },
];

const SHARE: Readonly<Record<Given, number>> = { whole: 1, half: 0.5, nothing: 0 };

/**
 * How much of what a provider needs for a price stands in the brief?
 *
 * Sum over nine parts of their points: a part that is given counts whole; "I do not know", or a part of which only one half is there,
 * counts half; nothing counts nothing. Rounded to whole points at the end. The weights are our own assumption, printed on the page of the
 * method. It says nothing of the person who asks.
 *
 * Example: service with industry 15, 5,000 contacts of 360 s 20, hours with zone 10, English 10, start not decided 5, data 10, neither
 * targets nor budget nor decision: 70; a target and a budget reach 90.
 */
export function scoreCompleteness(brief: PartBrief): Completeness {
  const rated = rules.map((rule) => ({ rule, points: rule.most * SHARE[rule.given(brief)] }));
  const sum = rated.reduce((total, { points }) => total + points, 0);
  const gains = rated
    .map(({ rule, points }) => ({ rule, gain: rule.most - points }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 2);
  const reaches = Math.round(sum + gains.reduce((total, { gain }) => total + gain, 0));
  return {
    score: Math.round(sum),
    parts: rated.map(({ rule: { id, label, most }, points }) => ({ id, label, most, points })),
    next:
      gains.length === 0
        ? null
        : {
            fields: gains.map(({ rule }) => rule.field),
            reaches,
            sentence: `Add ${listWords(gains.map(({ rule }) => rule.add))} to reach ${reaches}.`,
          },
  };
}
