/** How a buyer can close a request; the words are the buyer's own, in a list so that providers are told the same way. */
export const OUTCOMES = {
  chosen: 'I have chosen a provider',
  elsewhere: 'I have chosen a provider that I found elsewhere',
  'in-house': 'We do it ourselves',
  postponed: 'The project is postponed',
  'none-fits': 'None of the answers fits',
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** Why a provider says no. */
export const DECLINE_REASONS = {
  'not-our-service': 'Not a service of ours',
  'too-small': 'The volume is too small for us',
  'too-large': 'The volume is too large for us',
  'no-capacity': 'No capacity at that time',
  languages: 'The languages',
  hours: 'The hours',
  regimes: 'A certificate or regime that we do not hold',
  budget: 'The budget',
  other: 'Another reason',
} as const;
export type DeclineReason = keyof typeof DECLINE_REASONS;
