import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownSecret, SecretFileError } from '../../../src/lib/server/secrets/own-secret.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plus92-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('is made once, of 256 random bits, and read by the owner alone', () => {
  const dataDir = join(folder, 'new', 'data');
  const secret = ownSecret(dataDir);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(ownSecret(dataDir)).toBe(secret);
  expect(readdirSync(dataDir)).toEqual(['secret']);
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(ownSecret(join(folder, 'other'))).not.toBe(secret);
});

test('is the same for processes that start together, and nothing else is left behind', async () => {
  const program = `import(${JSON.stringify(join(import.meta.dirname, '../../../src/lib/server/secrets/own-secret.ts'))})
    .then(({ ownSecret }) => console.log(ownSecret(${JSON.stringify(folder)})))`;
  const starts = Array.from({ length: 6 }, () => promisify(execFile)(process.execPath, ['-e', program]));
  const secrets = (await Promise.all(starts)).map(({ stdout }) => stdout.trim());
  expect(new Set(secrets)).toEqual(new Set([readFileSync(join(folder, 'secret'), 'utf8')]));
  expect(readdirSync(folder)).toEqual(['secret']);
});

test.each(['', 'short', 'a'.repeat(44), '{"secret":1}'])(
  'a file that holds something else ("%s") stops the start',
  (text) => {
    writeFileSync(join(folder, 'secret'), text);
    chmodSync(join(folder, 'secret'), 0o600);
    expect(() => ownSecret(folder)).toThrow(SecretFileError);
    expect(() => ownSecret(folder)).toThrow(/put the right file back, or set SESSION_SECRET\.$/);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(text);
  },
);
