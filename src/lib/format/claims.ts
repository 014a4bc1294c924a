import type { Claim } from '../schemas/claim.ts';
import type { ClaimField, Headcount, Hours } from '../schemas/provider.ts';
import { CERTIFICATES, CHANNELS, CLIENT_REGIONS } from '../schemas/taxonomy.ts';
import { counted, numberWords } from './numbers.ts';

/** Names of services and industries by slug, for claims that hold a slug. */
export type FacetNames = { services: ReadonlyMap<string, string>; industries: ReadonlyMap<string, string> };

const languageNames = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** "digital-marketing" as words: "Digital marketing". */
export const slugWords = (slug: string): string => {
  const words = slug.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Opening hours in words: "24/7", "24 hours a day, 5 days a week", "10:00 to 19:00, 6 days a week". */
export function hoursWords(hours: Hours): string {
  if (hours.always) return '24/7';
  const times =
    hours.open && hours.close
      ? `${hours.open} to ${hours.close}`
      : hours.hoursPerDay
        ? `${hours.hoursPerDay} hours a day`
        : '';
  const days = hours.daysPerWeek ? `${counted(hours.daysPerWeek, 'day')} a week` : '';
  return [times, days].filter(Boolean).join(', ');
}

/** A headcount in words: "at least 300", "at most 600", "around 2,000", "200". */
export function headcountWords({ min, max, about }: Headcount): string {
  if (min !== undefined && max !== undefined)
    return `${about ? 'around ' : ''}${min === max ? numberWords(min) : `${numberWords(min)} to ${numberWords(max)}`}`;
  if (min !== undefined) return `at least ${numberWords(min)}`;
  return max === undefined ? 'a share, not a number' : `at most ${numberWords(max)}`;
}

const labelOf = (labels: Record<string, string>, key: string): string => labels[key] ?? key;

/** The value of a claim in words fit for a table cell, as near to the source's own wording as it was recorded. */
export function claimWords(field: ClaimField, claim: Claim, names: FacetNames): string {
  const value = claim.value;
  switch (field) {
    case 'founded':
      return `${'qualifier' in claim && claim.qualifier === 'by' ? 'by ' : ''}${String(value)}`;
    case 'headquarters': {
      const { city, country } = value as { city: string | null; country: string };
      return city ? `${city}, ${country}` : country;
    }
    case 'services':
      return names.services.get(String(value)) ?? slugWords(String(value));
    case 'industries':
      return names.industries.get(String(value)) ?? slugWords(String(value));
    case 'headcount':
      return claim.text ?? headcountWords(value as Headcount);
    case 'hours':
      return claim.text ?? hoursWords(value as Hours);
    case 'certifications':
      return labelOf(CERTIFICATES, String(value));
    case 'channels':
      return labelOf(CHANNELS, String(value));
    case 'clientRegions':
      return claim.text ?? labelOf(CLIENT_REGIONS, String(value));
    case 'languages':
      return claim.text ?? languageNames.of(String(value)) ?? String(value);
    case 'alsoOffers':
      return claim.text ?? slugWords(String(value));
    default:
      return String(value);
  }
}
