import { KARACHI } from './assumptions.ts';
import { isRefused } from './refusal.ts';
import { readWindow, type ProviderHours } from './windows.ts';

/** The hours of a profile, as the catalogue keeps them; every field as stated there or absent. */
export type StatedHours = {
  always?: true | undefined;
  daysPerWeek?: number | undefined;
  hoursPerDay?: number | undefined;
  open?: string | undefined;
  close?: string | undefined;
  zone?: string | undefined;
};

/** Ready to be put into overlap beside the buyer's hours; `daysPerWeek` only where it is stated, 7 for "always". */
export type ProviderWindow = Required<ProviderHours> & { daysPerWeek?: number };

/**
 * Which hours does a profile state, in the words of overlap? Around the clock is 00:00 to 24:00; otherwise opening and closing time
 * in the zone that is stated, Karachi when none is. "Around the clock" is `always`, or 24 hours a day on the days it works.
 * Result: undefined when no times are stated (a number of hours a day says nothing of when), or when a time or the zone cannot be
 * read: nothing is guessed.
 * Source: the profile; that hours without a zone are Karachi's is our own assumption, printed on the page.
 * Leaves out: on which weekdays it works; only their number is stated. Example: open 10:00, close 19:00 is 10:00 to 19:00 in Karachi.
 */
export function readProviderHours(hours: StatedHours): ProviderWindow | undefined {
  const allDay = hours.always === true || hours.hoursPerDay === 24;
  const window = {
    pakistanStart: allDay ? '00:00' : hours.open,
    pakistanEnd: allDay ? '24:00' : hours.close,
    providerZone: allDay ? KARACHI : (hours.zone ?? KARACHI),
  };
  const { pakistanStart, pakistanEnd, providerZone } = window;
  if (pakistanStart === undefined || pakistanEnd === undefined) return undefined;
  const read = readWindow(['providerZone', providerZone], ['open', pakistanStart], ['close', pakistanEnd]);
  if (isRefused(read)) return undefined;
  const days = hours.always === true ? 7 : hours.daysPerWeek;
  return {
    pakistanStart,
    pakistanEnd,
    providerZone: read.zone,
    ...(days !== undefined && { daysPerWeek: days }),
  };
}
