import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { readSender } from './headers.ts';
import { toMimeMessage } from './mime.ts';
import type { MailTransport } from './transport.ts';

/** Where mails are written when no mail service is set. */
export const mailFolder = (dataDir: string): string => join(dataDir, 'mail');

/**
 * Writes each mail into a folder instead of sending it, so that the whole site can be tried without a mail service. The name is the id
 * of the mail: written twice it is still one.
 */
export function fileTransport({
  folder,
  from,
  clock,
}: {
  folder: string;
  from: string;
  clock: Clock;
}): MailTransport {
  const sender = readSender(from);
  if (!sender) throw new TypeError('MAIL_FROM must be one sender');
  return {
    async send(key, mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${key}.eml`);
      // Under another name first: whoever looks into the folder sees whole mails only.
      const file = await open(`${path}.part`, 'w', 0o600);
      try {
        await file.writeFile(toMimeMessage(mail, { id: key, from: sender, date: clock.now() }));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${path}.part`, path);
      return { kind: 'accepted', providerId: key };
    },
  };
}

/** A mail that was written, for the editors' page; null where there is none. */
export async function readWrittenMail(folder: string, id: string): Promise<string | null> {
  if (!isMailId(id)) return null;
  try {
    return await readFile(join(folder, `${id}.eml`), 'utf8');
  } catch {
    return null;
  }
}

const isMailId = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);
