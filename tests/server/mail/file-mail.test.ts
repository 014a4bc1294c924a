import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, describe, expect, test } from 'vitest';
import { fileTransport, readWrittenMail } from '../../../src/lib/server/mail/file-mail.ts';
import { isOneAddress, isOneLine, readSender, refuseUnsafe } from '../../../src/lib/server/mail/headers.ts';
import { queueMail } from '../../../src/lib/server/mail/queue-mail.ts';
import { fillPlainly, handClock, keys } from './mail-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'plus92-mail-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const id = '0b7e4f1c-5d2a-4c3e-9f10-1a2b3c4d5e6f';
const signal = new AbortController().signal;
const clock = handClock();

async function roundTrip(mail: { to: string; subject: string; html: string; text: string }, from: string) {
  await fileTransport({ folder, from, clock }).send(id, mail, signal);
  const raw = readFileSync(join(folder, `${id}.eml`), 'utf8');
  return { raw, parsed: await PostalMime.parse(raw) };
}

describe('a mail as a file', () => {
  const mail = {
    to: 'reader@example.com',
    subject: '“Größe” — 400 seats in Lāhore: پاکستان, ' + '🐘'.repeat(30),
    html: '<p>Grüße, 5 €</p>\n.\n--=_x',
    text: 'From here\r\n.\n' + 'long '.repeat(400) + 'ü',
  };

  test('says the same when it is read back', async () => {
    const { parsed } = await roundTrip(mail, 'Plus92, the Größte <mail@plus92.example>');
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.from).toMatchObject({ name: 'Plus92, the Größte', address: 'mail@plus92.example' });
    expect(parsed.to).toMatchObject([{ address: 'reader@example.com' }]);
    expect(parsed.html?.trim()).toBe(mail.html);
    expect(parsed.text?.trim().replaceAll('\r\n', '\n')).toBe(mail.text.replaceAll('\r\n', '\n'));
    expect(parsed.messageId).toBe(`<${id}@plus92.example>`);
    expect(parsed.date).toBe('2026-11-22T10:00:00.000Z');
    expect(parsed.replyTo).toBeUndefined();
  });

  test('keeps every line within 76 characters, in plain ASCII', async () => {
    const { raw } = await roundTrip(mail, 'Plus92 <mail@plus92.example>');
    const lines = raw.split('\r\n');
    expect(lines.filter((line) => line.length > 76 || !/^[\x20-\x7e]*$/.test(line))).toEqual([]);
  });

  test('is one file, however often it is written', async () => {
    await roundTrip(mail, 'mail@plus92.example');
    await roundTrip(mail, 'mail@plus92.example');
    expect(readdirSync(folder)).toEqual([`${id}.eml`]);
  });

  test('is found by its id and by nothing else', async () => {
    await roundTrip(mail, 'mail@plus92.example');
    expect(await readWrittenMail(folder, id)).toContain('To: reader@example.com');
    expect(await readWrittenMail(folder, '../' + id)).toBeNull();
    expect(await readWrittenMail(folder, '00000000-0000-0000-0000-000000000000')).toBeNull();
  });
});

const breaks = ['\r\n', '\n', '\r', '\u0000', '\u000b', '\u0085', '\u2028', '\u2029'];

describe('the head of a mail cannot be changed from outside', () => {
  test.each(breaks)('by %j in the subject or the address', (lineBreak) => {
    expect(isOneLine(`Hello${lineBreak}Bcc: x@example.com`)).toBe(false);
    expect(isOneAddress(`a@example.com${lineBreak}`)).toBe(false);
    expect(isOneAddress(`a${lineBreak}@example.com`)).toBe(false);
    expect(readSender(`Plus92${lineBreak}Bcc: x@example.com <mail@plus92.example>`)).toBeNull();
  });

  test.each([
    'a@x.example,b@x.example',
    'a@x.example b@x.example',
    'A <a@x.example>',
    'a@x@y.example',
    'a',
    '@x',
    'a@',
    '',
  ])('by an address that is not one plain address: %j', (address) =>
    expect(isOneAddress(address)).toBe(false),
  );

  test('an address may have 254 bytes, a subject 150 characters, and not one more', () => {
    const address = (length: number) => `${'a'.repeat(length - 12)}@example.com`;
    expect([254, 255].map((length) => isOneAddress(address(length)))).toEqual([true, false]);
    expect(isOneAddress(`${'ü'.repeat(122)}@example.com`)).toBe(false);
    expect([150, 151].map((length) => isOneLine('🐘'.repeat(length)))).toEqual([true, false]);
    expect(isOneLine('  ')).toBe(false);
  });

  test('what is refused is never stored, and the fault names no address', async () => {
    const unreachable = new Proxy({}, { get: () => expect.unreachable('nothing may be stored') });
    const parts = { keys, clock, fill: fillPlainly };
    const slots = { url: '', code: '', minutes: '' };
    for (const to of breaks.map((lineBreak) => `a@example.com${lineBreak}Bcc: b@example.com`))
      await expect(queueMail(unreachable as never, parts, { kind: 'sign-in', to, slots })).rejects.toThrow(
        /^an e-mail must go to one plain address of at most 254 bytes$/,
      );
    expect(() => refuseUnsafe('a@example.com', 'Hello\r\nBcc: b@example.com')).toThrow(
      /^the subject of an e-mail/,
    );
  });

  test('nothing in the words of a mail adds a part or a header to it', async () => {
    const control = await roundTrip(
      { to: 'a@example.com', subject: 'S', html: 'h', text: 't' },
      'mail@plus92.example',
    );
    const hostile = `\r\n--=_${id}\r\nContent-Type: text/html\r\n\r\n<b>\r\nBcc: b@example.com\r\n\r\n--=_${id}--\r\n`;
    const { parsed } = await roundTrip(
      { to: 'a@example.com', subject: 'S', html: hostile, text: hostile },
      'mail@plus92.example',
    );
    expect(parsed.headers.map(({ key }) => key)).toEqual(control.parsed.headers.map(({ key }) => key));
    expect(parsed.attachments).toEqual([]);
    expect(parsed.html).toContain('--=_');
  });
});
