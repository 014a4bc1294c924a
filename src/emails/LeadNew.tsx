import { Action, CopyAddress, Facts, Lead, Para, Title } from './blocks.tsx';
import { Mail } from './Mail.tsx';
import type { MailTemplate } from './template.ts';

/** To the address of a claimed profile. */
export const leadNew: MailTemplate<'lead-new'> = {
  subject: ({ reference, replyBy }) => `New request ${reference}, answer by ${replyBy}`,
  Body: ({ providerName, reference, summary, replyBy, leadUrl }) => (
    <Mail
      name="A new request"
      preview="Accept, decline or answer on its page."
      why={`Sent because the profile of ${providerName} is claimed with this address.`}
      reference={reference}
    >
      <Title>A new request for {providerName}</Title>
      <Lead>{summary}</Lead>
      <Facts
        rows={[
          ['Reference', reference],
          ['Answer by', replyBy],
        ]}
      />
      <Action href={leadUrl}>Read the request</Action>
      <Para>
        You can accept, decline or answer there. Whoever has the link can too, so keep it in the firm.
      </Para>
      <CopyAddress href={leadUrl} />
    </Mail>
  ),
};
