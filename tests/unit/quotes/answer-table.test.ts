import { describe, expect, test } from 'vitest';
import { answerGroups, answerPanel, type AnswerColumn } from '../../../src/lib/quotes/answer-table.ts';
import { sampleAnswer, sampleBrief } from '../../support/request-samples.ts';

const requirements = [
  { id: 'service-a', label: 'Customer support', isMust: true },
  { id: 'hours', label: 'Day and night', isMust: false },
  { id: 'recording', label: 'Recording', isMust: false },
];
const asked = {
  brief: sampleBrief({ questions: 'May we visit?', pricing: 'agent-hour' }),
  requirements,
  followUp: { question: 'When can you start?' },
};
const spoken: AnswerColumn = {
  answer: sampleAnswer({
    requirements: {
      'service-a': { can: 'can', note: null },
      hours: { can: 'part', note: 'Not on Sundays.' },
      recording: { can: null, note: 'Depends on the country.' },
    },
    asked: { price: 'All in.' },
    ...{ pricing: 'contact', priceLow: 2, currency: 'USD', minimumSeats: 1, nightPremium: 15 },
    ...{ validUntil: '2027-01-31', answers: 'Any day.', followUp: 'In February.' },
  }),
  answeredAt: '2026-11-26T12:20:00.000Z',
  questions: [{ id: 'price', question: 'What is in the price?' }],
};
const silent: AnswerColumn = {
  answer: sampleAnswer(),
  answeredAt: '2026-11-27T12:20:00.000Z',
  questions: [],
};

const rowsOf = (columns: AnswerColumn[]) => answerGroups(asked, columns).flatMap(({ rows }) => rows);
const rowOf = (label: string) => {
  const row = rowsOf([spoken, silent]).find((each) => each.label === label);
  if (!row) throw new Error(`no row "${label}"`);
  return row;
};

test('every row has a cell for each answer, and none is empty', () => {
  const rows = rowsOf([spoken, silent]);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ cells }) => cells.length !== 2 || cells.some(({ words }) => !words))).toEqual([]);
});

test('what nobody said is shown as missing, line by line', () => {
  const cells = rowsOf([silent]).map(({ cells: [cell] }) => cell);
  expect(cells.filter((cell) => !cell?.isMissing)).toEqual([]);
  expect(rowOf('Where they work').cells.map(({ words }) => words)).toEqual(['No answer', 'No answer']);
});

describe('a requirement', () => {
  test('is answered with yes, in part with a note, or not', () => {
    expect(rowOf('Customer support')).toMatchObject({
      isMust: true,
      cells: [{ can: 'can', words: 'Yes' }, {}],
    });
    expect(rowOf('Day and night').cells).toEqual([
      { can: 'part', words: 'In part', note: 'Not on Sundays.', isMissing: false },
      { can: null, words: 'No answer', note: null, isMissing: true },
    ]);
  });

  test('with a note alone is not answered, and the note stays', () => {
    expect(rowOf('Recording').cells[0]).toEqual({
      ...{ can: null, words: 'No answer', note: 'Depends on the country.', isMissing: true },
    });
  });
});

describe('the price', () => {
  test('by another unit than was asked for says so', () => {
    expect(rowOf('Price').cells[0]).toMatchObject({
      words: 'USD 2 a contact',
      note: 'You asked for a price by the agent hour.',
    });
    expect(rowOf('Price').cells[1]?.note).toBeNull();
  });

  test('has its minimums, premiums and last day beside it', () => {
    expect(rowOf('Smallest contract').cells[0]?.words).toBe('1 seat');
    expect(rowOf('At night').cells[0]?.words).toBe('15 % more');
    expect(rowOf('Valid until').cells[0]?.words).toBe('31 January 2027');
  });

  test('per productive hour names the part that is missing', () => {
    expect(rowOf('Per productive hour').cells[0]).toMatchObject({
      ...{ words: 'Not known: the occupancy.', isMissing: true },
    });
  });
});

describe('questions', () => {
  test('to all of them stand in the words of the buyer', () => {
    expect(rowOf('May we visit?').cells.map(({ words }) => words)).toEqual(['Any day.', 'No answer']);
    expect(rowOf('When can you start?').cells.map(({ words }) => words)).toEqual([
      'In February.',
      'No answer',
    ]);
  });

  test('to one of them are no silence of the others', () => {
    expect(rowOf('What is in the price?').cells.map(({ words }) => words)).toEqual(['All in.', 'Not asked']);
  });
});

test('a provider reads of its own answer in its own words', () => {
  const groups = answerGroups(asked, [spoken], 'provider');
  expect(groups.map(({ title }) => title)).toEqual([
    ...['Can you do it?', 'Price', 'People and place', 'The buyer’s questions', 'What you ask'],
  ]);
});

test('the panel counts what they can do, and says what is missing', () => {
  expect(answerPanel(asked, spoken.answer)).toEqual([
    { label: 'Can they do it?', words: '1 yes, 1 in part, 1 without an answer', isMissing: false },
    { label: 'Price', words: 'USD 2 a contact', isMissing: false },
    { label: 'Smallest contract', words: '1 seat', isMissing: false },
    { label: 'Valid until', words: '31 January 2027', isMissing: false },
  ]);
  expect(answerPanel(asked, silent.answer).every(({ isMissing }) => isMissing)).toBe(true);
});
