import { seeded } from '../support/seeded.ts';
import { ControlShapes } from './control-shapes.ts';
import { listTargets } from './hostile-forms.ts';
import { findStoryFaults, tellStory } from './hostile-stories.ts';
import { drawNasty, nastyTexts } from './hostile-values.ts';
import { prove, timesOf, type Verdict } from './proof.ts';
import { openSiteUnderTest } from './site-under-test.ts';
import { claimProfiles, confirm, forEach, linksIn, mailsTo, submit } from './stories.ts';
import { quoteForm } from './requests.ts';

/**
 * reliability.md 23: nasty values in every field of every form. No reply of 500 or more, none slower than a second (not judged in the quick
 * form, beside which other tests may run), and every page made of
 * the elements that a harmless value gives; then whole stories with such texts, as the buyer, the provider and the CSV show them.
 */
const sizes = { quick: { values: 300, stories: 3 }, full: { values: 50_000, stories: nastyTexts.length } };
const SLOWEST_MS = 1_000;
/** A value is slow when it is so each time; a busy machine is slow once. */
const TRIES = 3;

await prove('hostile', { quick: 240, full: 2_400 }, async ({ quick, seed }): Promise<Verdict> => {
  const { values, stories } = quick ? sizes.quick : sizes.full;
  const random = seeded(seed);
  const site = await openSiteUnderTest();
  const statuses: Record<number, number> = {};
  const times: number[] = [];
  const faults: string[] = [];
  try {
    await claimProfiles(site, site.providers.slice(0, 1));
    const { server } = await site.start();
    const { port } = server;
    const { page, lead } = await tellStory(site, port, 'Harmless words', 0);
    const waiting = quoteForm(site, 0, site.providers.slice(0, 1), 'waiting');
    await submit(port, waiting);
    const first = await mailsTo(site, ({ to }) => to === waiting.email, 1);
    const opened = { page, lead, confirm: first.flatMap(linksIn)[0]?.token ?? '' };
    const targets = listTargets(site, port, opened);
    const shapes = new ControlShapes();
    await forEach(Array.from({ length: values }), quick ? 4 : 8, async (_, index) => {
      const target = targets[index % targets.length];
      if (!target) return;
      const value = drawNasty(random);
      const words = `${target.name}=${value.slice(0, 150)}`;
      let reply = await target.send(value);
      for (let tries = 1; !quick && reply.ms > SLOWEST_MS && tries < TRIES; tries++)
        reply = await target.send(value);
      statuses[reply.status] = (statuses[reply.status] ?? 0) + 1;
      times.push(reply.ms);
      if (reply.status >= 500) faults.push(`${words} is answered with ${reply.status}`);
      if (!quick && reply.ms > SLOWEST_MS) faults.push(`${words} took ${Math.round(reply.ms)} ms`);
      if (!(await shapes.isKnown(target, reply))) faults.push(`${words} (${reply.status}) changes the page`);
    });
    // What was posted in between must not have spent the link.
    await confirm(port, opened.confirm);
    const texts = nastyTexts.filter((text) => text.trim() !== '');
    const told = quick
      ? Array.from({ length: stories }, () => texts[Math.floor(random() * texts.length)] ?? '')
      : texts;
    await forEach(told, 2, async (text, place) => {
      faults.push(...(await findStoryFaults(site, port, text, place)));
    });
    await server.stop();
    const figures = { fields: targets.length, values, statuses, ms: timesOf(times), controls: shapes.asked };
    return { figures: { ...figures, stories: told.length }, faults };
  } finally {
    await site.end();
  }
});
