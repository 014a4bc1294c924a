import { findSqliteFaults } from '../../src/lib/server/database/integrity.ts';
import type { ServerProcess } from '../server/server-process.ts';
import { startPostgres } from '../support/postgres.ts';
import { seeded } from '../support/seeded.ts';
import { newSeen, runClients, sendUntilAcknowledged } from './clients.ts';
import { prove, timesOf, wait, type Verdict } from './proof.ts';
import { findLosses, waitForMails } from './settled.ts';
import { openSiteUnderTest } from './site-under-test.ts';

/**
 * reliability.md A1: 32 clients send quote requests while the server is killed every 1 to 5 seconds; nothing that was acknowledged may be
 * lost or doubled, and each mail must be taken once within a minute of the last start. With --postgres two servers share a database,
 * which is killed as well.
 */
const sizes = {
  quick: { posts: 150, kills: 3, databaseKills: 1 },
  full: { posts: 10_000, kills: 60, databaseKills: 5 },
};
const MAILS_WITHIN_MS = 60_000;

await prove('kill', { quick: 240, full: 900 }, async ({ quick, seed, has }): Promise<Verdict> => {
  const onPostgres = has('--postgres');
  const { posts, kills, databaseKills } = quick ? sizes.quick : sizes.full;
  const random = seeded(seed);
  // No flags of its own: here a commit must be on the disk.
  const postgres = onPostgres ? await startPostgres([]) : undefined;
  const databaseUrl = await postgres?.createDatabase();
  const site = await openSiteUnderTest(databaseUrl === undefined ? {} : { databaseUrl });
  const servers: (ServerProcess | undefined)[] = onPostgres ? [undefined, undefined] : [undefined];
  const readyMs: number[] = [];
  const seen = newSeen();
  let turn = 0;

  const startAt = async (place: number): Promise<void> => {
    const started = await site.start();
    readyMs.push(started.readyMs);
    servers[place] = started.server;
  };
  let asked = 0;
  /** One after the other, of those that are up. */
  const port = (): number | undefined => {
    const up = servers.filter((server) => server !== undefined);
    return up[asked++ % up.length]?.port;
  };
  /** Lets the forms go on in step with the time, so that all kills fall among them. */
  const passTime = async (ms: number, share: number): Promise<void> => {
    const from = turn;
    const started = performance.now();
    while (turn < from + share) {
      await wait(10);
      turn = Math.min(from + share, from + (share * (performance.now() - started)) / ms);
    }
  };
  const killAndStart = async (): Promise<void> => {
    for (let kill = 0; kill < kills; kill++) {
      await passTime(1_000 + 4_000 * random(), 1 / kills);
      const place = Math.floor(random() * servers.length);
      const victim = servers[place];
      servers[place] = undefined;
      await victim?.stop('SIGKILL');
      if (postgres && kill % Math.floor(kills / databaseKills) === 0) await postgres.crash();
      if (!postgres) seen.faults.push(...(await findSqliteFaults(site.databaseFile)));
      await startAt(place);
    }
    turn = 1;
  };

  try {
    for (const place of servers.keys()) await startAt(place);
    await Promise.all([
      runClients(
        { clients: 32, posts },
        () => turn,
        (number) => sendUntilAcknowledged(site, port, number, seen),
      ),
      killAndStart(),
    ]);
    const mailsMs = await waitForMails(site, seen.acknowledged, MAILS_WITHIN_MS);
    for (const server of servers) await server?.stop();
    const losses = await findLosses(site, seen.acknowledged);
    return {
      figures: {
        database: onPostgres ? 'postgres, two servers' : 'sqlite',
        ...{ posts, kills, acknowledged: seen.acknowledged.length, unanswered: seen.ends },
        allMailsAfterSeconds: Math.round(mailsMs / 100) / 10,
        readyMs: timesOf(readyMs),
      },
      faults: [...seen.faults, ...losses],
    };
  } finally {
    await site.end();
    await postgres?.stop();
  }
});
