import { describe, expect, test } from 'vitest';
import { plainSentence } from '../../../src/lib/catalogue/find-words.ts';
import { buildComparison, type CompareView } from '../../../src/lib/content/compare-view.ts';
import { scoreReasons } from '../../../src/lib/content/compare-reasons.ts';
import { startView } from '../../../src/lib/content/compare-start.ts';
import { claim, provider } from '../catalogue/make.ts';
import { queryOf, site } from '../catalogue/compare/make.ts';

const compare = (address: string, of = site()): CompareView => buildComparison(queryOf(address, of), of);
const cellOf = (view: CompareView, label: string, slug: string) => {
  const row = view.groups.flatMap(({ rows }) => rows).find((each) => each.label === label);
  return row?.cells[view.compared.findIndex((each) => each.slug === slug)];
};
const firm = (view: CompareView, slug: string) => view.compared.find((each) => each.slug === slug);

describe('a whole score, worked by hand', () => {
  /*
   * Asked: support and 24/7; default weights; built on 2026-11-22.
   * Harbour: support in own words [0.5, 1] and 24/7 by others [1, 1] make fit [0.75, 1]. 100 people in Lahore: log10(100/10)/2 = 0.5,
   * scale [0.5, 0.5]. Since 2018 in own words: 8 of 10 years, [0.4, 0.8]; two cities by others [1, 1]; power and references missing:
   * risk [(0.4 + 1 + 0 + 0)/4, (0.8 + 1 + 1 + 1)/4] = [0.35, 0.95]. Price and quality missing, compliance not asked: [0, 1].
   * L = 0.25 x 0.75 + 0.1 x 0.5 + 0.1 x 0.35 = 0.2725; U = 0.25 + 0.25 + 0.15 + 0.15 + 0.05 + 0.095 = 0.945;
   * coverage = fit 0.25 + scale 0.1 + risk 0.1 = 0.45.
   * Meadow: support by others [1, 1], 24/7 denied [0, 0]: fit [0.5, 0.5]. Since 2018 or 2016 by others: the better, 1: tenure [1, 1],
   * risk [0.25, 1]. L = 0.125 + 0.025 = 0.15; U = 0.25 + 0.125 + 0.15 + 0.15 + 0.1 + 0.1 = 0.875; coverage 0.35.
   */
  const view = compare('p=blank&p=meadow&p=harbour&service=support&hours=24-7');

  test('gives these ends, and this order', () => {
    expect(view.compared.map(({ slug }) => slug)).toEqual(['harbour', 'meadow', 'blank']);
    expect(firm(view, 'harbour')?.score).toMatchObject({ low: 0.2725, high: 0.945, coverage: 0.45 });
    expect(firm(view, 'meadow')?.score).toMatchObject({ low: 0.15, high: 0.875, coverage: 0.35 });
    expect(firm(view, 'blank')?.score).toMatchObject({ low: 0, high: 1, coverage: 0 });
  });

  test('does not change with the order of the address', () => {
    const other = compare('p=harbour&p=blank&p=meadow&hours=24-7&service=support');
    expect(other.compared.map(({ slug, score }) => [slug, score])).toEqual(
      view.compared.map(({ slug, score }) => [slug, score]),
    );
    expect(other.draws).toBe(view.draws);
  });

  test('is told criterion by criterion, with the claims behind it', () => {
    const harbour = firm(view, 'harbour');
    if (!harbour) throw new Error('Harbour is compared');
    const table = scoreReasons(harbour, site());
    expect([table.low, table.high]).toEqual([27, 95]);
    expect(table.rows.map(({ name, between, points }) => [name, between, points])).toEqual([
      ['Price', '0 to 1', '0 to 25 points'],
      ['Fit', '0.75 to 1', '18.75 to 25 points'],
      ['Quality', '0 to 1', '0 to 15 points'],
      ['Compliance', '0 to 1', '0 to 15 points'],
      ['Scale', '0.5 to 0.5', '5 to 5 points'],
      ['Risk', '0.35 to 0.95', '3.5 to 9.5 points'],
    ]);
    expect(table.rows[1]?.reasons[0]).toMatchObject({
      ...{ part: 'Service', words: 'Customer support', facts: ['c1-services-0'] },
      who: 'own words, 2026',
    });
  });
});

