// npm run export-person -- <email>: everything that is stored of a person, as JSON.
import { personCommand } from './person-command.ts';
import { exportPerson } from '../src/lib/server/retention/export-person.ts';

await personCommand('export-person', ({ store, keys, address }) => exportPerson(store, keys, address));
