import { sql, type Expression, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely';
import { leadState } from '../../quotes/lead-state.ts';
import { summariseShort } from '../../quotes/summary.ts';
import { readStoredBrief } from '../../schemas/brief/brief.ts';
import type { Tables } from '../database/tables.ts';
import type { EditorRow } from '../desk.ts';
import { emailKey } from '../secrets/keys.ts';
import type { StoredRecipient, StoredRequest } from './find-by-token.ts';
import { serviceNames } from './mails.ts';
import type { DeskParts } from './parts.ts';

export const REQUEST_STATES = ['held', 'unconfirmed', 'confirmed', 'closed', 'withdrawn'] as const;
export const ROWS_A_PAGE = 25;

export interface RequestFilter {
  text: string;
  state: string;
}

/** The page asked for, from 1. */
const pageOf = (page: number): number => (Number.isInteger(page) && page > 1 ? Math.min(page, 100_000) : 1);

/** Requests that fit, newest first, a page of them. */
export async function searchRequests(
  parts: DeskParts,
  { text, state, page }: RequestFilter & { page: number },
): Promise<{ rows: EditorRow[]; total: number; pages: number }> {
  const { db } = parts.store;
  const fits = fitsFilter(parts, { text, state });
  const { count } = await db
    .selectFrom('quoteRequests')
    .select((row) => row.fn.countAll().as('count'))
    .where(fits)
    .executeTakeFirstOrThrow();
  const total = Number(count);
  const found = await newestFirst(db.selectFrom('quoteRequests').selectAll().where(fits))
    .limit(ROWS_A_PAGE)
    .offset((pageOf(page) - 1) * ROWS_A_PAGE)
    .execute();
  return {
    rows: await toRows(parts, found),
    total,
    pages: Math.max(1, Math.ceil(total / ROWS_A_PAGE)),
  };
}

const newestFirst = <O>(query: SelectQueryBuilder<Tables, 'quoteRequests', O>) =>
  query.orderBy('createdAt', 'desc').orderBy('id');

/** All requests that fit, in the order of their search, a few hundred at a time. */
export async function* eachRequest(parts: DeskParts, filter: RequestFilter): AsyncGenerator<StoredRequest[]> {
  const CHUNK = 500;
  for (let offset = 0; ; offset += CHUNK) {
    const found = await newestFirst(
      parts.store.db.selectFrom('quoteRequests').selectAll().where(fitsFilter(parts, filter)),
    )
      .limit(CHUNK)
      .offset(offset)
      .execute();
    if (found.length > 0) yield found;
    if (found.length < CHUNK) return;
  }
}

/** By reference, by the name or slug of a provider, or by the whole e-mail address, of which only a keyed hash is searched. */
function fitsFilter({ keys }: Pick<DeskParts, 'keys'>, { text, state }: RequestFilter) {
  const typed = text
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 254);
  const states = REQUEST_STATES.filter((known) => known === state);
  return (is: ExpressionBuilder<Tables, 'quoteRequests'>) => {
    const inState = states.length > 0 ? [is('state', 'in', states)] : [];
    if (typed === '') return is.and(inState);
    if (typed.includes('@')) return is.and([...inState, is('emailKey', '=', emailKey(keys, typed))]);
    const hasProvider = is.exists(
      is
        .selectFrom('recipients')
        .select('recipients.id')
        .whereRef('recipients.requestId', '=', 'quoteRequests.id')
        .where((or) =>
          or.or([
            or('recipients.providerSlug', '=', typed.toLowerCase()),
            holds(sql`lower(${or.ref('recipients.providerName')})`, typed.toLowerCase()),
          ]),
        ),
    );
    return is.and([...inState, is.or([holds(is.ref('reference'), typed.toUpperCase()), hasProvider])]);
  };
}

/** Does a text hold another, sign by sign? */
const holds = (text: Expression<unknown>, part: string) =>
  sql<boolean>`${text} like ${`%${part.replace(/[%_!]/g, '!$&')}%`} escape '!'`;

/** Requests as rows of a list. */
export async function toRows(parts: DeskParts, requests: readonly StoredRequest[]): Promise<EditorRow[]> {
  if (requests.length === 0) return [];
  const recipients = await parts.store.db
    .selectFrom('recipients')
    .selectAll()
    .where(
      'requestId',
      'in',
      requests.map(({ id }) => id),
    )
    .orderBy('place')
    .execute();
  const byRequest = Map.groupBy(recipients, ({ requestId }) => requestId);
  return requests.map((request) => toRow(parts, request, byRequest.get(request.id) ?? []));
}

export function toRow(
  parts: DeskParts,
  request: StoredRequest,
  recipients: readonly StoredRecipient[],
): EditorRow {
  return {
    id: request.id,
    reference: request.reference,
    state: request.state,
    createdAt: request.createdAt,
    summary: summariseShort(readStoredBrief(request.brief), serviceNames(parts)),
    recipients: recipients.map((recipient) => ({
      name: recipient.providerName,
      state: leadState(recipient, request),
    })),
    spamReasons: (JSON.parse(request.spamReasons) as string[]).map((reason) => parts.guard.spamWords(reason)),
  };
}
