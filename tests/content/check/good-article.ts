import type { LooseContent } from './good-content.ts';
import { words } from './refuses.ts';

export const ARTICLE = 'content/insights/news.mdx';

/** A figure of the register; ids of its own, so that a test says what it is about. */
export const figure = (id: string, more: object = {}) => ({
  id,
  title: `Figure ${id}`,
  value: 5,
  unit: 'count',
  period: { label: 'FY2023-24', start: '2023-07-01', end: '2024-06-30' },
  scope: 'Everything',
  geography: 'PK',
  source: ['press'],
  quote: 'five of them',
  confidence: 'reported',
  note: null,
  series: 'fives',
  conflictsWith: [],
  ...more,
});

/** Adds an article without a fault, as long as the least, and with it the figures that it may name. */
export function addArticle(content: LooseContent, text = '', data: object = {}): void {
  content.stats.push(
    figure('five'),
    figure('six', { value: 6, period: { label: 'FY2024-25', start: '2024-07-01', end: '2025-06-30' } }),
    figure('share', { value: 8.3, unit: 'percent' }),
    figure('span', { value: null, low: 5, high: 8, unit: 'USD per hour' }),
    figure('other-scope', { value: 7, scope: 'Half of it' }),
    figure('other-series', { value: 7, series: 'sevens' }),
    figure('undated', { period: { label: 'undated', start: null, end: null } }),
  );
  content.insights.push({
    file: ARTICLE,
    name: 'news',
    data: {
      ...{ title: 'News of 60 things', summary: 'A sentence.', topic: 'cost', author: 'The editors' },
      ...{ published: '2026-11-20', ...data },
    },
    body: `${text}\n\n${words(700)}`,
  });
}

/** The article that addArticle added. */
export const article = (content: LooseContent) => content.insights[0]!;
