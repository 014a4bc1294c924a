/**
 * Digits in an article that are no statistic: dates, ordinals, list numbers and names.
 * Whatever is left is a figure that somebody typed. Numbers in words are not looked for.
 */

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const YEAR = '(?:19|20)\\d{2}';
/** "2000 agents" counts; "in 2000 agents …" does not. */
const COUNTED =
  '(?:people|agents?|seats?|staff|employees|workers|jobs|centres|companies|firms|dollars|rupees|hours|per\\b|percent|per cent|thousand|million|billion|trillion|crore|lakh|USD|PKR)';
const BEFORE_A_YEAR =
  '(?:in|since|of|by|from|until|till|to|and|after|before|during|for|between|late|early|mid|around)';
const CURRENCY = '(?:USD|PKR|GBP|EUR|AED|INR|PHP|CAD|AUD|US|A|C|Rs)';

/** Names whose digits stand apart from their letters. */
const NAMES = [
  /\b24(?:\/|x|-hours?-a-day, )7\b/gi,
  /\b(?:ISO(?:\/IEC)?|BS|EN|COPC|NIST(?: SP)?|SSAE|ISAE|WCAG)[ -]?v?\d[\d.-]*(?::\d{4})?/g,
  /\bPCI[ -]DSS(?: v?\d[\d.]*)?/g,
  /\bSOC[ -]?\d(?:\s+type\s+\d)?/gi,
  /\bSEA-ME-WE[ -]?\d/g,
  /\bFortune \d+/g,
  /\b(?:Article|Section|Clause|Schedule|Regulation|Rule|Chapter|Part|Level|Tier|Type|Phase|Release|Version) \d+[\w.()-]*/g,
  /\b2Africa\b/g,
  /\b[2-6]G\b/g,
  // Names that join letters and digits: Africa-1, COVID-19, B2B. Sums of money such as PKR100 are none.
  new RegExp(
    `\\b(?!FY|${CURRENCY}\\d)[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)*-?\\d+[A-Za-z]*\\b(?![.,]?\\d|%)`,
    'g',
  ),
];

/** Dates, times, years, ordinals and the numbers of a list. */
const CALENDAR = [
  new RegExp(`\\bFY ?${YEAR}(?:[-–]\\d{2,4})?`, 'g'),
  /\b\d{4}-\d{2}-\d{2}\b/g,
  new RegExp(`\\b${YEAR}[-–/](?:${YEAR}|\\d{2})\\b`, 'g'),
  new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:[-–]\\d{1,2}| (?:to|and) \\d{1,2})? ${MONTH}\\b\\.?(?:,? ${YEAR}\\b)?`,
    'g',
  ),
  new RegExp(`\\b${MONTH}\\b\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? ${YEAR}\\b|(?![\\d.,]*\\d|%))`, 'g'),
  /\b\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b\.?/gi,
  /\b(?:UTC|GMT)[+−-]\d{1,2}(?::\d{2})?/g,
  // A year: not a part of a longer number, not a sum of money, not a count.
  new RegExp(`(?<=\\b${BEFORE_A_YEAR} )${YEAR}s?\\b(?![.,]?\\d|%| ?percent)`, 'gi'),
  new RegExp(`(?<![\\d.,$£€]|\\b${CURRENCY} )\\b${YEAR}s?\\b(?![.,]\\d|%| ${COUNTED})`, 'g'),
  /\b\d+(?:st|nd|rd|th)\b/g,
  // The numbers of a list, at the beginning of a line.
  /^\s*\d+[.)](?= )/gm,
];

const without = (text: string, patterns: readonly RegExp[]): string =>
  /\d/.test(text) ? patterns.reduce((rest, pattern) => rest.replace(pattern, ' '), text) : text;

/** A text without names whose digits are no figures; `names` are those that our content knows. */
export const withoutNames = (text: string, names: readonly string[] = []): string =>
  without(
    names.reduce((rest, name) => (/\d/.test(rest) ? rest.replaceAll(name, ' ') : rest), text),
    NAMES,
  );

/** A text without such names, dates, ordinals and list numbers: a digit that is left is a figure. */
export const withoutCalendar = (text: string, names: readonly string[] = []): string =>
  without(withoutNames(text, names), CALENDAR);

/** Figures that stand in a text as digits: "40", "8.3%", "$5". */
export const typedFigures = (text: string, names: readonly string[] = []): string[] =>
  [...withoutCalendar(text, names).matchAll(/[$£€]?\d(?:[\d,.]*\d)?%?/g)].map(([digits]) => digits);
