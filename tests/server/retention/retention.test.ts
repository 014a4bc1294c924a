import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../../src/lib/server/clock.ts';
import { runRetention } from '../../../src/lib/server/retention/run-retention.ts';
import { openWorld, send, sendAndConfirm, visitor, type World } from '../quotes/world.ts';
import {
  CANARY,
  filesWithCanary,
  plantCanaries,
  retentionParts,
  tellStory,
  writeMailFiles,
} from './story.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.end());

const run = () => runRetention(retentionParts(world));
const countOf = async (
  table: 'quoteRequests' | 'consents' | 'outbox' | 'postedForms' | 'rateLimits' | 'mailEvents',
) =>
  (
    await world.store.db
      .selectFrom(table)
      .select((row) => row.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
  ).count;

test('a request that nobody confirmed goes after seven days, with its consent', async () => {
  await send(world);
  world.clock.move(7 * DAY - 1);
  expect((await run()).unconfirmed).toBe(0);
  world.clock.move(1);
  expect((await run()).unconfirmed).toBe(1);
  expect([await countOf('quoteRequests'), await countOf('consents'), await countOf('outbox')]).toEqual([
    0, 0, 0,
  ]);
  expect(await world.store.db.selectFrom('erasures').select('by').execute()).toEqual([{ by: 'retention' }]);
});

test('what is held is no unconfirmed request: it waits for an editor', async () => {
  await send(world, { website: 'x' });
  world.clock.move(8 * DAY);
  expect((await run()).unconfirmed).toBe(0);
  expect(await countOf('quoteRequests')).toBe(1);
});

describe('a request', () => {
  test('goes 365 days after the last thing that happened, and not before', async () => {
    const page = await sendAndConfirm(world, { p: ['claimed'] });
    world.clock.move(89 * DAY);
    await world.desk.provider.open(await world.tokenIn('lead-new', 'leadUrl'), visitor);
    world.clock.move(365 * DAY - 1);
    expect((await run()).requests).toBe(0);
    expect((await world.desk.buyer.page(page, visitor))?.deletedAt).toBe(
      new Date(world.clock.now().getTime() + 1).toISOString(),
    );
    world.clock.move(1);
    expect((await run()).requests).toBe(1);
    expect(await world.desk.buyer.page(page, visitor)).toBeUndefined();
  });

  test('leaves the record of the consent for 730 days more', async () => {
    await sendAndConfirm(world);
    world.clock.move(365 * DAY);
    expect((await run()).requests).toBe(1);
    world.clock.move(730 * DAY - 1);
    expect((await run()).consents).toBe(0);
    world.clock.move(1);
    expect((await run()).consents).toBe(1);
    expect(await countOf('consents')).toBe(0);
  });

  test('of a hundred and twenty that are due, each goes', async () => {
    for (let number = 0; number < 120; number++)
      await send(world, { email: `buyer${number}@company.example` });
    world.clock.move(7 * DAY);
    expect((await run()).unconfirmed).toBe(120);
  });
});

test('the log of mails goes after thirty days; the text that the buyer can read stays with the request', async () => {
  const { page } = await tellStory(world);
  await world.store.db
    .updateTable('outbox')
    .set({ state: 'cancelled' })
    .where('kind', '=', 'editors-queue')
    .execute();
  world.clock.move(30 * DAY - 1);
  expect((await run()).mails).toBe(0);
  world.clock.move(1);
  const report = await run();
  expect([report.mails, report.mailEvents]).toEqual([2, 1]);
  expect(
    await world.store.db
      .selectFrom('outbox')
      .select(['emailKey', 'providerId'])
      .where('kind', '=', 'lead-new')
      .execute(),
  ).toEqual([{ emailKey: '', providerId: null }]);
  expect(
    await world.store.db.selectFrom('outbox').select('id').where('kind', '=', 'editors-queue').execute(),
  ).toEqual([]);
  expect((await world.desk.buyer.page(page, visitor))?.recipients[0]?.sentTexts).toHaveLength(1);
  expect((await run()).mails).toBe(0);
});

test('a mail that still waits, or waits for an editor, is not forgotten', async () => {
  await sendAndConfirm(world);
  await world.store.db
    .updateTable('outbox')
    .set({ state: 'parked' })
    .where('kind', '=', 'lead-new')
    .execute();
  world.clock.move(60 * DAY);
  await run();
  const states = await world.store.db.selectFrom('outbox').select('state').execute();
  expect(states.map(({ state }) => state).sort()).toEqual(['parked', 'queued', 'queued', 'queued']);
});

test('counters go after seven days, keys of forms when they expire', async () => {
  await tellStory(world);
  world.clock.move(DAY - HOUR);
  await run();
  expect([await countOf('postedForms'), await countOf('rateLimits')]).toEqual([1, 1]);
  world.clock.move(2 * HOUR);
  await run();
  expect([await countOf('postedForms'), await countOf('rateLimits')]).toEqual([0, 1]);
  world.clock.move(6 * DAY);
  await run();
  expect(await countOf('rateLimits')).toBe(0);
});

test('files of mails go after thirty days, with their request, and when nobody knows them any more', async () => {
  const parts = retentionParts(world);
  await tellStory(world);
  const ids = await writeMailFiles(world, parts.folder);
  await world.store.db
    .deleteFrom('outbox')
    .where('id', '=', ids[0] ?? '')
    .execute();
  expect((await runRetention(parts)).mailFiles).toBe(1);
  world.clock.move(30 * DAY);
  expect((await runRetention(parts)).mailFiles).toBe(1);
  world.clock.move(400 * DAY);
  await runRetention(parts);
  expect(readdirSync(parts.folder)).toEqual([]);
});

test('nothing of a canary in every column is left: not in the database, its log or a file', async () => {
  const parts = retentionParts(world);
  await tellStory(world);
  await writeMailFiles(world, parts.folder);
  const planted = await plantCanaries(world);
  for (const column of [
    'quoteRequests.buyerName',
    'quoteRequests.brief',
    'quoteRequests.phone',
    'recipients.address',
  ])
    expect(planted).toContain(column);
  for (const column of [
    'replies.answer',
    'followUps.question',
    'consents.recipients',
    'outbox.sealed',
    'outbox.shownText',
  ])
    expect(planted).toContain(column);
  expect(planted.length).toBeGreaterThan(25);
  expect(filesWithCanary(world.folder).length).toBeGreaterThan(2);
  world.clock.move(366 * DAY);
  await runRetention(parts);
  world.clock.move(731 * DAY);
  await runRetention(parts);
  const contacts = await world.store.db.selectFrom('providerContacts').select('providerSlug').execute();
  // The contact of a claimed profile is no part of a request: it stays as long as the claim.
  expect(
    contacts.every(({ providerSlug }) => providerSlug === 'claimed' || providerSlug.includes(CANARY)),
  ).toBe(true);
  await world.store.db.deleteFrom('providerContacts').execute();
  await world.store.emptyLog();
  expect(filesWithCanary(world.folder)).toEqual([]);
});
