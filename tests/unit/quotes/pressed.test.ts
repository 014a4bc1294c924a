import { describe, expect, test, vi } from 'vitest';
import { pressBuyerPage, pressConfirmPage } from '../../../src/lib/quotes/buyer-press.ts';
import { pressLeadPage } from '../../../src/lib/quotes/lead-press.ts';
import type { BuyerDesk, ProviderDesk } from '../../../src/lib/server/desk.ts';
import type { PostedForm } from '../../../src/lib/server/guard/posted-form.ts';

const visitor = { now: new Date(0), ipKey: 'an-address', cookies: new Map<string, string>() };
const done = () => vi.fn(() => Promise.resolve({ kind: 'done' as const }));
const form = (fields: Record<string, string>): PostedForm =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));

const buyerDesk = (change: object = {}) =>
  ({
    ...{ followUp: done(), reveal: done(), close: done(), withdraw: done(), erase: done(), refuse: done() },
    confirm: vi.fn(() => Promise.resolve({ kind: 'confirmed' as const, pageToken: 'own' })),
    ...change,
  }) as unknown as BuyerDesk;
const providerDesk = (change: object = {}) =>
  ({
    ...{ open: done(), accept: done(), decline: done(), saveDraft: done(), submitAnswer: done() },
    ...change,
  }) as unknown as ProviderDesk;

const pressBuyer = (fields: Record<string, string>, desk = buyerDesk()) =>
  pressBuyerPage(form(fields), { desk, token: 'own', visitor });
const pressLead = (fields: Record<string, string>, desk = providerDesk()) =>
  pressLeadPage(form(fields), { desk, token: 'lead', visitor });

describe('a button of the buyer’s page', () => {
  test.each([
    [{ do: 'ask', question: 'When?' }, '/quote/own/#ask'],
    [{ do: 'reveal', recipient: 'r-1' }, '/quote/own/#to-r-1'],
    [{ do: 'close', outcome: 'postponed' }, '/quote/own/#main'],
    [{ do: 'withdraw' }, '/quote/own/#main'],
  ])('%o leads back to its place', async (fields, path) => {
    expect(await pressBuyer(fields)).toEqual({ kind: 'to', path });
  });

  test('asks the use case of its name and no other, without its own field', async () => {
    const desk = buyerDesk();
    await pressBuyer({ do: 'ask', question: 'When?' }, desk);
    expect(desk.followUp).toHaveBeenCalledWith('own', form({ question: 'When?' }), visitor);
    for (const other of [desk.reveal, desk.close, desk.withdraw, desk.erase])
      expect(other).not.toHaveBeenCalled();
  });

  test('after which nothing is left says so at once', async () => {
    expect(await pressBuyer({ do: 'delete' })).toEqual({ kind: 'deleted' });
  });

  test.each<Record<string, string>>([{}, { do: 'erase' }, { do: '' }])('that is none changes nothing: %o', async (fields) => {
    const desk = buyerDesk();
    expect(await pressBuyer(fields, desk)).toMatchObject({ kind: 'again', status: 422 });
    for (const act of Object.values(desk)) expect(act).not.toHaveBeenCalled();
  });

  test('sent twice is none', async () => {
    const desk = buyerDesk();
    const twice = new Map([['do', ['withdraw', 'withdraw']]]);
    const pressed = await pressBuyerPage(twice, { desk, token: 'own', visitor });
    expect(pressed).toMatchObject({ kind: 'again', status: 422 });
    expect(desk.withdraw).not.toHaveBeenCalled();
  });
});

describe('a button of the confirm page', () => {
  const press = (fields: Record<string, string>, desk = buyerDesk()) =>
    pressConfirmPage(form(fields), { desk, token: 'once', visitor });

  test('leads on to the page of the buyer', async () => {
    expect(await press({ do: 'confirm' })).toEqual({ kind: 'to', path: '/quote/own/#main' });
  });

  test('deletes what somebody else has asked for', async () => {
    expect(await press({ do: 'refuse' })).toEqual({ kind: 'deleted' });
  });

  test('with a link that opens nothing is as if nothing were there', async () => {
    const desk = buyerDesk({ confirm: () => Promise.resolve({ kind: 'gone' }) });
    expect(await press({ do: 'confirm' }, desk)).toEqual({ kind: 'gone' });
  });
});

describe('a button of the provider’s page', () => {
  test.each([
    [{ do: 'open' }, '/lead/lead/#main'],
    [{ do: 'accept' }, '/lead/lead/#who-asks'],
    [{ do: 'decline', reason: 'budget' }, '/lead/lead/#main'],
    [{ do: 'save', basis: 'x' }, '/lead/lead/#answer'],
    [{ do: 'submit', basis: 'x' }, '/lead/lead/#answer'],
  ])('%o leads back to its place', async (fields, path) => {
    expect(await pressLead(fields)).toEqual({ kind: 'to', path });
  });

  test.each([
    [
      { kind: 'not-now', sentence: 'Too late.' },
      { status: 409, notice: 'Too late.', problems: [] },
    ],
    [
      { kind: 'invalid', problems: [{ field: 'basis', message: 'Shorter' }] },
      { status: 422, notice: null, problems: [{ field: 'basis', message: 'Shorter' }] },
    ],
    [{ kind: 'unavailable' }, { status: 503, headers: { 'Retry-After': '30' } }],
  ])('that was refused shows the page again with what was typed: %o', async (result, shown) => {
    const desk = providerDesk({ submitAnswer: () => Promise.resolve(result) });
    const pressed = await pressLead({ do: 'submit', basis: 'x' }, desk);
    expect(pressed).toMatchObject({
      kind: 'again',
      button: 'submit',
      fields: form({ basis: 'x' }),
      ...shown,
    });
  });
});
