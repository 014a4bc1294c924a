import { freshVisitor } from '../support/visitor.ts';
import { wait } from './proof.ts';
import { post, type QuoteForm } from './requests.ts';
import type { SiteUnderTest, TakenMail } from './site-under-test.ts';

/** Every link in a mail that opens something: which page, and the token. */
export function linksIn({ text }: TakenMail): { page: 'confirm' | 'quote' | 'lead'; token: string }[] {
  return [...text.matchAll(/\/(quote\/confirm|quote|lead)\/([\w-]{27})\//g)].map(([, page, token = '']) => ({
    page: page === 'quote/confirm' ? 'confirm' : (page as 'quote' | 'lead'),
    token,
  }));
}

/** Writes down where the leads of these providers go, as if they had claimed their profiles. Before a server is started. */
export async function claimProfiles(site: SiteUnderTest, slugs: readonly string[]): Promise<void> {
  const store = await site.openStore();
  const verifiedAt = new Date().toISOString();
  await store.db
    .insertInto('providerContacts')
    .values(slugs.map((providerSlug) => ({ providerSlug, email: contactOf(providerSlug), verifiedAt })))
    .execute();
  await store.close();
}

export const contactOf = (slug: string): string => `leads@${slug}.example.com`;

/** Sends a form that must be taken. */
export async function submit(port: number, form: QuoteForm): Promise<void> {
  const { status } = await post(port, '/quote/', form.fields.toString(), freshVisitor());
  if (status !== 303) throw new Error(`the form of ${form.email} was answered with ${status}`);
}

/** The mails to these addresses, as soon as there are so many of them; throws when that takes longer than a minute. */
export async function mailsTo(
  site: SiteUnderTest,
  isMeant: (mail: TakenMail) => boolean,
  count: number,
): Promise<TakenMail[]> {
  for (let tries = 0; tries < 600; tries++) {
    const found = site.takenMails().filter(isMeant);
    if (found.length >= count) return found;
    await wait(100);
  }
  throw new Error(`fewer than ${count} mails came within a minute`);
}

/** Presses the button of the confirm page; the token of the buyer's own page. */
export async function confirm(port: number, token: string): Promise<string> {
  const { status, headers } = await post(port, `/quote/confirm/${token}/`, 'do=confirm', freshVisitor());
  const page = /^\/quote\/([\w-]{27})\//.exec(String(headers['location']))?.[1];
  if (status !== 303 || page === undefined) throw new Error(`a confirmation was answered with ${status}`);
  return page;
}

/** Does something for each of a list, some at a time. */
export async function forEach<T>(
  list: readonly T[],
  atOnce: number,
  work: (each: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const run = async (): Promise<void> => {
    for (let index = next++; index < list.length; index = next++) await work(list[index] as T, index);
  };
  await Promise.all(Array.from({ length: atOnce }, run));
}
