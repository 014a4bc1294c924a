import { expect, test } from 'vitest';
import { eachDatabase } from '../../support/databases.ts';
import { runChaos } from '../../support/mail-chaos.ts';

const seed = Number(process.env['SEED'] ?? 20261122);

/** The quick form; the whole one is tests/reliability/mail-chaos.ts. */
eachDatabase((open) => {
  test(`60 mails through a service in trouble are accepted once each (seed ${seed})`, async () => {
    const store = await open();
    const figures = await runChaos({
      stores: [store],
      mails: 60,
      seed,
      rate: 500,
      outageMs: 1_000,
      sendTimeoutMs: 250,
      deadlineMs: 45_000,
      random: () => 0.1,
    });
    expect(figures).toMatchObject({ accepted: 60, doubled: 0, known: 60, impatient: 0 });
    // Far more requests than mails, or the faults did not happen.
    expect(figures.requests).toBeGreaterThan(90);
  }, 60_000);
});
