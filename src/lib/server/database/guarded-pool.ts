import type { Pool, PoolClient } from 'pg';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { asPostgresFailure } from './failures.ts';
import { StoreUnavailableError } from './store.ts';

/**
 * How long an answer may take. The beginning of a transaction does nothing, so that a server which does not answer it soon is lost; any
 * other statement may have to wait for a lock first.
 */
const beginMs = 2_000;
const statementMs = 4_500;

/**
 * A pool that says in the words of the store what went wrong, and never hands a connection on whose state is unknown: a reply that came
 * too late would be taken for that of the next question.
 */
export function guardPool(pool: Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      try {
        return guardClient(await pool.connect());
      } catch (error) {
        throw asPostgresFailure(error);
      }
    },
  };
}

function guardClient(client: PoolClient): PostgresPoolClient {
  let isLost = false;
  // Between its being taken and given back nobody else listens, and an error without a listener ends the process.
  const onLost = (): void => {
    isLost = true;
  };
  client.on('error', onLost);
  const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    if (isLost) {
      // The server rolls back by itself what it has no connection for.
      if (text === 'rollback') return { command: 'ROLLBACK', rowCount: 0, rows: [] };
      throw new StoreUnavailableError('gone');
    }
    try {
      const isBegin = /^(begin|start transaction)/.test(text);
      // pg takes the limit here as well, only its types do not say so.
      const limits: object = { query_timeout: isBegin ? beginMs : statementMs };
      return await client.query({ text, values: [...values], ...limits });
    } catch (error) {
      const failure = asPostgresFailure(error);
      if (failure instanceof StoreUnavailableError && failure.reason === 'gone') isLost = true;
      throw failure;
    }
  };
  return {
    query: query as <R>(text: string, values: readonly unknown[]) => Promise<PostgresQueryResult<R>>,
    release(destroy) {
      client.off('error', onLost);
      client.release(destroy === true || isLost);
    },
  } as PostgresPoolClient;
}
