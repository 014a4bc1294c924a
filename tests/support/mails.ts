import { renderMails } from '../../src/emails/render-mails.tsx';
import { openMails } from '../../src/lib/server/mail/fill-mail.ts';
import type { FillMail } from '../../src/lib/server/mail/kinds.ts';

/** The mails of the sources without a build; their links must begin with the address of the site. */
export async function testMails(siteUrl = 'https://plus92.example'): Promise<FillMail> {
  return openMails(JSON.stringify(await renderMails()), siteUrl);
}
