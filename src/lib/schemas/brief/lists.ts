/** The closed lists of a brief: keys are stored and sent, words are shown. "unknown" is an answer everywhere: I do not know. */

/** How many channels and languages one brief can name: rows of the form. */
export const ROWS = [1, 2, 3, 4] as const;

/** Real-time, outbound and deferred work alike (domain.md 1.2). */
export const BRIEF_CHANNELS = {
  'voice-inbound': 'Telephone, inbound',
  'voice-outbound': 'Telephone, outbound',
  chat: 'Chat',
  messaging: 'Messaging apps',
  email: 'E-mail',
  social: 'Social media',
  sms: 'Text messages',
  video: 'Video',
  portal: 'Portal',
  'back-office': 'Back office, no contact',
} as const;

export const GOALS = {
  cost: 'Lower cost',
  hours: 'More hours covered',
  quality: 'Better quality',
  growth: 'Room to grow',
  new: 'Something new for us',
} as const;

export const DONE_NOW = {
  'in-house': 'By our own people',
  outsourced: 'By another provider',
  none: 'By nobody yet',
  unknown: 'I do not know',
} as const;

export const DAYS = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const;

/** BCP 47 tags (domain.md 1.2); region only where it changes the service. */
export const LANGUAGES = {
  en: 'English',
  'en-US': 'English (United States)',
  'en-GB': 'English (United Kingdom)',
  'en-AU': 'English (Australia)',
  ur: 'Urdu',
  'pa-Arab': 'Punjabi (Pakistan)',
  sd: 'Sindhi',
  ps: 'Pashto',
  skr: 'Saraiki',
  bal: 'Balochi',
  hi: 'Hindi',
  ar: 'Arabic',
  'ar-AE': 'Arabic (Gulf)',
  fa: 'Persian',
  tr: 'Turkish',
  fr: 'French',
  de: 'German',
  es: 'Spanish',
  'es-419': 'Spanish (Latin America)',
  it: 'Italian',
  nl: 'Dutch',
  'pt-BR': 'Portuguese (Brazil)',
  'zh-Hans': 'Chinese (simplified)',
} as const;

/** Levels of the Common European Framework that a service can be asked for, and native. */
export const LANGUAGE_LEVELS = {
  B1: 'B1, gets by',
  B2: 'B2, fluent in the usual',
  C1: 'C1, fluent in everything',
  C2: 'C2, near native',
  native: 'Native',
  unknown: 'I do not know',
} as const;

export const ARRANGEMENTS = {
  dedicated: 'Only for us',
  shared: 'Shared with other clients',
  unknown: 'I do not know',
} as const;

export const LICENCES = {
  ours: 'We supply them',
  theirs: 'The provider supplies them',
  unknown: 'I do not know',
} as const;

export const PLACES_OF_WORK = {
  'on-site': 'In an office of the provider',
  remote: 'From home is fine',
  unknown: 'I do not know',
} as const;

export const YES_NO = { yes: 'Yes', no: 'No', unknown: 'I do not know' } as const;

export const DATA_KINDS = {
  none: 'No personal data',
  contact: 'Names and contact details',
  account: 'Accounts and orders',
  cards: 'Payment cards',
  health: 'Health data',
  minors: 'Data of children',
  unknown: 'I do not know',
} as const;

/** What a provider can be asked to show (domain.md 1.3). */
export const REGIMES = {
  'iso-27001-2022': 'ISO/IEC 27001:2022',
  'iso-9001': 'ISO 9001',
  'iso-22301': 'ISO 22301',
  'iso-18295-1': 'ISO 18295-1',
  'copc-cx': 'COPC CX Standard',
  'pci-dss-4.0.1': 'PCI DSS 4.0.1',
  'soc-2': 'SOC 2 report',
  'hipaa-baa': 'HIPAA business associate agreement',
  'gdpr-processor': 'GDPR processor contract',
  'pseb-call-centre': 'PSEB call-centre registration',
} as const;

export const AGREEMENTS = {
  dpa: 'Data processing agreement',
  baa: 'Business associate agreement',
  nda: 'Non-disclosure agreement',
} as const;

export const PRICING_MODELS = {
  'agent-hour': 'By the agent hour',
  'fte-month': 'By the full-time post and month',
  'handled-minute': 'By the handled minute',
  contact: 'By the contact or ticket',
  transaction: 'By the transaction or document',
  outcome: 'By the outcome',
  unknown: 'Whatever fits, please propose',
} as const;

/** Currencies that a budget or a price can be written in. */
export const CURRENCIES = ['USD', 'GBP', 'EUR', 'AED', 'AUD', 'CAD', 'PKR'] as const;

export const COMPANY_SIZES = {
  '1-9': '1 to 9 people',
  '10-49': '10 to 49',
  '50-249': '50 to 249',
  '250-999': '250 to 999',
  '1000+': '1,000 and more',
} as const;

/** What of a brief can be marked as "may not be missing". Regimes are marked on their own. */
export const MUST_HAVES = {
  hours: 'The hours',
  languages: 'The languages and levels',
  volume: 'The volume',
  targets: 'The targets',
  seats: 'The number of seats',
  dedicated: 'People only for us',
  'on-site': 'Work in an office',
  recording: 'Recording',
  'data-location': 'Where the data may lie',
  checks: 'Background checks',
} as const;
