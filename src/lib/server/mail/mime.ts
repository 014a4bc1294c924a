import type { Sender } from './headers.ts';
import type { SealedMail } from './queue-mail.ts';

/** What a mail needs beside its words to be a file that any mail program opens. */
export interface Envelope {
  readonly id: string;
  readonly from: Sender;
  readonly date: Date;
}

/**
 * A mail as a MIME message (RFC 5322, 2045 and 2047): the text and the HTML as alternatives. Both are in base64, in which nothing of
 * what they say can look like a header or a boundary.
 */
export function toMimeMessage({ to, subject, html, text }: SealedMail, { id, from, date }: Envelope): string {
  // Neither "=_" nor the hyphens at its start can occur in base64.
  const boundary = `=_${id}`;
  const domain = from.address.slice(from.address.indexOf('@') + 1);
  const lines = [
    `From: ${from.name ? `${encodeWords(from.name)} <${from.address}>` : from.address}`,
    `To: ${to}`,
    `Subject: ${encodeWords(subject)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${domain}>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative;',
    ` boundary="${boundary}"`,
    '',
    ...[
      ['plain', text],
      ['html', html],
    ].flatMap(([type = '', content = '']) => [
      `--${boundary}`,
      `Content-Type: text/${type}; charset=utf-8`,
      'Content-Transfer-Encoding: base64',
      '',
      ...inLines(content),
    ]),
    `--${boundary}--`,
    '',
  ];
  return lines.join('\r\n');
}

const inLines = (content: string): string[] =>
  Buffer.from(content, 'utf8')
    .toString('base64')
    .match(/.{1,76}/g) ?? [''];

/** Bytes whose base64, in the frame "=?utf-8?B?…?=" and behind the name of the header, fits into a line of 76 characters. */
const WORD_BYTES = 39;

/** A text for a header: as it is where it is plain and short, else in encoded words, none of which splits a character. */
function encodeWords(text: string): string {
  if (/^[A-Za-z0-9 -]{1,60}$/.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((each) => `=?utf-8?B?${Buffer.from(each).toString('base64')}?=`).join('\r\n ');
}
