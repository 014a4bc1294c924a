/** Rows on one page of a list: a list pages from the start, so that no page grows with the catalogue. */
export const PAGE_SIZE = 20;

export type Page<T> = { items: T[]; number: number; pages: number; total: number; from: number; to: number };

/** Cuts a list into pages of `size`; an empty list has one empty page. Numbers count from 1. */
export function paginate<T>(list: readonly T[], size = PAGE_SIZE): Page<T>[] {
  const pages = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: pages }, (_, index) => {
    const items = list.slice(index * size, (index + 1) * size);
    return {
      items,
      number: index + 1,
      pages,
      total: list.length,
      from: items.length ? index * size + 1 : 0,
      to: index * size + items.length,
    };
  });
}

/** Numbers of the pages after the first: those that need an address of their own. */
export const laterPages = (list: readonly unknown[], size = PAGE_SIZE): number[] =>
  paginate(list, size)
    .slice(1)
    .map(({ number }) => number);
