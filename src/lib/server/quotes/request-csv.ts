import { requirementsOf } from '../../quotes/requirements.ts';
import { toCsv } from '../../open-data/csv.ts';
import { readStoredBrief } from '../../schemas/brief/brief.ts';
import { CAN } from '../../schemas/brief/quote-reply.ts';
import { OUTCOMES, type Outcome } from '../../schemas/brief/outcome.ts';
import { readFollowUp } from './buyer-page.ts';
import { findOwn, type StoredRequest } from './find-by-token.ts';
import { serviceNames } from './mails.ts';
import type { DeskParts } from './parts.ts';
import { readLeads, type ReadLead } from './read-leads.ts';

interface Line {
  part: 'request' | 'brief' | 'log' | 'answer';
  provider: string;
  item: string;
  value: string | number;
  note: string;
}

const columns = [
  { name: 'part', of: ({ part }: Line) => part },
  { name: 'provider', of: ({ provider }: Line) => provider },
  { name: 'item', of: ({ item }: Line) => item },
  { name: 'value', of: ({ value }: Line) => value },
  { name: 'note', of: ({ note }: Line) => note },
];

/** The brief, the log and the answers, one thing a line. */
export async function exportOwnCsv(
  parts: DeskParts,
  token: string,
): Promise<{ name: string; csv: string } | undefined> {
  const request = await findOwn(parts.store.db, token);
  if (!request) return undefined;
  const leads = await readLeads(parts.store.db, parts, request);
  const followUp = await readFollowUp(parts.store.db, request.id);
  const lines = [
    ...requestLines(request),
    ...(followUp ? [line('request', '', 'follow-up', followUp.question, followUp.askedAt)] : []),
    ...briefLines(request),
    ...leads.flatMap(logLines),
    ...leads.flatMap((lead) => answerLines(lead, request, parts)),
  ];
  return { name: `${request.reference}.csv`, csv: toCsv(columns, lines).text };
}

const line = (
  part: Line['part'],
  provider: string,
  item: string,
  value: string | number,
  note = '',
): Line => ({
  ...{ part, provider, item, value, note },
});

function requestLines(request: StoredRequest): Line[] {
  const { reference, state, createdAt, confirmedAt, endedAt, outcome } = request;
  const told = outcome !== null && Object.hasOwn(OUTCOMES, outcome) ? OUTCOMES[outcome as Outcome] : '';
  const facts = {
    reference,
    state,
    stored: createdAt,
    confirmed: confirmedAt ?? '',
    ended: endedAt ?? '',
    outcome: told,
  };
  const { buyerName, buyerEmail, company, role, companySize, country, phone } = request;
  const who = { name: buyerName, email: buyerEmail, company, role, companySize, country, phone };
  return Object.entries({ ...facts, ...who }).map(([item, value]) => line('request', '', item, value ?? ''));
}

/** Fields of which nothing was said are left out. */
const briefLines = (request: StoredRequest): Line[] =>
  Object.entries(readStoredBrief(request.brief)).flatMap(([field, value]) =>
    saidLines('brief', '', field, value),
  );

const logLines = ({ shown }: ReadLead): Line[] =>
  shown.steps.flatMap(({ words, at, note }) =>
    at === null ? [] : [line('log', shown.name, words, at, note ?? '')],
  );

function answerLines({ shown }: ReadLead, request: StoredRequest, parts: DeskParts): Line[] {
  if (!shown.answer) return [];
  const { requirements, asked, ...general } = shown.answer;
  const questions = new Map(shown.questions.map(({ id, question }) => [id, question]));
  const asks = requirementsOf(readStoredBrief(request.brief), serviceNames(parts));
  return [
    ...asks.flatMap(({ id, label }) => {
      const told = requirements[id];
      // What was asked and not answered is a line too: it is missing, and that is to be seen.
      return [line('answer', shown.name, label, told?.can ? CAN[told.can] : 'no answer', told?.note ?? '')];
    }),
    ...Object.entries(general).flatMap(([field, value]) => saidLines('answer', shown.name, field, value)),
    ...Object.entries(asked).map(([id, text]) =>
      line('answer', shown.name, questions.get(id) ?? id, text ?? 'no answer'),
    ),
  ];
}

function saidLines(part: Line['part'], provider: string, field: string, value: unknown): Line[] {
  if (value === null || value === undefined || value === false) return [];
  if (value === true) return [line(part, provider, field, 'yes')];
  if (typeof value === 'number') return [line(part, provider, field, value)];
  if (Array.isArray(value)) return value.length === 0 ? [] : [line(part, provider, field, value.join('; '))];
  return typeof value === 'string' ? [line(part, provider, field, value)] : [];
}
