import { describe, expect, test } from 'vitest';
import { QUOTE_FIELDS } from '../../../src/lib/quotes/fields.ts';
import { shownProblems, typedIn } from '../../../src/lib/quotes/form-state.ts';
import { findProblems, toTold } from '../../../src/lib/quotes/problems.ts';
import type { QuoteProvider } from '../../../src/lib/quotes/recipients.ts';
import {
  countriesWords,
  recipientsOf,
  routeSentence,
  tickedWords,
} from '../../../src/lib/quotes/recipients.ts';
import { hashOfStep, stepInWords, stepOf, stepOfHash } from '../../../src/lib/quotes/steps.ts';
import { toggled } from '../../../src/lib/quotes/typed.ts';
import { quoteFields, readField, type QuoteField } from '../../../src/lib/schemas/brief/quote-request.ts';

const provider = (slug: string, whyNot: string | null = null): QuoteProvider => ({
  ...{ slug, name: slug.toUpperCase(), level: 'mixed', whyNot, note: 'Serves its own group.' },
  ...{ isClaimed: false, countries: [] },
});
const known = [provider('abc'), provider('def'), provider('zong', 'is a captive centre')];
const providerOf = (slug: string) => known.find((each) => each.slug === slug);

/** The least that can be sent. */
const whole = {
  services: ['customer-support'],
  start: ['undecided'],
  channel1: ['voice-inbound'],
  contacts1: ['5,000'],
  zone: ['Europe/London'],
  language1: ['en'],
  name: ['A. Buyer'],
  email: ['a.buyer@company.example'],
  country: ['GB'],
  p: ['abc'],
  consent: ['yes'],
};

describe('the five steps', () => {
  test.each([
    ['services', 1],
    ['criteria', 1],
    ['channel1', 2],
    ['checks', 2],
    ['dataKinds', 3],
    ['questions', 3],
    ['name', 4],
    ['identity', 4],
    ['p', 4],
    ['ask', 4],
    ['consent', 5],
    ['no-such-field', 5],
  ])('%s stands on step %i', (field, step) => {
    expect(stepOf(field)).toBe(step);
  });

  test('an address names one of them, or none', () => {
    expect(['#step-1', '#step-5', '#step-6', '#step-0', '#step-', '#email', ''].map(stepOfHash)).toEqual([
      ...[1, 5, undefined, undefined, undefined, undefined, undefined],
    ]);
    expect(hashOfStep(4)).toBe('#step-4');
  });

  test('within a sentence', () => {
    expect([stepInWords(2), stepInWords(5)]).toEqual(['volume and hours', 'check']);
  });
});

test('every field has words, and none has two places', () => {
  expect(Object.keys(QUOTE_FIELDS).sort()).toEqual([...quoteFields].sort());
});

const limited = Object.entries(QUOTE_FIELDS).flatMap(([field, { most }]) =>
  most === undefined || field === 'zone' || field === 'email' || field === 'phone'
    ? []
    : [[field as QuoteField, most] as const],
);

test.each(limited)('%s takes the %i characters that the form names, and not one more', (field, most) => {
  expect(readField(field, ['x'.repeat(most)]).kind).toBe('value');
  expect(readField(field, ['x'.repeat(most + 1)]).kind).toBe('problem');
});

