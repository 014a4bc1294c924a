import { Action, CopyAddress, Lead, Para, Quote, Title } from './blocks.tsx';
import { Mail } from './Mail.tsx';
import type { MailTemplate } from './template.ts';

/** To every provider that may still answer: the one question after the brief. */
export const followUp: MailTemplate<'follow-up'> = {
  subject: ({ reference }) => `A question on request ${reference}`,
  Body: ({ providerName, reference, question, leadUrl }) => (
    <Mail
      name="A question on the request"
      preview="The buyer asks every provider the same."
      why={`Sent because this request was passed on to ${providerName}.`}
      reference={reference}
    >
      <Title>The buyer has a question</Title>
      <Lead>It goes in the same words to every provider that may still answer:</Lead>
      <Quote>{question}</Quote>
      <Action href={leadUrl}>Answer it</Action>
      <Para>This is the one question that a buyer may add to a request.</Para>
      <CopyAddress href={leadUrl} />
    </Mail>
  ),
};
