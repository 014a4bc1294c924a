import type { Clock } from '../clock.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite, type OpenOptions } from './open-sqlite.ts';
import type { Store } from './store.ts';

/** Opens the database that the settings name: PostgreSQL when there is an address, else the embedded one in the data folder. */
export async function openStore(
  settings: { dataDir: string; databaseUrl?: string | undefined },
  options: OpenOptions & { clock?: Clock } = {},
): Promise<Store> {
  if (settings.databaseUrl) return openPostgres(settings.databaseUrl, options.clock, options.steps);
  return openSqlite(settings.dataDir, options.clock, options);
}
