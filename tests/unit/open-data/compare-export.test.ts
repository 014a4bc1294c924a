import { describe, expect, test } from 'vitest';
import { comparisonCsv, comparisonMarkdown } from '../../../src/lib/open-data/compare-export.ts';
import { compareFile } from '../../../src/lib/open-data/compare-files.ts';
import { scoresCsv } from '../../../src/lib/open-data/score-export.ts';
import { readCsv } from '../../support/csv.ts';
import { queryOf, site } from '../catalogue/compare/make.ts';

const siteUrl = 'https://site.example';
const address = 'p=harbour&p=meadow&p=blank&service=support&hours=24-7&w-price=20&w-fit=80&ask=blank%3Ahours';
const query = queryOf(address);

describe('the comparison as CSV', () => {
  const rows = readCsv(comparisonCsv(query, site(), siteUrl));
  const row = (name: string) => rows.find((each) => each['row'] === name);

  test('begins with the address, the date, what was asked for and the weights', () => {
    const about = rows
      .filter(({ group }) => group === 'About')
      .map((each) => [each['row'], each['Harbour Voice']]);
    expect(about.slice(0, 4)).toEqual([
      ['Address', `${siteUrl}/compare/?${address}`],
      ['Date of the data', '2026-11-21'],
      ['Asked for', 'customer support, 24/7'],
      ['Weights', 'price 20%, fit 80%, quality 0%, compliance 0%, scale 0%, risk 0%'],
    ]);
  });

  test('has a line a row, and for each firm its value, who says so and when, and the sources', () => {
    expect(row('Customer support')).toEqual({
      ...{ group: 'Fit', row: 'Customer support' },
      ...{ 'Harbour Voice': 'Yes', 'Harbour Voice: who says so, and when': 'own words, 2026' },
      'Harbour Voice: sources': 'https://own-page.example/page_(1)',
      ...{ 'Meadow, Calls': 'Yes', 'Meadow, Calls: who says so, and when': 'The press, undated' },
      'Meadow, Calls: sources': 'https://press.example/page_(1)',
      ...{ Blank: 'Not found', 'Blank: who says so, and when': '', 'Blank: sources': '' },
    });
    expect(row('24/7')?.['Meadow, Calls']).toBe('Not met: 8 hours a day, 5 days a week');
    expect(row('Working since')?.['Meadow, Calls']).toBe('2016; but also 2018; the sources differ');
    expect(row('Staff turnover')).toMatchObject({ group: 'Found for none', Blank: 'Not found' });
  });

  test('gives the scores of the page', () => {
    // 0.8 x [0.75, 1] and 0.2 x [0, 1].
    expect(row('Sure, of 100')?.['Harbour Voice']).toBe('60');
    expect(row('Possible, of 100')?.['Harbour Voice']).toBe('100');
    expect(row('Covered, of 100')?.['Harbour Voice']).toBe('80');
  });

  test('holds no cell that a spreadsheet takes for a formula', () => {
    expect(row('Price')?.['Meadow, Calls']).toMatch(/^'=HYPERLINK\("x"\)/);
    const cells = rows.flatMap((each) => Object.values(each));
    expect(cells.filter((cell) => /^[\s]*[=+\-@]/.test(cell))).toEqual([]);
  });
});

describe('the inputs of the scores as CSV', () => {
  const rows = readCsv(scoresCsv(query, site(), siteUrl));

  test('name the claims and dates behind each part, and what does not count', () => {
    const part = (provider: string, name: string) =>
      rows.find((each) => each['provider'] === provider && each['part'] === name);
    expect(part('harbour', 'service')).toMatchObject({
      ...{ part_low: '0.5', part_high: '1', own_words_only: 'true', as_of: '2026' },
      claims: 'services-0 = "support", 2026, own words',
      sources: 'https://own-page.example/page_(1)',
      ...{ counted_to: '2026-11-22', data_changed: '2026-11-21', address: `${siteUrl}/compare/?${address}` },
    });
    expect(part('meadow', 'price')?.['not_counted']).toBe(
      'pricing-0 = "=HYPERLINK(\\"x\\")", 2026, by others, in words, not normalised',
    );
  });

  test('give the score again, by the formula that is printed on the page and nothing else', () => {
    const providers = [...new Set(rows.map(({ provider }) => provider))];
    expect(providers).toEqual(['harbour', 'meadow', 'blank']);
    for (const provider of providers) {
      const own = rows.filter((each) => each['provider'] === provider);
      const [first] = own;
      let [low, high, covered] = [0, 0, 0];
      for (const criterion of new Set(own.map((each) => each['criterion']))) {
        const parts = own.filter((each) => each['criterion'] === criterion);
        const weight = Number(parts[0]?.['weight']);
        const mean = (key: string, missing: number) =>
          parts[0]?.['part']
            ? parts.reduce((sum, each) => sum + Number(each[key]), 0) / parts.length
            : missing;
        low += weight * mean('part_low', 0);
        high += weight * mean('part_high', 1);
        covered += parts.some((each) => each['part_known'] === 'true') ? weight : 0;
      }
      expect(low).toBeCloseTo(Number(first?.['score_low']), 9);
      expect(high).toBeCloseTo(Number(first?.['score_high']), 9);
      expect(covered).toBeCloseTo(Number(first?.['coverage']), 9);
    }
    // Worked by hand: 0.8 x 0.75.
    expect(rows[0]?.['score_low']).toBe('0.6');
  });
});

describe('the comparison as Markdown', () => {
  const text = comparisonMarkdown(query, site(), siteUrl);

  test('has the address, the date, the score and the sources', () => {
    expect(text).toContain(`Page: <${siteUrl}/compare/?${address}>`);
    expect(text).toContain('As of 21 November 2026.');
    expect(text).toContain('| [Harbour Voice](https://site.example/providers/harbour/) | 60 | 100 | 80 |');
    expect(text).toContain(
      '| Customer support | Yes (own words, 2026) \\[1\\] | Yes (The press, undated) \\[2\\] | Not found |',
    );
    expect(text).toMatch(/## Sources\n\n1\. The own-page: \[Title of own-page\]/);
  });

  test('has the questions of the list, and no others', () => {
    expect(text).toContain('### Blank\n\n- **Hours.** Which hours and days do you cover');
    expect(text).not.toContain('### Harbour Voice');
  });
});

test('a file is offered under a name, and needs two providers', async () => {
  const live = site();
  const ask = (query: string) =>
    compareFile(
      { url: new URL(`${siteUrl}/compare/comparison.csv?${query}`), live },
      'comparison.csv',
      'text/csv',
      comparisonCsv,
    );
  const file = ask(address);
  expect(file.status).toBe(200);
  expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="comparison.csv"');
  expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  const none = ask('p=harbour');
  expect(none.status).toBe(404);
  expect(await none.text()).toMatch(/two providers/);
});
