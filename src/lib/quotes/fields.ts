import { ROWS } from '../schemas/brief/brief.ts';
import type { QuoteField } from '../schemas/brief/quote-request.ts';

/** How the form asks for a field. What may stand in it is for the schema to say. */
export interface FieldWords {
  label: string;
  hint?: string;
  /** Shown in the field, after what is typed. */
  unit?: string;
  /** Characters that the schema takes at most, where somebody may come near. */
  most?: number;
}

type Row = (typeof ROWS)[number];
const inRows = <Name extends string>(name: Name, words: FieldWords): Record<`${Name}${Row}`, FieldWords> =>
  Object.fromEntries(ROWS.map((row) => [`${name}${row}`, words])) as Record<`${Name}${Row}`, FieldWords>;

/** The words of every field of the brief, in the order of the schema. */
export const QUOTE_FIELDS: Readonly<Record<QuoteField, FieldWords>> = {
  services: { label: 'Services', hint: 'Tick all that one provider should do.' },
  problem: {
    label: 'What problem should this solve?',
    hint: 'In your own words. No names of people, no passwords.',
    most: 2_000,
  },
  users: { label: 'Who contacts you?', hint: 'Customers, patients, dealers, your own staff.', most: 500 },
  industry: { label: 'Your industry' },
  goals: { label: 'What matters' },
  now: { label: 'Who does the work now?' },
  start: { label: 'Start', hint: 'The month in which the work should begin.' },
  contractMonths: { label: 'Length of the contract', unit: 'months' },
  pricing: { label: 'How you would like to be charged' },
  budgetLow: { label: 'Budget a month, from' },
  budgetHigh: { label: 'to' },
  currency: { label: 'Currency' },
  budgetUnknown: { label: 'I do not know the budget yet' },
  invoicing: { label: 'Invoicing', hint: 'Such as monthly, 30 days.', most: 200 },
  trial: { label: 'A trial before the contract?' },
  decidesBy: { label: 'You decide by', hint: 'Such as 2027-01-31. Providers plan their answer by it.' },
  decider: { label: 'Who decides', hint: 'A role is enough.', most: 100 },
  criteria: { label: 'How you will choose', hint: 'What counts most, in your own words.', most: 500 },
  ...inRows('channel', { label: 'Channel' }),
  ...inRows('contacts', { label: 'Contacts a month' }),
  ...inRows('aht', { label: 'Handling time', unit: 'seconds' }),
  volumeUnknown: { label: 'I do not know the volume' },
  peakFactor: {
    label: 'Busiest interval',
    hint: 'How many times the mean: 1.6 is 60 per cent more.',
    unit: 'times',
  },
  seasonality: { label: 'Seasons', hint: 'Months or days that are much busier.', most: 300 },
  growthPercent: { label: 'Growth a year', unit: '%' },
  zone: {
    label: 'Time zone of your hours',
    hint: 'By its name, such as Europe/London or America/New_York.',
    most: 60,
  },
  days: { label: 'Days' },
  opens: { label: 'Opens', hint: 'Such as 09:00.' },
  closes: { label: 'Closes', hint: 'Such as 17:00.' },
  allDay: { label: 'Day and night' },
  hoursUnknown: { label: 'I do not know the hours yet' },
  holidays: { label: 'Public holidays', hint: 'Whose you keep, or none.', most: 200 },
  ...inRows('language', { label: 'Language' }),
  ...inRows('level', { label: 'Level' }),
  seats: { label: 'Seats, if you know', hint: 'People at work at the same time.', unit: 'seats' },
  arrangement: { label: 'Whose people?' },
  skills: { label: 'Skills', hint: 'What they must know or have done.', most: 500 },
  checks: { label: 'Background checks?' },
  dataKinds: { label: 'Data that they would see' },
  mustRegimes: { label: 'Must have' },
  niceRegimes: { label: 'Good to have' },
  dataLocation: { label: 'Where the data may lie', hint: 'Countries or regions.', most: 200 },
  agreements: { label: 'Contracts that you need' },
  crm: { label: 'CRM or ticket system', most: 100 },
  telephony: { label: 'Telephony', most: 100 },
  licences: { label: 'Who supplies the licences?' },
  workplace: { label: 'Where do people work?' },
  recording: { label: 'Must contacts be recorded?' },
  serviceLevel: { label: 'Answered in time', hint: 'The share of contacts.', unit: '%' },
  withinSeconds: { label: 'within', hint: 'What “in time” means.', unit: 'seconds' },
  asaSeconds: { label: 'Average speed of answer', unit: 'seconds' },
  fcr: { label: 'Solved at the first contact', unit: '%' },
  csat: { label: 'Satisfied customers', unit: '%' },
  qa: { label: 'Quality score', unit: '%' },
  responseHours: { label: 'Reply to e-mails and tickets within', unit: 'hours' },
  targetsUnknown: { label: 'I do not know the targets yet' },
  musts: {
    label: 'What may not be missing',
    hint: 'Those without which you would refuse an answer; more than six, and few can say yes.',
  },
  questions: { label: 'Questions to all of them', most: 2_000 },
  name: { label: 'Your name', most: 100 },
  email: {
    label: 'Work e-mail',
    hint: 'For the replies and for the address of your own page. Not for a newsletter.',
    most: 254,
  },
  company: { label: 'Company', most: 150 },
  role: { label: 'Your role', most: 100 },
  country: { label: 'Country', hint: 'Decides which law applies to your data.' },
  phone: { label: 'Telephone', hint: 'With the country, such as +44 20 7946 0958.', most: 30 },
  companySize: { label: 'Size of the company' },
  mayCall: { label: 'May they telephone you?' },
  identity: { label: 'What they see' },
  p: { label: 'Providers' },
  ask: { label: 'Questions' },
  consent: { label: 'I agree, and ask Plus92 to pass my brief on to the providers I ticked' },
};

/** What must be answered; of the volume, with its channel, and of the language, in the first row. Everything else says that it is optional. */
const REQUIRED: ReadonlySet<string> = new Set([
  'services',
  'start',
  'channel1',
  'contacts1',
  'zone',
  'language1',
  'name',
  'email',
  'country',
  'p',
  'consent',
] satisfies QuoteField[]);

export const isRequired = (field: QuoteField): boolean => REQUIRED.has(field);

export const IDENTITY_WORDS = {
  shown: 'The brief, my name and company',
  hidden: 'The brief without names; I reveal myself to those whose answer I accept',
} as const;

export const MAY_CALL_WORDS = { no: 'No, write only', yes: 'Yes, on the number I give' } as const;
