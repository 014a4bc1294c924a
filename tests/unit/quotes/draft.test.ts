import { describe, expect, test } from 'vitest';
import { openDrafts, readDraft, restore, writeDraft } from '../../../src/lib/quotes/draft.ts';
import { DRAFT_KEY, forgetSent } from '../../../src/lib/quotes/draft-sent.ts';

const savedAt = '2026-11-22T10:00:00.000Z';
const draft = { typed: { services: ['customer-support'], problem: ['Weekends'] }, savedAt, isSending: false };

/** A place that keeps what it is given, as the browser's does. */
function place(): Storage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    ...{ kept, length: 0, key: () => null, clear: () => kept.clear() },
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('a draft', () => {
  test('comes back as it was kept', () => {
    expect(readDraft(writeDraft(draft))).toEqual(draft);
  });

  test('never holds the consent, nor what is no field of the brief', () => {
    const typed = { ...draft.typed, consent: ['yes'], 'form-key': ['abc'], website: ['x'] };
    expect(writeDraft({ ...draft, typed })).not.toMatch(/consent|form-key|website/);
    const written = JSON.stringify({ v: 1, savedAt, isSending: false, typed });
    expect(readDraft(written)?.typed).toEqual(draft.typed);
  });

  test('leaves out what nothing was typed into', () => {
    expect(writeDraft({ ...draft, typed: { ...draft.typed, users: ['  '], days: [] } })).not.toMatch(
      /users|days/,
    );
  });

  test.each([
    ['nothing', null],
    ['no JSON', 'hello'],
    ['a number', '5'],
    ['null', 'null'],
    ['another version', JSON.stringify({ v: 2, savedAt, typed: { name: ['A'] } })],
    ['no day', JSON.stringify({ v: 1, savedAt: 'yesterday', typed: { name: ['A'] } })],
    ['no fields', JSON.stringify({ v: 1, savedAt, typed: {} })],
    ['only strange fields', JSON.stringify({ v: 1, savedAt, typed: { juggling: ['yes'] } })],
    ['far too much', JSON.stringify({ v: 1, savedAt, typed: { name: ['x'.repeat(70_000)] } })],
  ])('that is %s is none', (_, text) => {
    expect(readDraft(text)).toBeNull();
  });

  test('of which one field is bad keeps the others', () => {
    const typed = {
      name: ['A', 'B'],
      email: 'a@b.example',
      days: ['mon', 'tue'],
      company: [5],
      role: ['Head'],
    };
    expect(readDraft(JSON.stringify({ v: 1, savedAt, typed }))?.typed).toEqual({
      days: ['mon', 'tue'],
      role: ['Head'],
    });
  });
});

describe('put back into a form', () => {
  test('it fills what the page left empty', () => {
    expect(restore(draft.typed, {}, {}, [])).toEqual(draft.typed);
  });

  test('what the address names stands, and so do the questions of those whom it names', () => {
    const now = { p: ['ibex'], contacts1: ['5000'] };
    const kept = { p: ['abacus'], ask: ['abacus:price'], contacts1: ['100'], problem: ['Weekends'] };
    expect(restore(kept, now, now, ['p', 'contacts1'])).toEqual({ ...now, problem: ['Weekends'] });
  });

  test('what was typed before the script ran stands', () => {
    expect(restore({ name: ['Old'] }, {}, { name: ['New'] }, [])).toEqual({ name: ['New'] });
  });

  test('a choice that was ours gives way to the one that was kept', () => {
    const ours = { mayCall: ['no'] };
    expect(restore({ mayCall: ['yes'] }, ours, ours, [])).toEqual({ mayCall: ['yes'] });
  });
});

describe('the place on the device', () => {
  test('holds one draft, under its name, until it is cleared', () => {
    const storage = place();
    const drafts = openDrafts(() => storage);
    expect(drafts.write(draft)).toBe(true);
    expect([...storage.kept.keys()]).toEqual(['quote-draft']);
    expect(drafts.read()).toEqual(draft);
    drafts.clear();
    expect(storage.kept.size).toBe(0);
  });

  test('that refuses is no fault: nothing is kept, and that is said', () => {
    const drafts = openDrafts(() => {
      throw new Error('denied');
    });
    expect([drafts.read(), drafts.write(draft)]).toEqual([null, false]);
    expect(() => drafts.clear()).not.toThrow();
  });
});

describe('after sending', () => {
  const opened = (isSending: boolean, search: string): boolean => {
    const storage = place();
    openDrafts(() => storage).write({ ...draft, isSending });
    storage.setItem('shortlist', '[]');
    forgetSent(() => storage, search);
    expect(storage.getItem('shortlist')).toBe('[]');
    return storage.kept.has(DRAFT_KEY);
  };

  test('the draft that was sent goes, and nothing else', () => {
    expect(opened(true, '?r=Q-7K2M-04')).toBe(false);
  });

  test.each([
    ['was not being sent', false, '?r=Q-7K2M-04'],
    ['belongs to no request', true, ''],
    ['is named by nonsense', true, '?r=%3Cscript%3E'],
  ])('a draft that %s stays', (_, isSending, search) => {
    expect(opened(isSending, search)).toBe(true);
  });

  test('a device that refuses is no fault', () => {
    const refuse = (): Storage => {
      throw new Error('denied');
    };
    expect(() => forgetSent(refuse, '?r=Q-7K2M-04')).not.toThrow();
  });
});
