import { expect, test } from 'vitest';
import { PackedRecords, packList, packMap } from '../../../src/lib/content/packed.ts';

type Firm = { slug: string; name: string; cities?: string[]; note?: string | null };

const firms: Firm[] = [
  { slug: 'a', name: 'Ünïcode “firm” 人', cities: ['karachi', 'lahore'] },
  { slug: 'b', name: 'B', note: null },
  { slug: 'c', name: '', cities: [] },
];

test('gives every record back as it was', () => {
  const packed = new PackedRecords(firms);
  expect(firms.map((_, place) => packed.read(place))).toEqual(firms);
});

test('reads a record once while it is wanted, and again when others came between', () => {
  const packed = new PackedRecords(firms, 2);
  const first = packed.read(0);
  expect(packed.read(0)).toBe(first);
  packed.read(1);
  packed.read(2);
  expect(packed.read(0)).not.toBe(first);
  expect(packed.read(0)).toEqual(first);
});

test.each([-1, 3])('refuses place %i', (place) => {
  expect(() => new PackedRecords(firms).read(place)).toThrow(`There is no record ${place}`);
});

test('packs an empty list', () => {
  expect(packList([], [])).toEqual([]);
  expect(packMap(new Map()).get('a')).toBeUndefined();
});

test('keeps the text whole however long the records are', () => {
  const long = Array.from({ length: 300 }, (_, place) => ({ text: '€'.repeat(place * 7) }));
  const packed = new PackedRecords(long);
  expect(long.map((_, place) => packed.read(place))).toEqual(long);
});

test('a packed list reads like the list, absent fields included', () => {
  const packed = packList(firms, ['slug']);
  expect(packed.map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
  expect(packed.map(({ name }) => name)).toEqual(['Ünïcode “firm” 人', 'B', '']);
  expect(packed.map(({ cities = ['none'] }) => cities)).toEqual([['karachi', 'lahore'], ['none'], []]);
  expect(packed.map(({ note }) => note)).toEqual([undefined, null, undefined]);
});

test('a packed map finds by key and nothing else', () => {
  const packed = packMap(new Map(firms.map((firm) => [firm.slug, firm])));
  expect(packed.get('b')).toEqual({ slug: 'b', name: 'B', note: null });
  expect(packed.get('d')).toBeUndefined();
  expect(packed.get('constructor')).toBeUndefined();
});
