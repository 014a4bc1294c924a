import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailsPath } from '../../server/file-list.ts';
import { openMails } from '../../src/lib/server/mail/fill-mail.ts';
import { mailKinds } from '../../src/lib/server/mail/slot-types.ts';
import { mailSamples, sampleSite } from '../../tests/support/mail-samples.ts';

/** Writes one mail of each kind, as the build has left it, for a checker that reads files. Returns the folder. */
export function writeMailFiles(distDir: string, folder: string): string {
  const fill = openMails(readFileSync(mailsPath(distDir), 'utf8'), sampleSite);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const kind of mailKinds)
    writeFileSync(join(folder, `${kind}.html`), fill(kind, mailSamples[kind] as never).html);
  return folder;
}
