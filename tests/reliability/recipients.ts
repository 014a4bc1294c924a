import { hashToken, makeToken } from '../../src/lib/server/secrets/token.ts';
import { seeded } from '../support/seeded.ts';
import { freshVisitor } from '../support/visitor.ts';
import { textOfReply } from './page-shape.ts';
import { prove, type Verdict } from './proof.ts';
import { ask, post, quoteForm, type QuoteForm } from './requests.ts';
import { openSiteUnderTest, type SiteUnderTest } from './site-under-test.ts';
import { claimProfiles, confirm, contactOf, forEach, linksIn, mailsTo, submit } from './stories.ts';

/**
 * reliability.md 35 and the tokens: requests to some of 20 providers, half of which have claimed their profile. Each mail must have gone to
 * whom it was meant for, hold the links of that person and of no other, and show that request alone; and no token that was not given opens
 * anything.
 */
const sizes = { quick: { requests: 50, forged: 500 }, full: { requests: 1_000, forged: 10_000 } };
const PROVIDERS = 20;
const EDITOR = 'editor@plus92.example';

interface Sent extends QuoteForm {
  readonly number: number;
  readonly chosen: readonly string[];
}

await prove('recipients', { quick: 240, full: 900 }, async ({ quick, seed }): Promise<Verdict> => {
  const { requests, forged } = quick ? sizes.quick : sizes.full;
  const random = seeded(seed);
  const site = await openSiteUnderTest({ env: { EDITOR_EMAILS: EDITOR } });
  const providers = site.providers.slice(0, PROVIDERS);
  const claimed = new Set(providers.filter((_, index) => index % 2 === 0));
  const faults: string[] = [];
  if (providers.length < PROVIDERS) faults.push(`the site has only ${providers.length} providers to ask`);
  try {
    await claimProfiles(site, [...claimed]);
    const taking = (await site.start()).server;
    const sent = Array.from({ length: requests }, (_, number): Sent => {
      const chosen = draw(providers, 1 + Math.floor(5 * random()), random);
      return { ...quoteForm(site, number, chosen), number, chosen };
    });
    await forEach(sent, 8, (form) => submit(taking.port, form));
    const buyers = new Set(sent.map(({ email }) => email));
    const confirmations = await mailsTo(site, ({ to }) => buyers.has(to), requests);
    const pages: string[] = [];
    await forEach(confirmations, 8, async (mail) => {
      const [link, ...more] = linksIn(mail);
      if (link?.page !== 'confirm' || more.length > 0) faults.push('a first mail holds other links');
      else pages.push(await confirm(taking.port, link.token));
    });
    const expected = expectedMails(sent, claimed);
    await mailsTo(site, () => true, expected.length);
    // The embedded database belongs to one process.
    await taking.stop();
    const leads = await checkMails(site, sent, faults);
    const got = site.takenMails().map(({ to }) => to);
    faults.push(...differences(expected, got));
    const { server } = await site.start();
    const { port } = server;
    await forEach(leads, 4, async ({ token, number }) => {
      await post(port, `/lead/${token}/`, 'do=open', freshVisitor());
      const reply = await ask(port, `/lead/${token}/`);
      const shown = new Set(
        [...textOfReply(reply).matchAll(/Synthetic request (\d+) of run/g)].map(([, each]) => Number(each)),
      );
      if (reply.status !== 200 || shown.size !== 1 || !shown.has(number))
        faults.push(
          `the lead of request ${number} answers ${reply.status} and shows requests ${[...shown].join()}`,
        );
    });
    const tokens = {
      confirm: confirmations.flatMap(linksIn).map(({ token }) => token),
      quote: pages,
      lead: leads.map(({ token }) => token),
    };
    faults.push(...(await tryForged(port, forged, tokens, random)));
    await server.stop();
    return {
      figures: { requests, providers: providers.length, mails: got.length, leads: leads.length, forged },
      faults,
    };
  } finally {
    await site.end();
  }
});

function draw<T>(from: readonly T[], count: number, random: () => number): T[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] as T);
}

/** Whom mails go to: twice to each buyer, to each chosen provider that can be reached, and to the editor where one cannot. */
function expectedMails(sent: readonly Sent[], claimed: ReadonlySet<string>): string[] {
  return sent.flatMap(({ email, chosen }) => {
    const reached = chosen.filter((slug) => claimed.has(slug));
    const toEditor = reached.length < chosen.length ? [EDITOR] : [];
    return [email, email, ...reached.map(contactOf), ...toEditor];
  });
}

