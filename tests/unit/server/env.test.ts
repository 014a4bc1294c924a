import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serverSettings } from '../../../src/lib/server/env.ts';
import { SettingsError, siteSettings } from '../../../src/lib/site-settings.ts';

const noon = new Date('2026-11-22T12:00:00Z');

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    serverSettings(env, noon);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

test('nothing needs to be set', () => {
  expect(serverSettings({}, noon)).toEqual({
    port: 4321,
    host: '127.0.0.1',
    siteUrl: 'http://localhost:4321',
    distDir: 'dist',
    buildDate: '2026-11-22',
    correctionsEmail: undefined,
    dataDir: 'data',
    trustProxy: false,
    logLevel: 'info',
  });
});

test('the pages and the server read the same values', () => {
  const env = { PORT: '5000', BUILD_DATE: '2026-02-28', CORRECTIONS_EMAIL: 'desk@plus92.example' };
  expect(serverSettings(env, noon)).toMatchObject(siteSettings(env, noon));
  expect(siteSettings(env, noon).siteUrl).toBe('http://localhost:5000');
});

test('an empty value counts as not set', () => {
  expect(serverSettings({ PORT: '', SITE_URL: ' ', BUILD_DATE: '' }, noon)).toEqual(serverSettings({}, noon));
});

test('the day is the one in UTC', () => {
  expect(siteSettings({}, new Date('2026-11-22T23:59:59Z')).buildDate).toBe('2026-11-22');
  expect(siteSettings({}, new Date('2026-11-23T00:00:00Z')).buildDate).toBe('2026-11-23');
});

describe('the address of the site', () => {
  test.each([
    ['https://plus92.example', 'https://plus92.example'],
    ['https://plus92.example/', 'https://plus92.example'],
    ['HTTPS://Plus92.Example:443', 'https://plus92.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('%s is kept as %s', (given, kept) => {
    expect(siteSettings({ SITE_URL: given }, noon).siteUrl).toBe(kept);
  });

  test.each([
    'plus92.example',
    'ftp://plus92.example',
    'https://plus92.example/site',
    'https://plus92.example/?a',
    'https://plus92.example/#a',
    'https://user@plus92.example',
    'javascript:alert(1)',
  ])('%s is refused', (given) => {
    expect(faultsOf({ SITE_URL: given })).toHaveLength(1);
  });
});

test.each([
  ['PORT', '65535', '65536'],
  ['PORT', '0', '-1'],
  ['PORT', '80', '80.5'],
  ['PORT', '4321', '0x10'],
  ['HOST', '::1', 'a b'],
  ['HOST', '0.0.0.0', 'http://localhost'],
  ['BUILD_DATE', '2024-02-29', '2026-02-29'],
  ['BUILD_DATE', '2026-12-31', '31.12.2026'],
  ['CORRECTIONS_EMAIL', 'desk@plus92.example', 'desk'],
  ['TRUST_PROXY', 'true', 'yes'],
  ['LOG_LEVEL', 'warn', 'loud'],
])('%s takes %s and not %s', (name, good, bad) => {
  expect(faultsOf({ [name]: good })).toEqual([]);
  const [fault, ...more] = faultsOf({ [name]: bad });
  expect(fault).toMatch(
    new RegExp(`^${name}: found "${bad.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}"; write .+\\.$`),
  );
  expect(more).toEqual([]);
});

test('all faults are listed together', () => {
  const faults = faultsOf({ PORT: 'x', SITE_URL: 'x', BUILD_DATE: 'x', TRUST_PROXY: 'x' });
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'PORT',
    'SITE_URL',
    'BUILD_DATE',
    'TRUST_PROXY',
  ]);
});

test('.env.example names every setting, and its values are good', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const pairs = lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split('='));
  const example = Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
  const schemas = ['src/lib/site-settings.ts', 'src/lib/server/env.ts'].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const names = schemas.join('\n').matchAll(/^ {2}([A-Z_]+): z/gm);
  expect(Object.keys(example).sort()).toEqual([...names].map((match) => match[1]).sort());
  expect(serverSettings(example, noon)).toEqual(serverSettings({}, noon));
});
