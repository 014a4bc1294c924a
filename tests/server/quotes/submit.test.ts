import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { quoteFields } from '../../../src/lib/schemas/brief/quote-request.ts';
import { seeded } from '../../support/seeded.ts';
import { form, onBoth, ordinary, send, visitor, visitorFrom, type World } from './world.ts';

onBoth((openWorld) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.end());

  const submit = (change: Parameters<typeof form>[0], from = visitor) =>
    world.desk.buyer.submit(form({ ...ordinary, ...change }), from);
  const countOf = async (
    table: 'quoteRequests' | 'consents' | 'recipients' | 'outbox' | 'events' | 'postedForms',
  ) =>
    Number(
      (
        await world.store.db
          .selectFrom(table)
          .select((row) => row.fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    );
  const problemsOf = async (change: Parameters<typeof form>[0]) => {
    const result = await submit(change);
    return result.kind === 'invalid' ? result.problems : [];
  };

  test('a request is stored with its consent, its recipients, its first mail and a line in its log', async () => {
    const reference = await send(world);
    expect(reference).toMatch(/^Q-[2-9A-HJKMNP-Z]{4}-\d\d$/);
    const request = await world.store.db.selectFrom('quoteRequests').selectAll().executeTakeFirstOrThrow();
    expect(request).toMatchObject({
      ...{
        reference,
        state: 'unconfirmed',
        buyerName: 'A. Buyer',
        buyerEmail: 'buyer@company.example',
        country: 'US',
      },
      ...{
        company: 'Company Example',
        phone: null,
        mayCall: 0,
        hidesIdentity: 0,
        spamScore: 0,
        pageTokenHash: null,
      },
      ...{ createdAt: '2026-11-23T10:42:00.000Z', confirmExpiresAt: '2026-11-30T10:42:00.000Z' },
    });
    expect(request.brief).toContain('Callers wait too long');
    expect(request.brief).not.toContain('buyer@company.example');
    const consent = await world.store.db.selectFrom('consents').selectAll().executeTakeFirstOrThrow();
    expect(consent).toMatchObject({
      ...{ id: request.consentId, recipients: '["touchstone","claimed"]', form: 'quote', mayCall: 0 },
      ...{ textVersion: world.parts.settings.consentVersion, agreedAt: '2026-11-23T10:42:00.000Z' },
    });
    const recipients = await world.store.db.selectFrom('recipients').selectAll().orderBy('place').execute();
    expect(recipients).toMatchObject([
      {
        providerSlug: 'touchstone',
        providerName: 'Touchstone Example',
        route: 'editor',
        questions: '["hours"]',
      },
      { providerSlug: 'claimed', route: 'direct', questions: '[]', tokenHash: null, forwardedAt: null },
    ]);
    expect(await world.store.db.selectFrom('events').select(['kind', 'actor']).execute()).toEqual([
      { kind: 'stored', actor: 'buyer' },
    ]);
    const mails = await world.mails();
    expect(mails).toMatchObject([
      {
        ...{ kind: 'confirm-request', to: 'buyer@company.example', state: 'queued' },
        slots: {
          name: 'A. Buyer',
          reference,
          summary: 'Customer support, 5,000 contacts a month of 6 minutes, English, New York 09:00 to 17:00.',
          recipients: [
            { name: 'Touchstone Example', how: 'by hand, within 1 working day' },
            { name: 'Claimed Example', how: 'at once, to its own address' },
          ],
          validUntil: '30 November 2026, 10:42 UTC',
          askedOn: '23 November 2026',
        },
      },
    ]);
    expect(mails[0]?.slots['confirmUrl']).toMatch(/^https:\/\/plus92\.example\/quote\/confirm\/[\w-]{27}\/$/);
    expect(world.wakes()).toBe(1);
  });

  test('a fresh form carries a key that nobody guesses and when it was drawn', () => {
    const first = world.desk.buyer.newForm(visitor);
    expect(first.key).toMatch(/^[\w-]{27}$/);
    expect(first.key).not.toBe(world.desk.buyer.newForm(visitor).key);
    expect(first.started).toBe('2026-11-23T10:42:00.000Z');
  });

  describe('what only the server can say', () => {
    test.each<[string, Parameters<typeof form>[0], string, string]>([
      [
        'a captive centre',
        { p: ['zong'] },
        'p',
        'Zong Example is a captive centre and cannot be asked; untick it',
      ],
      ['a holding', { p: ['hold'] }, 'p', 'Hold Example is a holding company and cannot be asked; untick it'],
      ['a vendor', { p: ['soft'] }, 'p', 'Soft Example is a software vendor and cannot be asked; untick it'],
      [
        'a firm that has closed',
        { p: ['shut'] },
        'p',
        'Shut Example has closed and cannot be asked; untick it',
      ],
      [
        'a provider that is none',
        { p: ['nobody'] },
        'p',
        'One of the providers is not known: load the page again',
      ],
      ['a service that is none', { services: ['juggling'] }, 'services', 'Choose the services from the list'],
      ['an industry that is none', { industry: 'juggling' }, 'industry', 'Choose the industry from the list'],
      [
        'a question that is none',
        { ask: ['touchstone:weather'] },
        'ask',
        'One of the questions is not known: load the page again',
      ],
      [
        'a month that is over',
        { start: '2026-10' },
        'start',
        'This month is over: choose November 2026 or a later one, or “not decided”',
      ],
      // At 10:42 UTC it is still the 22nd west of the date line.
      [
        'a day that is over',
        { decidesBy: '2026-11-21' },
        'decidesBy',
        'This day is over: write 22 November 2026 or a later day',
      ],
    ])('%s is refused in words', async (_, change, field, message) => {
      expect(await problemsOf(change)).toEqual([{ field, message }]);
      expect(await countOf('quoteRequests')).toBe(0);
    });

    test('this month, today and the industry of the content are taken', async () => {
      expect(await problemsOf({ start: '2026-11', decidesBy: '2026-11-23', industry: 'retail' })).toEqual([]);
    });

    test('a question for a provider that was unticked since is nobody’s, and is left out', async () => {
      await send(world, { p: ['ibex'], ask: ['touchstone:hours', 'ibex:price', 'ibex:price'] });
      const recipients = await world.store.db
        .selectFrom('recipients')
        .select(['providerSlug', 'questions'])
        .execute();
      expect(recipients).toEqual([{ providerSlug: 'ibex', questions: '["price"]' }]);
    });
  });

  describe('what is suspected to be spam', () => {
    test('is held, with its reasons and without a mail to anyone but the editors', async () => {
      await send(world, { website: 'https://spam.example' });
      const request = await world.store.db.selectFrom('quoteRequests').selectAll().executeTakeFirstOrThrow();
      expect(request).toMatchObject({
        state: 'held',
        spamScore: 0.9,
        spamReasons: '["hidden-field"]',
        confirmTokenHash: null,
      });
      expect(await world.mails()).toMatchObject([
        { kind: 'editors-queue', to: 'editor@plus92.example', slots: { what: 'is held as suspected spam' } },
      ]);
    });

    test('makes one mail an hour to the editors, however much there is', async () => {
      for (let number = 0; number < 5; number++)
        await send(world, { website: 'x', name: `Buyer ${number}` }, visitorFrom(`address ${number}`));
      expect(await countOf('quoteRequests')).toBe(5);
      expect(await world.mails()).toHaveLength(1);
    });

    test('is judged by what stands in the form and by the same brief from others', async () => {
      const signs: unknown[] = [];
      const scoreSpam: World['parts']['guard']['scoreSpam'] = (given) => {
        signs.push(given);
        return { score: 0, reasons: [], isHeld: false };
      };
      const other = await openWorld({ guard: { ...world.parts.guard, scoreSpam } });
      await send(other, { website: 'x', 'form-started': '2026-11-23T10:40:00.000Z' });
      await send(other, { email: 'another@company.example' });
      await send(other, { email: 'another@company.example', name: 'Somebody else' });
      expect(signs).toMatchObject([
        {
          ...{ honeypot: 'x', started: new Date('2026-11-23T10:40:00.000Z'), sameTextFromOthers: 0 },
          texts: ['Callers wait too long in the evening.'],
        },
        { honeypot: undefined, started: undefined, sameTextFromOthers: 1 },
        { sameTextFromOthers: 1 },
      ]);
      await other.end();
    });
  });

  test('who sends too many is told when to come again, and may send the same form then', async () => {
    let isEmpty = true;
    const takings: unknown[] = [];
    const takeAll: World['parts']['guard']['takeAll'] = (_, asked) => {
      takings.push(...asked.map(({ name }) => name));
      return Promise.resolve(isEmpty ? { ok: false, retryAfterSeconds: 60 } : { ok: true });
    };
    const limited = await openWorld({ guard: { ...world.parts.guard, takeAll } });
    const post = () =>
      limited.desk.buyer.submit(form({ ...ordinary, 'form-key': 'key-key-key-key-key' }), visitor);
    expect(await post()).toEqual({ kind: 'too-many', retryAfterSeconds: 60 });
    expect(takings).toEqual(['quote-post', 'quote-email']);
    expect(await limited.mails()).toEqual([]);
    isEmpty = false;
    expect((await post()).kind).toBe('stored');
    await limited.end();
  });

  test('no column of the database can be written by naming it as a field', async () => {
    const names = new Set<string>();
    for (const table of await world.store.db.introspection.getTables())
      for (const { name } of table.columns) if (!(quoteFields as string[]).includes(name)) names.add(name);
    expect(names.size).toBeGreaterThan(60);
    for (const name of [...names, '__proto__', 'constructor', 'toString'])
      expect(await submit({ [name]: '1' }), name).toMatchObject({
        kind: 'invalid',
        problems: [{ field: name }],
      });
    expect(await countOf('quoteRequests')).toBe(0);
  });

  test('1,000 hostile values in all fields are stored or refused, and nothing is thrown', async () => {
    const seed = 7;
    const random = seeded(seed);
    console.info(`seed ${seed}`);
    const values = [
      ...[
        "'; drop table quoteRequests; --",
        '<script>alert(1)</script>',
        '=cmd|calc',
        '\u0000',
        '\ud800',
        '%00',
        '../../etc',
      ],
      ...[
        'a\r\nBcc: x@y.example',
        '\u202eabc',
        '9'.repeat(400),
        'é'.repeat(3_000),
        '__proto__',
        '{"$ne":1}',
        '💥'.repeat(500),
      ],
      ...[
        'x\u200b@company.example',
        'ü@company.example',
        '-1',
        '1e309',
        'NaN',
        '2026-02-31',
        'Etc/GMT+99',
        '٣',
        '{{7*7}}',
        'null',
      ],
    ];
    const kinds = new Map<string, number>();
    for (let number = 0; number < 1_000; number++) {
      const field = quoteFields[number % quoteFields.length] ?? 'name';
      const value = values[Math.floor(random() * values.length)] ?? '';
      const { kind } = await submit(
        { [field]: random() < 0.8 ? value : [value, value] },
        visitorFrom(`${number}`),
      );
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect([...kinds.keys()].sort()).toEqual(['invalid', 'stored']);
    expect(kinds.get('invalid')).toBeGreaterThan(500);
    expect(await countOf('quoteRequests')).toBe(kinds.get('stored'));
  }, 60_000);
});
