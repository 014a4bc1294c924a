import { Lead, Para, Title } from './blocks.tsx';
import { Mail } from './Mail.tsx';
import type { MailTemplate } from './template.ts';

/** To every provider that was written to, once: the buyer closed or withdrew the request. */
export const requestClosed: MailTemplate<'request-closed'> = {
  subject: ({ reference }) => `Request ${reference} is closed`,
  Body: ({ providerName, reference, sentence }) => (
    <Mail
      name="The request is closed"
      preview="Nothing further comes from us about it."
      why={`Sent once, because this request was passed on to ${providerName}.`}
      reference={reference}
    >
      <Title>The request is closed</Title>
      <Lead>{sentence}</Lead>
      <Para>Nothing further comes from us about this request.</Para>
    </Mail>
  ),
};
