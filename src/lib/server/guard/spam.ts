import { SECOND } from '../clock.ts';

/** What is looked at. The text and the way it came, never the person: no name, no country, no kind of address. */
export interface SpamSigns {
  /** What stands in the field that people do not see; undefined or empty for a person. */
  readonly honeypot: string | undefined;
  /** When the page with the form was made, by started.ts; undefined where that is missing or forged. */
  readonly started: Date | undefined;
  readonly now: Date;
  /** What was written by hand, field by field. Not the fields with a fixed choice. */
  readonly texts: readonly string[];
  /** How many requests of the last days say the same and name another address. */
  readonly sameTextFromOthers: number;
}

/** Why a request looks sent by a program; the words stand in spamWords. */
export type SpamReason =
  | 'hidden-field'
  | 'too-fast'
  | 'fast'
  | 'no-start'
  | 'same-text'
  | 'some-links'
  | 'many-links'
  | 'repeated-text';

/** 0: nothing speaks for a program, 1: everything does. */
export interface SpamScore {
  readonly score: number;
  readonly reasons: readonly SpamReason[];
}

/** From here on an editor reads a request before it goes on. Nothing is ever dropped. */
export const HELD_FROM = 0.5;

/** For the editor who decides. */
export const spamWords: Readonly<Record<SpamReason, string>> = {
  'hidden-field': 'a field that people do not see was filled in',
  'too-fast': 'the form came back within 3 seconds',
  fast: 'the form came back within 10 seconds',
  'no-start': 'it does not say when the form was opened, or that was more than a day ago',
  'same-text': 'the same text came from other addresses',
  'some-links': 'the text has more than two links',
  'many-links': 'the text has fifteen links or more, or is mostly links',
  'repeated-text': 'the same text stands in several fields',
};

/**
 * What each sign adds. One that a person cannot give by accident is enough by itself; one that a person may give (a page that lay open
 * over night, an answer with links) holds a request only together with another.
 */
const weights: Readonly<Record<SpamReason, number>> = {
  'hidden-field': 0.9,
  'too-fast': 0.6,
  fast: 0.2,
  'no-start': 0.3,
  'same-text': 0.6,
  'some-links': 0.2,
  'many-links': 0.5,
  'repeated-text': 0.4,
};

const TOO_FAST_MS = 3 * SECOND;
const FAST_MS = 10 * SECOND;
const SOME_LINKS = 3;
/** So many are an advertisement if every third word is one; a person who lists the own sites writes more around them. */
const DENSE_LINKS = 6;
const MANY_LINKS = 15;
/** Shorter texts, such as "none" or "to be agreed", are honestly the same in many fields. */
const LONG_TEXT = 20;
const REPEATS = 3;

/** Scores a request. The same signs give the same score; the weights add up like independent doubts, so the sum stays below 1. */
export function scoreSpam(signs: SpamSigns): SpamScore {
  const reasons = reasonsOf(signs);
  const honest = reasons.reduce((product, reason) => product * (1 - weights[reason]), 1);
  return { score: Math.round((1 - honest) * 1_000) / 1_000, reasons };
}

/** Whether an editor reads it first. */
export const isHeld = ({ score }: SpamScore): boolean => score >= HELD_FROM;

function reasonsOf({ honeypot = '', started, now, texts, sameTextFromOthers }: SpamSigns): SpamReason[] {
  const took = started === undefined ? undefined : now.getTime() - started.getTime();
  const links = texts.reduce((sum, text) => sum + countLinks(text), 0);
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  const isManyLinks = links >= MANY_LINKS || (links >= DENSE_LINKS && links * 3 >= words);
  const found: [SpamReason, boolean][] = [
    ['hidden-field', honeypot !== ''],
    ['no-start', took === undefined],
    ['too-fast', took !== undefined && took < TOO_FAST_MS],
    ['fast', took !== undefined && took >= TOO_FAST_MS && took < FAST_MS],
    ['same-text', sameTextFromOthers > 0],
    ['many-links', isManyLinks],
    ['some-links', links >= SOME_LINKS && !isManyLinks],
    ['repeated-text', mostRepeats(texts) >= REPEATS],
  ];
  return found.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** Addresses in full, the tags by which forums write them, and bare "www." ones. */
const countLinks = (text: string): number => text.match(/https?:\/\/|<a\s|\[url|\bwww\./gi)?.length ?? 0;

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** In how many fields the most frequent of the longer texts stands, whatever its spaces and capitals. */
function mostRepeats(texts: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const key = text.trim().toLowerCase().replace(/\s+/g, ' ');
    if (key.length >= LONG_TEXT) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
