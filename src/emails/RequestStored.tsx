import { Action, CopyAddress, InlineLink, Lead, Para, Recipients, Title } from './blocks.tsx';
import { Mail } from './Mail.tsx';
import { InHtml, InText } from './medium.tsx';
import type { MailTemplate } from './template.ts';

/** To the buyer, once the address is confirmed. */
export const requestStored: MailTemplate<'request-stored'> = {
  subject: ({ reference }) => `Your request ${reference} is stored`,
  Body: ({ reference, summary, recipients, howMany, pageUrl, callChoice, askedOn }) => (
    <Mail
      name="Your request is stored"
      preview="Follow each step on your own page."
      why={`Sent once, because you asked on ${askedOn}. This address is on no list.`}
      reference={reference}
    >
      <Title>Your request is stored</Title>
      <Lead>It goes to {howMany} and to nobody else:</Lead>
      <Recipients list={recipients} />
      <Action href={pageUrl}>Follow each step</Action>
      <Para>
        {summary} {callChoice}
      </Para>
      <InHtml>
        <Para>
          Not you? <InlineLink href={pageUrl}>Delete the request</InlineLink>. It takes one press.
        </Para>
      </InHtml>
      <InText>
        <Para>Not you? Delete the request on the same page. It takes one press.</Para>
      </InText>
      <CopyAddress href={pageUrl} />
    </Mail>
  ),
};
