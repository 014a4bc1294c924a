import { Agent } from 'node:http';
import { seeded } from '../support/seeded.ts';
import { freshVisitor } from '../support/visitor.ts';
import { newSeen, sendUntilAcknowledged } from './clients.ts';
import { openLoop } from './open-loop.ts';
import { prove, timesOf, wait, type Verdict } from './proof.ts';
import { ask, NoAnswerError, post, quoteForm, referenceOf } from './requests.ts';
import { findLosses, waitForMails } from './settled.ts';
import { openSiteUnderTest } from './site-under-test.ts';

/**
 * SIGTERM again and again under 100 requests a second (40 in the quick form), half of them posts and half pages: what the server began to answer it answers to the
 * end, it leaves in time with code 0, and nothing that was acknowledged is lost.
 */
const sizes = { quick: { stops: 3, perSecond: 40 }, full: { stops: 50, perSecond: 100 } };
/** Forms that are half sent when each stop begins, and for how long. */
const HELD = 5;
const HELD_FOR_MS = 300;
const MAILS_WITHIN_MS = 60_000;
/** Supervisors kill after ten seconds. */
const STOP_WITHIN_MS = 10_000;

await prove('stops', { quick: 240, full: 600 }, async ({ quick, seed }): Promise<Verdict> => {
  const { stops, perSecond } = quick ? sizes.quick : sizes.full;
  const random = seeded(seed);
  const site = await openSiteUnderTest();
  const paths = ['/', ...site.providers.map((slug) => `/providers/${slug}/`)];
  const seen = newSeen();
  const faults: string[] = [];
  const pages: Record<string, number> = {};
  const stopMs: number[] = [];
  // Connections that stay open are the ones that a stop could cut.
  const agent = new Agent({ keepAlive: true });
  try {
    let { server } = await site.start();
    let isOver = false;
    const readPage = async (number: number): Promise<void> => {
      const path = paths[number % paths.length] ?? '/';
      const end = await ask(server.port, path, { agent }).then(
        ({ status }) => String(status),
        (error: unknown) => (error instanceof NoAnswerError ? error.kind : Promise.reject(error as Error)),
      );
      pages[end] = (pages[end] ?? 0) + 1;
      if (!['200', 'refused', 'reset'].includes(end)) faults.push(`${path} ended with ${end}`);
    };
    /** A form whose second half comes when the stop has begun: what the server has begun to read it must answer. */
    const sendHeld = async (number: number, holdUntil: Promise<void>): Promise<void> => {
      const form = quoteForm(site, number, site.providers.slice(0, 1), 'held');
      try {
        const reply = await post(server.port, '/quote/', form.fields.toString(), freshVisitor(), {
          holdUntil,
        });
        if (reply.status === 303) seen.acknowledged.push({ ...form, reference: referenceOf(reply) });
        else faults.push(`a form that was half here was answered with ${reply.status}`);
      } catch (error) {
        if (!(error instanceof NoAnswerError)) throw error;
        faults.push(`a form that was half here: ${error.message}`);
      }
    };
    const stopAndStart = async (): Promise<void> => {
      for (let stop = 0; stop < stops; stop++) {
        await wait(1_000 + 1_000 * random());
        let send = (): void => undefined;
        const holdUntil = new Promise<void>((resolve) => (send = resolve));
        const held = Promise.all(
          Array.from({ length: HELD }, (_, each) => sendHeld(stop * HELD + each, holdUntil)),
        );
        // Answered after the heads of the others, which came before it.
        await ask(server.port, '/readyz');
        setTimeout(send, HELD_FOR_MS);
        const { code, ms } = await server.stop();
        await held;
        stopMs.push(ms);
        if (code !== 0) faults.push(`stop ${stop} ended with code ${code}`);
        if (ms > STOP_WITHIN_MS) faults.push(`stop ${stop} took ${Math.round(ms)} ms`);
        ({ server } = await site.start());
      }
      isOver = true;
    };
    const [requests] = await Promise.all([
      openLoop(
        perSecond,
        () => isOver,
        (number) =>
          number % 2 === 0 ? readPage(number) : sendUntilAcknowledged(site, () => server.port, number, seen),
      ),
      stopAndStart(),
    ]);
    if ((seen.ends['cut'] ?? 0) > 0) faults.push(`${seen.ends['cut']} replies to posts were cut`);
    await waitForMails(site, seen.acknowledged, MAILS_WITHIN_MS);
    await server.stop();
    faults.push(...seen.faults, ...(await findLosses(site, seen.acknowledged)));
    const acknowledged = seen.acknowledged.length;
    return {
      figures: {
        stops,
        requests,
        acknowledged,
        pages,
        heldOverStops: stops * HELD,
        unanswered: seen.ends,
        stopMs: timesOf(stopMs),
      },
      faults,
    };
  } finally {
    agent.destroy();
    await site.end();
  }
});
