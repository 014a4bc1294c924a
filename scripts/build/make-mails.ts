import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';
import { mailsPath } from '../../server/file-list.ts';
import type { renderMails } from '../../src/emails/render-mails.tsx';

/** Renders the mails into the folder that describes the build. Vite compiles the templates; the server only joins texts. */
export async function makeMails(distDir: string, root: string): Promise<void> {
  const { module } = await runnerImport<{ renderMails: typeof renderMails }>(
    join(root, 'src/emails/render-mails.tsx'),
    { root, configFile: false, logLevel: 'error' },
  );
  const path = mailsPath(distDir);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(await module.renderMails()));
}
