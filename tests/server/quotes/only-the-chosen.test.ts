import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seeded } from '../../support/seeded.ts';
import { form, onBoth, send, visitor, visitorFrom } from './world.ts';

onBoth((openWorld) => {
  const REQUESTS = 100;
  const PROVIDERS = 20;
  const FORGED = 2_000;

  test('of 20 providers each request reaches those that were ticked and no other, and no forged link opens anything', async () => {
    const seed = 35;
    console.info(`seed ${seed}`);
    const random = seeded(seed);
    const world = await openWorld();
    // Half of them have claimed their profile.
    for (let number = 0; number < PROVIDERS; number += 2)
      await world.store.db
        .insertInto('providerContacts')
        .values({
          providerSlug: `firm-${number}`,
          email: `leads@firm-${number}.example`,
          verifiedAt: '2026-01-01T00:00:00.000Z',
        })
        .execute();
    const ticked = new Map<string, Set<string>>();
    for (let number = 0; number < REQUESTS; number++) {
      const chosen = new Set<string>();
      const count = 1 + Math.floor(random() * 5);
      while (chosen.size < count) chosen.add(`firm-${Math.floor(random() * PROVIDERS)}`);
      const email = `buyer${number}@company.example`;
      const reference = await send(world, { email, p: [...chosen], ask: [] }, visitorFrom(`${number}`));
      ticked.set(reference, chosen);
      await world.desk.buyer.confirm(await world.tokenIn('confirm-request', 'confirmUrl', email), visitor);
    }
    for (const { recipientId, providerSlug } of (await world.desk.editor.queue(visitor)).toForward)
      await world.desk.editor.forward(
        recipientId,
        form({ address: `leads@${providerSlug}.example`, page: `https://${providerSlug}.example/` }),
        visitor,
      );

    const reached = new Map<string, Set<string>>();
    for (const { to, slots } of [
      ...(await world.mails('lead-new')),
      ...(await world.mails('lead-invitation')),
    ]) {
      const reference = String(slots['reference']);
      const slug = /^leads@(.*)\.example$/.exec(to)?.[1] ?? to;
      expect(reached.get(reference)?.has(slug) ?? false, 'twice to one').toBe(false);
      reached.set(reference, (reached.get(reference) ?? new Set()).add(slug));
      const token = /\/lead\/([\w-]{27})\/$/.exec(String(slots['leadUrl']))?.[1] ?? '';
      expect(await world.desk.provider.lead(token, visitor)).toMatchObject({ reference, providerSlug: slug });
    }
    expect(reached).toEqual(ticked);

    let hits = 0;
    for (let number = 0; number < FORGED; number++) {
      const token = randomBytes(20).toString('base64url');
      if (await world.desk.provider.lead(token, visitor)) hits++;
      if (await world.desk.buyer.page(token, visitor)) hits++;
      if (await world.desk.buyer.confirmation(token, visitor)) hits++;
    }
    expect(hits).toBe(0);
    await world.end();
  }, 120_000);
});
