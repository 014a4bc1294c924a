import type { PartBrief } from '../../../src/lib/quotes/brief-facts.ts';

/** The brief of the picture of the form (design of the page "Who receives it?"). Synthetic. */
export const pictured: PartBrief = {
  services: ['customer-support'],
  industry: 'retail',
  channel1: 'voice-inbound',
  contacts1: 5_000,
  aht1: 360,
  zone: 'America/New_York',
  opens: '09:00',
  closes: '17:00',
  language1: 'en',
  start: 'undecided',
  dataKinds: ['contact'],
};

export const nameOf = (slug: string): string =>
  ({ 'customer-support': 'Customer support', 'technical-support': 'Technical support', hr: 'HR, payroll' })[
    slug
  ] ?? slug;
