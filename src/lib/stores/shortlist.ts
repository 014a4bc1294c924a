import { persistentAtom, setPersistentEngine, windowPersistentEvents } from '@nanostores/persistent';

/** A provider on the shortlist. The name is kept too, so that no page has to ask for it. */
export type Entry = { slug: string; name: string };

/** As many as a comparison and a quote request can hold. */
export const LIMIT = 5;

/** Where the device keeps the list; the page on privacy names it. */
export const KEY = 'shortlist';

/** The list, in the order of adding: the same in all tabs. Nothing is kept before the first add, nor after the last is removed. */
export const $shortlist = persistentAtom<Entry[]>(KEY, [], { encode: write, decode: read });

/** What was kept; anything that this site did not write is taken for nothing. */
export function read(text: unknown): Entry[] {
  let found: unknown;
  try {
    found = JSON.parse(String(text));
  } catch {
    return [];
  }
  if (!Array.isArray(found)) return [];
  return found.filter(isEntry).reduce<Entry[]>((list, entry) => add(list, entry) ?? list, []);
}

/** What is kept; an empty list is nothing, so that its place on the device is cleared. */
export function write(list: readonly Entry[]): string | undefined {
  return list.length > 0 ? JSON.stringify(list) : undefined;
}

/** The list with one more at its end, or as it is where it has this one; undefined when it is full. */
export function add(list: readonly Entry[], { slug, name }: Entry): Entry[] | undefined {
  if (isListed(list, slug)) return [...list];
  return list.length < LIMIT ? [...list, { slug, name }] : undefined;
}

export const remove = (list: readonly Entry[], slug: string): Entry[] =>
  list.filter((entry) => entry.slug !== slug);

// A function, not a constant: what was kept is read before the lines below the store are reached.
export function isListed(list: readonly Entry[], slug: string): boolean {
  return list.some((entry) => entry.slug === slug);
}

/** The address of the comparison of the list, `base` being that of an empty one. */
export const addressOf = (list: readonly Entry[], base: string): string =>
  list.length > 0 ? `${base}?${list.map(({ slug }) => `p=${slug}`).join('&')}` : base;

/** Sets the list. Where the device refuses to keep it, it lives as long as the page; the answer says whether it is kept. */
export function setShortlist(list: Entry[]): boolean {
  try {
    $shortlist.set(list);
    return localStorage[KEY] === write(list);
  } catch {
    setPersistentEngine({}, windowPersistentEvents);
    $shortlist.set(list);
    return false;
  }
}

function isEntry(found: unknown): found is Entry {
  const { slug, name } = (found ?? {}) as Partial<Record<keyof Entry, unknown>>;
  return typeof slug === 'string' && /^[a-z0-9-]+$/.test(slug) && typeof name === 'string' && name !== '';
}
