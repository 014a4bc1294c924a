import type { Brief } from '../schemas/brief/brief.ts';
import {
  BRIEF_CHANNELS,
  LANGUAGE_LEVELS,
  LANGUAGES,
  REGIMES,
  ROWS,
  type MUST_HAVES,
} from '../schemas/brief/lists.ts';

/** One thing of a brief that a provider can do, do in part, or not do. */
export interface Requirement {
  /** Stable within a brief: names the field of the answer. */
  id: string;
  label: string;
  /** The buyer says that it may not be missing. */
  isMust: boolean;
}

type Must = keyof typeof MUST_HAVES;

/** What a brief asks for, line by line, in the order of the brief. Names of services come from the content. */
export function requirementsOf(brief: Brief, serviceName: (slug: string) => string): Requirement[] {
  const must = (what: Must): boolean => brief.musts.includes(what);
  const one = (id: string, label: string | null, isMust = false): Requirement[] =>
    label === null ? [] : [{ id, label, isMust }];
  return [
    ...brief.services.flatMap((slug) => one(`service-${slug}`, serviceName(slug), true)),
    ...channelsOf(brief).flatMap(({ row, label }) => one(`volume-${row}`, label, must('volume'))),
    ...one('hours', hoursLabel(brief), must('hours')),
    ...languagesOf(brief).flatMap(({ row, label }) => one(`language-${row}`, label, must('languages'))),
    ...one('seats', brief.seats === null ? null : `${brief.seats.toLocaleString('en')} seats`, must('seats')),
    ...one(
      'dedicated',
      brief.arrangement === 'dedicated' ? 'People who work only for us' : null,
      must('dedicated'),
    ),
    ...one('checks', brief.checks === 'yes' ? 'Background checks' : null, must('checks')),
    ...one(
      'on-site',
      brief.workplace === 'on-site' ? 'Work in an office, not from home' : null,
      must('on-site'),
    ),
    ...one('recording', brief.recording === 'yes' ? 'Recording' : null, must('recording')),
    ...one('service-level', serviceLevelLabel(brief), must('targets')),
    ...one(
      'data-location',
      brief.dataLocation && `Data kept in: ${brief.dataLocation}`,
      must('data-location'),
    ),
    ...brief.mustRegimes.flatMap((id) => one(`regime-${id}`, REGIMES[id], true)),
    ...brief.niceRegimes
      .filter((id) => !brief.mustRegimes.includes(id))
      .flatMap((id) => one(`regime-${id}`, REGIMES[id])),
    ...one('trial', brief.trial === 'yes' ? 'A trial before the contract' : null),
  ];
}

/** The channels that the brief names, with their volume in words. */
export function channelsOf(
  brief: Brief,
): { row: number; channel: keyof typeof BRIEF_CHANNELS; label: string }[] {
  return ROWS.flatMap((row) => {
    const channel = brief[`channel${row}`];
    if (!channel) return [];
    const contacts = brief[`contacts${row}`];
    const handling = brief[`aht${row}`];
    const words = [
      BRIEF_CHANNELS[channel],
      contacts === null ? 'volume not known' : `${contacts.toLocaleString('en')} a month`,
      ...(handling === null ? [] : [`${handling.toLocaleString('en')} s each`]),
    ];
    return [{ row, channel, label: words.join(', ') }];
  });
}

/** The languages that the brief names. */
export function languagesOf(brief: Brief): { row: number; label: string }[] {
  return ROWS.flatMap((row) => {
    const language = brief[`language${row}`];
    const level = brief[`level${row}`];
    if (!language) return [];
    const words =
      level && level !== 'unknown'
        ? `${LANGUAGES[language]}, ${LANGUAGE_LEVELS[level]}`
        : LANGUAGES[language];
    return [{ row, label: words }];
  });
}

function hoursLabel(brief: Brief): string {
  const zone = brief.zone.replaceAll('_', ' ');
  if (brief.allDay) return `Day and night, in ${zone}`;
  return brief.opens && brief.closes
    ? `${brief.opens} to ${brief.closes} in ${zone}`
    : `Hours in ${zone}, not fixed yet`;
}

function serviceLevelLabel({ serviceLevel, withinSeconds }: Brief): string | null {
  if (serviceLevel === null) return null;
  return `${serviceLevel} % answered${withinSeconds === null ? '' : ` within ${withinSeconds} s`}`;
}
