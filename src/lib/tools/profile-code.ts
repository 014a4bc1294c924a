import { readProfile, type ProfileCalls } from './profile-text.ts';

/** A code begins with its span, so that no pasted text is taken for one: d12_15_0*4 is a day of 12, 15 and four times 0 calls. */
const CODE = /^[dw][\d.*_-]+$/;
/** A week of five minutes each. */
const MOST_NUMBERS = 2_016;
/** From here on a repeated number is shorter with a count. */
const RUN_FROM = 3;

/**
 * A pasted profile as it stands in an address: only signs that need no escaping, so that a week of quarter hours keeps within a few
 * kilobytes. Days are parted by "-", numbers by "_", and n*k is k times n. Numbers keep all their decimals. What cannot be read stays as it is.
 * Example: "09:00\t12\n09:30\t12\n10:00\t12" is "d12*3"; the times go beside it.
 */
export function packProfile(text: string): Packed {
  if (last.text !== text) last = { text, packed: pack(text) };
  return last.packed;
}

type Packed = { code: string; read: ProfileCalls | null };

/** The address, the fields and the result ask for the same text one after the other, at each key. */
let last: { text: string; packed: Packed } = { text: '', packed: { code: '', read: null } };

function pack(text: string): Packed {
  const day = readProfile(text, 'day');
  const week = day?.ok ? null : readProfile(text, 'week');
  const read = day?.ok ? day : week?.ok ? week : null;
  if (read === null) return { code: text.trim(), read };
  const code = `${day?.ok ? 'd' : 'w'}${read.days.map(packDay).join('-')}`;
  // Amounts below a millionth are written with an exponent, which the code has no sign for.
  return { code: CODE.test(code) ? code : text.trim(), read };
}

/** The text that a code stands for, as a person may edit it: a line for each interval, for a week with a column for each day. */
export function unpackProfile(code: string): string {
  if (!CODE.test(code)) return code;
  const days = code.slice(1).split('-').map(unpackDay);
  const [first] = days;
  const isEven = days.every((day) => day !== null && day.length === first?.length);
  const count = (first?.length ?? 0) * days.length;
  if (!first || !isEven || count > MOST_NUMBERS) return code;
  return first.map((_, at) => days.map((day) => day?.[at] ?? '').join('\t')).join('\n');
}

function packDay(calls: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < calls.length;) {
    let end = at + 1;
    while (end < calls.length && calls[end] === calls[at]) end += 1;
    const number = String(calls[at]);
    parts.push(...(end - at < RUN_FROM ? Array<string>(end - at).fill(number) : [`${number}*${end - at}`]));
    at = end;
  }
  return parts.join('_');
}

function unpackDay(code: string): string[] | null {
  const numbers: string[] = [];
  for (const part of code.split('_')) {
    const [, number, count = '1'] = /^(\d+(?:\.\d+)?)(?:\*(\d{1,4}))?$/.exec(part) ?? [];
    if (number === undefined || numbers.length + Number(count) > MOST_NUMBERS) return null;
    numbers.push(...Array<string>(Number(count)).fill(number));
  }
  return numbers;
}
