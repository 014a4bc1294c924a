/** Of the rule: a link to the tool carries it, so that a later one can say that it differs. */
export const OVERLAP_VERSION = 1;

/** Pakistan's clock, read from the tz database for each date: UTC+5, and UTC+6 in the summers of 2008 and 2009. */
export const KARACHI = 'Asia/Karachi';

/**
 * Pakistan's three shifts, Karachi time: our own assumption, printed on the page (domain.md 4).
 * They share out the 24 hours: each ends where the next begins.
 */
export const SHIFTS = {
  day: { start: '06:00', end: '14:00' },
  evening: { start: '14:00', end: '22:00' },
  night: { start: '22:00', end: '06:00' },
} as const;
export type Shift = keyof typeof SHIFTS;

/** Until January 1972 Liberia's clock was 44 minutes and 30 seconds behind; since then every clock differs by whole minutes. */
export const FIRST_YEAR = 1973;
/** Clocks are set by governments: what today's rules say of a later year helps nobody. */
export const LAST_YEAR = 2100;

/** Five years with their leap days: enough to plan by, and quick to work out. */
export const MOST_DATES = 1827;
/** As many as one page can show side by side. */
export const MOST_BUYERS = 12;

/**
 * Two regions that change their clocks at most this many days apart are "out of step" in between; our own assumption.
 * The United States and Europe are 14 to 21 days apart in spring and 7 in autumn; Sydney and London up to 28.
 */
export const OUT_OF_STEP_DAYS = 42;
