import { counted, listWords, numberWords } from '../format/numbers.ts';
import { LANGUAGES, ROWS } from '../schemas/brief/lists.ts';
import { monthlyContacts, volumesOf, type PartBrief } from './brief-facts.ts';

type NameOf = (slug: string) => string;

/** A brief in one sentence: "Customer support, 5,000 contacts a month of 6 minutes, English, New York 09:00 to 17:00." */
export function summarise(brief: PartBrief, serviceName: NameOf): string {
  const parts = [
    servicesWords(brief, serviceName),
    withHandling(brief),
    languagesWords(brief),
    hoursWords(brief),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${upperFirst(parts.join(', '))}.`;
}

/** The shortest words for a brief, within a line: "customer support, 5,000 contacts a month". */
export const summariseShort = (brief: PartBrief, serviceName: NameOf): string =>
  [lowerFirst(servicesWords(brief, serviceName)), volumeWords(brief)]
    .filter((part) => part !== '')
    .join(', ');

/** The services by name: "Customer support and technical support". */
export function servicesWords({ services = [] }: PartBrief, serviceName: NameOf): string {
  return listWords(
    services.map((slug, index) => (index === 0 ? serviceName(slug) : lowerFirst(serviceName(slug)))),
  );
}

/** "5,000 contacts a month", or that it is not known. */
export function volumeWords(brief: PartBrief): string {
  const contacts = monthlyContacts(brief);
  if (contacts !== null) return `${counted(contacts, 'contact')} a month`;
  return brief.volumeUnknown ? 'volume not known' : '';
}

function withHandling(brief: PartBrief): string {
  const words = volumeWords(brief);
  const volumes = volumesOf(brief);
  const times = volumes.flatMap(({ handleSeconds }) => (handleSeconds === null ? [] : [handleSeconds]));
  const contacts = monthlyContacts(brief);
  if (contacts === null || contacts === 0 || times.length < volumes.length) return words;
  const seconds = volumes.reduce((sum, volume) => sum + volume.contacts * (volume.handleSeconds ?? 0), 0);
  const isOne = new Set(times).size === 1;
  return `${words} of ${durationWords(seconds / contacts)}${isOne ? '' : ' on average'}`;
}

/** Up to two minutes in seconds, else in minutes with one decimal at most. */
function durationWords(seconds: number): string {
  if (seconds < 120 && seconds !== 60) return counted(Math.round(seconds), 'second');
  return counted(Math.round(seconds / 6) / 10, 'minute');
}

/** The languages by name, without their level: "English and Spanish (Latin America)". */
export function languagesWords(brief: PartBrief): string {
  const names = ROWS.flatMap((row) => {
    const language = brief[`language${row}`];
    return language ? [LANGUAGES[language]] : [];
  });
  return listWords([...new Set(names)]);
}

/** "New York 09:00 to 17:00", "London day and night", "hours of London, not fixed yet". */
export function hoursWords({ zone, allDay, opens, closes }: PartBrief): string {
  if (!zone) return '';
  const place = placeOf(zone);
  if (allDay) return `${place} day and night`;
  return opens && closes ? `${place} ${opens} to ${closes}` : `hours of ${place}, not fixed yet`;
}

/** "America/New_York" is New York. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** Not where the second letter is a capital too: "HR, payroll" stays. */
const lowerFirst = (words: string): string =>
  /^\p{Lu}(\p{Lu}|$)/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A number of recipients in running text: "these three", "this one". */
export function howManyWords(count: number): string {
  if (count === 1) return 'this one';
  return `these ${['', '', 'two', 'three', 'four', 'five'][count] ?? numberWords(count)}`;
}