function differences(expected: readonly string[], got: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const to of expected) counts.set(to, (counts.get(to) ?? 0) + 1);
  for (const to of got) counts.set(to, (counts.get(to) ?? 0) - 1);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([to, count]) => `${to}: ${count} mails are missing`);
}

/** Each link of each mail must be of the person it went to; gives the links of the leads, with the number of their request. */
async function checkMails(
  site: SiteUnderTest,
  sent: readonly Sent[],
  faults: string[],
): Promise<{ token: string; number: number }[]> {
  const store = await site.openStore();
  const rows = await store.db
    .selectFrom('recipients')
    .innerJoin('quoteRequests', 'quoteRequests.id', 'recipients.requestId')
    .select(['tokenHash', 'providerSlug', 'buyerEmail', 'reference', 'pageTokenHash'])
    .execute();
  await store.close();
  const byEmail = new Map(sent.map((form) => [form.email, form]));
  const byLead = new Map(rows.map((row) => [row.tokenHash, row]));
  const byPage = new Map(rows.map((row) => [row.pageTokenHash, row]));
  const references = new Set(rows.map(({ reference }) => reference));
  const leads: { token: string; number: number }[] = [];
  for (const mail of site.takenMails()) {
    const named = new Set([...mail.text.matchAll(/Q-[0-9A-Z]{4}-\d{2}/g)].map(([reference]) => reference));
    if (named.size !== 1 || ![...named].every((each) => references.has(each)))
      faults.push(`a mail to ${mail.to} names ${named.size} requests`);
    for (const { page, token } of linksIn(mail)) {
      if (page === 'lead') {
        const row = byLead.get(hashToken(token));
        const form = byEmail.get(row?.buyerEmail ?? '');
        if (
          !row ||
          !form ||
          mail.to !== contactOf(row.providerSlug) ||
          !form.chosen.includes(row.providerSlug)
        )
          faults.push(`a lead went to ${mail.to}, who was not chosen`);
        else if (!named.has(row.reference))
          faults.push(`a mail to ${mail.to} names another request than it opens`);
        else leads.push({ token, number: form.number });
      } else if (!byEmail.has(mail.to)) faults.push(`${mail.to} got the link of a buyer`);
      else if (page === 'quote' && byPage.get(hashToken(token))?.buyerEmail !== mail.to)
        faults.push(`${mail.to} got the link of another buyer`);
    }
  }
  return leads;
}

/** Tokens that were never given, that are spent, that open another kind of page, or that differ by one letter. */
async function tryForged(
  port: number,
  count: number,
  tokens: Readonly<Record<'confirm' | 'quote' | 'lead', readonly string[]>>,
  random: () => number,
): Promise<string[]> {
  const faults: string[] = [];
  const pathOf = { confirm: '/quote/confirm/', quote: '/quote/', lead: '/lead/' };
  const kinds = ['confirm', 'quote', 'lead'] as const;
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const forge = (page: (typeof kinds)[number]): string => {
    const real = any(tokens[page]);
    switch (Math.floor(random() * 6)) {
      case 0: {
        const place = Math.floor(random() * real.length);
        return `${real.slice(0, place)}${real[place] === 'x' ? 'y' : 'x'}${real.slice(place + 1)}`;
      }
      case 1:
        return any(tokens[any(kinds.filter((kind) => kind !== page))]);
      case 2:
        return any([`${real}x`, real.slice(1), hashToken(real), `${real}%20`, `${real}'--`, 'x']);
      case 3:
        // Each of these was used.
        return page === 'confirm' ? real : makeToken().token;
      case 4:
        return real === real.toLowerCase() ? makeToken().token : real.toLowerCase();
      default:
        return makeToken().token;
    }
  };
  const control = await ask(port, '/lead/nothing-is-here/');
  if (control.status !== 404) faults.push(`an address where nothing is answers ${control.status}`);
  await forEach(Array.from({ length: count }), 8, async () => {
    const page = any(kinds);
    const path = `${pathOf[page]}${forge(page)}/`;
    const isPost = random() < 0.25;
    const button = any(['do=confirm', 'do=delete', 'do=open', 'do=submit', 'do=withdraw']);
    const reply = isPost ? await post(port, path, button, freshVisitor()) : await ask(port, path);
    if (reply.status !== 404) faults.push(`${isPost ? 'POST' : 'GET'} ${path} answers ${reply.status}`);
    else if (!reply.body.equals(control.body))
      faults.push(`${path} answers with another page than any other`);
  });
  return faults;
}
