import type { MailKind, MailSlots } from '../../src/lib/server/mail/kinds.ts';

/** Address of the site in the sample mails. */
export const sampleSite = 'https://plus92.example';

const token = 'b7Jw0q2V9xkLrT3mNcYpZ4uA8sDfGhEiQo1W6vXe5RI';
const how = 'by hand, within 1 working day';
const asked = {
  reference: 'Q-7K2M-04',
  summary: 'Customer support, 5,000 contacts a month of 6 minutes, English, New York 09:00 to 17:00.',
  recipients: [
    { name: 'Touchstone Communications', how },
    { name: 'ibex', how },
    { name: 'ORCA BPO', how },
  ],
  askedOn: '23 November 2026',
};
const toProvider = {
  providerName: 'Touchstone Communications',
  reference: asked.reference,
  leadUrl: `${sampleSite}/lead/${token}/`,
};

/** Ordinary values for each kind of mail, made up for the tests. */
export const mailSamples: { readonly [K in MailKind]: MailSlots[K] } = {
  'confirm-request': {
    ...asked,
    name: 'Sam Example',
    confirmUrl: `${sampleSite}/quote/confirm/${token}/`,
    validUntil: '30 November 2026, 10:42 UTC',
  },
  'request-stored': {
    ...asked,
    howMany: 'these three',
    pageUrl: `${sampleSite}/quote/${token}/`,
    callChoice: 'Nobody will telephone you: you chose “write only”.',
  },
  'lead-invitation': {
    ...toProvider,
    services: 'Customer support, chat and e-mail support',
    volumeBand: '5,000 to 9,999 contacts a month',
    replyBy: '5 December 2026',
    addressPage: 'https://www.touchstone.example/contact-us/',
    profileUrl: `${sampleSite}/providers/touchstone-communications/`,
  },
  'lead-new': { ...toProvider, summary: asked.summary, replyBy: '5 December 2026' },
  'answer-received': {
    providerName: 'ibex',
    reference: asked.reference,
    what: 'has declined: no capacity at that time',
    pageUrl: `${sampleSite}/quote/${token}/`,
  },
  'follow-up': {
    ...toProvider,
    question:
      'Can the team start on 4 January 2027?\n\nIf not, which week could it start, and with how many people?',
  },
  'request-closed': {
    providerName: 'ibex',
    reference: asked.reference,
    sentence: 'The buyer has withdrawn the request.',
  },
  'sign-in': { url: `${sampleSite}/sign-in/${token}/`, code: '4821-7730', minutes: '15' },
  'editors-queue': {
    reference: asked.reference,
    what: 'waits to be passed on to Touchstone Communications and ibex',
    url: `${sampleSite}/admin/quotes/Q-7K2M-04/`,
  },
};
