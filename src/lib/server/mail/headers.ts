/** Bytes that an address may have (RFC 5321). */
const LONGEST_ADDRESS = 254;
const LONGEST_SUBJECT = 150;

/** Control characters, and what else some programs take for the end of a line. */
const breaksLines = /[\p{Cc}\u2028\u2029]/u;

/** One address and nothing else: no second one, no name, no comment, no space. */
const oneAddress = /^[^\s<>()[\]\\,;:"@\p{C}]+@[^\s<>()[\]\\,;:"@\p{C}]+$/u;

/** May this stand behind "To:"? */
export const isOneAddress = (address: string): boolean =>
  Buffer.byteLength(address) <= LONGEST_ADDRESS && oneAddress.test(address);

/** May this stand behind "Subject:"? */
export const isOneLine = (subject: string): boolean =>
  subject.trim() !== '' && [...subject].length <= LONGEST_SUBJECT && !breaksLines.test(subject);

/**
 * Throws where an address or a subject could change the head of a mail. Forms refuse such input with kind words long before; here it is
 * a fault of the program, found before anything is stored. The message names no address.
 */
export function refuseUnsafe(to: string, subject: string): void {
  if (!isOneAddress(to)) throw new TypeError('an e-mail must go to one plain address of at most 254 bytes');
  if (!isOneLine(subject))
    throw new TypeError('the subject of an e-mail must be one line of at most 150 characters');
}

/** The sender as the settings name it: an address, or a name and an address in angle brackets. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Reads MAIL_FROM; null where it is not one sender. */
export function readSender(from: string): Sender | null {
  if (breaksLines.test(from)) return null;
  const match = /^(?:"?([^"<>]*?)"?\s*<([^<>]+)>|([^<>]+))$/u.exec(from.trim());
  const address = (match?.[2] ?? match?.[3] ?? '').trim();
  return isOneAddress(address) ? { name: (match?.[1] ?? '').trim(), address } : null;
}
