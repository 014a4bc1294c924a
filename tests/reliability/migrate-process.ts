import { openStore } from '../../src/lib/server/database/open.ts';
import { stepsOfTomorrow } from './migration-steps.ts';

/** The program of tomorrow as it starts on the database of today: killed by kill-migrations.ts. Argument: the place as JSON. */
const place = JSON.parse(process.argv[2] ?? '{}') as { dataDir: string; databaseUrl?: string };
console.log('opening');
const store = await openStore(place, { steps: stepsOfTomorrow });
console.log('done');
await store.close();
