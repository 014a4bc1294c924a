import { describe, expect, test } from 'vitest';
import { typedFigures } from '../../../src/lib/content/check/article-digits.ts';
import { ARTICLE, addArticle } from './good-article.ts';
import { faultsAfter } from './good-content.ts';
import { refuses, second } from './refuses.ts';

describe('digits that are no statistic', () => {
  test.each([
    'in 2025, of 2009; the 1990s',
    'the 2022 forecast',
    'FY2024-25, 2026-27 and FY2017-18',
    '12 June 2026, June 2025, 28 January 2005, Jul 2024 to Feb 2025',
    'June 12, 2026 and 1–3 May',
    'on 2026-11-22',
    'the 3rd party and the 21st century',
    'open 24/7, from 9am to 5:30 pm, UTC+5',
    'ISO 27001, ISO/IEC 27001:2022, ISO 9001',
    'PCI DSS 4.0.1, SOC 2 Type 2, SSAE 18, WCAG 2.2',
    'SEA-ME-WE 6, Africa-1, AAE-1, 2Africa',
    'COVID-19, B2B, 4G, Fortune 500, Article 28',
    '1. First\n2. Second\n  3) Third',
    'no digit at all',
  ])('%s', (text) => {
    expect(typedFigures(text)).toEqual([]);
  });
});

describe('digits that are one', () => {
  test.each([
    ['40 seats', ['40']],
    ['8.3% of it', ['8.3%']],
    ['20 per cent', ['20']],
    ['$5 to $8 an hour', ['$5', '$8']],
    ['£12.21', ['£12.21']],
    ['PKR 192.31, PKR100, USD 2000', ['192.31', '100', '2000']],
    ['1,999 firms', ['1,999']],
    ['over 2000 agents', ['2000']],
    ['2000% more', ['2000%']],
    ['2.5 million', ['2.5']],
    ['two of 3 in 2025', ['3']],
    ['10 to 12 weeks', ['10', '12']],
    ['+92 21 111', ['92', '21', '111']],
  ])('%s', (text, figures) => {
    expect(typedFigures(text)).toEqual(figures);
  });
});

describe('typed figures in articles', () => {
  refuses([
    [
      'one in the text',
      (c) => addArticle(c, 'with 40 seats'),
      [ARTICLE, 'text', '"40" in "with 40 seats', '<Stat id="…"/>'],
    ],
    [
      'one in a heading, a list and a link',
      (c) => addArticle(c, '## All 41 parks\n\n- 42 of them\n\n[43 more](/services/)'),
      [ARTICLE, 'text', '"41" in', 'by a component'],
      [ARTICLE, 'text', '"42" in', 'by a component'],
      [ARTICLE, 'text', '"43" in', 'by a component'],
    ],
    [
      'one in an opinion',
      (c) => addArticle(c, '<Ours>\n\nwith 44 seats\n\n</Ours>'),
      [ARTICLE, 'text', '"44" in', 'by a component'],
    ],
    [
      'one in the summary',
      (c) => addArticle(c, '', { summary: 'It rose by 20% in 2025.' }),
      [ARTICLE, 'summary', '"20%" in "It rose by 20% in 2025."', 'without the figure'],
    ],
  ]);

  test('addresses and the title may hold digits', () => {
    const text = '[x](https://a.example/40/41?x=42) and [y][1]\n\n[1]: https://a.example/43\n';
    expect(
      faultsAfter((c) => addArticle(c, text, { title: 'Over 60% of it' })).map(({ found }) => found),
    ).toEqual([expect.stringContaining('"1" in')]);
  });

  test('the digits of a firm are no figure', () => {
    const change = (c: Parameters<typeof addArticle>[0]) => {
      second(c).data.name = 'Call 24 Seven';
      addArticle(c, 'beside Call 24 Seven');
    };
    expect(faultsAfter(change)).toEqual([]);
  });
});
