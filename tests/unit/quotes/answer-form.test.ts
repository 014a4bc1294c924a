import { describe, expect, test } from 'vitest';
import { answerParts, answerValues } from '../../../src/lib/quotes/answer-form.ts';
import { answerShape, readAnswerForm } from '../../../src/lib/schemas/brief/quote-reply.ts';
import { sampleAnswer } from '../../support/request-samples.ts';

const asked = {
  brief: { questions: 'May we visit?', pricing: 'agent-hour' },
  questions: [{ id: 'price', question: 'What is in the price?' }],
  followUp: { question: 'When can you start?' },
};
const nothingAsked = { brief: { questions: null, pricing: null }, questions: [], followUp: null };

describe('the form of an answer', () => {
  test('asks for every field of the schema once', () => {
    const names = answerParts(asked).flatMap(({ fields }) => fields.map(({ name }) => name));
    expect([...names].sort()).toEqual([...Object.keys(answerShape), 'asked-price'].sort());
  });

  test('leaves out the answers to what nobody asked', () => {
    const parts = answerParts(nothingAsked);
    expect(parts.map(({ id }) => id)).toEqual(['price', 'terms', 'people', 'open']);
    expect(parts[0]?.lead).toBe('The buyer leaves the unit of the price to you.');
  });

  test('says in which unit the buyer would like the price', () => {
    expect(answerParts(asked)[0]?.lead).toBe('The buyer would like to be charged by the agent hour.');
  });
});

describe('what stands in the form', () => {
  const stored = sampleAnswer({
    ...{ priceLow: 8.5, currency: 'USD', basis: 'Paid hours', asked: { price: 'All in.' } },
    requirements: { hours: { can: 'part', note: 'Not on Sundays.' }, seats: { can: null, note: null } },
  });

  test('is what is stored, and comes back the same when it is sent', () => {
    const valueOf = answerValues(stored, null);
    const fields = [
      ...Object.keys(answerShape),
      'can-hours',
      'note-hours',
      'can-seats',
      'note-seats',
      'asked-price',
    ];
    const read = readAnswerForm(new Map(fields.map((field) => [field, [valueOf(field)]])), {
      ...{ requirementIds: ['hours', 'seats'], questionIds: ['price'] },
    });
    expect(read).toEqual({ kind: 'answer', answer: stored });
  });

  test('is what was just typed, right or wrong, before what is stored', () => {
    const valueOf = answerValues(stored, new Map([['priceLow', ['cheap']]]));
    expect(valueOf('priceLow')).toBe('cheap');
    expect(valueOf('basis')).toBe('');
  });

  test('is nothing at first', () => {
    expect(answerValues(null, null)('basis')).toBe('');
  });
});
