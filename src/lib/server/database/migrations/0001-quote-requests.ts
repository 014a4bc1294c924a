import { sql, type Kysely } from 'kysely';

/** The life of a quote request: what was asked, of whom, what was mailed, what was answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const now = db.schema;
  await now
    .createTable('consents')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('emailKey', 'text', (c) => c.notNull())
    .addColumn('textVersion', 'text', (c) => c.notNull())
    .addColumn('form', 'text', (c) => c.notNull())
    .addColumn('recipients', 'text', (c) => c.notNull())
    .addColumn('mayCall', 'integer', (c) => c.notNull())
    .addColumn('agreedAt', 'text', (c) => c.notNull())
    .addColumn('withdrawnAt', 'text')
    .addColumn('deleteAfter', 'text')
    .execute();
  await now.createIndex('consentsByEmail').on('consents').column('emailKey').execute();
  await now.createIndex('consentsByEnd').on('consents').column('deleteAfter').execute();

  await now
    .createTable('quoteRequests')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('reference', 'text', (c) => c.notNull().unique())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('held', 'unconfirmed', 'confirmed', 'closed', 'withdrawn')`),
    )
    .addColumn('brief', 'text', (c) => c.notNull())
    .addColumn('briefVersion', 'integer', (c) => c.notNull())
    .addColumn('buyerName', 'text', (c) => c.notNull())
    .addColumn('buyerEmail', 'text', (c) => c.notNull())
    .addColumn('emailKey', 'text', (c) => c.notNull())
    .addColumn('company', 'text')
    .addColumn('role', 'text')
    .addColumn('companySize', 'text')
    .addColumn('country', 'text', (c) => c.notNull())
    .addColumn('phone', 'text')
    .addColumn('mayCall', 'integer', (c) => c.notNull())
    .addColumn('hidesIdentity', 'integer', (c) => c.notNull())
    .addColumn('contentKey', 'text', (c) => c.notNull())
    .addColumn('spamScore', 'real', (c) => c.notNull())
    .addColumn('spamReasons', 'text', (c) => c.notNull())
    // Nobody's brief is kept without the record that he agreed.
    .addColumn('consentId', 'text', (c) => c.notNull().unique().references('consents.id'))
    .addColumn('confirmTokenHash', 'text', (c) => c.unique())
    .addColumn('confirmExpiresAt', 'text', (c) => c.notNull())
    .addColumn('pageTokenHash', 'text', (c) => c.unique())
    .addColumn('pageTokenSealed', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('confirmedAt', 'text')
    .addColumn('endedAt', 'text')
    .addColumn('outcome', 'text')
    .addColumn('lastActivityAt', 'text', (c) => c.notNull())
    .execute();
  await now.createIndex('quoteRequestsByState').on('quoteRequests').columns(['state', 'createdAt']).execute();
  await now.createIndex('quoteRequestsByEmail').on('quoteRequests').column('emailKey').execute();
  await now
    .createIndex('quoteRequestsByContent')
    .on('quoteRequests')
    .columns(['contentKey', 'createdAt'])
    .execute();
  await now.createIndex('quoteRequestsByActivity').on('quoteRequests').column('lastActivityAt').execute();

  await now
    .createTable('recipients')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('requestId', 'text', (c) => c.notNull().references('quoteRequests.id').onDelete('cascade'))
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('providerSlug', 'text', (c) => c.notNull())
    .addColumn('providerName', 'text', (c) => c.notNull())
    .addColumn('route', 'text', (c) => c.notNull().check(sql`route in ('direct', 'editor')`))
    .addColumn('questions', 'text', (c) => c.notNull())
    .addColumn('tokenHash', 'text', (c) => c.unique())
    .addColumn('tokenSealed', 'text')
    .addColumn('tokenExpiresAt', 'text')
    .addColumn('address', 'text')
    .addColumn('addressPage', 'text')
    .addColumn('forwardedAt', 'text')
    .addColumn('sentAt', 'text')
    .addColumn('deliveredAt', 'text')
    .addColumn('bouncedAt', 'text')
    .addColumn('openedAt', 'text')
    .addColumn('acceptedAt', 'text')
    .addColumn('declinedAt', 'text')
    .addColumn('declineReason', 'text')
    .addColumn('repliedAt', 'text')
    .addColumn('revealedAt', 'text')
    .addColumn('chosenAt', 'text')
    .addColumn('givenUpAt', 'text')
    .addUniqueConstraint('recipientsOnce', ['requestId', 'providerSlug'])
    .execute();

  await now
    .createTable('replies')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('recipientId', 'text', (c) => c.notNull().references('recipients.id').onDelete('cascade'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('answerVersion', 'integer', (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('submittedAt', 'text')
    .addUniqueConstraint('repliesOnce', ['recipientId', 'revision'])
    .execute();

  await now
    .createTable('followUps')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('requestId', 'text', (c) =>
      c.notNull().unique().references('quoteRequests.id').onDelete('cascade'),
    )
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('askedAt', 'text', (c) => c.notNull())
    .execute();

  await now
    .createTable('events')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('requestId', 'text', (c) => c.notNull().references('quoteRequests.id').onDelete('cascade'))
    .addColumn('recipientId', 'text', (c) => c.references('recipients.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) =>
      c.notNull().check(sql`actor in ('buyer', 'provider', 'editor', 'system')`),
    )
    .execute();
  await now.createIndex('eventsByRequest').on('events').columns(['requestId', 'at']).execute();
  await now.createIndex('eventsByRecipient').on('events').column('recipientId').execute();

  await now
    .createTable('outbox')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    // A mail that may still be under way is not torn out: whoever deletes a request says first what becomes of its mails.
    .addColumn('requestId', 'text', (c) => c.references('quoteRequests.id').onDelete('set null'))
    .addColumn('recipientId', 'text', (c) => c.references('recipients.id').onDelete('set null'))
    .addColumn('emailKey', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text')
    .addColumn('shownText', 'text')
    .addColumn('state', 'text', (c) =>
      c
        .notNull()
        .check(sql`state in ('queued', 'sending', 'accepted', 'parked', 'dead', 'suppressed', 'cancelled')`),
    )
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('dueAt', 'text', (c) => c.notNull())
    .addColumn('leaseUntil', 'text')
    .addColumn('leaseOwner', 'text')
    .addColumn('firstTriedAt', 'text')
    .addColumn('acceptedAt', 'text')
    .addColumn('lastFailure', 'text')
    .addColumn('providerId', 'text')
    .addColumn('deliveredAt', 'text')
    .addColumn('bouncedAt', 'text')
    .execute();
  await now.createIndex('outboxByDue').on('outbox').columns(['state', 'dueAt']).execute();
  await now.createIndex('outboxByRequest').on('outbox').column('requestId').execute();
  await now.createIndex('outboxByRecipient').on('outbox').column('recipientId').execute();
  await now.createIndex('outboxByProviderId').on('outbox').column('providerId').execute();
  await now.createIndex('outboxByEmail').on('outbox').columns(['emailKey', 'createdAt']).execute();

  await now
    .createTable('mailEvents')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('providerId', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await now.createIndex('mailEventsByProviderId').on('mailEvents').column('providerId').execute();

  await now
    .createTable('suppressions')
    .addColumn('emailKey', 'text', (c) => c.primaryKey())
    .addColumn('reason', 'text', (c) => c.notNull().check(sql`reason in ('bounced', 'complained', 'erased')`))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();

  await now
    .createTable('providerContacts')
    .addColumn('providerSlug', 'text', (c) => c.primaryKey())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('verifiedAt', 'text', (c) => c.notNull())
    .execute();

  await now
    .createTable('postedForms')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('contentKey', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('expiresAt', 'text', (c) => c.notNull())
    .execute();
  await now.createIndex('postedFormsByExpiry').on('postedForms').column('expiresAt').execute();

  await now
    .createTable('rateLimits')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('tokens', 'real', (c) => c.notNull())
    .addColumn('updatedAt', 'text', (c) => c.notNull())
    .execute();
  await now.createIndex('rateLimitsByAge').on('rateLimits').column('updatedAt').execute();

  await now
    .createTable('settings')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('changedAt', 'text', (c) => c.notNull())
    .execute();

  await now
    .createTable('erasures')
    .addColumn('reference', 'text', (c) => c.primaryKey())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
}
