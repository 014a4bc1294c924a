import { randomBytes } from 'node:crypto';
import {
  briefOf,
  readQuoteForm,
  type QuoteRequest,
  type TypedForm,
} from '../../schemas/brief/quote-request.ts';
import { after, DAY, MINUTE, moment } from '../clock.ts';
import type { Store, Writing } from '../database/store.ts';
import type { BuyerDesk } from '../desk.ts';
import { FORM_FIELDS, type PostedForm, type Visitor } from '../guard/posted-form.ts';
import { emailKey } from '../secrets/keys.ts';
import { guarded } from './guarded.ts';
import type { DeskParts } from './parts.ts';
import { storeRequest } from './store-request.ts';
import { checkRequest } from './submit-rules.ts';
import { ownField, saidIn } from './typed-fields.ts';

type Submitted = Awaited<ReturnType<BuyerDesk['submit']>>;

/** How long the key of a form is remembered: as long as a form may lie open. */
const KEY_LASTS_MS = DAY;
/** How long the same form without a key counts as the same, from one network address (reliability.md A3). */
const CONTENT_LASTS_MS = 10 * MINUTE;
/** How far back the same text from other addresses is looked for. */
const SAME_TEXT_MS = 3 * DAY;
const LOOKS_LIKE_KEY = /^[\w-]{16,64}$/;

/** The fields of a fresh form. */
export const newForm = ({ clock, guard }: DeskParts): { key: string; started: string } => ({
  key: randomBytes(20).toString('base64url'),
  started: guard.makeStarted(clock.now()),
});

/**
 * Takes a request: reads it, stores it with the consent and the first mail in one transaction, or says what is wrong. The same form twice
 * is one request and gets the same reply; what is suspected to be spam waits for an editor, without any mail.
 */
export async function submit(parts: DeskParts, form: PostedForm, visitor: Visitor): Promise<Submitted> {
  const said = saidIn(form);
  const post = readPost(parts, form, said, visitor);
  return guarded(async () => {
    // Before anything is judged: what was stored once is not refused when it comes again, whatever has changed since.
    const known = await findReply(parts.store.db, parts, post);
    if (known) return known;
    const read = readQuoteForm(said);
    if (read.kind === 'invalid') return read;
    const problems = checkRequest(read.request, parts.content, parts.clock.now());
    if (problems.length > 0) return { kind: 'invalid', problems };
    const result = await parts.store.write((writing) =>
      take(writing, parts, form, post, read.request, visitor),
    );
    if (result === 'posted-meanwhile') {
      const reply = await findReply(parts.store.db, parts, post);
      if (!reply) throw new Error('A form that was posted before has no reply');
      return reply;
    }
    if (result.kind === 'stored') parts.wakeSender();
    return result;
  });
}

interface Post {
  key: string;
  contentKey: string;
  lastsMs: number;
}

function readPost({ keys }: DeskParts, form: PostedForm, said: TypedForm, { ipKey }: Visitor): Post {
  const content = JSON.stringify([...said].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const contentKey = keys.keyOf('posted content', content);
  const key = ownField(form, FORM_FIELDS.key) ?? '';
  return LOOKS_LIKE_KEY.test(key)
    ? { key: keys.keyOf('posted form', key), contentKey, lastsMs: KEY_LASTS_MS }
    : { key: keys.keyOf('posted form', `${contentKey} ${ipKey}`), contentKey, lastsMs: CONTENT_LASTS_MS };
}

/** What was answered when this form came before. */
async function findReply(
  db: Store['db'],
  { clock }: DeskParts,
  { key, contentKey }: Post,
): Promise<Submitted | undefined> {
  const posted = await db
    .selectFrom('postedForms')
    .select(['contentKey', 'answer'])
    .where('key', '=', key)
    .where('expiresAt', '>', moment(clock.now()))
    .executeTakeFirst();
  if (!posted) return undefined;
  if (posted.contentKey !== contentKey) return { kind: 'conflict' };
  return { kind: 'stored', ...(JSON.parse(posted.answer) as { reference: string }) };
}

async function take(
  writing: Writing,
  parts: DeskParts,
  form: PostedForm,
  post: Post,
  request: QuoteRequest,
  visitor: Visitor,
): Promise<Submitted | 'posted-meanwhile'> {
  const { clock, guard, keys } = parts;
  const now = clock.now();
  // The row of the form comes first: of several at the same time one makes it, and the others find it made.
  const { numInsertedOrUpdatedRows } = await writing
    .insertInto('postedForms')
    .values({
      ...{ key: post.key, contentKey: post.contentKey, answer: '' },
      expiresAt: moment(after(now, post.lastsMs)),
    })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((row) => ({
          contentKey: row.ref('excluded.contentKey'),
          expiresAt: row.ref('excluded.expiresAt'),
        }))
        .where('postedForms.expiresAt', '<=', moment(now)),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return 'posted-meanwhile';
  const buyerKey = emailKey(keys, request.email);
  const taken = await guard.takeAll(
    writing,
    [
      { name: 'quote-post', who: visitor.ipKey },
      { name: 'quote-email', who: buyerKey },
    ],
    now,
  );
  if (!taken.ok) {
    await writing.deleteFrom('postedForms').where('key', '=', post.key).execute();
    return { kind: 'too-many', retryAfterSeconds: taken.retryAfterSeconds };
  }
  const briefKey = keys.keyOf('brief', JSON.stringify(briefOf(request)));
  const spam = guard.scoreSpam({
    honeypot: form.get(FORM_FIELDS.trap)?.join(' '),
    started: guard.readStarted(ownField(form, FORM_FIELDS.started), now),
    now,
    texts: textsOf(request),
    sameTextFromOthers: await countSameFromOthers(writing, briefKey, buyerKey, now),
  });
  const reference = await storeRequest(writing, parts, { request, buyerKey, briefKey, spam });
  await writing
    .updateTable('postedForms')
    .set({ answer: JSON.stringify({ reference }) })
    .where('key', '=', post.key)
    .execute();
  return { kind: 'stored', reference };
}

async function countSameFromOthers(
  writing: Writing,
  briefKey: string,
  buyerKey: string,
  now: Date,
): Promise<number> {
  const found = await writing
    .selectFrom('quoteRequests')
    .select((row) => row.fn.countAll().as('count'))
    .where('contentKey', '=', briefKey)
    .where('createdAt', '>', moment(after(now, -SAME_TEXT_MS)))
    .where('emailKey', '!=', buyerKey)
    .executeTakeFirst();
  return Number(found?.count ?? 0);
}

/** What was written by hand: the lines of text of the brief, never who asks. */
const textsOf = (request: QuoteRequest): string[] => {
  const { problem, users, seasonality, holidays, skills, criteria, questions, decider, crm, telephony } =
    request;
  const written = [
    problem,
    users,
    seasonality,
    holidays,
    skills,
    criteria,
    questions,
    decider,
    crm,
    telephony,
  ];
  return [...written, request.invoicing, request.dataLocation].filter((text) => text !== null);
};
