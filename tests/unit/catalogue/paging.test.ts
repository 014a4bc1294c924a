import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_SIZE, paginate } from '../../../src/lib/catalogue/paging.ts';

test('a short list is one page', () => {
  expect(paginate(['a', 'b'], 2)).toEqual([
    { items: ['a', 'b'], number: 1, pages: 1, total: 2, from: 1, to: 2 },
  ]);
});

test('one more than a page begins a second', () => {
  expect(paginate(['a', 'b', 'c'], 2)).toEqual([
    { items: ['a', 'b'], number: 1, pages: 2, total: 3, from: 1, to: 2 },
    { items: ['c'], number: 2, pages: 2, total: 3, from: 3, to: 3 },
  ]);
});

test('an empty list has one empty page, from 0 to 0', () => {
  expect(paginate([])).toEqual([{ items: [], number: 1, pages: 1, total: 0, from: 0, to: 0 }]);
});

test('a page has 20 rows unless told otherwise', () => {
  expect(PAGE_SIZE).toBe(20);
  expect(paginate(Array.from({ length: 41 }, (_, index) => index)).map(({ items }) => items.length)).toEqual([
    20, 20, 1,
  ]);
});

test('the pages together are the list, and none is longer than a page', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (list, size) => {
      const pages = paginate(list, size);
      expect(pages.flatMap(({ items }) => items)).toEqual(list);
      expect(pages.every(({ items }) => items.length <= size)).toBe(true);
    }),
  );
});
