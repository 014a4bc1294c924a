/**
 * The closed lists of the trade: what a provider can be, do and speak.
 * Adding a value here is the only step; filters, labels and checks follow.
 */

export const PROVIDER_KINDS = {
  outsourcer: { label: 'Outsourcer', canBeAsked: true },
  'software-and-bpo': { label: 'Software and outsourcing', canBeAsked: true },
  staffing: { label: 'Staffing firm', canBeAsked: true },
  captive: { label: 'Captive centre', canBeAsked: false },
  holding: { label: 'Holding company', canBeAsked: false },
  vendor: { label: 'Software vendor', canBeAsked: false },
} as const;

export const SERVICE_GROUPS = {
  'customer-contact': 'Customer contact',
  'sales-collections': 'Sales and collections',
  'back-office': 'Back office',
  specialist: 'Specialist',
} as const;

export const CHANNELS = {
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

export const CLIENT_REGIONS = {
  'north-america': 'North America',
  'uk-ireland': 'United Kingdom and Ireland',
  europe: 'Europe',
  'middle-east': 'Middle East',
  'asia-pacific': 'Asia and the Pacific',
  'australia-nz': 'Australia and New Zealand',
  pakistan: 'Pakistan',
} as const;

/** Units in which the work is charged (domain.md 1.1 and 1.4). */
export const BILLING_UNITS = {
  'agent-hour': 'Agent hour',
  'fte-month': 'Full-time post a month',
  'handled-minute': 'Handled minute',
  contact: 'Contact or ticket',
  transaction: 'Transaction or document',
  outcome: 'Outcome',
} as const;

export const CERTIFICATES = {
  'iso-27001-2022': 'ISO/IEC 27001:2022',
  'iso-9001': 'ISO 9001',
  'iso-22301': 'ISO 22301',
  'iso-18295-1': 'ISO 18295-1',
  'iso-18295-2': 'ISO 18295-2',
  'copc-cx': 'COPC CX Standard',
  'pci-dss': 'PCI DSS',
  'pci-dss-4.0.1': 'PCI DSS 4.0.1',
  'soc-2': 'SOC 2',
  'hipaa-baa': 'HIPAA business associate agreement',
  'gdpr-processor': 'GDPR processor contract',
  'pseb-call-centre': 'PSEB call-centre registration',
  'pta-ip-whitelist': 'PTA address whitelisting',
  'pk-call-centre-licence': 'Call-centre licence (Pakistan)',
  'secp-company': 'SECP company registration',
  'fbr-atl': 'FBR active taxpayer list',
} as const;

export const CERTIFICATE_STATUSES = {
  registerChecked: 'checked in the register',
  documentSeen: 'document seen',
  providerStated: 'stated by the provider, not checked',
  expired: 'expired',
  disputed: 'disputed',
  notHeld: 'a source says it is not held',
  unknown: 'not found',
} as const;

export const KPIS = {
  'service-level': 'Service level',
  asa: 'Average speed of answer',
  aht: 'Average handling time',
  fcr: 'First-contact resolution',
  csat: 'Customer satisfaction',
  nps: 'Net promoter score',
  occupancy: 'Occupancy',
  utilisation: 'Utilisation',
  shrinkage: 'Shrinkage',
  adherence: 'Schedule adherence',
  attrition: 'Staff turnover',
  'qa-score': 'Quality score',
  abandonment: 'Abandonment',
  'backlog-age': 'Age of the backlog',
  turnaround: 'Turnaround time',
  accuracy: 'Accuracy',
  conversion: 'Conversion',
  'cost-per-outcome': 'Cost per outcome',
} as const;

/** What a headcount counts; plan, peak and share never count in filters or scores. */
export const HEADCOUNT_KINDS = ['people', 'agents', 'seats', 'plan', 'peak', 'share'] as const;

/** Addresses under /providers/ that are pages of their own. */
export const RESERVED_PROVIDER_SLUGS = ['find', 'page', 'data'] as const;

type Keys<T> = Extract<keyof T, string>;
export type ProviderKind = Keys<typeof PROVIDER_KINDS>;
export type ServiceGroup = Keys<typeof SERVICE_GROUPS>;
export type CertificateStatus = Keys<typeof CERTIFICATE_STATUSES>;

/** The keys of a closed list, in the order in which they are written. */
export const keysOf = <T extends object>(list: T): [Keys<T>, ...Keys<T>[]] =>
  Object.keys(list) as [Keys<T>, ...Keys<T>[]];
