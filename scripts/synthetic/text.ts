import type { PlacedClaim } from '../../src/lib/catalogue/claims.ts';
import { CLAIMS_FOR_A_TEXT } from '../../src/lib/content/check/text-faults.ts';
import type { Provider } from '../../src/lib/schemas/provider.ts';
import type { Random } from './random.ts';

const SENTENCES = [
  (fact: string) => `One source speaks of ${fact}, and we have not found another that says otherwise.`,
  (fact: string) => `What we read names ${fact} without saying how it was counted or who was asked.`,
  (fact: string) => `The record also holds ${fact}; a buyer should ask whether that is still so today.`,
  (fact: string) => `There is a word on ${fact} as well, in a text that was written for another purpose.`,
];

/** Words for a claim of each field that a text refers to; without digits, which only the claim may hold. */
const WORDS: Record<string, string> = {
  services: 'the work it offers',
  offices: 'an office',
  notable: 'an event of its past',
  industries: 'a trade that it serves',
  headcount: 'the size of its team',
  founded: 'its beginnings',
  hours: 'its hours',
  clientRegions: 'where its clients are',
};

/** The text of a profile: 20 words and more, every fact by reference; empty for a provider with hardly a claim. */
export function makeText(random: Random, { name }: Provider, claims: readonly PlacedClaim[]): string {
  if (claims.length < CLAIMS_FOR_A_TEXT) return '';
  const told = claims.filter(({ field }) => field in WORDS).slice(0, random.whole(2, 6));
  const first = `${name} does not exist: this profile is synthetic and was made to try the site with many entries.`;
  const rest = told.map(({ field, index }, place) =>
    (SENTENCES[place % SENTENCES.length] ?? String)(`[${WORDS[field] ?? field}](#${field}.${index})`),
  );
  return `${first} ${rest.slice(0, 2).join(' ')}${rest.length > 2 ? `\n\n${rest.slice(2).join(' ')}` : ''}`;
}
