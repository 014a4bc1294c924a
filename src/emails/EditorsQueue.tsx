import { Action, CopyAddress, Lead, Title } from './blocks.tsx';
import { Mail } from './Mail.tsx';
import type { MailTemplate } from './template.ts';

/** To each editor: something waits. */
export const editorsQueue: MailTemplate<'editors-queue'> = {
  subject: ({ reference, what }) => `${reference} ${what}`,
  Body: ({ reference, what, url }) => (
    <Mail
      name="A request waits"
      preview="Opens the queue of the editors."
      why="Sent because this address is on the list of editors."
      reference={reference}
    >
      <Title>A request waits for an editor</Title>
      <Lead>
        {reference} {what}.
      </Lead>
      <Action href={url}>Open the queue</Action>
      <CopyAddress href={url} />
    </Mail>
  ),
};
