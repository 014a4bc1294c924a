import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '../../../src/lib/server/clock.ts';
import { answerShape } from '../../../src/lib/schemas/brief/quote-reply.ts';
import { form, onBoth, sendAndConfirm, visitor, type World } from './world.ts';

onBoth((openWorld) => {
  let world: World;
  let page: string;
  let token: string;
  let provider: World['desk']['provider'];
  let buyer: World['desk']['buyer'];
  beforeEach(async () => {
    world = await openWorld();
    ({ provider, buyer } = world.desk);
    page = await sendAndConfirm(world, {
      ...{ p: ['claimed', 'ibex'], ask: ['claimed:price'], decidesBy: '2027-01-31' },
      ...{
        budgetHigh: '6000',
        currency: 'USD',
        phone: '+44 20 7946 0958',
        role: 'Head of care',
        companySize: '10-49',
      },
    });
    token = await world.tokenIn('lead-new', 'leadUrl');
  });
  afterEach(() => world.end());

  const lead = () => provider.lead(token, visitor);
  const answer = (fields: Parameters<typeof form>[0]) => provider.submitAnswer(token, form(fields), visitor);
  const draft = (fields: Parameters<typeof form>[0]) => provider.saveDraft(token, form(fields), visitor);
  const ours = async () => (await buyer.page(page, visitor))?.recipients[0];

  describe('the cover', () => {
    test('tells the quality of the lead in five facts, and neither the brief nor who asks', async () => {
      const cover = await lead();
      expect(cover).toMatchObject({
        ...{
          providerName: 'Claimed Example',
          state: 'queued',
          isOpen: true,
          services: 'Customer support',
          opened: null,
        },
        ...{ volumeBand: '5,000 to 19,999 contacts a month', answerDue: '2026-11-30', endSentence: null },
        quality: {
          // Service without industry 7.5, volume 20, hours 10, language 10, start 10, budget 10, decision 5: 72.5 is 73.
          completeness: 73,
          mailVerifiedAt: '2026-11-23T10:42:00.000Z',
          budgetBand: 'USD 5,000 to 19,999',
          recipientCount: 2,
          decidesBy: '2027-01-31',
        },
      });
      const text = JSON.stringify(cover);
      for (const secret of ['A. Buyer', 'company.example', 'Company Example', 'Callers wait', '7946', 'Ibex'])
        expect(text).not.toContain(secret);
    });

    test('is opened by a press and by nothing else', async () => {
      await lead();
      expect((await ours())?.state).toBe('queued');
      expect(await provider.open(token, visitor)).toEqual({ kind: 'done' });
      expect(await provider.open(token, visitor)).toEqual({ kind: 'done' });
      expect((await ours())?.state).toBe('opened');
      expect((await lead())?.opened).toMatchObject({
        brief: { problem: 'Callers wait too long in the evening.' },
        questions: [{ id: 'price', question: 'What does it cost?' }],
        ...{
          buyer: null,
          buyerNote: 'You see who asks once you accept.',
          answer: null,
          revision: 0,
          followUp: null,
        },
      });
      const opened = await world.store.db
        .selectFrom('events')
        .select('id')
        .where('kind', '=', 'opened')
        .execute();
      expect(opened).toHaveLength(1);
    });
  });

  describe('accepting', () => {
    test('comes after opening, and shows who asks', async () => {
      expect(await provider.accept(token, visitor)).toEqual({
        kind: 'not-now',
        sentence: 'Open the brief first.',
      });
      await provider.open(token, visitor);
      expect(await provider.accept(token, visitor)).toEqual({ kind: 'done' });
      expect(await provider.accept(token, visitor)).toEqual({ kind: 'done' });
      expect((await ours())?.state).toBe('accepted');
      // He chose "write only": the number is not shown.
      expect((await lead())?.opened).toMatchObject({
        buyer: {
          ...{ name: 'A. Buyer', company: 'Company Example', role: 'Head of care', companySize: '10 to 49' },
          ...{ country: 'US', email: 'buyer@company.example', phone: null },
        },
        buyerNote: null,
      });
    });

    test('shows the number where the buyer wants to be called', async () => {
      world.clock.move(MINUTE);
      await sendAndConfirm(world, {
        ...{ p: ['claimed'], email: 'other@company.example', phone: '+44 20 7946 0958', mayCall: 'yes' },
      });
      token = await world.tokenIn('lead-new', 'leadUrl');
      await provider.open(token, visitor);
      await provider.accept(token, visitor);
      expect((await lead())?.opened?.buyer?.phone).toBe('+44 20 7946 0958');
    });
  });

  describe('declining', () => {
    const decline = (fields: Parameters<typeof form>[0]) => provider.decline(token, form(fields), visitor);

    test('tells the buyer why, once, and ends what the provider can do', async () => {
      await provider.open(token, visitor);
      expect(await decline({ reason: 'no-capacity' })).toEqual({ kind: 'done' });
      expect(await decline({ reason: 'no-capacity' })).toEqual({ kind: 'done' });
      const mails = await world.mails('answer-received');
      expect(mails).toMatchObject([
        {
          to: 'buyer@company.example',
          slots: { providerName: 'Claimed Example', what: 'has declined: no capacity at that time' },
        },
      ]);
      expect(mails[0]?.slots['pageUrl']).toBe(`https://plus92.example/quote/${page}/`);
      expect(await ours()).toMatchObject({ state: 'declined', declineReason: 'no-capacity' });
      expect(await decline({ reason: 'budget' })).toMatchObject({ kind: 'not-now' });
      expect(await provider.accept(token, visitor)).toMatchObject({ kind: 'not-now' });
      expect(await answer({ basis: 'x' })).toMatchObject({ kind: 'not-now' });
      expect(await draft({ basis: 'x' })).toMatchObject({ kind: 'not-now' });
    });

    test('needs no opening: the cover says enough for some', async () => {
      expect(await decline({ reason: 'too-small' })).toEqual({ kind: 'done' });
      expect(await lead()).toMatchObject({ state: 'declined', opened: null });
      expect(await ours()).toMatchObject({ state: 'declined', declineReason: 'too-small' });
      expect(await provider.open(token, visitor)).toMatchObject({ kind: 'not-now' });
      expect((await ours())?.steps.map(({ words }) => words)).not.toContain('Opened');
    });

    test('needs a reason of the list', async () => {
      await provider.open(token, visitor);
      for (const fields of [
        {},
        { reason: 'whim' },
        { reason: ['budget', 'hours'] },
        { reason: 'budget', declinedAt: '1' },
      ])
        expect(await decline(fields)).toMatchObject({ kind: 'invalid' });
      expect((await ours())?.state).toBe('opened');
    });

    test('after accepting takes the buyer out of sight again', async () => {
      await provider.open(token, visitor);
      await provider.accept(token, visitor);
      await decline({ reason: 'other' });
      expect((await lead())?.opened).toMatchObject({
        buyer: null,
        buyerNote: 'You have declined, so you do not see who asks.',
      });
    });

    test('after an answer leaves the answer with the buyer', async () => {
      await provider.open(token, visitor);
      await answer({ basis: 'Paid hours' });
      await decline({ reason: 'budget' });
      expect(await ours()).toMatchObject({ state: 'declined', answer: { basis: 'Paid hours' } });
    });
  });

  describe('answering', () => {
    beforeEach(async () => {
      await provider.open(token, visitor);
    });

    test('keeps a draft for the holder of the link, of which the buyer sees nothing', async () => {
      expect(await draft({ basis: 'Paid hours' })).toEqual({ kind: 'done' });
      expect(await draft({ basis: 'Paid hours, rounded' })).toEqual({ kind: 'done' });
      expect((await lead())?.opened).toMatchObject({
        answer: { basis: 'Paid hours, rounded' },
        ...{ savedAt: '2026-11-23T10:42:00.000Z', submittedAt: null, revision: 0 },
      });
      expect(await ours()).toMatchObject({ answer: null, state: 'opened', revision: 0 });
      expect(await world.store.db.selectFrom('replies').select('revision').execute()).toEqual([
        { revision: 1 },
      ]);
    });

    test('gives the buyer the answer and a mail; each change is a revision', async () => {
      await draft({ basis: 'Draft' });
      expect(
        await answer({
          'can-hours': 'part',
          'note-hours': 'Not on Sunday',
          'asked-price': 'USD 12',
          basis: 'Paid hours',
        }),
      ).toEqual({ kind: 'done' });
      expect(await ours()).toMatchObject({
        ...{ state: 'answered', revision: 1, answeredAt: '2026-11-23T10:42:00.000Z' },
        answer: {
          basis: 'Paid hours',
          requirements: { hours: { can: 'part', note: 'Not on Sunday' } },
          asked: { price: 'USD 12' },
        },
      });
      world.clock.move(DAY);
      await draft({ basis: 'Not said yet' });
      expect((await ours())?.answer?.basis).toBe('Paid hours');
      expect(await answer({ basis: 'Logged-in hours' })).toEqual({ kind: 'done' });
      expect(await ours()).toMatchObject({
        revision: 2,
        answer: { basis: 'Logged-in hours' },
        answeredAt: '2026-11-24T10:42:00.000Z',
      });
      expect((await world.mails('answer-received')).map(({ slots }) => slots['what'])).toEqual([
        'has answered',
        'has changed its answer',
      ]);
    });

    test('counts as accepting', async () => {
      await answer({ basis: 'Paid hours' });
      expect((await lead())?.opened?.buyer?.name).toBe('A. Buyer');
    });

    test('the same twice is one revision and one mail', async () => {
      await Promise.all([1, 2, 3].map(() => answer({ basis: 'Paid hours' })));
      expect(await world.mails('answer-received')).toHaveLength(1);
      expect((await ours())?.revision).toBe(1);
    });

    test('is refused with nothing said, with what cannot be read, and with fields of its own', async () => {
      expect(await answer({})).toMatchObject({
        kind: 'invalid',
        problems: [{ message: 'Answer at least one line before you send it' }],
      });
      expect(await answer({ priceLow: 'cheap' })).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'priceLow' }],
      });
      for (const field of [
        'recipientId',
        'revision',
        'submittedAt',
        'can-weather',
        'asked-hours',
        'answer',
        '__proto__',
      ])
        expect(await answer({ basis: 'x', [field]: '1' }), field).toMatchObject({
          kind: 'invalid',
          problems: [{ field }],
        });
      expect(await world.store.db.selectFrom('replies').selectAll().execute()).toEqual([]);
    });

    test('takes hostile text as text', async () => {
      for (const field of Object.keys(answerShape))
        for (const value of ['<script>', '=1', '\u0000\u202e', '\ud800', '9'.repeat(500), '💥'.repeat(600)])
          expect(['done', 'invalid'], field).toContain((await draft({ [field]: value })).kind);
    });

    test('ends with the request', async () => {
      await answer({ basis: 'Paid hours' });
      await buyer.close(page, form({ outcome: 'postponed' }), visitor);
      expect(await answer({ basis: 'Other' })).toMatchObject({ kind: 'not-now' });
      expect(await draft({ basis: 'Other' })).toMatchObject({ kind: 'not-now' });
      expect(await provider.open(token, visitor)).toMatchObject({ kind: 'not-now' });
      expect(await lead()).toMatchObject({
        ...{ isOpen: false, endSentence: 'The buyer has postponed the project.' },
        opened: { answer: { basis: 'Paid hours' } },
      });
    });

    test('is for the holder of this link: another provider sees nothing of it', async () => {
      await draft({ basis: 'Ours' });
      const other = (await buyer.page(page, visitor))?.recipients[1]?.id ?? '';
      await world.desk.editor.forward(
        other,
        form({ address: 'a@ibex.example', page: 'https://ibex.example' }),
        visitor,
      );
      const theirs = await world.tokenIn('lead-invitation', 'leadUrl');
      await provider.open(theirs, visitor);
      expect(await provider.lead(theirs, visitor)).toMatchObject({
        ...{ providerSlug: 'ibex' },
        opened: { answer: null, questions: [] },
      });
    });
  });

  describe('the link', () => {
    test('opens the lead for ninety days', async () => {
      world.clock.move(90 * DAY - 1);
      expect(await lead()).toBeDefined();
      world.clock.move(1);
      expect(await lead()).toBeUndefined();
      expect(await provider.open(token, visitor)).toEqual({ kind: 'gone' });
    });

    test('of nobody opens nothing, whatever is pressed', async () => {
      for (const which of ['', 'A'.repeat(27), `${token}=`, page]) {
        expect(await provider.lead(which, visitor)).toBeUndefined();
        expect(await provider.open(which, visitor)).toEqual({ kind: 'gone' });
        expect(await provider.accept(which, visitor)).toEqual({ kind: 'gone' });
        expect(await provider.decline(which, form({ reason: 'other' }), visitor)).toEqual({ kind: 'gone' });
        expect(await provider.saveDraft(which, form({}), visitor)).toEqual({ kind: 'gone' });
        expect(await provider.submitAnswer(which, form({ basis: 'x' }), visitor)).toEqual({ kind: 'gone' });
      }
    });
  });
});
