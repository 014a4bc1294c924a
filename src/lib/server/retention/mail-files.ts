import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailFiles } from './run-retention.ts';

const FILE = /^([\da-f-]{36})\.eml(\.part)?$/;

/** The folder that mails are written to where no mail service is set (mail/file-mail.ts). */
export const mailFilesIn = (folder: string): MailFiles => ({
  async list() {
    const names = await readdir(folder).catch(nothingThere);
    return [...new Set(names.flatMap((name) => FILE.exec(name)?.[1] ?? []))];
  },
  async remove(ids) {
    for (const id of ids)
      for (const ending of ['eml', 'eml.part']) await rm(join(folder, `${id}.${ending}`), { force: true });
  },
});

function nothingThere(error: unknown): string[] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
  throw error;
}
