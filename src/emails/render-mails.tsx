import { render } from '@react-email/render';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { MailKind } from '../lib/server/mail/kinds.ts';
import { mailKinds } from '../lib/server/mail/slot-types.ts';
import type { StoredMail, StoredMails } from '../lib/server/mail/stored-mails.ts';
import { answerReceived } from './AnswerReceived.tsx';
import { confirmRequest } from './ConfirmRequest.tsx';
import { editorsQueue } from './EditorsQueue.tsx';
import { followUp } from './FollowUp.tsx';
import { leadInvitation } from './LeadInvitation.tsx';
import { leadNew } from './LeadNew.tsx';
import { cutAtMarkers, cutPlain, markersOf, restoreRaw, unescapeMarkup } from './markers.ts';
import { MediumContext } from './medium.tsx';
import { requestClosed } from './RequestClosed.tsx';
import { requestStored } from './RequestStored.tsx';
import { signIn } from './SignIn.tsx';
import type { MailTemplate } from './template.ts';

const templates: { readonly [K in MailKind]: MailTemplate<K> } = {
  'confirm-request': confirmRequest,
  'request-stored': requestStored,
  'lead-invitation': leadInvitation,
  'lead-new': leadNew,
  'answer-received': answerReceived,
  'follow-up': followUp,
  'request-closed': requestClosed,
  'sign-in': signIn,
  'editors-queue': editorsQueue,
};

/** Renders every mail once, with marks where the values go, and cuts it there. The same templates give the same pieces. */
export async function renderMails(): Promise<StoredMails> {
  const stored: StoredMails = {};
  for (const kind of mailKinds) stored[kind] = await renderMail(kind);
  return stored;
}

async function renderMail<K extends MailKind>(kind: K): Promise<StoredMail> {
  const { subject, Body } = templates[kind];
  const markers = markersOf(kind);
  const body = <Body {...markers} />;
  return {
    subject: cutPlain(subject(markers)),
    html: cutAtMarkers(await toHtml(body)),
    text: cutAtMarkers(toText(body)),
  };
}

async function toHtml(body: ReactElement): Promise<string> {
  const rendered = await render(body);
  // Comments part texts for React in a browser, and the old document type makes validators read a mail by rules of the year 2000.
  const plain = rendered.replace(/<!--.*?-->/gs, '').replace(/^<!DOCTYPE[^>]*>/, '<!DOCTYPE html>');
  return restoreRaw(plain.replaceAll('/>', '>'));
}

function toText(body: ReactElement): string {
  const markup = renderToStaticMarkup(<MediumContext value="text">{body}</MediumContext>);
  return `${unescapeMarkup(markup)
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
