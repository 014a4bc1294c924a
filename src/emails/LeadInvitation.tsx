import { Action, CopyAddress, Facts, InlineLink, Lead, Para, Title } from './blocks.tsx';
import { Mail } from './Mail.tsx';
import { InHtml, InText } from './medium.tsx';
import type { MailTemplate } from './template.ts';

/** To a firm that has not asked to hear from us: who writes, what for, where the address is from, how to say no. */
export const leadInvitation: MailTemplate<'lead-invitation'> = {
  subject: ({ providerName, reference, services }) => `Request ${reference} for ${providerName}: ${services}`,
  Body: ({ providerName, reference, services, volumeBand, replyBy, leadUrl, addressPage, profileUrl }) => (
    <Mail
      name="A buyer asks for an offer"
      preview="It costs nothing. Who asks is not shown before you accept."
      why="Sent once, to a business address that is published on the page named above. The address is kept with this request only and is on no list."
      reference={reference}
    >
      <Title>A buyer asks for an offer</Title>
      <Lead>A buyer has chosen {providerName} on Plus92 and asks through us for an offer:</Lead>
      <Facts
        rows={[
          ['Services', services],
          ['Volume', volumeBand],
          ['Answer by', replyBy],
        ]}
      />
      <Action href={leadUrl}>Read the request</Action>
      <Para>Who asks is not shown before you accept. Reading, accepting and answering cost nothing.</Para>
      <InHtml>
        <Para>
          Plus92 is a directory of outsourcing providers in Pakistan with a source for every figure. You have
          a <InlineLink href={profileUrl}>profile</InlineLink> there, compiled from public pages. We found
          this address on <InlineLink href={addressPage}>{addressPage}</InlineLink>.
        </Para>
      </InHtml>
      <InText>
        <Para>
          Plus92 is a directory of outsourcing providers in Pakistan with a source for every figure. You have
          a profile there, compiled from public pages:{'\n'}
          {profileUrl}
        </Para>
        <Para>
          We found this address on:{'\n'}
          {addressPage}
        </Para>
      </InText>
      <Para>
        To say no, open the request and choose “Decline”. To be left alone, do nothing: this is sent once, and
        no reminder follows.
      </Para>
      <CopyAddress href={leadUrl} />
    </Mail>
  ),
};
