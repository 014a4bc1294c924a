import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { erasePerson } from '../../../src/lib/server/retention/erase-person.ts';
import { exportPerson } from '../../../src/lib/server/retention/export-person.ts';
import { personalData } from '../../../src/lib/server/retention/personal-data.ts';
import { openSqlite } from '../../../src/lib/server/database/open-sqlite.ts';
import { emailKey, makeKeys } from '../../../src/lib/server/secrets/keys.ts';
import { openWorld, send, visitor, type World } from '../quotes/world.ts';
import { BUYER, filesWithCanary, plantCanaries, retentionParts, tellStory, writeMailFiles } from './story.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.end());

const exported = (address = BUYER) => exportPerson(world.store, world.parts.keys, address);
const erase = (address = BUYER) => erasePerson({ ...retentionParts(world), keys: world.parts.keys }, address);

test('every column that the database has is ruled on', async () => {
  const found = await world.store.db.introspection.getTables();
  expect(found.length).toBeGreaterThan(14);
  const columns = found
    .filter(({ name }) => name !== 'migrations')
    .flatMap(({ name, columns: of }) => of.map((column) => `${name}.${column.name}`));
  const ruled = Object.entries(personalData).flatMap(([table, rules]) =>
    Object.keys(rules).map((column) => `${table}.${column}`),
  );
  expect(columns.sort()).toEqual(ruled.sort());
});

describe('a copy of what is stored', () => {
  test('holds everything of the person, and nothing that opens a page', async () => {
    const { page } = await tellStory(world);
    const copy = await exported(` ${BUYER.toUpperCase()} `);
    expect(Object.keys(copy).sort()).toEqual(
      [
        'consents',
        'events',
        'followUps',
        'mailEvents',
        'outbox',
        'quoteRequests',
        'rateLimits',
        'recipients',
        'replies',
        'signIns',
      ].sort(),
    );
    expect(copy['quoteRequests']).toMatchObject([
      {
        buyerName: 'A. Buyer',
        buyerEmail: BUYER,
        phone: '+44 20 7946 0958',
        brief: { problem: 'Callers wait too long in the evening.' },
      },
    ]);
    expect(copy['replies']).toMatchObject([{ answer: { basis: 'Paid hours' } }]);
    expect(copy['followUps']).toMatchObject([{ question: 'When?' }]);
    const mails = copy['outbox'] ?? [];
    expect(mails.map(({ sealed }) => sealed)).toContainEqual(
      expect.objectContaining({ to: BUYER, subject: 'About request-stored' }),
    );
    const withoutMails = JSON.stringify({ ...copy, outbox: [] });
    for (const secret of ['tokenHash', 'Sealed', 'emailKey', page, emailKey(world.parts.keys, BUYER)])
      expect(withoutMails).not.toContain(secret);
  });

  test('of somebody else, or of nobody, holds nothing of it', async () => {
    await tellStory(world);
    expect(await exported('nobody@company.example')).toEqual({});
    expect(await exported('%')).toEqual({});
  });

  test('of whom a request was passed on to holds that lead, without who asks', async () => {
    await tellStory(world);
    const copy = await exported('info@ibex.example');
    expect(copy['recipients']).toMatchObject([
      { address: 'info@ibex.example', addressPage: 'https://ibex.example/' },
    ]);
    expect(Object.keys(copy).sort()).toEqual(['outbox', 'recipients']);
    expect(JSON.stringify(copy)).not.toContain('A. Buyer');
  });
});

describe('forgetting a person', () => {
  test('leaves the keyed hash of the address, so that no mail goes there again', async () => {
    await tellStory(world);
    expect(await erase()).toMatchObject({ requests: 1, leads: 0, consents: 1 });
    expect(await exported()).toEqual({
      suppressions: [{ reason: 'erased', at: '2026-11-23T10:42:00.000Z' }],
    });
    expect(await world.store.db.selectFrom('suppressions').selectAll().execute()).toEqual([
      { emailKey: emailKey(world.parts.keys, BUYER), reason: 'erased', at: '2026-11-23T10:42:00.000Z' },
    ]);
    expect(await erase()).toMatchObject({ requests: 0, consents: 0, mails: 0 });
  });

  test('leaves nothing of a canary in every column: not in the database, its log or a file', async () => {
    const { folder } = retentionParts(world);
    await tellStory(world);
    await writeMailFiles(world, folder);
    expect((await plantCanaries(world)).length).toBeGreaterThan(25);
    // The slug of the claimed profile is of that firm, and no part of the person.
    await world.store.db.updateTable('providerContacts').set({ providerSlug: 'claimed' }).execute();
    await erase();
    expect(filesWithCanary(world.folder)).toEqual([]);
  });

  test('leaves others as they were', async () => {
    await send(world, { email: 'other@company.example' });
    await tellStory(world);
    await erase();
    expect((await exported('other@company.example'))['quoteRequests']).toHaveLength(1);
  });

  test('takes the address and the link from a lead that was passed on to it, and keeps the request', async () => {
    const { page } = await tellStory(world);
    const lead = await world.tokenIn('lead-invitation', 'leadUrl');
    expect(await erase('info@ibex.example')).toMatchObject({ requests: 0, leads: 1 });
    expect(await world.desk.provider.lead(lead, visitor)).toBeUndefined();
    expect(await world.desk.buyer.page(page, visitor)).toMatchObject({ state: 'confirmed' });
    expect(await exported('info@ibex.example')).toMatchObject({ suppressions: [{ reason: 'erased' }] });
    expect(Object.keys(await exported('info@ibex.example'))).toEqual(['suppressions']);
  });

  test('forgets the contact of a claimed profile', async () => {
    expect(await exported('leads@claimed.example')).toMatchObject({
      providerContacts: [{ providerSlug: 'claimed' }],
    });
    await erase('Leads@Claimed.example');
    expect(await world.store.db.selectFrom('providerContacts').selectAll().execute()).toEqual([]);
  });
});

describe('the commands', () => {
  const secret = 'a secret of at least 32 characters, for tests';
  const command = (name: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, [`scripts/${name}.ts`, ...args], {
      env: { ...process.env, DATA_DIR: world.folder, SESSION_SECRET: secret },
    });

  test('print JSON, beside a server that runs', async () => {
    const key = emailKey(makeKeys(secret), BUYER);
    const beside = await openSqlite(world.folder, world.clock, { beside: true });
    await beside.db
      .insertInto('suppressions')
      .values({ emailKey: key, reason: 'bounced', at: '2026-11-23T10:42:00.000Z' })
      .execute();
    await beside.close();
    expect(JSON.parse((await command('export-person', BUYER)).stdout)).toEqual({
      suppressions: [{ reason: 'bounced', at: '2026-11-23T10:42:00.000Z' }],
    });
    expect(JSON.parse((await command('erase-person', BUYER)).stdout)).toEqual({
      requests: 0,
      leads: 0,
      consents: 0,
      mails: 0,
    });
    expect(await world.store.db.selectFrom('suppressions').select('reason').execute()).toEqual([
      { reason: 'erased' },
    ]);
  });

  test.each([[[]], [['no address']], [['a@b.example', 'c@d.example']]])(
    'say what to write: %j',
    async (args) => {
      await expect(command('export-person', ...args)).rejects.toMatchObject({
        code: 1,
        stderr: 'Write one e-mail address: npm run export-person -- name@company.com\n',
      });
    },
  );
});
