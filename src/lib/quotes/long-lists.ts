import { COUNTRIES } from '../schemas/countries.ts';
import { canonicalZone } from '../overlap/index.ts';
import type { LongLists, Option } from './quote-setup.ts';

let made: LongLists | undefined;

/** The countries by name, and every time zone of the tz database that is a place, by its name in use. Made once: they never change. */
export function longLists(): LongLists {
  made ??= { countries: countries(), zones: zones() };
  return made;
}

function countries(): Option[] {
  const names = new Intl.DisplayNames(['en-GB'], { type: 'region' });
  const byName = new Intl.Collator('en');
  return COUNTRIES.map((code): Option => [code, names.of(code) ?? code]).sort(([, a], [, b]) =>
    byName.compare(a, b),
  );
}

function zones(): string[] {
  const known = Intl.supportedValuesOf('timeZone').map((zone) => canonicalZone(zone) ?? zone);
  return [...new Set(known)].filter((zone) => /^(?!Etc\/)\w+\//.test(zone)).sort();
}
