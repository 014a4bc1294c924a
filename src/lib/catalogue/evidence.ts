import type { PlacedClaim } from './claims.ts';
import { sourceIdsOf } from './claims.ts';
import { compareNewestFirst, isWithinMonths } from './partial-date.ts';

export const EVIDENCE_LEVELS = ['independent', 'mixed', 'own-words'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

export type Evidence = {
  level: EvidenceLevel;
  facts: number;
  ownFacts: number;
  sources: number;
  /** Claims not in the firm's own words and dated within 10 years: the second rule of the order. */
  recentIndependent: number;
  newest: string | null;
};

/** Ten years: an older claim does not count in the second rule of the order. */
export const RECENT_MONTHS = 120;

/** How well is a profile proved? None of its claims own, some, all; computed at build, never stored. */
export function weighEvidence(claims: PlacedClaim[], buildDay: string, readDay: string): Evidence {
  const own = claims.filter(({ claim }) => claim.selfDeclared).length;
  const dates = claims.map(({ claim }) => claim.asOf).sort(compareNewestFirst);
  return {
    level: own === 0 ? 'independent' : own === claims.length ? 'own-words' : 'mixed',
    facts: claims.length,
    ownFacts: own,
    sources: sourceIdsOf(claims).length,
    recentIndependent: claims.filter(
      ({ claim }) => !claim.selfDeclared && isWithinMonths(claim.asOf, RECENT_MONTHS, buildDay, readDay),
    ).length,
    newest: dates[0] ?? null,
  };
}
