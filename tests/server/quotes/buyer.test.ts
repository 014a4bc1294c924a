import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '../../../src/lib/server/clock.ts';
import { readCsv } from '../../support/csv.ts';
import { form, onBoth, send, sendAndConfirm, visitor, type World } from './world.ts';

onBoth((openWorld) => {
  let world: World;
  let page: string;
  beforeEach(async () => {
    world = await openWorld();
    page = await sendAndConfirm(world, { p: ['touchstone', 'claimed', 'ibex'], identity: 'hidden' });
  });
  afterEach(() => world.end());

  const shown = async () => {
    const read = await world.desk.buyer.page(page, visitor);
    if (!read) throw new Error('no page');
    return read;
  };
  const idOf = async (slug: string) =>
    (await shown()).recipients.find((each) => each.slug === slug)?.id ?? '';
  /** As the sender would: the mail service has taken everything that waits. */
  const sendAll = async () => {
    const at = world.clock.now().toISOString();
    await world.store.db
      .updateTable('outbox')
      .set({ state: 'accepted', acceptedAt: at, firstTriedAt: at })
      .where('state', '=', 'queued')
      .execute();
    await world.store.db
      .updateTable('recipients')
      .set({ sentAt: at })
      .where('tokenHash', 'is not', null)
      .execute();
  };
  const lead = () => world.tokenIn('lead-new', 'leadUrl');
  const acceptLead = async () => {
    await world.desk.provider.open(await lead(), visitor);
    await world.desk.provider.accept(await lead(), visitor);
  };

  describe('the page', () => {
    test('says where each provider stands', async () => {
      const { reference, ...rest } = await shown();
      expect(reference).toMatch(/^Q-/);
      expect(rest).toMatchObject({
        ...{ state: 'confirmed', outcome: null, endedAt: null, hidesIdentity: true, followUp: null },
        summary: 'customer support, 5,000 contacts a month',
        // 365 days after 23 November 2026
        deletedAt: '2027-11-23T10:42:00.000Z',
        recipients: [
          {
            ...{
              slug: 'touchstone',
              route: 'editor',
              state: 'with-editors',
              answerDue: null,
              canReveal: false,
            },
            questions: [{ id: 'hours', question: 'Which hours do you cover?' }],
          },
          { slug: 'claimed', route: 'direct', state: 'queued', answerDue: '2026-11-30' },
          { slug: 'ibex', state: 'with-editors' },
        ],
      });
    });

    test('shows the text that went out, to whom it went, and only once it did', async () => {
      expect((await shown()).recipients[1]?.sentTexts).toEqual([]);
      await sendAll();
      const [, claimed, ibex] = (await shown()).recipients;
      expect(claimed?.sentTexts).toMatchObject([
        { subject: 'About lead-new', at: '2026-11-23T10:42:00.000Z' },
      ]);
      expect(claimed?.sentTexts[0]?.text).toContain('"leadUrl":"(link)"');
      expect(claimed?.state).toBe('sent');
      expect(ibex?.sentTexts).toEqual([]);
    });

    test('opens with its own token only', async () => {
      for (const token of ['', 'x', 'A'.repeat(27), await lead()])
        expect(await world.desk.buyer.page(token, visitor)).toBeUndefined();
    });
  });

  describe('the follow-up', () => {
    const ask = (question: string, more = {}) =>
      world.desk.buyer.followUp(page, form({ question, ...more }), visitor);

    test('goes by mail to those that were written to, and stands on the page of the others', async () => {
      await sendAll();
      expect(await ask('Do you work on Christmas Day?')).toEqual({ kind: 'done' });
      const mails = await world.mails('follow-up');
      expect(mails).toMatchObject([
        {
          to: 'leads@claimed.example',
          slots: { question: 'Do you work on Christmas Day?', providerName: 'Claimed Example' },
        },
      ]);
      // The same page as before, not a new one.
      expect(mails[0]?.slots['leadUrl']).toContain(await lead());
      expect((await shown()).followUp).toEqual({
        question: 'Do you work on Christmas Day?',
        askedAt: '2026-11-23T10:42:00.000Z',
      });
      const later = await world.desk.editor.forward(
        await idOf('ibex'),
        form({ address: 'info@ibex.example', page: 'https://ibex.example/contact' }),
        visitor,
      );
      expect(later).toEqual({ kind: 'done' });
      const invited = await world.tokenIn('lead-invitation', 'leadUrl');
      await world.desk.provider.open(invited, visitor);
      expect((await world.desk.provider.lead(invited, visitor))?.opened?.followUp?.question).toBe(
        'Do you work on Christmas Day?',
      );
    });

    test('is asked once; the same twice is one', async () => {
      await sendAll();
      await ask('When?');
      expect(await ask('When?')).toEqual({ kind: 'done' });
      expect(await ask('Where?')).toMatchObject({ kind: 'not-now' });
      expect(await world.mails('follow-up')).toHaveLength(1);
    });

    test('does not go to whoever has declined', async () => {
      await sendAll();
      await world.desk.provider.open(await lead(), visitor);
      await world.desk.provider.decline(await lead(), form({ reason: 'budget' }), visitor);
      await ask('When?');
      expect(await world.mails('follow-up')).toEqual([]);
    });

    test('is refused when empty, too long, with a strange field, and after the end', async () => {
      expect(await ask(' ')).toEqual({
        kind: 'invalid',
        problems: [{ field: 'question', message: 'Write the question' }],
      });
      expect(await ask('x'.repeat(1_001))).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'question' }],
      });
      expect(await ask('When?', { askedAt: '1' })).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'askedAt' }],
      });
      await world.desk.buyer.withdraw(page, visitor);
      expect(await ask('When?')).toMatchObject({ kind: 'not-now' });
      expect(await world.desk.buyer.followUp('A'.repeat(27), form({}), visitor)).toEqual({ kind: 'gone' });
    });
  });

  describe('showing who asks', () => {
    test('is possible once the provider has accepted, and lets it see the buyer', async () => {
      const id = await idOf('claimed');
      expect(await world.desk.buyer.reveal(page, id, visitor)).toMatchObject({ kind: 'not-now' });
      await acceptLead();
      expect((await world.desk.provider.lead(await lead(), visitor))?.opened).toMatchObject({
        buyer: null,
        buyerNote: 'The buyer stays unnamed, and shows who asks to those whose answer fits.',
      });
      expect((await shown()).recipients[1]?.canReveal).toBe(true);
      expect(await world.desk.buyer.reveal(page, id, visitor)).toEqual({ kind: 'done' });
      expect(await world.desk.buyer.reveal(page, id, visitor)).toEqual({ kind: 'done' });
      expect((await world.desk.provider.lead(await lead(), visitor))?.opened?.buyer).toEqual({
        ...{ name: 'A. Buyer', company: 'Company Example', role: null, companySize: null, country: 'US' },
        ...{ email: 'buyer@company.example', phone: null },
      });
      expect((await shown()).recipients[1]).toMatchObject({ isRevealed: true, canReveal: false });
    });

    test('is not possible for a provider of another request', async () => {
      world.clock.move(MINUTE);
      const other = await sendAndConfirm(world, {
        email: 'other@company.example',
        p: ['claimed'],
        identity: 'hidden',
      });
      expect(await world.desk.buyer.reveal(other, await idOf('claimed'), visitor)).toEqual({ kind: 'gone' });
      expect(await world.desk.buyer.reveal(page, 'no id', visitor)).toEqual({ kind: 'gone' });
    });

    test('needs no press where the buyer did not hide', async () => {
      world.clock.move(MINUTE);
      const open = await sendAndConfirm(world, { email: 'other@company.example', p: ['claimed'] });
      await acceptLead();
      expect((await world.desk.provider.lead(await lead(), visitor))?.opened?.buyer?.name).toBe('A. Buyer');
      const read = await world.desk.buyer.page(open, visitor);
      expect(await world.desk.buyer.reveal(open, read?.recipients[0]?.id ?? '', visitor)).toMatchObject({
        kind: 'not-now',
      });
    });
  });

  describe('the file', () => {
    test('holds the brief, the log and the answers, with what was not answered', async () => {
      await acceptLead();
      await world.desk.provider.submitAnswer(
        await lead(),
        form({
          'can-hours': 'can',
          'note-hours': '=2+5',
          priceLow: '12.5',
          currency: 'USD',
          references: 'a, "b"\r\nc',
        }),
        visitor,
      );
      const file = await world.desk.buyer.exportCsv(page, visitor);
      const { reference } = await shown();
      expect(file?.name).toBe(`${reference}.csv`);
      const lines = readCsv(file?.csv ?? '');
      const of = (part: string, item: string) =>
        lines.filter((line) => line['part'] === part && line['item'] === item);
      expect(of('request', 'name')).toMatchObject([{ value: 'A. Buyer' }]);
      expect(of('brief', 'problem')).toMatchObject([{ value: 'Callers wait too long in the evening.' }]);
      expect(of('brief', 'services')).toMatchObject([{ value: 'customer-support' }]);
      expect(of('log', 'Opened')).toMatchObject([
        { provider: 'Claimed Example', value: '2026-11-23T10:42:00.000Z' },
      ]);
      // No spreadsheet takes it for a formula.
      expect(of('answer', '09:00 to 17:00 in America/New York')).toMatchObject([
        { value: 'Yes', note: "'=2+5" },
      ]);
      expect(of('answer', 'Customer support')).toMatchObject([{ value: 'no answer' }]);
      expect(of('answer', 'priceLow')).toMatchObject([{ value: '12.5' }]);
      expect(of('answer', 'references')).toMatchObject([{ value: 'a, "b"\nc' }]);
      expect(await world.desk.buyer.exportCsv('A'.repeat(27), visitor)).toBeUndefined();
    });

    test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1', '＠x', '－1'])(
      'guards the cell %j',
      async (text) => {
        world.clock.move(MINUTE);
        const other = await sendAndConfirm(world, { company: text, problem: text, p: ['ibex'] });
        const lines = readCsv((await world.desk.buyer.exportCsv(other, visitor))?.csv ?? '');
        const guarded = lines.filter(({ value }) => value === `'${text.trim()}`);
        expect(guarded.map(({ item }) => item)).toEqual(['company', 'problem']);
      },
    );
  });

  test('a request that is not confirmed has no page', async () => {
    world.clock.move(MINUTE);
    await send(world, { email: 'other@company.example' });
    const confirmToken = await world.tokenIn('confirm-request', 'confirmUrl', 'other@company.example');
    expect(await world.desk.buyer.page(confirmToken, visitor)).toBeUndefined();
  });
});