describe('what is wrong', () => {
  test('nothing, with the answers that are required', () => {
    expect(findProblems(whole, providerOf)).toEqual([]);
  });

  test('an empty form lacks what is required, step by step, whom it goes to before who asks', () => {
    const found = findProblems({}, providerOf).map(({ field, step }) => `${step} ${field}`);
    expect(found).toEqual([
      ...['1 services', '1 start', '2 contacts1', '2 zone', '2 language1'],
      ...['4 p', '4 name', '4 email', '4 country', '5 consent'],
    ]);
  });

  test('who cannot be asked is named with what to do, and leads to its own box', () => {
    expect(findProblems({ ...whole, p: ['abc', 'zong', 'nobody'] }, providerOf)).toEqual([
      {
        field: 'p',
        step: 4,
        id: 'p-zong',
        message: 'ZONG is a captive centre and cannot be asked; untick it',
      },
      { field: 'p', step: 4, id: 'p-nobody', message: '“nobody” is not on this site; untick it' },
    ]);
  });

  test('what the server said stands until the answer is another, and is not said twice', () => {
    const sent = { ...whole, start: ['2020-01'], p: ['zong'] };
    const told = toTold(
      [
        { field: 'start', message: 'This month is over' },
        { field: 'p', message: 'ZONG is a captive centre and cannot be asked; untick it' },
      ],
      sent,
    );
    const messages = (typed: typeof sent) =>
      findProblems(typed, providerOf, told).map((each) => each.message);
    expect(messages(sent)).toEqual([
      'This month is over',
      'ZONG is a captive centre and cannot be asked; untick it',
    ]);
    expect(messages({ ...sent, start: ['undecided'], p: ['abc'] })).toEqual([]);
  });

  test('boxes that belong together lead to their frame', () => {
    expect(findProblems({ ...whole, services: [] }, providerOf)[0]?.id).toBe('services-group');
  });
});

describe('what is shown of it', () => {
  const typed = { ...whole, name: [''], email: ['a.buyer'], zone: ['Atlantis'] };
  const problems = findProblems(typed, providerOf);
  const fieldsShown = (leftSteps: (1 | 2 | 3 | 4 | 5)[], leftFields: string[]) =>
    shownProblems(problems, { leftSteps: new Set(leftSteps), leftFields: new Set(leftFields) }, typed).map(
      ({ field }) => field,
    );

  test('nothing before anything was left', () => {
    expect(fieldsShown([], [])).toEqual([]);
  });

  test('a field that was left with a fault, not one that was passed by', () => {
    expect(fieldsShown([], ['name', 'email'])).toEqual(['email']);
  });

  test('everything of a step that was left', () => {
    expect(fieldsShown([4], [])).toEqual(['name', 'email']);
  });
});

describe('recipients', () => {
  test('the count says how many can be asked', () => {
    expect([tickedWords(0, 0), tickedWords(1, 0), tickedWords(4, 1)]).toEqual([
      'None ticked yet; at most 5.',
      '1 ticked; at most 5.',
      '4 ticked, 3 of them can be asked; at most 5.',
    ]);
  });

  test('the brief goes to those who are ticked and can be asked, in their order', () => {
    expect(recipientsOf({ p: ['def', 'zong', 'abc'] }, providerOf).map(({ slug }) => slug)).toEqual([
      'def',
      'abc',
    ]);
  });

  test('how it reaches them', () => {
    expect(routeSentence(provider('abc'))).toMatch(
      /^Profile not claimed: an editor .* within 1 working day\.$/,
    );
    expect(routeSentence({ ...provider('abc'), isClaimed: true })).toMatch(/directly/);
    expect(routeSentence(provider('z', 'is a captive centre'))).toBe('Serves its own group.');
  });

  test('countries in a sentence', () => {
    expect(countriesWords(['Pakistan', 'United States'])).toBe('Pakistan and the United States');
  });
});

test('a value is added at the end, once, and taken away', () => {
  expect(toggled({ p: ['a', 'b'] }, 'p', 'a', true)).toEqual({ p: ['b', 'a'] });
  expect(toggled({ p: ['a', 'b'] }, 'p', 'a', false)).toEqual({ p: ['b'] });
  expect(toggled({}, 'allDay', 'yes', true)).toEqual({ allDay: ['yes'] });
});

test('what stands in a form is read as it would be sent, without the fields of the server', () => {
  const form: [string, string][] = [
    ['form-key', 'k'],
    ['p', 'a'],
    ['p', 'b'],
    ['name', 'A'],
    ['name', 'B'],
    ['website', ''],
  ];
  expect(typedIn(form, ['form-key', 'website'])).toEqual({ p: ['a', 'b'], name: ['A'] });
});
