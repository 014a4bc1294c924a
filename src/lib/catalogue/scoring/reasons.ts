import type { Claim } from '../../schemas/claim.ts';
import { compareNewestFirst } from '../partial-date.ts';
import { bestOf, type Basis, type ScoreInterval } from './interval.ts';

/** Why a part of a criterion stands where it does, fit to be printed with its sources. */
export type Reason = {
  /** What it is about: "service", "hours", "headcount", or the key of a regime. */
  part: string;
  words: string;
  /** The claims that count; empty when nothing was found. */
  claimIds: string[];
  /** Date of the newest claim that counts. */
  asOf: string | null;
  /** Only the firm's own words say so. */
  ownWords: boolean;
  /** Claims that were read and do not count, each with why. */
  notCounted: { id: string; why: string }[];
  evidence: ScoreInterval;
};

/** One claim, read for one part: what it says of it, or why it does not count. */
export type Judged = {
  id: string;
  claim: Pick<Claim, 'asOf' | 'selfDeclared' | 'inferred'>;
  words: string;
  own?: boolean;
} & ({ evidence: ScoreInterval } | { notCounted: string });

export const basisOf = (claim: Pick<Claim, 'selfDeclared'>): Basis =>
  claim.selfDeclared ? 'stated' : 'checked';

/** Puts the claims of one part together; what a source only implies is shown and does not count. */
export function sumUp(part: string, judged: readonly Judged[], missingWords: string): Reason {
  const notCounted: { id: string; why: string }[] = [];
  const counted: (Judged & { evidence: ScoreInterval })[] = [];
  for (const each of judged) {
    if (each.claim.inferred) notCounted.push({ id: each.id, why: 'only implied' });
    else if ('notCounted' in each) notCounted.push({ id: each.id, why: each.notCounted });
    else counted.push(each);
  }
  return {
    part,
    words: counted.length > 0 ? [...new Set(counted.map(({ words }) => words))].join('; ') : missingWords,
    claimIds: counted.map(({ id }) => id),
    asOf: counted.map(({ claim }) => claim.asOf).sort(compareNewestFirst)[0] ?? null,
    ownWords: counted.length > 0 && counted.every(({ claim, own }) => own ?? Boolean(claim.selfDeclared)),
    notCounted,
    evidence: bestOf(counted.map(({ evidence }) => evidence)),
  };
}
