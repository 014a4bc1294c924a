import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readBuiltSite } from '../support/built-site.ts';

const site = readBuiltSite();
const textFiles = [...site.files].filter((file) =>
  /\.(html|css|js|json|xml|txt|svg|webmanifest|md|csv)$/.test(file),
);

test.each([
  ['br', brotliDecompressSync],
  ['gz', gunzipSync],
] as const)('each text file has a .%s beside it with the same content', (ending, unpack) => {
  expect(textFiles.length).toBeGreaterThan(0);
  const faults = textFiles.filter((file) => {
    if (!site.files.has(`${file}.${ending}`)) return true;
    const packed = readFileSync(join(site.folder, `${file}.${ending}`));
    return !unpack(packed).equals(readFileSync(join(site.folder, file)));
  });
  expect(faults).toEqual([]);
});
