import { listWords } from '../format/numbers.ts';

/**
 * Version of the text below, stored with every consent: the day it was written, and the start of the SHA-256 of the template as JSON. A
 * test fails when the text changes and this does not.
 */
export const CONSENT_VERSION = '2026-11-22-a39a1df5';

/** What the buyer agrees to, point by point, after domain.md 6. In braces: what differs from one request to the next. */
export const CONSENT_TEMPLATE = [
  [
    'Who is responsible',
    '{site} is responsible for your request until it is passed on, and each provider for what it does with it afterwards. Write to {contact}.',
  ],
  [
    'What for',
    'We store your brief and pass it on to the providers you tick, so that they can answer it. It is used for nothing else: it is not sold, not added to from elsewhere, and given to nobody else.',
  ],
  ['Who receives it', '{recipients}, and nobody else.'],
  [
    'Where it goes',
    'They work in {countries}. Neither the European Union nor the United Kingdom has decided that Pakistan protects personal data as they do. The transfer is made because you ask for it, once: it is a step at your request before a contract (Article 49(1)(b) of the GDPR and of the UK GDPR).',
  ],
  [
    'How long',
    'We delete the request {retentionDays} days after the last activity, or at once when you press “Delete everything”. The record that you agreed, without a word of what you wrote, stays {consentDays} days longer. A provider may use the brief for this enquiry only and must delete it when you ask, and after 90 days without a contract.',
  ],
  [
    'Your rights',
    'You can see, correct, take with you, restrict and delete what we have of you, and object to its use: on your own page, or by writing to us. Taking back your consent is as easy as giving it: one button on that page.',
  ],
  [
    'Complaints',
    'You can complain to the data protection authority of your country; in the United Kingdom that is the Information Commissioner’s Office.',
  ],
  [
    'What is needed',
    'You need not agree, but then we cannot pass the brief on. Your name, work e-mail and country are needed; company, role and telephone number are not.',
  ],
  [
    'Telephone',
    'They may telephone you only if you choose so, on the number you give and about this request. It is no consent to advertising by telephone or text.',
  ],
  ['Advertising', 'There is none: we send what belongs to this request and nothing else.'],
] as const;

/** What differs from one request to the next. */
export interface ConsentFacts {
  site: string;
  /** The address that answers. */
  contact: string;
  /** Names of the providers; none yet while the form is empty. */
  recipients: readonly string[];
  /** Where they work: Pakistan, and what their profiles say beside it. */
  countries: readonly string[];
  retentionDays: number;
  consentDays: number;
}

/** The text with its facts filled in. */
export function consentPoints(facts: ConsentFacts): { heading: string; text: string }[] {
  const values: Readonly<Record<string, string>> = {
    site: facts.site,
    contact: facts.contact,
    recipients:
      facts.recipients.length === 0 ? 'The providers you tick, by name' : listWords(facts.recipients),
    countries: listWords([...new Set(['Pakistan', ...facts.countries])]),
    retentionDays: String(facts.retentionDays),
    consentDays: String(facts.consentDays),
  };
  return CONSENT_TEMPLATE.map(([heading, text]) => ({
    heading,
    text: text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
  }));
}
