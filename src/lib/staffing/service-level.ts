import { refuse, refuseFields, type Refusal } from './fields.ts';

/** What a telephone system counted in a period; the abandoned within and after the target time make up all abandoned. */
export type CountedCalls = {
  answered: number;
  abandoned: number;
  answeredWithin: number;
  abandonedWithin: number;
  abandonedAfter: number;
  shortAbandoned: number;
};

/** null: no calls to measure it on. */
export type ServiceLevels = Record<
  | 'creditShortAbandons'
  | 'answeredOnly'
  | 'offered'
  | 'offeredLessAbandonedWithin'
  | 'creditShortAbandonsUnderShortThreshold',
  number | null
>;

const COUNTS = [
  ...(['answered', 'abandoned', 'answeredWithin'] as const),
  ...(['abandonedWithin', 'abandonedAfter', 'shortAbandoned'] as const),
];

/**
 * Which service level was it, by each of five usual definitions? With offered = answered + abandoned:
 * `offered` (the one of this site) = answered within T / offered; `answeredOnly` = answered within T / answered;
 * `creditShortAbandons` = (answered within T + abandoned within T) / offered; `offeredLessAbandonedWithin` = answered within T / (offered - abandoned
 * within T); `creditShortAbandonsUnderShortThreshold` = (answered within T + abandoned within the short threshold) / offered.
 * Input: calls, 0 or more. Result: shares, not rounded; null where the divisor is 0. Refuses counts that contradict each other.
 * Source: ICMI Q&A, July 2002, repeated at callcentrehelper.com; domain.md 8. Leaves out: calls blocked before they were counted.
 * Example: 1,000 answered, 860 of them in time; 60 abandoned, 20 of them in time, 10 within the short threshold: 860 / 1,060 = 81.1 % of the
 * offered, 86 % of the answered, 880 / 1,060 = 83.0 %, 860 / 1,040 = 82.7 %, 870 / 1,060 = 82.1 %.
 */
export function serviceLevelDefinitions(counted: CountedCalls): ServiceLevels | Refusal {
  const refusal = refuseFields(counted, COUNTS) ?? refuseContradiction(counted);
  if (refusal) return refusal;
  const { answered, abandoned, answeredWithin, abandonedWithin, shortAbandoned } = counted;
  const offered = answered + abandoned;
  return {
    creditShortAbandons: share(answeredWithin + abandonedWithin, offered),
    answeredOnly: share(answeredWithin, answered),
    offered: share(answeredWithin, offered),
    offeredLessAbandonedWithin: share(answeredWithin, offered - abandonedWithin),
    creditShortAbandonsUnderShortThreshold: share(answeredWithin + shortAbandoned, offered),
  };
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

function refuseContradiction(counted: CountedCalls): Refusal | null {
  const { answered, abandoned, answeredWithin, abandonedWithin, abandonedAfter, shortAbandoned } = counted;
  if (answeredWithin > answered)
    return refuse('Calls answered within the target time: write no more than all answered calls.');
  if (abandonedWithin + abandonedAfter !== abandoned)
    return refuse('Abandoned calls: write the sum of those within and those after the target time.');
  if (shortAbandoned > abandoned)
    return refuse('Calls abandoned within the short threshold: write no more than all abandoned calls.');
  return null;
}
