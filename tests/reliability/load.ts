import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { freshVisitor } from '../support/visitor.ts';
import { openLoop } from './open-loop.ts';
import { prove, timesOf, type Verdict } from './proof.ts';
import { ask, NoAnswerError, post, quoteForm, referenceOf } from './requests.ts';
import { findLosses, waitForMails, type Acknowledged } from './settled.ts';
import { openSiteUnderTest } from './site-under-test.ts';

/**
 * reliability.md 48: quote requests and static pages at a fixed pace, whether the server keeps up or not; times count from when a request was
 * due. Errors and losses are faults; slowness only in the full form with the word "budget", as it needs a machine of its own.
 */
const sizes = { quick: { perSecond: 50, seconds: 10 }, full: { perSecond: 200, seconds: 60 } };
const budgetMs = { posts: 150, pages: 20 };
const MAILS_WITHIN_MS = 120_000;

await prove('load', { quick: 240, full: 400 }, async ({ quick, has }): Promise<Verdict> => {
  const { perSecond, seconds } = quick ? sizes.quick : sizes.full;
  const site = await openSiteUnderTest();
  const paths = ['/', ...site.providers.map((slug) => `/providers/${slug}/`)];
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const faults: string[] = [];
  const acknowledged: Acknowledged[] = [];
  const postMs: number[] = [];
  const pageMs: number[] = [];
  try {
    const { server } = await site.start();
    const { port } = server;
    const memoryBefore = megabytesOf(server.child.pid);
    // What is worked out once is not what is measured.
    for (const path of paths) await ask(port, path, { agent });
    const noted = async (name: string, work: () => Promise<void>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof NoAnswerError)) throw error;
        faults.push(`${name}: ${error.message}`);
      }
    };
    const sendForm = (number: number, dueMs: number): Promise<void> =>
      noted('a post', async () => {
        const form = quoteForm(site, number, [site.providers[number % site.providers.length] ?? '']);
        const reply = await post(port, '/quote/', form.fields.toString(), freshVisitor(), { agent });
        postMs.push(performance.now() - dueMs);
        if (reply.status === 303) acknowledged.push({ ...form, reference: referenceOf(reply) });
        else faults.push(`a post was answered with ${reply.status}`);
      });
    const readPage = (number: number, dueMs: number): Promise<void> =>
      noted('a page', async () => {
        const { status } = await ask(port, paths[number % paths.length] ?? '/', { agent });
        pageMs.push(performance.now() - dueMs);
        if (status !== 200) faults.push(`a page was answered with ${status}`);
      });
    const end = performance.now() + seconds * 1_000;
    const isOver = (): boolean => performance.now() >= end;
    await Promise.all([openLoop(perSecond, isOver, sendForm), openLoop(perSecond, isOver, readPage)]);
    const memoryAfter = megabytesOf(server.child.pid);
    const mailsMs = await waitForMails(site, acknowledged, MAILS_WITHIN_MS);
    await server.stop();
    faults.push(...(await findLosses(site, acknowledged)));
    const times = { posts: timesOf(postMs), pages: timesOf(pageMs) };
    if (!quick && has('budget')) {
      for (const part of ['posts', 'pages'] as const)
        if (times[part].p99 > budgetMs[part]) faults.push(`${part}: p99 is above ${budgetMs[part]} ms`);
    }
    return {
      figures: {
        ...{ perSecond, seconds, acknowledged: acknowledged.length, pages: pageMs.length, times },
        ...{ memoryBefore, memoryAfter, lastMailAfterSeconds: Math.round(mailsMs / 100) / 10 },
      },
      faults,
    };
  } finally {
    agent.destroy();
    await site.end();
  }
});

/** What the process holds in memory; 0 where the system does not say it in this way. */
function megabytesOf(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1_024);
  } catch {
    return 0;
  }
}
