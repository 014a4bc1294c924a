import { afterEach, expect, test } from 'vitest';
import { classify } from '../../../src/lib/server/mail/classify.ts';
import { resendTransport } from '../../../src/lib/server/mail/resend.ts';
import { startFakeResend, type FakeOptions, type FakeResend, type Fault } from '../../support/fake-resend.ts';
import { HOUR } from './mail-desk.ts';

const mail = { to: 'reader@example.com', subject: 'Synthetic', html: '<p>Hello</p>', text: 'Hello' };
const from = 'Plus92 <mail@plus92.example>';
const running: FakeResend[] = [];

afterEach(async () => {
  for (const fake of running.splice(0)) await fake.close();
});

async function desk(options: FakeOptions = {}, apiKey = 're_synthetic') {
  const fake = await startFakeResend({ limit: null, ...options });
  running.push(fake);
  const transport = resendTransport({ apiKey, baseUrl: fake.url, from });
  const send = (key: string, changed: Partial<typeof mail> = {}, timeoutMs = 5_000) =>
    transport.send(key, { ...mail, ...changed }, AbortSignal.timeout(timeoutMs));
  return { fake, send };
}

test('a mail is taken, and the same key again is the same mail', async () => {
  const { fake, send } = await desk();
  const first = await send('key-1');
  expect(first).toEqual({ kind: 'accepted', providerId: fake.accepted.get('key-1')?.id });
  expect(await send('key-1')).toEqual(first);
  expect([...fake.accepted.values()]).toMatchObject([
    { key: 'key-1', to: 'reader@example.com', subject: 'Synthetic', count: 1 },
  ]);
});

test('the same key with another mail is refused for 24 hours, then it is forgotten and comes twice', async () => {
  let now = 0;
  const { fake, send } = await desk({ now: () => now });
  await send('key-1');
  now += 24 * HOUR - 1;
  expect(await send('key-1', { subject: 'Another' })).toMatchObject({
    status: 409,
    name: 'invalid_idempotent_request',
  });
  now += 1;
  await send('key-1');
  expect(fake.accepted.get('key-1')?.count).toBe(2);
});

test('two requests with one key at once are one mail', async () => {
  const { fake, send } = await desk({ latencyMs: 300 });
  const both = await Promise.all([send('key-1'), send('key-1')]);
  expect(both.map(({ kind }) => kind).sort()).toEqual(['accepted', 'failed']);
  expect(both.find(({ kind }) => kind === 'failed')).toMatchObject({
    name: 'concurrent_idempotent_requests',
  });
  expect(fake.accepted.get('key-1')?.count).toBe(1);
});

test('the sixth request within a second is told to wait', async () => {
  const { send } = await desk({ limit: 5, retryAfter: 2 });
  const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => send(`key-${index}`)));
  const refused = answers.filter(({ kind }) => kind === 'failed');
  expect(refused).toMatchObject([{ status: 429, name: 'rate_limit_exceeded', retryAfterMs: 2_000 }]);
});

test('a wrong key is refused, and so is an address that is none', async () => {
  const { send } = await desk({ apiKey: 're_right' }, 're_wrong');
  expect(await send('key-1')).toMatchObject({ status: 403, name: 'invalid_api_key' });
  const right = await desk();
  expect(await right.send('key-1', { to: 'nobody' })).toMatchObject({
    status: 422,
    name: 'validation_error',
  });
});

const faults: [Fault, string, boolean][] = [
  ['error-500', 'service-error', false],
  ['rate-limit', 'rate-limit', false],
  ['conflict', 'in-flight', false],
  ['accepted-then-reset', 'no-answer', true],
  ['accepted-then-silence', 'no-answer', true],
  ['accepted-then-bad-json', 'no-answer', true],
  ['accepted-then-cut', 'no-answer', true],
];

test.each(faults)('after "%s" the mail is tried again: %s', async (fault, failure, isTaken) => {
  const { fake, send } = await desk({ faults: { [fault]: 1 } });
  const answer = await send('key-1', {}, 300);
  expect(answer.kind).toBe('failed');
  if (answer.kind === 'failed') expect(classify(answer)).toMatchObject({ kind: 'retry', failure });
  expect(fake.accepted.size).toBe(isTaken ? 1 : 0);
  fake.setFaults({});
  await send('key-1');
  expect(fake.accepted.get('key-1')?.count).toBe(1);
});

test('an outage is no answer or 503, and nothing is taken in it', async () => {
  const { fake, send } = await desk();
  fake.outage(60_000);
  for (let each = 0; each < 6; each++)
    expect([null, 503]).toContain(((await send(`key-${each}`)) as { status?: number | null }).status);
  expect(fake.accepted.size).toBe(0);
});

test('what was accepted can be read by whoever asks for it', async () => {
  const { fake, send } = await desk();
  await send('key-1');
  const list = await (await fetch(`${fake.url}/test/accepted`)).json();
  expect(list).toMatchObject([{ key: 'key-1', to: 'reader@example.com', subject: 'Synthetic', count: 1 }]);
});

test('a sender that is none is found at the start', () => {
  expect(() => resendTransport({ apiKey: 're_x', from: 'a@b.example, c@d.example' })).toThrow('MAIL_FROM');
});
