import type { QuoteForm } from './requests.ts';
import { wait } from './proof.ts';
import type { SiteUnderTest } from './site-under-test.ts';

/** A form that the server said it has stored, and under which name. */
export interface Acknowledged extends QuoteForm {
  readonly reference: string;
}

/** How often each address got a mail. */
export function countByAddress(site: SiteUnderTest): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { to } of site.takenMails()) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
}

/** Waits until each of these got a mail, or for so long; says how long it took. */
export async function waitForMails(
  site: SiteUnderTest,
  forms: readonly QuoteForm[],
  mostMs: number,
): Promise<number> {
  const started = performance.now();
  for (;;) {
    const counts = countByAddress(site);
    const passed = performance.now() - started;
    if (passed > mostMs || forms.every(({ email }) => counts.has(email))) return passed;
    await wait(250);
  }
}

/**
 * What is wrong with what is kept and mailed of acknowledged forms, when the servers are stopped: each must be there once, under the
 * reference that was told, with one mail to its buyer, and nothing beside them.
 */
export async function findLosses(site: SiteUnderTest, forms: readonly Acknowledged[]): Promise<string[]> {
  const store = await site.openStore();
  try {
    const faults = await store.findFaults();
    const rows = await store.db
      .selectFrom('quoteRequests')
      .select(['buyerEmail', 'reference', 'state', 'consentId'])
      .execute();
    const consents = await store.db.selectFrom('consents').select('id').execute();
    const consentIds = new Set(consents.map(({ id }) => id));
    const kept = Map.groupBy(rows, ({ buyerEmail }) => buyerEmail);
    const mailed = countByAddress(site);
    for (const { email, reference } of forms) {
      const own = kept.get(email) ?? [];
      if (own.length === 0) faults.push(`${reference} was acknowledged and is lost`);
      else if (own.length > 1) faults.push(`${reference} is there ${own.length} times`);
      else if (own[0]?.reference !== reference) faults.push(`${reference} is kept under another name`);
      if (own.some(({ state }) => state !== 'unconfirmed')) faults.push(`${reference} is in a wrong state`);
      if (own.some(({ consentId }) => !consentIds.has(consentId))) faults.push(`${reference} has no consent`);
      const mails = mailed.get(email) ?? 0;
      if (mails !== 1) faults.push(`the buyer of ${reference} got ${mails} mails`);
    }
    if (rows.length !== forms.length) faults.push(`${rows.length} requests are kept of ${forms.length}`);
    if (mailed.size !== forms.length) faults.push(`${mailed.size} addresses got mail of ${forms.length}`);
    return faults;
  } finally {
    await store.close();
  }
}
