import { canonicalZone } from '../overlap/index.ts';
import { ALSO_CALLED, CITIES_OFFERED, type City } from './overlap-cities.ts';

/** A place that was found, or the sentence that says what to write. */
export type Place = ({ ok: true } & City) | { ok: false; reason: string };

const BY_NAME = new Map(CITIES_OFFERED.map((city) => [city.name.toLowerCase(), city]));

/** The areas of the tz database whose zones carry the names of cities. */
const AREAS = [
  ...['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian'],
  ...['America/Argentina', 'America/Indiana', 'America/Kentucky', 'Antarctica', 'Arctic'],
];

/** Letters of the tz database that are one offset all the year; who types them means the clock of a region, which changes. */
const LETTERS_WITHOUT_SUMMER = new Set(['est', 'mst', 'hst']);
const LONGEST = 40;

/**
 * Which zone does somebody mean by a city or the name of a zone? In this order: a city that buyers come from, the name of a zone of the
 * tz database (old names too, any case), a city that gives a zone its name ("Berlin", "kathmandu"). What follows a comma is left out.
 * Result: the zone under its name in use, and the name of the place to be shown; else a sentence that says what to write.
 * Leaves out: letters such as IST or EST, which several countries use or which say nothing of summer time.
 * Example: "New York, USA" is New York, America/New_York; "Asia/Calcutta" is Kolkata, Asia/Kolkata.
 */
export function readPlace(text: string): Place {
  const typed = text.trim().replace(/\s+/g, ' ');
  const name = (typed.split(',')[0] ?? '').trim().toLowerCase();
  const city = BY_NAME.get(ALSO_CALLED.get(name)?.toLowerCase() ?? name);
  if (city) return { ok: true, ...city };
  const id = name.replaceAll(' ', '_');
  const zone = LETTERS_WITHOUT_SUMMER.has(id) ? undefined : zoneNamed(id);
  if (zone) return { ok: true, name: placeName(zone), zone };
  const shown = typed.length > LONGEST ? `${typed.slice(0, LONGEST)}…` : typed;
  return {
    ok: false,
    reason: /^[a-z]{2,4}$/.test(id)
      ? `“${shown}” may be several clocks or says nothing of summer time: write a city, such as New York or London`
      : `“${shown}” is not known: write a large city near you, such as New York, or the name of a time zone, such as Europe/London`,
  };
}

function zoneNamed(id: string): string | undefined {
  const exact = canonicalZone(id);
  if (exact !== undefined || id.includes('/') || id.length < 3) return exact;
  for (const area of AREAS) {
    const zone = canonicalZone(`${area}/${id}`);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** "America/Argentina/Buenos_Aires" is Buenos Aires; zones that are no places keep their id. */
const placeName = (zone: string): string =>
  zone.startsWith('Etc/') ? zone : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
