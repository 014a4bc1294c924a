import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** A mail that the server under test has written into its data folder. */
export interface WrittenMail {
  to: string;
  subject: string;
  text: string;
}

/** The mails to an address whose text fits, oldest first; waits until there are so many. */
export async function mailsTo(address: string, count = 1, fits = /^/): Promise<WrittenMail[]> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = (await mailsSoFar(address)).filter(({ text }) => fits.test(text));
    if (found.length >= count) return found;
    if (Date.now() > deadline)
      throw new Error(`Of ${count} mails there are ${found.length} after 20 seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The first address of the site in a mail that fits, without the site. */
export function linkIn(mail: WrittenMail | undefined, fits: RegExp): string {
  const paths = [...(mail?.text ?? '').matchAll(/https?:\/\/[^/\s]+(\/[^\s<>"]*)/g)].map((match) => match[1]);
  const path = paths.find((each) => each !== undefined && fits.test(each));
  if (path === undefined) throw new Error(`No link like ${String(fits)} in “${mail?.subject}”`);
  return path;
}

/** The mails to an address that are there now, oldest first. */
export async function mailsSoFar(address: string): Promise<WrittenMail[]> {
  const folder = join(process.env['DATA_DIR'] ?? '', 'mail');
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  } catch {
    return [];
  }
  const mails = await Promise.all(
    names.map(async (name) => {
      const { to, subject, text, date } = await PostalMime.parse(readFileSync(join(folder, name)));
      return { to: to?.[0]?.address ?? '', subject: subject ?? '', text: text ?? '', date: date ?? '' };
    }),
  );
  return mails.filter((mail) => mail.to === address).sort((a, b) => a.date.localeCompare(b.date));
}
