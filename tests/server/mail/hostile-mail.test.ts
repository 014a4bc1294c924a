import { describe, expect, test } from 'vitest';
import type { FilledMail, MailKind } from '../../../src/lib/server/mail/kinds.ts';
import { mailKinds, slotsOfKind } from '../../../src/lib/server/mail/slot-types.ts';
import { elementsNamed, elementsOf, parsePage, textOf } from '../../support/html.ts';
import { mailSamples } from '../../support/mail-samples.ts';
import { testMails } from '../../support/mails.ts';

const fill = await testMails();

/** What must stand in the mail as it is, as harmless words. */
const shown = [
  '<script>alert(1)</script>',
  `"'><img src=x onerror=alert(1)>`,
  '</td></tr></table></body><a href="https://evil.example/">press here</a>',
  '<!--[if mso]><b>x</b><![endif]--> --> <style>*{display:none}</style>',
  '&lt;b&gt; &amp;amp; &#60;i&#62;',
  '{{reference}} ${reference} $& $1 %s <%= reference %>',
  'https://evil.example/ www.evil.example mailto:a@evil.example',
  'x'.repeat(10_000),
];

/** What loses signs that cannot be seen, and what is left of it. */
const cleaned: [value: string, left: string][] = [
  ['Sam\r\nBcc: all@example.org\r\n\r\nbody', 'Sam Bcc: all@example.org body'],
  ['\u202efdp.exe\u2066\u200f', 'fdp.exe'],
  ['nul\0esc\u001b[31mred', 'nulesc[31mred'],
  ['half \ud800 pair', 'half \ufffd pair'],
];

/** The marks between which a template is cut; React has to pass them on, so they are not cleaned away. */
const marks = [
  '\uE000reference\uE001',
  '\uE002recipients\uE001x\uE003',
  '\uE004&lt;b&gt;\uE005',
  '\uE000@site\uE001',
];

const hostile: [value: string, left: string][] = [
  ...[...shown, ...marks].map((value): [string, string] => [value, value]),
  ...cleaned,
];

describe.each(mailKinds)('%s', (kind) => {
  const textSlots = Object.entries(slotsOfKind(kind)).flatMap(([name, type]) => {
    if (type === 'line' || type === 'lines') return [name];
    return typeof type === 'string' ? [] : Object.keys(type.each).map((field) => `${name}.${field}`);
  });

  test('has slots of text', () => {
    expect(textSlots.length).toBeGreaterThan(1);
  });

  test.each(textSlots)('no value of %s adds an element, an attribute or a line of the head', (slot) => {
    const control = shapeOf(withValue(kind, slot, 'harmless'));
    for (const [value, left] of hostile) {
      // A question keeps its lines, each with a break that is ours.
      const isQuestion = kind === 'follow-up' && slot === 'question';
      const sent = isQuestion ? value.replaceAll('\r\n', ' ') : value;
      const mail = withValue(kind, slot, sent);
      expect(shapeOf(mail)).toEqual(control);
      expect(textOf(parsePage(mail.html))).toContain(left);
      expect(unwrapped(mail.text)).toContain(left);
      expect(mail.subject.length).toBeLessThanOrEqual(150);
      expect(mail.subject).toMatch(/^\S.*\S$/u);
      expect(mail.subject + mail.text.replaceAll('\n', '') + mail.html).not.toMatch(
        /[\p{Cc}\p{Bidi_Control}]/u,
      );
    }
  });

  const links = Object.entries(slotsOfKind(kind)).filter(([, type]) => type === 'own-link');

  test.each(links)('%s takes nothing but an address of the site', (slot) => {
    for (const value of [
      '',
      '/quote/x/',
      '//plus92.example/quote/x/',
      'javascript:alert(1)',
      'https://plus92.example',
      'https://plus92.example.evil.example/',
      'https://plus92.example@evil.example/',
      'https://evil.example/https://plus92.example/',
      'http://plus92.example/quote/x/',
      ' https://plus92.example/quote/x/',
      'https://plus92.example/quote/x/\r\nBcc: a@b.example',
      'https://plus92.example/"><script>alert(1)</script>',
      "https://plus92.example/' onclick='x",
      'https://plus92.example/\\evil',
      'https://plus92.example/\u202e',
      '\uE000reference\uE001',
    ]) {
      const fault = faultOf(() => withValue(kind, slot, value));
      expect(fault).toBe(
        `The mail ${kind}: ${slot} must be an address that begins with https://plus92.example/.`,
      );
    }
  });
});

test('the page of an address may be of any site, but must be a page', () => {
  const hrefsFor = (value: string): string => withValue('lead-invitation', 'addressPage', value).html;
  expect(hrefsFor('http://firm.example/contact?a=1&b=2')).toContain(
    'href="http://firm.example/contact?a=1&amp;b=2"',
  );
  expect(hrefsFor(`https://firm.example/"'><script>`)).toContain(
    'href="https://firm.example/%22&#39;%3E%3Cscript%3E"',
  );
  for (const value of [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://firm.example/',
    'https://user:secret@firm.example/',
    'https://firm.example/ x',
    'https://firm.example/\nx',
    'https://',
    'firm.example',
  ])
    expect(() => hrefsFor(value), value).toThrow('lead-invitation: addressPage must be an address');
});

test('a question of many lines adds breaks and nothing else', () => {
  const count = (question: string, name: string): number =>
    elementsNamed(parsePage(withValue('follow-up', 'question', question).html), name).length;
  expect(count('a\nb\nc', 'br') - count('a', 'br')).toBe(2);
  const all = (question: string): number =>
    elementsOf(parsePage(withValue('follow-up', 'question', question).html)).length;
  expect(all('<b>a\n<b>b\n<b>c') - all('a')).toBe(2);
});

/** Every element with all its attributes, in order. */
function shapeOf({ html }: FilledMail): string[] {
  return elementsOf(parsePage(html)).map(
    ({ tagName, attrs }) => `${tagName} ${attrs.map(({ name, value }) => `${name}=${value}`).join(' ')}`,
  );
}

/** Fills the sample of a kind with one other value; "recipients.how" is that field in an only entry. */
function withValue(kind: MailKind, slot: string, value: string): FilledMail {
  const [name = '', field] = slot.split('.');
  const given = field === undefined ? value : [{ name: 'ibex', how: 'at once', [field]: value }];
  return fill(kind, { ...mailSamples[kind], [name]: given });
}

/** Plain text as it was before its lines were broken. */
function unwrapped(text: string): string {
  return text.replace(/\n(> |  )?/g, ' ');
}

function faultOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'no error';
  }
}
