import { Action, CopyAddress, Para, Title } from './blocks.tsx';
import { Mail } from './Mail.tsx';
import type { MailTemplate } from './template.ts';

/** To the buyer: a provider answered, answered anew, or declined. */
export const answerReceived: MailTemplate<'answer-received'> = {
  subject: ({ providerName, reference, what }) => `${reference}: ${providerName} ${what}`,
  Body: ({ providerName, reference, what, pageUrl }) => (
    <Mail
      name="News of your request"
      preview="Your page shows all answers side by side."
      why="Sent because of a request that you confirmed. This address is on no list."
      reference={reference}
    >
      <Title>
        {providerName} {what}
      </Title>
      <Action href={pageUrl}>See your request</Action>
      <Para>Your page shows the answers side by side, with what each leaves open.</Para>
      <CopyAddress href={pageUrl} />
    </Mail>
  ),
};
