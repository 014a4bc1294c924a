import { setPersistentEngine } from '@nanostores/persistent';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { add, addressOf, read, remove, write, type Entry } from '../../../src/lib/stores/shortlist.ts';

const entry = (slug: string): Entry => ({ slug, name: slug.toUpperCase() });
const listOf = (...slugs: string[]): Entry[] => slugs.map(entry);
const five = listOf('a', 'b', 'c', 'd', 'e');

describe('adding and removing', () => {
  test('the newest stands last', () => {
    expect(add(listOf('a'), entry('b'))).toEqual(listOf('a', 'b'));
  });
  test('one that is there already is not there twice', () => {
    expect(add(listOf('a', 'b'), entry('a'))).toEqual(listOf('a', 'b'));
  });
  test('the fifth finds room, the sixth does not', () => {
    expect(add(five.slice(0, 4), entry('e'))).toEqual(five);
    expect(add(five, entry('f'))).toBeUndefined();
  });
  test('one that is there already is no sixth', () => {
    expect(add(five, entry('c'))).toEqual(five);
  });
  test('the others keep their order when one goes', () => {
    expect(remove(five, 'b')).toEqual(listOf('a', 'c', 'd', 'e'));
    expect(remove(five, 'z')).toEqual(five);
    expect(remove([], 'a')).toEqual([]);
  });
  test('only slug and name are taken of what is added', () => {
    const more = { ...entry('a'), score: 3 };
    expect(add([], more)).toEqual([{ slug: 'a', name: 'A' }]);
  });
});

test('the address names each, in the order of the list', () => {
  expect(addressOf(listOf('ibex', 'orca-bpo'), '/compare/')).toBe('/compare/?p=ibex&p=orca-bpo');
  expect(addressOf([], '/compare/')).toBe('/compare/');
});

describe('what is kept on the device', () => {
  test('reads as it was written', () => {
    expect(read(write(five))).toEqual(five);
  });
  test('is nothing for an empty list', () => {
    expect(write([])).toBeUndefined();
  });
  test.each([
    ['no JSON', 'a,b'],
    ['empty', ''],
    ['nothing', undefined],
    ['null', 'null'],
    ['a number', '5'],
    ['an object', '{"slug":"a","name":"A"}'],
    ['a list of strings', '["a","b"]'],
    ['a list with null', '[null]'],
    ['no name', '[{"slug":"a"}]'],
    ['an empty name', '[{"slug":"a","name":""}]'],
    ['a slug that would change an address', '[{"slug":"a&p=b","name":"A"},{"slug":"../a","name":"A"}]'],
  ])('is taken for nothing when it is not ours: %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
  test('what can be read of a damaged list is kept, once each and five at most', () => {
    const text = JSON.stringify([entry('a'), 7, entry('a'), ...five, entry('f')]);
    expect(read(text)).toEqual(five);
  });
});

describe('the store', () => {
  const deaf = { addEventListener() {}, removeEventListener() {} };
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('window', deaf);
  });
  /** The store as a page finds it on a device with this storage. */
  const openOn = (storage: Record<string, string> | undefined) => {
    vi.stubGlobal('localStorage', storage);
    setPersistentEngine(storage ?? {}, deaf);
    return import('../../../src/lib/stores/shortlist.ts');
  };

  test('begins with what is kept, keeps what is set, and leaves nothing of an empty list', async () => {
    const storage: Record<string, string> = { shortlist: write(listOf('a')) ?? '' };
    const { $shortlist, setShortlist } = await openOn(storage);
    expect($shortlist.get()).toEqual(listOf('a'));
    expect(setShortlist(listOf('a', 'b'))).toBe(true);
    expect(storage).toEqual({ shortlist: '[{"slug":"a","name":"A"},{"slug":"b","name":"B"}]' });
    expect(setShortlist([])).toBe(true);
    expect(storage).toEqual({});
  });
  test('reading keeps nothing', async () => {
    const storage: Record<string, string> = {};
    const { $shortlist } = await openOn(storage);
    expect($shortlist.get()).toEqual([]);
    expect(storage).toEqual({});
  });
  test('goes on where the device is full, and says that it is not kept', async () => {
    const full = new Proxy(
      {},
      {
        set: () => {
          throw new Error('QuotaExceededError');
        },
      },
    );
    const { $shortlist, setShortlist } = await openOn(full);
    expect(setShortlist(listOf('a'))).toBe(false);
    expect(setShortlist(listOf('a', 'b'))).toBe(false);
    expect($shortlist.get()).toEqual(listOf('a', 'b'));
  });
  test('goes on where the device lets nobody ask', async () => {
    const { $shortlist, setShortlist } = await openOn(undefined);
    expect(setShortlist(listOf('a'))).toBe(false);
    expect($shortlist.get()).toEqual(listOf('a'));
  });
});
