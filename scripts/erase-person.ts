// npm run erase-person -- <email>: forgets a person. What stays is a keyed hash of the address, so that no mail goes there again.
import { personCommand } from './person-command.ts';
import { erasePerson } from '../src/lib/server/retention/erase-person.ts';

await personCommand('erase-person', ({ address, ...parts }) => erasePerson(parts, address));
