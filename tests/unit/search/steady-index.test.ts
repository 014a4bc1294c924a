import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeCbor, encodeCbor, type CborValue } from '../../../scripts/build/cbor.ts';
import { steadyIndex, type IndexFile } from '../../../scripts/build/steady-index.ts';

/** RFC 8949, appendix A. */
test.each<[CborValue, string]>([
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [100, '1864'],
  [1000, '1903e8'],
  [1_000_000, '1a000f4240'],
  ['', '60'],
  ['IETF', '6449455446'],
  ['\u00fc', '62c3bc'],
  [[], '80'],
  [[1, 2, 3], '83010203'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
  [
    Array.from({ length: 25 }, (_, index) => index + 1),
    '98190102030405060708090a0b0c0d0e0f101112131415161718181819',
  ],
])('%j is %s in CBOR', (value, hex) => {
  expect(encodeCbor(value).toString('hex')).toBe(hex);
  expect(decodeCbor(Buffer.from(hex, 'hex'))).toEqual(value);
});

test.each(['20', 'f4', '9fff', 'a0', '0000', '62c3'])('%s is not read', (hex) => {
  expect(() => decodeCbor(Buffer.from(hex, 'hex'))).toThrow();
});

const pack = (value: CborValue): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encodeCbor(value)]));

function indexWith(order: 1 | -1): IndexFile[] {
  const turn = <Value>(list: Value[]): Value[] => (order === 1 ? list : list.toReversed());
  const names = turn(['a', 'b']);
  return [
    {
      path: 'filter/en_1.pf_filter',
      content: pack([
        'city',
        turn<CborValue>([
          ['Lahore', [1]],
          ['Karachi', [0, 1]],
        ]),
      ]),
    },
    { path: 'filter/en_2.pf_filter', content: pack(['kind', [['City', [0, 1]]]]) },
    {
      path: `pagefind.en_${names.join('')}.pf_meta`,
      content: pack([
        '1.5.2',
        [['en_x', 3]],
        [],
        turn<CborValue>([
          ['kind', 'en_2'],
          ['city', 'en_1'],
        ]),
        [],
        ['title'],
      ]),
    },
    {
      path: 'pagefind-entry.json',
      content: Buffer.from(`{"languages":{"en":{"hash":"en_${names.join('')}"}}}`),
    },
    { path: 'fragment/en_x.pf_fragment', content: gzipSync('kept') },
    { path: 'wasm.en.pagefind', content: gzipSync('pagefind_dcdwasm') },
  ];
}

test('two indexes that differ only in the order of their filters become one', () => {
  const [one, other] = [steadyIndex(indexWith(1)), steadyIndex(indexWith(-1))];
  const byPath = (files: IndexFile[]) =>
    new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
  expect(byPath(one)).toEqual(byPath(other));
});

test('every name that a file is found by is one that exists', () => {
  const files = new Map(steadyIndex(indexWith(1)).map(({ path, content }) => [path, Buffer.from(content)]));
  const entry = JSON.parse(files.get('pagefind-entry.json')?.toString() ?? '') as {
    languages: { en: { hash: string } };
  };
  const meta = files.get(`pagefind.${entry.languages.en.hash}.pf_meta`);
  const [, , , filters] = decodeCbor(meta?.subarray(12) ?? Buffer.alloc(0)) as CborValue[];
  expect((filters as CborValue[][]).map(([name]) => name)).toEqual(['city', 'kind']);
  for (const [, hash] of filters as string[][]) expect(files.has(`filter/${hash}.pf_filter`)).toBe(true);
});

test('the reader is unpacked and a fragment is not', () => {
  const files = new Map(steadyIndex(indexWith(1)).map(({ path, content }) => [path, Buffer.from(content)]));
  expect(files.get('wasm.en.pagefind')?.toString()).toBe('pagefind_dcdwasm');
  expect(files.get('fragment/en_x.pf_fragment')?.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
});

test('an index of another shape is a fault that names the place to look', () => {
  const strange = indexWith(1).map((file) =>
    file.path.endsWith('pf_meta') ? { ...file, content: pack([1, 2]) } : file,
  );
  expect(() => steadyIndex(strange)).toThrow('steady-index.ts');
});
