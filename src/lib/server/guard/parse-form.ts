import type { PostedForm } from './posted-form.ts';

/** What a body turned out to be. */
export type ParsedForm =
  | { kind: 'form'; form: PostedForm }
  /** Not what a browser sends: an escape that is none, or bytes that are no UTF-8. */
  | { kind: 'malformed' }
  | { kind: 'too-many-fields' };

const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const PLUS = 0x2b;
const PERCENT = 0x25;
const SPACE = 0x20;

/** Reads the body of a form (application/x-www-form-urlencoded) of at most so many fields. */
export function parseForm(body: Uint8Array, mostFields: number): ParsedForm {
  // A map, so that "__proto__" is a name like any other.
  const form = new Map<string, string[]>();
  let count = 0;
  for (let from = 0; from < body.length;) {
    const mark = body.indexOf(AMPERSAND, from);
    const to = mark === -1 ? body.length : mark;
    if (to > from) {
      count += 1;
      if (count > mostFields) return { kind: 'too-many-fields' };
      const field = parseField(body.subarray(from, to));
      if (field === undefined) return { kind: 'malformed' };
      const [name, value] = field;
      const known = form.get(name);
      if (known) known.push(value);
      else form.set(name, [value]);
    }
    from = to + 1;
  }
  return { kind: 'form', form };
}

function parseField(bytes: Uint8Array): [string, string] | undefined {
  const mark = bytes.indexOf(EQUALS);
  const name = decode(mark === -1 ? bytes : bytes.subarray(0, mark));
  const value = mark === -1 ? '' : decode(bytes.subarray(mark + 1));
  return name === undefined || value === undefined ? undefined : [tidyName(name), tidyValue(value)];
}

/** Strict where URLSearchParams is lenient: that one keeps a broken escape as it is and puts U+FFFD where bytes are no UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === PERCENT) {
      const value = hexValue(bytes[index + 1]) * 16 + hexValue(bytes[index + 2]);
      if (Number.isNaN(value)) return undefined;
      plain[length] = value;
      index += 2;
    } else {
      plain[length] = byte === PLUS ? SPACE : byte;
    }
    length += 1;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain.subarray(0, length));
  } catch {
    return undefined;
  }
}

/** NaN for a byte that is no hexadecimal digit. */
function hexValue(byte = 0): number {
  const digit = String.fromCharCode(byte);
  return /^[\da-f]$/i.test(digit) ? Number.parseInt(digit, 16) : NaN;
}

const tidyName = (text: string): string => text.replace(/\p{Cc}/gu, '').normalize('NFC');

/**
 * One kind of line end, no control characters but tab and line feed, one form of each letter. What is not told apart by the eye but
 * belongs into no name (marks of direction and the like) is for the schemas of names.
 */
const tidyValue = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .normalize('NFC');
