import { NAME_IN_USE } from './backward-names.ts';
import { refuse, type Refused } from './refusal.ts';
import { Temporal } from './temporal.ts';

/** The longest name in the tz database has 32 letters; no name is a bare offset, and SystemV is a family that engines alone know. */
const SHAPE = /^(?!systemv)[a-z][a-z0-9_+/-]{1,39}$/;

/** At most some 600 names exist, and only names that exist are kept: no address can fill the memory. */
const known = new Map<string, string>();

/**
 * Under which name does the tz database keep this zone today? Any case of letters is taken; a name that was replaced gives the one
 * in use, and all names of universal time give "UTC".
 * `name`: an IANA id. Result: an IANA id; undefined when there is no such zone. Offsets ("+05:00") and letters that several
 * countries use ("IST") are no zones, since they say nothing of summer time.
 * Source: the engine's own tz data by Temporal for what exists, backward-names.ts for what was replaced.
 * Leaves out: which zones keep the same clock today (Europe/Oslo stays itself).
 * Example: "asia/calcutta" is Asia/Kolkata.
 */
export function canonicalZone(name: unknown): string | undefined {
  if (typeof name !== 'string') return undefined;
  const lower = name.toLowerCase();
  if (!SHAPE.test(lower)) return undefined;
  const found = known.get(lower) ?? nameInUse(lower);
  if (found !== undefined) known.set(lower, found);
  return found;
}

function nameInUse(lower: string): string | undefined {
  try {
    const name = new Temporal.ZonedDateTime(0n, lower).timeZoneId;
    return NAME_IN_USE.get(name) ?? name;
  } catch {
    return undefined;
  }
}

/** A zone under its name in use. */
export const readZone = (field: string, found: unknown): string | Refused =>
  canonicalZone(found) ??
  refuse(
    field,
    found,
    'write the name of a zone in the tz database, such as Europe/London or America/New_York.',
  );

/** What the results stand on: `version` is null where the program does not say. */
export type TimeZoneData = { version: string | null; sentence: string };

/**
 * On which time-zone data do the results stand? The offsets come from the engine that runs this code, so its caller says.
 * `version`: as the tz database writes it, a year and a letter or two ("2026c"; on the server `process.versions.tz`); a browser
 * does not tell. Result: the version, or null for anything else, and a sentence fit to be printed.
 * Source: our own wording. Example: "2026c".
 */
export function timeZoneData(version?: string): TimeZoneData {
  const stated = version !== undefined && /^\d{4}[a-z]{1,2}$/.test(version) ? version : null;
  const tables =
    stated === null
      ? 'the time-zone tables of this device, which do not say their version'
      : `tz database ${stated}`;
  return {
    version: stated,
    sentence: `Clocks by ${tables}; changes that governments decided later are not in it.`,
  };
}
