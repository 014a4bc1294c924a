import { expect, test } from 'vitest';
import { renderMails } from '../../../src/emails/render-mails.tsx';
import { openMails } from '../../../src/lib/server/mail/fill-mail.ts';
import type { FilledMail, MailKind } from '../../../src/lib/server/mail/kinds.ts';
import { mailKinds, slotsOfKind } from '../../../src/lib/server/mail/slot-types.ts';
import { attribute, elementsNamed, parsePage, textOf } from '../../support/html.ts';
import { mailSamples, sampleSite } from '../../support/mail-samples.ts';
import { testMails } from '../../support/mails.ts';

const fill = await testMails();
const token = 'b7Jw0q2V9xkLrT3mNcYpZ4uA8sDfGhEiQo1W6vXe5RI';

/** Fills a kind with its sample and some other values, which may be of a wrong sort. */
function filled(kind: MailKind, others: Record<string, unknown> = {}): FilledMail {
  return fill(kind, { ...mailSamples[kind], ...others });
}

test.each<[MailKind, string, string[]]>([
  ['confirm-request', 'Confirm your request Q-7K2M-04', [`quote/confirm/${token}/`]],
  ['request-stored', 'Your request Q-7K2M-04 is stored', [`quote/${token}/`]],
  [
    'lead-invitation',
    'Request Q-7K2M-04 for Touchstone Communications: Customer support, chat and e-mail support',
    [`lead/${token}/`, 'providers/touchstone-communications/'],
  ],
  ['lead-new', 'New request Q-7K2M-04, answer by 5 December 2026', [`lead/${token}/`]],
  ['answer-received', 'Q-7K2M-04: ibex has declined: no capacity at that time', [`quote/${token}/`]],
  ['follow-up', 'A question on request Q-7K2M-04', [`lead/${token}/`]],
  ['request-closed', 'Request Q-7K2M-04 is closed', []],
  ['sign-in', 'Your sign-in link for Plus92', [`sign-in/${token}/`]],
  [
    'editors-queue',
    'Q-7K2M-04 waits to be passed on to Touchstone Communications and ibex',
    ['admin/quotes/Q-7K2M-04/'],
  ],
])('%s has its subject, its links and no other ones', (kind, subject, own) => {
  const mail = filled(kind);
  const links = [...own, 'privacy/'].map((path) => `${sampleSite}/${path}`);
  if (kind === 'lead-invitation') links.push('https://www.touchstone.example/contact-us/');
  expect(mail.subject).toBe(subject);
  const document = parsePage(mail.html);
  const hrefs = elementsNamed(document, 'a').map((each) => attribute(each, 'href'));
  expect(new Set(hrefs)).toEqual(new Set(links));
  // In plain text each stands alone on its line, where programs find it whole.
  expect(mail.text.split('\n').filter((line) => line.includes('://'))).toHaveLength(links.length);
  for (const link of links) expect(mail.text.split('\n')).toContain(link);
  expect(mail.text.split('\n').filter((line) => line.length > 72 && !line.includes('://'))).toEqual([]);
  expect(mail.html).not.toMatch(/<img|<script|<form|url\(|@import|data:/i);
});

test('the plain text is a letter of its own', () => {
  expect(filled('request-stored').text).toBe(`Plus92

Your request is stored

It goes to these three and to nobody else:

- Touchstone Communications: by hand, within 1 working day
- ibex: by hand, within 1 working day
- ORCA BPO: by hand, within 1 working day

Follow each step:
https://plus92.example/quote/${token}/

Customer support, 5,000 contacts a month of 6 minutes, English, New York
09:00 to 17:00. Nobody will telephone you: you chose “write only”.

Not you? Delete the request on the same page. It takes one press.

-----

Sent once, because you asked on 23 November 2026. This address is on no
list.

Reference: Q-7K2M-04
Privacy:
https://plus92.example/privacy/
`);
});

test('the text that others may see has no link', () => {
  const mail = filled('follow-up', { question: 'See HTTPS://spam.example/x and answer' });
  expect(mail.text).toContain(`/lead/${token}/`);
  expect(mail.shownText).not.toMatch(/https?:|plus92\.example|spam/i);
  expect(mail.shownText).toContain('Answer it:\n(link)\n');
  expect(mail.shownText).toContain('> See (link) and answer');
});

test('a list repeats its row: none, one, many', () => {
  const rows = (count: number): string[] => {
    const recipients = Array.from({ length: count }, (_, index) => ({
      name: `Firm ${index}`,
      how: 'at once',
    }));
    const { html, text } = filled('request-stored', { recipients });
    const shown = textOf(parsePage(html)).match(/Firm \d+/g) ?? [];
    expect(text.match(/^- Firm \d+: at once$/gm) ?? []).toHaveLength(shown.length);
    return shown;
  };
  expect(rows(0)).toEqual([]);
  expect(rows(1)).toEqual(['Firm 0']);
  expect(rows(20)).toHaveLength(20);
});

test('without recipients no gap is left in the plain text', () => {
  expect(filled('request-stored', { recipients: [] }).text).toContain(
    'and to nobody else:\n\nFollow each step:',
  );
});

test('a question keeps its lines, and each is marked as quoted', () => {
  const mail = filled('follow-up', { question: 'One?\r\n\r\n\r\n\r\n-----\r\nReference: Q-0000-00' });
  expect(mail.text).toContain('\n> One?\n>\n> -----\n> Reference: Q-0000-00\n');
  expect(elementsNamed(parsePage(mail.html), 'br')).toHaveLength(
    // One after each of the three ends of lines, and the one above the address to copy.
    4,
  );
});

test('every slot is shown in the HTML and in the plain text', async () => {
  const stored = await renderMails();
  expect(Object.keys(stored)).toEqual(mailKinds);
  for (const kind of mailKinds) {
    for (const part of ['html', 'text'] as const) {
      const used = (stored[kind]?.[part] ?? []).map((piece) =>
        typeof piece === 'string' ? '' : 'slot' in piece ? piece.slot : piece.each,
      );
      expect(used, `${kind}, ${part}`).toEqual(expect.arrayContaining(Object.keys(slotsOfKind(kind))));
    }
  }
});

test('the same templates give the same pieces', async () => {
  expect(JSON.stringify(await renderMails())).toBe(JSON.stringify(await renderMails()));
});

test('the address of the site is that of the running server, not of the build', async () => {
  const local = await testMails('http://localhost:4321');
  const mail = local('request-closed', mailSamples['request-closed']);
  expect(mail.html).toContain('href="http://localhost:4321/privacy/"');
  expect(mail.text).toContain('\nhttp://localhost:4321/privacy/\n');
  expect(() => local('sign-in', mailSamples['sign-in'])).toThrow('sign-in: url must be an address');
});

test.each(mailKinds)('%s refuses a slot that is missing or unknown, by its name', (kind) => {
  for (const name of Object.keys(slotsOfKind(kind)))
    expect(() => filled(kind, { [name]: undefined }), name).toThrow(`The mail ${kind}: ${name} must be a`);
  expect(() => filled(kind, { surplus: 'x' })).toThrow(`The mail ${kind} has no slot "surplus"`);
  expect(() => filled(kind, { constructor: 'x' })).toThrow(`The mail ${kind} has no slot "constructor"`);
});

test('an entry of a list must have its fields and no others', () => {
  const of = (recipients: unknown) => () => filled('confirm-request', { recipients });
  expect(of('Touchstone')).toThrow('confirm-request: recipients must be a list');
  expect(of([{ name: 'ibex' }])).toThrow('confirm-request: recipients, how must be a text');
  expect(of([{ name: 'ibex', how: 'x', email: 'a@b.example' }])).toThrow('has no slot "email"');
  expect(of([null])).toThrow('confirm-request: recipients, name must be a text');
});

test('what the build left must have every kind and no slot that a kind lacks', async () => {
  const { 'sign-in': signIn, ...others } = await renderMails();
  const open = (stored: object) => () => openMails(JSON.stringify(stored), sampleSite);
  expect(open({ ...others, 'sign-in': signIn })).not.toThrow();
  expect(open(others)).toThrow('The build has no mail "sign-in"');
  const wrong = { subject: ['Hello'], html: [{ slot: 'reference' }], text: [] };
  expect(open({ ...others, 'sign-in': wrong })).toThrow('sign-in of the build has a slot "reference"');
  const list = { subject: ['Hello'], html: [{ each: 'code', pieces: [] }], text: [] };
  expect(open({ ...others, 'sign-in': list })).toThrow('sign-in of the build has a slot "code"');
  expect(open({ ...others, 'sign-in': 'text' })).toThrow();
  expect(() => openMails('{', sampleSite)).toThrow();
});
