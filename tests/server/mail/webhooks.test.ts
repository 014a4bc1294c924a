import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { receiveWebhook } from '../../../src/lib/server/mail/webhooks.ts';
import { emailKey } from '../../../src/lib/server/secrets/keys.ts';
import { eachDatabase } from '../../support/databases.ts';
import { makeNotice, signNotice } from '../../support/mail-notices.ts';
import { seeded } from '../../support/seeded.ts';
import {
  accepted,
  handClock,
  HOUR,
  keys,
  makeDesk,
  MINUTE,
  queueOne,
  row,
  scripted,
  SECOND,
  storeLead,
} from './mail-desk.ts';

const secret = 'whsec_' + Buffer.from('a secret of the tests for notices').toString('base64');
const other = 'whsec_' + Buffer.from('some other secret of somebody else').toString('base64');
const seed = Number(process.env['SEED'] ?? 20261122);

eachDatabase((open) => {
  /** A lead's mail that the service accepted as "p1", and what is told of it. */
  async function desk() {
    const clock = handClock();
    const store = await open();
    const lead = await storeLead(store);
    const id = await queueOne(store, clock, { kind: 'lead-new', to: 'Desk@Provider.example', ...lead });
    const send = () =>
      makeDesk(
        store,
        clock,
        scripted(() => accepted('p1')),
      ).sender.sendDue();
    const receive = (
      body: string,
      signed: Partial<Parameters<typeof signNotice>[2] & { secret: string }> = {},
    ) => {
      const { headers } = signNotice(signed.secret ?? secret, body, { at: clock.now(), ...signed });
      return receiveWebhook({ store, keys, clock, secret }, { rawBody: Buffer.from(body), headers });
    };
    const recipient = () => store.db.selectFrom('recipients').selectAll().executeTakeFirstOrThrow();
    return { clock, store, id, send, receive, recipient };
  }
  const notice = (type: string, more: object = {}) =>
    makeNotice({
      type,
      emailId: 'p1',
      to: 'desk@provider.example',
      at: new Date('2026-11-22T10:03:00Z'),
      ...more,
    });

  test('a delivered mail is noted, with the lead that it brought', async () => {
    const { id, store, send, receive, recipient } = await desk();
    await send();
    expect(await receive(notice('email.delivered'))).toEqual({ kind: 'taken' });
    expect(await row(store, id)).toMatchObject({ deliveredAt: '2026-11-22T10:03:00.000Z', bouncedAt: null });
    expect(await recipient()).toMatchObject({ deliveredAt: '2026-11-22T10:03:00.000Z', bouncedAt: null });
  });

  test('a notice that comes before we noted the mail as accepted is applied then', async () => {
    const { id, store, send, receive, recipient } = await desk();
    expect(await receive(notice('email.delivered'))).toEqual({ kind: 'taken' });
    expect(await recipient()).toMatchObject({ deliveredAt: null });
    await send();
    expect(await row(store, id)).toMatchObject({ deliveredAt: '2026-11-22T10:03:00.000Z' });
    expect(await recipient()).toMatchObject({ deliveredAt: '2026-11-22T10:03:00.000Z' });
  });

  test('the acceptance and the notice at the same moment do not miss each other', async () => {
    const { id, store, send, receive } = await desk();
    await Promise.all([send(), receive(notice('email.delivered'))]);
    expect(await row(store, id)).toMatchObject({
      state: 'accepted',
      deliveredAt: '2026-11-22T10:03:00.000Z',
    });
  });

  test.each([
    ['email.bounced', 'bounced'],
    ['email.complained', 'complained'],
  ])('after %s the address gets no later mail', async (type, reason) => {
    const { id, clock, store, send, receive } = await desk();
    await send();
    await receive(notice(type));
    expect(await store.db.selectFrom('suppressions').selectAll().execute()).toEqual([
      { emailKey: emailKey(keys, 'desk@provider.example'), reason, at: '2026-11-22T10:00:00.000Z' },
    ]);
    expect(Boolean((await row(store, id)).bouncedAt)).toBe(type === 'email.bounced');
    const later = await queueOne(store, clock, { to: 'desk@provider.example' });
    await send();
    expect(await row(store, later)).toMatchObject({ state: 'suppressed' });
  });

  test('a full mailbox is no bounce for good', async () => {
    const { id, store, send, receive } = await desk();
    await send();
    await receive(notice('email.bounced', { bounce: 'Transient' }));
    expect(await store.db.selectFrom('suppressions').selectAll().execute()).toEqual([]);
    expect(await row(store, id)).toMatchObject({ bouncedAt: null });
  });

  test('other notices are stored and change nothing', async () => {
    const { id, store, send, receive } = await desk();
    await send();
    const before = await row(store, id);
    for (const type of ['email.sent', 'email.opened', 'contact.created'])
      expect(await receive(notice(type))).toEqual({ kind: 'taken' });
    expect(await row(store, id)).toEqual(before);
    expect(await store.db.selectFrom('mailEvents').selectAll().execute()).toHaveLength(3);
  });

  describe('a post that is not to be trusted', () => {
    test('is refused without a signature, with a foreign one, or with none of ours set', async () => {
      const { store, clock, receive } = await desk();
      const body = notice('email.complained');
      expect(await receive(body, { secret: other })).toEqual({ kind: 'refused', reason: 'unsigned' });
      const { headers } = signNotice(secret, body, { at: clock.now() });
      const post = (changed: object, own: string | undefined = secret, raw = body) =>
        receiveWebhook(
          { store, keys, clock, secret: own },
          { rawBody: Buffer.from(raw), headers: { ...headers, ...changed } },
        );
      const refused = { kind: 'refused', reason: 'unsigned' };
      for (const name of ['svix-id', 'svix-timestamp', 'svix-signature']) {
        expect(await post({ [name]: undefined })).toEqual(refused);
        expect(await post({ [name]: ['a', 'b'] })).toEqual(refused);
        expect(await post({ [name]: `${headers[name] ?? ''}0` })).toEqual(refused);
      }
      expect(await post({ 'svix-signature': 'v1,' })).toEqual(refused);
      expect(await post({ 'svix-signature': headers['svix-signature']?.replace('v1', 'v2') })).toEqual(
        refused,
      );
      expect(await post({}, secret, `${body} `)).toEqual(refused);
      expect(
        await receiveWebhook(
          { store, keys, clock, secret: undefined },
          { rawBody: Buffer.from(body), headers },
        ),
      ).toEqual(refused);
      expect(await post({}, 'whsec_')).toEqual(refused);
      expect(await store.db.selectFrom('mailEvents').selectAll().execute()).toEqual([]);
      expect(await store.db.selectFrom('suppressions').selectAll().execute()).toEqual([]);
      expect(await post({})).toEqual({ kind: 'taken' });
    });

    test('is refused more than five minutes before or after it was signed', async () => {
      const { clock, receive } = await desk();
      const at = (ms: number) => receive(notice('email.sent'), { at: new Date(clock.now().getTime() + ms) });
      expect(await at(-5 * MINUTE)).toEqual({ kind: 'taken' });
      expect(await at(5 * MINUTE)).toEqual({ kind: 'taken' });
      expect(await at(-5 * MINUTE - SECOND)).toMatchObject({ kind: 'refused' });
      expect(await at(5 * MINUTE + SECOND)).toMatchObject({ kind: 'refused' });
    });

    test.each([
      '',
      'null',
      '[]',
      '{"type":1}',
      '{"type":"email.sent"}',
      '\u0000',
      '{"type":"email.sent","data":[]}',
    ])('is refused where it cannot be understood, though signed: %j', async (body) => {
      const { receive } = await desk();
      expect(await receive(body)).toEqual({ kind: 'refused', reason: 'malformed' });
    });
  });

  test('a signature made by the published library is taken, and one of two is enough', async () => {
    const { store, clock } = await desk();
    const body = notice('email.sent');
    const signature = new Webhook(secret).sign('msg_1', clock.now(), body);
    const headers = {
      'svix-id': 'msg_1',
      'svix-timestamp': String(clock.now().getTime() / 1000),
      'svix-signature': `v1,${Buffer.alloc(32).toString('base64')} ${signature}`,
    };
    const taken = await receiveWebhook(
      { store, keys, clock, secret },
      { rawBody: Buffer.from(body), headers },
    );
    expect(taken).toEqual({ kind: 'taken' });
  });

  test(`1,000 posts, shuffled, 30 % of them duplicates and 5 % forged, leave what each notice says once (seed ${seed})`, async () => {
    const { clock, store } = await desk();
    const random = seeded(seed);
    const distinct = Array.from({ length: 650 }, (_, index) => ({
      id: `msg_${index}`,
      mail: index % 325,
      isForged: false,
    }));
    const doubles = Array.from({ length: 300 }, () => distinct[Math.floor(random() * 650)] ?? distinct[0]);
    const forged = Array.from({ length: 50 }, (_, index) => ({
      id: `msg_forged_${index}`,
      mail: index,
      isForged: true,
    }));
    const posts = [...distinct, ...doubles, ...forged]
      .flatMap((post) => (post ? [{ post, order: random() }] : []))
      .sort((a, b) => a.order - b.order);
    expect(posts).toHaveLength(1_000);
    // 325 mails; of each the first notice says delivered, the second bounced for one in five and sent for the rest.
    await store.write(async (writing) => {
      for (let mail = 0; mail < 325; mail++)
        await writing
          .insertInto('outbox')
          .values({
            ...{
              id: `mail-${mail}`,
              kind: 'sign-in',
              emailKey: `key-${mail}`,
              state: 'accepted',
              attempts: 1,
            },
            ...{
              providerId: `p-${mail}`,
              createdAt: '2026-11-22T09:00:00.000Z',
              dueAt: '2026-11-22T09:00:00.000Z',
            },
          })
          .execute();
    });
    const results: Record<string, number> = {};
    const times: number[] = [];
    for (const { post } of posts) {
      const index = Number(post.id.slice(4));
      const type = index < 325 ? 'email.delivered' : post.mail % 5 === 0 ? 'email.bounced' : 'email.sent';
      const body = makeNotice({
        type: post.isForged ? 'email.complained' : type,
        emailId: `p-${post.mail}`,
        to: `reader${post.mail}@example.com`,
        at: clock.now(),
      });
      const { headers } = signNotice(post.isForged ? other : secret, body, { id: post.id, at: clock.now() });
      const started = performance.now();
      const { kind } = await receiveWebhook(
        { store, keys, clock, secret },
        { rawBody: Buffer.from(body), headers },
      );
      times.push(performance.now() - started);
      results[kind] = (results[kind] ?? 0) + 1;
    }
    expect(results).toEqual({ taken: 650, known: 300, refused: 50 });
    const mails = await store.db
      .selectFrom('outbox')
      .select(['id', 'deliveredAt', 'bouncedAt'])
      .where('id', 'like', 'mail-%')
      .execute();
    expect(mails.filter(({ deliveredAt }) => deliveredAt !== null)).toHaveLength(325);
    expect(
      mails
        .filter(({ bouncedAt }) => bouncedAt !== null)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Array.from({ length: 65 }, (_, index) => `mail-${index * 5}`).sort());
    const suppressed = await store.db.selectFrom('suppressions').selectAll().execute();
    expect(suppressed).toHaveLength(65);
    expect(new Set(suppressed.map(({ reason }) => reason))).toEqual(new Set(['bounced']));
    times.sort((a, b) => a - b);
    // The median, because the machine of the tests does other work at the same time.
    expect(times[500]).toBeLessThan(50);
  }, 60_000);

  test('a notice about a mail that was deleted long ago still suppresses its address', async () => {
    const { clock, store, receive } = await desk();
    clock.pass(24 * 60 * HOUR);
    await receive(makeNotice({ type: 'email.complained', emailId: 'gone', to: 'Old@Example.com' }));
    const [suppression] = await store.db.selectFrom('suppressions').select('emailKey').execute();
    expect(suppression?.emailKey).toBe(emailKey(keys, 'old@example.com'));
  });
});
