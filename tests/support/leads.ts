import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/lib/server/database/store.ts';

const at = '2026-11-01T00:00:00.000Z';

/** Fills a database with synthetic requests of the usual size: each with consent, three recipients, an event and an accepted mail. */
export async function fillWithLeads(store: Store, count: number, label = 'lead', atOnce = 50): Promise<void> {
  for (let done = 0; done < count; done += atOnce) {
    const ids = Array.from({ length: Math.min(atOnce, count - done) }, () => randomUUID());
    await store.write(async (writing) => {
      await writing
        .insertInto('consents')
        .values(
          ids.map((id) => ({
            id,
            emailKey: id.slice(0, 22),
            textVersion: 'synthetic',
            form: 'quote',
            recipients: '["p1","p2","p3"]',
            mayCall: 0 as const,
            agreedAt: at,
          })),
        )
        .execute();
      await writing
        .insertInto('quoteRequests')
        .values(ids.map((id) => requestOf(id, label)))
        .execute();
      await writing
        .insertInto('recipients')
        .values(
          ids.flatMap((id) =>
            [1, 2, 3].map((place) => ({
              id: `${id} ${place}`,
              requestId: id,
              place,
              providerSlug: `p${place}`,
              providerName: `P ${place}`,
              route: 'editor' as const,
              questions: '[]',
            })),
          ),
        )
        .execute();
      await writing
        .insertInto('events')
        .values(ids.map((id) => ({ id, requestId: id, kind: 'posted', at, actor: 'buyer' as const })))
        .execute();
      await writing
        .insertInto('outbox')
        .values(
          ids.map((id) => ({
            id,
            kind: 'confirm',
            requestId: id,
            emailKey: id.slice(0, 22),
            shownText: 'Synthetic mail. '.repeat(40),
            state: 'accepted' as const,
            attempts: 1,
            createdAt: at,
            dueAt: at,
            firstTriedAt: at,
            acceptedAt: at,
            providerId: id,
          })),
        )
        .execute();
    });
  }
}

const requestOf = (id: string, label: string) => ({
  id,
  reference: `Q-${id.slice(0, 23)}`,
  state: 'confirmed' as const,
  brief: JSON.stringify({ synthetic: label, text: 'What is needed, in a few sentences. '.repeat(40) }),
  briefVersion: 1,
  buyerName: 'Synthetic Buyer',
  buyerEmail: `${id}@example.test`,
  emailKey: id.slice(0, 22),
  country: 'GB',
  mayCall: 0 as const,
  hidesIdentity: 0 as const,
  contentKey: id.slice(0, 22),
  spamScore: 0.25,
  spamReasons: '[]',
  consentId: id,
  confirmExpiresAt: at,
  createdAt: at,
  confirmedAt: at,
  lastActivityAt: at,
});
