import type { SelectQueryBuilder } from 'kysely';
import type { Store } from './store.ts';

/**
 * For `.$call()` on the query that chooses what this process takes upon itself: what another process is just taking is passed over
 * instead of waited for. SQLite needs nothing, as nobody else writes at the same time.
 */
export function forClaim({ kind }: Pick<Store, 'kind'>) {
  return <DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O> =>
    kind === 'postgres' ? query.forUpdate().skipLocked() : query;
}
