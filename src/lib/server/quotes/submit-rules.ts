import { dateWords } from '../../format/dates.ts';
import type { FieldProblem, QuoteRequest } from '../../schemas/brief/quote-request.ts';
import { after, HOUR, moment } from '../clock.ts';
import type { AskedProvider, ContentLookups } from './parts.ts';

/** What only the server can say of a request: which services and providers there are, and which day it is. */
export function checkRequest(request: QuoteRequest, content: ContentLookups, now: Date): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say = (field: keyof QuoteRequest, message: string): void => void problems.push({ field, message });
  // The day on which it still is today somewhere: nobody is told that his own today is over.
  const today = moment(after(now, -12 * HOUR)).slice(0, 10);
  if (request.services.some((slug) => content.serviceName(slug) === undefined))
    say('services', 'Choose the services from the list');
  if (request.industry !== null && !content.hasIndustry(request.industry))
    say('industry', 'Choose the industry from the list');
  const month = today.slice(0, 7);
  if (request.start !== 'undecided' && request.start < month)
    say('start', `This month is over: choose ${dateWords(month)} or a later one, or “not decided”`);
  if (request.decidesBy !== null && request.decidesBy < today)
    say('decidesBy', `This day is over: write ${dateWords(today)} or a later day`);
  for (const slug of request.p) {
    const message = refusalOf(content.provider(slug));
    if (message) say('p', message);
  }
  if (askedOf(request).some(({ id }) => content.question(id) === undefined))
    say('ask', 'One of the questions is not known: load the page again');
  return problems;
}

/** The added questions that belong to a chosen provider; those of one that was unticked since are nobody's. */
export const askedOf = ({ p, ask }: Pick<QuoteRequest, 'p' | 'ask'>): { slug: string; id: string }[] =>
  [...new Set(ask)].flatMap((each) => {
    const [slug = '', id = ''] = each.split(':');
    return p.includes(slug) ? [{ slug, id }] : [];
  });

const KIND_WORDS: Partial<Record<AskedProvider['kind'], string>> = {
  captive: 'is a captive centre',
  holding: 'is a holding company',
  vendor: 'is a software vendor',
};

function refusalOf(provider: AskedProvider | undefined): string | undefined {
  if (!provider) return 'One of the providers is not known: load the page again';
  if (provider.isClosed) return `${provider.name} has closed and cannot be asked; untick it`;
  if (provider.canBeAsked) return undefined;
  const what = KIND_WORDS[provider.kind];
  return `${provider.name} ${what ? `${what} and ` : ''}cannot be asked; untick it`;
}
