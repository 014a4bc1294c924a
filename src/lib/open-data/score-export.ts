import type { CompareQuery } from '../catalogue/compare/compare-query.ts';
import { listClaims, type PlacedClaim } from '../catalogue/claims.ts';
import { CRITERIA, type Criterion } from '../catalogue/scoring/criteria.ts';
import type { Reason } from '../catalogue/scoring/reasons.ts';
import { scoreAll, type Compared } from '../content/compare-scored.ts';
import type { LiveSite } from '../content/live-site.ts';
import { paths } from '../site.ts';
import { writeCompareQuery } from '../catalogue/compare/compare-query.ts';
import { joined, toCsv, type Column } from './csv.ts';

type Row = { compared: Compared; criterion: Criterion; reason: Reason | null; parts: number };

/**
 * All inputs of the scores of a comparison as CSV: one line for each part of each criterion of each provider, with the claims and
 * dates behind it. The ends of a criterion are the means of its parts (no part: from 0 to 1, not known); the score is the sum of
 * weight times end.
 */
export function scoresCsv(query: CompareQuery, site: LiveSite, siteUrl: string): string {
  const { catalogue, lastChanged } = site;
  const address = `${siteUrl}${paths.compare}?${writeCompareQuery(query).toString()}`;
  const cityNames = new Set(catalogue.cities.map(({ name }) => name));
  const rows = scoreAll(query, catalogue.buildDay, cityNames).flatMap((compared) =>
    CRITERIA.flatMap((criterion): Row[] => {
      const reasons = compared.inputs.reasons[criterion];
      const parts = reasons.length;
      return parts === 0
        ? [{ compared, criterion, parts, reason: null }]
        : reasons.map((reason) => ({ compared, criterion, parts, reason }));
    }),
  );
  const columns: Column<Row>[] = [
    { name: 'provider', of: ({ compared }) => compared.slug },
    { name: 'name', of: ({ compared }) => compared.name },
    { name: 'score_low', of: ({ compared }) => compared.score.low },
    { name: 'score_high', of: ({ compared }) => compared.score.high },
    { name: 'coverage', of: ({ compared }) => compared.score.coverage },
    { name: 'criterion', of: ({ criterion }) => criterion },
    { name: 'weight', of: ({ criterion }) => query.weights[criterion] },
    { name: 'low', of: ({ compared, criterion }) => compared.inputs.evidence[criterion].low },
    { name: 'high', of: ({ compared, criterion }) => compared.inputs.evidence[criterion].high },
    { name: 'known', of: ({ compared, criterion }) => compared.inputs.evidence[criterion].known },
    { name: 'parts', of: ({ parts }) => parts },
    { name: 'part', of: ({ reason }) => reason?.part },
    { name: 'part_low', of: ({ reason }) => reason?.evidence.low },
    { name: 'part_high', of: ({ reason }) => reason?.evidence.high },
    { name: 'part_known', of: ({ reason }) => reason?.evidence.known },
    { name: 'words', of: ({ reason }) => reason?.words ?? 'nothing was asked for' },
    { name: 'own_words_only', of: ({ reason }) => reason?.ownWords },
    { name: 'as_of', of: ({ reason }) => reason?.asOf },
    { name: 'claims', of: ({ compared, reason }) => claimWords(compared, reason?.claimIds ?? []) },
    {
      name: 'not_counted',
      of: ({ compared, reason }) =>
        joined((reason?.notCounted ?? []).map(({ id, why }) => `${claimWords(compared, [id])}, ${why}`)),
    },
    { name: 'sources', of: ({ compared, reason }) => sourceWords(compared, reason, site, siteUrl) },
    { name: 'counted_to', of: () => catalogue.buildDay },
    { name: 'data_changed', of: () => lastChanged },
    { name: 'address', of: () => address },
  ];
  return toCsv(columns, rows).text;
}

const claimsOf = ({ provider }: Compared, ids: readonly string[]): PlacedClaim[] =>
  listClaims(provider).filter(({ id }) => ids.includes(id));

/** Each claim with its id in the open data, its value, its date and whose words it is. */
const claimWords = (compared: Compared, ids: readonly string[]): string =>
  joined(
    claimsOf(compared, ids).map(({ id, claim, office }) => {
      const value = JSON.stringify(office ?? claim.value);
      return `${id} = ${value}, ${claim.asOf ?? 'undated'}, ${claim.selfDeclared ? 'own words' : 'by others'}`;
    }),
  );

function sourceWords(compared: Compared, reason: Reason | null, site: LiveSite, siteUrl: string): string {
  const ids = [...(reason?.claimIds ?? []), ...(reason?.notCounted ?? []).map(({ id }) => id)];
  const sources = new Set(claimsOf(compared, ids).flatMap(({ claim }) => claim.source));
  return joined([...sources].map((id) => site.register.get(id)?.url ?? siteUrl + paths.source(id)));
}
