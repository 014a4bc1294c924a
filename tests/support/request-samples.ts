import type { Brief } from '../../src/lib/schemas/brief/brief.ts';
import { answerShape, type QuoteAnswer } from '../../src/lib/schemas/brief/quote-reply.ts';
import { readQuoteForm, briefOf } from '../../src/lib/schemas/brief/quote-request.ts';

/** Synthetic: a brief that says little but what is required, changed where a test says so. */
export function sampleBrief(change: Partial<Brief> = {}): Brief {
  const read = readQuoteForm(
    new Map([
      ['services', ['customer-support']],
      ['start', ['2027-03']],
      ['channel1', ['voice-inbound']],
      ['contacts1', ['5000']],
      ['aht1', ['360']],
      ['zone', ['America/New_York']],
      ['opens', ['09:00']],
      ['closes', ['17:00']],
      ['language1', ['en']],
      ['name', ['A. Buyer']],
      ['email', ['buyer@company.example']],
      ['country', ['US']],
      ['p', ['ibex']],
      ['consent', ['yes']],
    ]),
  );
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  return { ...briefOf(read.request), ...change };
}

/** Synthetic: an answer in which nothing is said, changed where a test says so. */
export function sampleAnswer(change: Partial<QuoteAnswer> = {}): QuoteAnswer {
  const silent = Object.fromEntries(Object.keys(answerShape).map((field) => [field, null]));
  return { ...(silent as unknown as QuoteAnswer), requirements: {}, asked: {}, ...change };
}
