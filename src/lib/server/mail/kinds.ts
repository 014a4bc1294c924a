/** What each e-mail of the site says that differs from one to the next. All of it is text: a template decides what is a link. */
export interface MailSlots {
  /** To the buyer, at once: one action, which opens the page that confirms. Nothing goes to a provider before. */
  'confirm-request': {
    name: string;
    reference: string;
    /** "Customer support, 5,000 contacts a month of 6 minutes, English, New York 09:00 to 17:00." */
    summary: string;
    recipients: NamedRecipient[];
    confirmUrl: string;
    /** "29 November 2026, 10:42 UTC" */
    validUntil: string;
    askedOn: string;
  };
  /** To the buyer, once the address is confirmed: the link to the own page (the picture "email"). */
  'request-stored': {
    reference: string;
    summary: string;
    recipients: NamedRecipient[];
    /** "these three", "this one" */
    howMany: string;
    pageUrl: string;
    /** "Nobody will telephone you: you chose “write only”." */
    callChoice: string;
    askedOn: string;
  };
  /** To the public business address of a firm whose profile is not claimed: no word of who asks. */
  'lead-invitation': {
    providerName: string;
    reference: string;
    services: string;
    /** "1,000 to 4,999 contacts a month", "volume not stated" */
    volumeBand: string;
    /** "5 December 2026" */
    replyBy: string;
    leadUrl: string;
    /** The page on which the address stands, so that the reader sees where we have it from. */
    addressPage: string;
    profileUrl: string;
  };
  /** To a claimed profile. */
  'lead-new': {
    providerName: string;
    reference: string;
    summary: string;
    replyBy: string;
    leadUrl: string;
  };
  /** To the buyer: a provider answered, answered anew, or declined. */
  'answer-received': {
    providerName: string;
    reference: string;
    /** "has answered", "has changed its answer", "has declined: no capacity at that time" */
    what: string;
    pageUrl: string;
  };
  /** To every provider that may still answer: the one question after the brief. */
  'follow-up': {
    providerName: string;
    reference: string;
    question: string;
    leadUrl: string;
  };
  /** To every provider that was written to, once: the buyer closed or withdrew the request. */
  'request-closed': {
    providerName: string;
    reference: string;
    /** "The buyer has chosen you." and the like, whole sentences. */
    sentence: string;
  };
  /** To an editor who asked for it. */
  'sign-in': {
    url: string;
    /** To be typed where the link is opened in another browser. */
    code: string;
    minutes: string;
  };
  /** To each editor: something waits. */
  'editors-queue': {
    reference: string;
    /** "waits to be passed on to Touchstone Communications and ibex", "is held as suspected spam" */
    what: string;
    url: string;
  };
}

export type MailKind = keyof MailSlots;

/** Does a mail of this kind bring the provider its lead? Only such a mail says whether the lead was sent, delivered or bounced. */
export const bringsLead = (kind: string): boolean => kind === 'lead-invitation' || kind === 'lead-new';

/** One provider in a list of recipients. */
export interface NamedRecipient {
  name: string;
  /** "by hand, within 1 working day", "at once, to its own address" */
  how: string;
}

/** An e-mail, filled and ready to go. */
export interface FilledMail {
  subject: string;
  html: string;
  text: string;
  /** The plain text with every link of the site replaced by "(link)", to be shown to others. */
  shownText: string;
}

/** Fills the template of a kind; made once at the start from what the build left. */
export type FillMail = <K extends MailKind>(kind: K, slots: MailSlots[K]) => FilledMail;
