import type { Hours, Provider } from '../../schemas/provider.ts';
import { CHANNELS } from '../../schemas/taxonomy.ts';
import { claimId } from '../claims.ts';
import { known } from './interval.ts';
import { basisOf, sumUp, type Judged, type Reason } from './reasons.ts';

/** Hours that the buyer needs covered; 24/7 is 7 and 24. */
export type AskedHours = { daysPerWeek: number; hoursPerDay: number };
export const ALWAYS: AskedHours = { daysPerWeek: 7, hoursPerDay: 24 };

/** Each list is one condition that any of its values meets; empty or absent: not asked. */
export type AskedFit = {
  services?: readonly string[];
  channels?: readonly string[];
  languages?: readonly string[];
  hours?: AskedHours;
};

export type FitFields = Pick<Provider, 'services' | 'channels' | 'languages' | 'hours'>;

/** One reason for each condition that was asked; lists of offers are open, so what they do not name is unknown, not "no". */
export function judgeFit(provider: FitFields, asked: AskedFit, missingWords: string): Reason[] {
  const reasons: Reason[] = [];
  const { services = [], channels = [], languages = [], hours } = asked;
  if (services.length > 0)
    reasons.push(
      sumUp(
        'service',
        offers('services', provider.services, (value) => services.includes(value)),
        missingWords,
      ),
    );
  if (channels.length > 0)
    reasons.push(
      sumUp(
        'channel',
        offers('channels', provider.channels, (value) => channels.includes(value)),
        missingWords,
      ),
    );
  if (languages.length > 0) {
    const speaks = (value: string): boolean => languages.some((tag) => coversLanguage(value, tag));
    reasons.push(sumUp('language', offers('languages', provider.languages, speaks), missingWords));
  }
  if (hours) reasons.push(sumUp('hours', judgeHours(provider, hours), missingWords));
  return reasons;
}

/** "en-GB" covers a wish for "en"; "en" says nothing of a wish for "en-GB". */
const coversLanguage = (spoken: string, asked: string): boolean =>
  spoken === asked || spoken.startsWith(`${asked}-`);

function offers(
  field: 'services' | 'channels' | 'languages',
  claims: readonly ({ value: string } & Judged['claim'])[] = [],
  isAsked: (value: string) => boolean,
): Judged[] {
  return claims.flatMap((claim, index) =>
    isAsked(claim.value)
      ? [
          {
            id: claimId(field, index),
            claim,
            words: field === 'channels' ? CHANNELS[claim.value as keyof typeof CHANNELS] : claim.value,
            evidence: known(1, 1, basisOf(claim)),
          },
        ]
      : [],
  );
}

function judgeHours(provider: FitFields, asked: AskedHours): Judged[] {
  return (provider.hours ?? []).map((claim, index) => {
    const judged = { id: claimId('hours', index), claim, words: claim.text ?? writeHours(claim.value) };
    const met = coversHours(claim.value, asked);
    if (met === null) return { ...judged, notCounted: 'does not say enough' };
    return { ...judged, evidence: met ? known(1, 1, basisOf(claim)) : known(0, 0, basisOf(claim)) };
  });
}

/**
 * Do these hours cover the asked ones? True when both days and hours are known and enough, false when one is known and too few,
 * null when what is stated does not tell. Leaves out: the zone, and where in the day the hours lie.
 */
export function coversHours(hours: Hours, asked: AskedHours): boolean | null {
  const days = hours.always ? 7 : hours.daysPerWeek;
  const perDay = hours.always ? 24 : (hours.hoursPerDay ?? hoursBetween(hours.open, hours.close));
  const tooFew =
    (days !== undefined && days < asked.daysPerWeek) || (perDay !== undefined && perDay < asked.hoursPerDay);
  if (tooFew) return false;
  return days === undefined || perDay === undefined ? null : true;
}

/** Hours from opening to closing; past midnight when it closes at or before the time it opens. */
function hoursBetween(open?: string, close?: string): number | undefined {
  if (!open || !close) return undefined;
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const span = minutes(close) - minutes(open);
  return (span > 0 ? span : span + 24 * 60) / 60;
}

function writeHours(hours: Hours): string {
  if (hours.always) return '24/7';
  const times = hours.open && hours.close ? `${hours.open} to ${hours.close}` : '';
  const perDay = hours.hoursPerDay && !times ? `${hours.hoursPerDay} hours a day` : '';
  return [times, perDay, hours.daysPerWeek ? `${hours.daysPerWeek} days a week` : '']
    .filter(Boolean)
    .join(', ');
}
