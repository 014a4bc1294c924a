import { numberWords } from '../format/numbers.ts';
import { isRefusal, type Refusal, type Schedule, type StaffedInterval } from '../staffing/index.ts';
import { callsWords, levelOf, occupancyOf } from './profile-plan.ts';
import type { ProfileSpan } from './profile-text.ts';
import { shareWords } from './words.ts';

/** One figure of a result, and what it says. */
export type Figure = { value: string; what: string; words: string };

type Worked = {
  span: ProfileSpan;
  shown: readonly StaffedInterval[];
  /** Of the whole week; of one day where nobody said how many of them a week has. */
  planned: Schedule;
  /** Null where the week is not known. */
  seat: { ftePerSeat: number } | Refusal | null;
  /** A week. */
  openHours: number;
  target: { targetSeconds: number; targetServiceLevel: number };
};

/** What a day or a week comes to, beside its agents and people. */
export function profileFigures({ span, shown, planned, seat, openHours, target }: Worked): Figure[] {
  const calls = shown.reduce((sum, each) => sum + each.calls, 0);
  const figures: Figure[] = [
    {
      value: shareWords(levelOf(shown)),
      what: 'answered in time',
      words: `of all ${callsWords(calls)} calls of the ${span} within ${numberWords(target.targetSeconds)} s; your target is ${numberWords(Math.round(target.targetServiceLevel * 1e4) / 100)}%`,
    },
    {
      value: shareWords(occupancyOf(shown), 0),
      what: 'of their time busy',
      words: 'the agents on the phones, quiet intervals included',
    },
  ];
  if (seat === null || isRefusal(seat)) return figures;
  return [
    ...figures,
    {
      value: numberWords(Math.round(planned.fte * 10) / 10),
      what: 'full-time people (FTE)',
      words: `for ${numberWords(Math.round(planned.agentHours * 10) / 10)} hours a week on the phones`,
    },
    {
      value: numberWords(Math.round(seat.ftePerSeat * 100) / 100),
      what: 'people to a seat',
      words: `the shift factor: one seat in all ${numberWords(Math.round(openHours * 100) / 100)} hours a week with calls`,
    },
  ];
}