describe('the cells', () => {
  const view = compare('p=blank&p=meadow&p=harbour&service=support&hours=24-7');

  test('have the value, its mark, who says so and when', () => {
    expect(cellOf(view, 'Customer support', 'harbour')).toMatchObject({
      ...{ state: 'met', who: 'own words, 2026', missing: null, ask: null },
      entries: [{ words: 'Yes', noteIds: ['c1-services-0'] }],
    });
    expect(view.notes.notes.has('c1-services-0')).toBe(true);
  });

  test('say what a source says instead', () => {
    expect(cellOf(view, '24/7', 'meadow')).toMatchObject({
      ...{ state: 'not-met', ask: null },
      entries: [{ words: '8 hours a day, 5 days a week' }],
    });
  });

  test('that are empty say so by the one label, and offer to ask', () => {
    expect(cellOf(view, '24/7', 'blank')).toMatchObject({
      ...{ state: 'unknown', missing: 'Not found', who: '' },
      ask: { value: 'blank:hours', isOn: false, about: 'Blank: 24/7' },
    });
    const claimed = site([provider('a', { founded: [claim(2018)] }), provider('b', { claimed: true })]);
    expect(cellOf(compare('p=a&p=b', claimed), 'Working since', 'b')?.missing).toBe('Not stated');
  });

  test('say that sources differ, the newest dated first', () => {
    expect(cellOf(view, 'Working since', 'meadow')).toMatchObject({
      ...{ differs: true, entries: [{ words: '2016' }], also: [{ words: '2018' }] },
    });
  });

  test('refuse to put a price in words per productive hour, and name what is missing', () => {
    expect(cellOf(view, 'Price', 'meadow')).toMatchObject({
      entries: [{ words: '=HYPERLINK("x")' }],
      refusal:
        'Not put per productive hour: the hours that the rate is for and what it includes are not stated.',
    });
    const old = site([provider('a', { pricing: [claim('USD 8 an hour', { asOf: '2008' })] }), provider('b')]);
    expect(cellOf(compare('p=a&p=b', old), 'Price', 'a')?.refusal).toBe(
      'Older than 24 months: shown, not put per productive hour.',
    );
    const none = site([
      provider('a', { pricing: [{ ...claim('quoted by volume'), published: false as const }] }),
      provider('b'),
    ]);
    expect(cellOf(compare('p=a&p=b', none), 'Price', 'a')?.refusal).toBe(
      'No rate to put per productive hour.',
    );
  });
});

describe('the list of questions', () => {
  const onList = (view: CompareView) =>
    view.lists.map(({ slug, questions }) => [slug, questions.filter(({ isOn }) => isOn).map(({ id }) => id)]);

  test('holds what the address says, with what the buyer needs', () => {
    const view = compare('p=blank&p=harbour&hours=24-7&ask=blank:hours');
    expect(onList(view)).toEqual([
      ['harbour', []],
      ['blank', ['hours']],
    ]);
    const [question] = view.lists[1]?.questions.filter(({ isOn }) => isOn) ?? [];
    expect(question?.question).toBe(
      'Which hours and days do you cover, and in which time zone? We need: 24/7.',
    );
    expect(cellOf(view, '24/7', 'blank')?.ask?.isOn).toBe(true);
  });

  test('asks all of them what was found for none, but those that cannot be asked', () => {
    const view = compare('p=harbour&p=captive&p=closed&ask=all:found-for-none');
    expect(onList(view)).toEqual([['harbour', view.foundForNone.map(({ id }) => id)]]);
    expect(view.foundForNone.length).toBeGreaterThan(5);
    expect(firm(view, 'captive')).toMatchObject({ label: 'Captive centre', canBeAsked: false });
    expect(firm(view, 'closed')).toMatchObject({ label: 'Closed', canBeAsked: false });
    expect(view.groups.flatMap(({ rows }) => rows).every(({ cells }) => cells[1]?.ask === null)).toBe(true);
  });
});

test('what was asked for is said in a sentence', () => {
  const view = compare(
    'p=blank&p=harbour&service=support&service=sales&channel=chat&language=en&hours=24-7&cert=pci-dss',
  );
  expect(plainSentence(view.askedFor)).toBe(
    'telephone sales or customer support by chat, in English, 24/7, with PCI DSS',
  );
  expect(compare('p=blank&p=harbour').askedFor).toEqual([]);
});

test('only differences says how many rows were left out', () => {
  const all = compare('p=blank&p=harbour&service=support');
  const some = compare('p=blank&p=harbour&service=support&rows=differences');
  const count = (view: CompareView) => view.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  expect(all.left).toBe(0);
  expect(count(some) + some.left).toBe(count(all));
});

describe('where a comparison cannot be made yet', () => {
  test('nobody is named: where to find them, and an example', () => {
    const view = startView(queryOf(''), site());
    expect(view.title).toBe('Compare providers');
    expect(view.ways.flatMap(({ links }) => links.map(({ path }) => path))).toEqual([
      '/providers/find/',
      '/providers/',
      // Meadow's page is the fuller one: a price weighs 15.
      '/compare/?p=meadow&p=harbour&p=blank',
    ]);
  });

  test('one is named: whom to set beside it, with what was asked for kept', () => {
    const view = startView(queryOf('p=harbour&hours=24-7'), site());
    expect(view.title).toBe('Compare Harbour Voice with whom?');
    expect(view.ways[0]?.links.map(({ path }) => path)).toEqual(['/compare/?p=harbour&p=meadow&hours=24-7']);
  });
});
