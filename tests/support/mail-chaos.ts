import { resendTransport } from '../../src/lib/server/mail/resend.ts';
import { systemClock } from '../../src/lib/server/clock.ts';
import type { Store } from '../../src/lib/server/database/store.ts';
import { paceFor } from '../../src/lib/server/mail/pace.ts';
import { queueMail } from '../../src/lib/server/mail/queue-mail.ts';
import { makeSender } from '../../src/lib/server/mail/sender.ts';
import { countOutbox } from '../../src/lib/server/mail/stuck.ts';
import { fillPlainly, keys } from '../server/mail/mail-desk.ts';
import { CHAOS, startFakeResend, type FakeOptions } from './fake-resend.ts';

/** What a run of mails through a service in trouble came to. */
export interface ChaosFigures {
  mails: number;
  requests: number;
  /** Mails that the service took, each under its key. */
  accepted: number;
  /** Mails that it took more than once: doubles in somebody's inbox. */
  doubled: number;
  /** Mails that we know to be accepted. */
  known: number;
  mostInASecond: number;
  /** From the end of the outage until everything was accepted and noted. */
  recoveredMs: number;
  /** For each 429, requests with the same key that came before the time it asked for. */
  impatient: number;
}

/** How the run goes. */
export interface ChaosRun {
  /** One for each process: each store has a sender of its own. */
  stores: readonly Store[];
  mails: number;
  seed: number;
  rate: number;
  /** Begins when a quarter of the mails is accepted. */
  outageMs: number;
  sendTimeoutMs: number;
  deadlineMs: number;
  /** Draws the waits between tries; a quick run draws short ones. */
  random?: () => number;
  fake?: Partial<FakeOptions>;
}

/** Sends mails through a service with the faults of reliability.md A4 and an outage; ends when all is done or at the deadline. */
export async function runChaos(run: ChaosRun): Promise<ChaosFigures> {
  const { stores, mails, seed, rate, outageMs, sendTimeoutMs, deadlineMs } = run;
  const [store] = stores;
  if (!store) throw new Error('no database');
  const retryAfter = run.fake?.retryAfter ?? 1;
  const fake = await startFakeResend({ seed, faults: CHAOS, limit: null, latencyMs: 2, ...run.fake });
  const senders = stores.map((each) =>
    makeSender({
      store: each,
      keys,
      clock: systemClock,
      transport: resendTransport({
        apiKey: 're_synthetic',
        baseUrl: fake.url,
        from: 'Plus92 <mail@plus92.example>',
      }),
      pace: paceFor(each, rate, systemClock),
      log: () => undefined,
      sendTimeoutMs,
      ...(run.random && { random: run.random }),
    }),
  );
  const parts = { keys, clock: systemClock, fill: fillPlainly };
  const slots = { url: '', code: '', minutes: '' };
  await store.write(async (writing) => {
    for (let mail = 0; mail < mails; mail++)
      await queueMail(writing, parts, { kind: 'sign-in', to: `reader${mail}@example.com`, slots });
  });
  const started = performance.now();
  let recoveryFrom: number | undefined;
  for (const sender of senders) sender.start();
  let counts = await countOutbox(store.db);
  try {
    while (counts.accepted < mails && performance.now() - started < deadlineMs) {
      if (recoveryFrom === undefined && fake.accepted.size >= mails / 4) {
        fake.outage(outageMs);
        recoveryFrom = performance.now() + outageMs;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      counts = await countOutbox(store.db);
    }
    const recoveredMs = Math.round(performance.now() - (recoveryFrom ?? Infinity));
    return {
      mails,
      requests: fake.seen.length,
      accepted: fake.accepted.size,
      doubled: [...fake.accepted.values()].filter(({ count }) => count !== 1).length,
      known: counts.accepted,
      mostInASecond: fake.mostInASecond(),
      recoveredMs,
      impatient: countImpatient(fake.seen, retryAfter),
    };
  } finally {
    await Promise.all(senders.map((sender) => sender.stop()));
    await fake.close();
  }
}

function countImpatient(
  seen: readonly { key: string; at: number; status: number }[],
  retryAfter: number,
): number {
  const leftAloneUntil = new Map<string, number>();
  let impatient = 0;
  for (const { key, at, status } of seen) {
    if (at < (leftAloneUntil.get(key) ?? -Infinity)) impatient++;
    if (status === 429) leftAloneUntil.set(key, at + retryAfter * 1000);
  }
  return impatient;
}
