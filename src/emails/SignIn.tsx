import { Action, Code, CopyAddress, Lead, Para, Title } from './blocks.tsx';
import { Mail } from './Mail.tsx';
import type { MailTemplate } from './template.ts';

/** To an editor who asked for it. The code is not in the subject, which a locked telephone shows. */
export const signIn: MailTemplate<'sign-in'> = {
  subject: () => 'Your sign-in link for Plus92',
  Body: ({ url, code, minutes }) => (
    <Mail
      name="Sign in to Plus92"
      preview="If you did not ask, do nothing."
      why="Sent once, because somebody asked to sign in with this address."
    >
      <Title>Sign in to Plus92</Title>
      <Lead>The link works once, for {minutes} minutes.</Lead>
      <Action href={url}>Sign in</Action>
      <Para>If the link opens in another browser than the one you asked from, type this code there:</Para>
      <Code>{code}</Code>
      <Para>If you did not ask, do nothing. Give the code to nobody: we never ask for it.</Para>
      <CopyAddress href={url} />
    </Mail>
  ),
};
