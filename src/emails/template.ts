import type { ReactElement } from 'react';
import type { MailKind, MailSlots } from '../lib/server/mail/kinds.ts';

/** The words of one kind of mail. */
export interface MailTemplate<K extends MailKind> {
  /** At most 150 characters are shown; what may be long comes last. */
  subject: (slots: MailSlots[K]) => string;
  Body: (slots: MailSlots[K]) => ReactElement;
}
