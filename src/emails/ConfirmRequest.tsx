import { Action, CopyAddress, Lead, Para, Recipients, Title } from './blocks.tsx';
import { Mail } from './Mail.tsx';
import type { MailTemplate } from './template.ts';

/** To the buyer, at once. The address is not known to be the buyer's yet. */
export const confirmRequest: MailTemplate<'confirm-request'> = {
  subject: ({ reference }) => `Confirm your request ${reference}`,
  Body: ({ name, reference, summary, recipients, confirmUrl, validUntil, askedOn }) => (
    <Mail
      name="Confirm your request"
      preview="Nothing goes to a provider before you confirm."
      why={`Sent once, because this address was given with a request on ${askedOn}. It is on no list.`}
      reference={reference}
    >
      <Title>Confirm your request</Title>
      <Lead>Hello {name}, nothing has gone out yet. Once you confirm, your request goes to:</Lead>
      <Recipients list={recipients} />
      <Action href={confirmUrl}>Confirm and send</Action>
      <Para>{summary}</Para>
      <Para>
        It goes to nobody else. The link opens a page with one button, and works until {validUntil}. A request
        that is not confirmed by then is deleted.
      </Para>
      <Para>Not you? Do nothing: nothing is sent.</Para>
      <CopyAddress href={confirmUrl} />
    </Mail>
  ),
};
