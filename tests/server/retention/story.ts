import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { mailFilesIn } from '../../../src/lib/server/retention/mail-files.ts';
import {
  personalData,
  type PersonalTables,
  type Rule,
} from '../../../src/lib/server/retention/personal-data.ts';
import type { RetentionParts } from '../../../src/lib/server/retention/run-retention.ts';
import { emailKey } from '../../../src/lib/server/secrets/keys.ts';
import { form, sendAndConfirm, visitor, type World } from '../quotes/world.ts';

export const BUYER = 'buyer@company.example';

/** A whole story, so that every table that holds people has rows of one: invented. */
export async function tellStory(world: World): Promise<{ page: string }> {
  const { desk, store, parts } = world;
  const key = emailKey(parts.keys, BUYER);
  const page = await sendAndConfirm(world, {
    ...{
      p: ['claimed', 'ibex'],
      phone: '+44 20 7946 0958',
      mayCall: 'yes',
      role: 'Head',
      companySize: '10-49',
    },
    ...{ 'form-key': 'key-key-key-key-key-key' },
  });
  const lead = await world.tokenIn('lead-new', 'leadUrl');
  const [, ibex] = (await desk.buyer.page(page, visitor))?.recipients ?? [];
  await desk.editor.forward(
    ibex?.id ?? '',
    form({ address: 'info@ibex.example', page: 'https://ibex.example/' }),
    visitor,
  );
  await desk.provider.open(lead, visitor);
  await desk.provider.submitAnswer(lead, form({ basis: 'Paid hours' }), visitor);
  const now = world.clock.now().toISOString();
  await store.db
    .updateTable('outbox')
    .set({
      state: 'accepted',
      acceptedAt: now,
      firstTriedAt: now,
      providerId: 'the-id-of-the-service',
      sealed: null,
    })
    .where('kind', '=', 'lead-new')
    .execute();
  await desk.buyer.followUp(page, form({ question: 'When?' }), visitor);
  await store.db
    .insertInto('mailEvents')
    .values({ id: 'event', providerId: 'the-id-of-the-service', type: 'email.delivered', at: now })
    .execute();
  await store.db
    .insertInto('rateLimits')
    .values({ key: `quote-email:${key}`, tokens: 1, updatedAt: now })
    .execute();
  await store.db
    .insertInto('signIns')
    .values({
      ...{ id: 'sign-in', emailKey: key, sealed: 'x', browserHash: 'x', tries: 0, state: 'nobody' },
      ...{ createdAt: now, expiresAt: now },
    })
    .execute();
  return { page };
}

/** The parts of a retention over a world, with a folder of mail files. */
export function retentionParts(world: World): RetentionParts & { folder: string } {
  const folder = join(world.folder, 'mail');
  mkdirSync(folder, { recursive: true });
  const { store, clock, parts } = world;
  return { store, clock, settings: parts.settings, mailFiles: mailFilesIn(folder), folder };
}

export const CANARY = 'CANARY-THAT-MUST-NOT-STAY';

/** Moments, numbers, references and words of closed lists cannot hold a name; the first the retention needs, a reference is what stays. */
const FIXED =
  /^at$|At$|After$|^(reference|providerId|state|route|actor|by|reason|mayCall|hidesIdentity|spamScore|revision|attempts|tries|emailVerified)$/;

/** Writes the canary into every column that may hold something of a person; gives the columns. */
export async function plantCanaries(world: World): Promise<string[]> {
  const planted: string[] = [];
  for (const [table, rules] of Object.entries(personalData) as [keyof PersonalTables, Record<string, Rule>][])
    for (const [column, rule] of Object.entries(rules)) {
      if (rule !== 'given' && rule !== 'opened') continue;
      if (FIXED.test(column) || (table === 'providerContacts' && column === 'email') || table === 'user')
        continue;
      const text = `${CANARY} ${table} ${column}`;
      const value = column === 'providerSlug' ? sql`${`${text} `} || ${sql.ref('id')}` : sql`${text}`;
      const result = await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}`
        .execute(world.store.db)
        .catch(() => undefined);
      if (result?.numAffectedRows) planted.push(`${table}.${column}`);
    }
  return planted;
}

/** Names of the files below a folder in which the canary is found. */
export function filesWithCanary(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(CANARY));
}

/** A file for every mail of the outbox, as the sender writes them. */
export async function writeMailFiles(world: World, folder: string): Promise<string[]> {
  const rows = await world.store.db.selectFrom('outbox').select('id').execute();
  for (const { id } of rows) writeFileSync(join(folder, `${id}.eml`), `To: ${CANARY}`);
  return rows.map(({ id }) => id);
}
