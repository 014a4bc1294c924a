import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serverSettings, servingSettings } from '../../../src/lib/server/env.ts';
import { SettingsError, siteSettings } from '../../../src/lib/site-settings.ts';

const noon = new Date('2026-11-22T12:00:00Z');

function faultsOf(env: Record<string, string>, read = serverSettings): readonly string[] {
  try {
    read(env, noon);
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
    databaseUrl: undefined,
    mail: {
      way: 'file',
      apiKey: undefined,
      baseUrl: 'https://api.resend.com',
      webhookSecret: undefined,
      from: 'Plus92 <mail@localhost>',
      perSecond: 5,
    },
    editorEmails: [],
    sessionSecret: undefined,
    retentionDays: 365,
    consentDays: 730,
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
  ['MAIL', 'file', 'smtp'],
  ['MAIL_FROM', 'desk@plus92.example', 'Plus92 <desk>'],
  ['MAIL_FROM', 'Plus92 <desk@plus92.example>', 'a, b <desk@plus92.example>'],
  ['MAIL_RATE', '1', '0'],
  ['MAIL_RATE', '500', '501'],
  ['RESEND_BASE_URL', 'http://localhost:4470', 'ftp://localhost'],
  ['EDITOR_EMAILS', 'a@plus92.example, b@plus92.example', 'a@plus92.example; b@plus92.example'],
  ['RETENTION_DAYS', '1', '0'],
  ['CONSENT_DAYS', '9999', '10000'],
])('%s takes %s and not %s', (name, good, bad) => {
  expect(faultsOf({ [name]: good })).toEqual([]);
  const [fault, ...more] = faultsOf({ [name]: bad });
  const found = name === 'EDITOR_EMAILS' ? '.+' : `"${bad.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}"`;
  expect(fault).toMatch(new RegExp(`^${name}: found ${found}; write .+\\.$`));
  expect(more).toEqual([]);
});

describe('a secret that is wrong is a fault', () => {
  test.each([
    ['DATABASE_URL', 'postgres://plus92@localhost/plus92', 'mysql://canary@localhost/canary'],
    ['RESEND_API_KEY', 're_0123456789', 'canary canary'],
    ['RESEND_WEBHOOK_SECRET', 'whsec_0123456789abcdef', 'canary'],
    ['SESSION_SECRET', 'synthetic secret of thirty-two ch', 'canary of less than thirty-two'],
  ])('and not shown: %s', (name, good, bad) => {
    expect(faultsOf({ [name]: good })).toEqual([]);
    const faults = faultsOf({ [name]: bad });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name}: found something else; write .+\\.$`));
    expect(faults[0]).not.toContain('canary');
  });
});

test('mails go to Resend when there is a key, unless files are asked for', () => {
  const key = { RESEND_API_KEY: 're_0123456789' };
  expect(serverSettings(key, noon).mail.way).toBe('resend');
  expect(serverSettings({ ...key, MAIL: 'file' }, noon).mail.way).toBe('file');
  expect(serverSettings({ SITE_URL: 'https://plus92.example' }, noon).mail.from).toBe(
    'Plus92 <mail@plus92.example>',
  );
});

test('editors are told apart by their addresses in small letters', () => {
  expect(
    serverSettings({ EDITOR_EMAILS: ' A@plus92.example,, a@Plus92.example ,b@x.example' }, noon),
  ).toMatchObject({
    editorEmails: ['a@plus92.example', 'b@x.example'],
  });
});

describe('a site on https', () => {
  const site = { SITE_URL: 'https://plus92.example' };
  const secret = { SESSION_SECRET: 'synthetic secret of thirty-two ch' };
  const key = { RESEND_API_KEY: 're_0123456789' };
  const namesOf = (env: Record<string, string>) =>
    faultsOf(env, servingSettings).map((fault) => fault.split(':')[0]);

  test('does not start without what its visitors\u2019 data depends on', () => {
    expect(namesOf(site)).toEqual(['RESEND_API_KEY', 'SESSION_SECRET']);
    expect(namesOf({ ...site, ...secret })).toEqual(['RESEND_API_KEY']);
    expect(namesOf({ ...site, ...key })).toEqual(['SESSION_SECRET']);
    expect(namesOf({ ...site, MAIL: 'file' })).toEqual(['SESSION_SECRET']);
    expect(namesOf({ ...site, SITE_URL: 'HTTPS://plus92.example', PORT: 'x' })).toEqual([
      'PORT',
      'RESEND_API_KEY',
      'SESSION_SECRET',
    ]);
  });

  test('starts with it, and is built without', () => {
    expect(namesOf({ ...site, ...secret, ...key })).toEqual([]);
    expect(namesOf({ ...site, ...secret, MAIL: 'file' })).toEqual([]);
    expect(faultsOf(site)).toEqual([]);
  });

  test('one on http needs nothing, unless it is told to send', () => {
    expect(namesOf({})).toEqual([]);
    expect(namesOf({ MAIL: 'resend' })).toEqual(['RESEND_API_KEY']);
  });
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
