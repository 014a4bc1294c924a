import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { link, plain, table } from '../../../src/lib/open-data/markdown.ts';
import { articleTwin } from '../../../src/lib/open-data/twin-article.ts';
import { cityTwin } from '../../../src/lib/open-data/twin-city.ts';
import { providerTwin } from '../../../src/lib/open-data/twin-provider.ts';
import { sourceTwin, statTwin } from '../../../src/lib/open-data/twin-register.ts';
import { industryTwin, serviceTwin } from '../../../src/lib/open-data/twin-service.ts';
import { twinOf } from '../../../src/lib/site.ts';
import { article, content, source, stat } from './make.ts';

const site = content();
const only = <T>(list: readonly T[]): T => {
  const [first] = list;
  if (first === undefined) throw new Error('The list is empty');
  return first;
};

test.each(['*a* _b_ [c](d) <e> # `f`', 'Smith &amp; Sons', '1\\2'])(
  '%s stays plain words in Markdown',
  (words) => {
    const paragraph = only(fromMarkdown(`x ${plain(words)}`).children);
    expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ type: 'text', value: `x ${words}` }] });
  },
);

test('an address with brackets stays whole', () => {
  expect(fromMarkdown(link('a [b]', 'https://x.example/p_(1)')).children).toMatchObject([
    { children: [{ type: 'link', url: 'https://x.example/p_(1)' }] },
  ]);
});

test('a bar in a cell does not end the cell', () => {
  expect(table(['a'], [['b | c']])).toBe('| a |\n| --- |\n| b \\| c |');
});

describe('a provider', () => {
  const twin = providerTwin(only(site.catalogue.providers), site);

  test('begins with its name and the address of its page', () => {
    expect(twin).toMatch(
      /^# Harbour \\\*Voice\\\*\n\nPage: <https:\/\/site\.example\/providers\/harbour-voice\/>\n/,
    );
  });

  test('has its text, with whole addresses and the numbers of its sources', () => {
    expect(twin).toContain(
      'dates from 2004 \\[1\\]. See [dispatch](https://site.example/services/dispatch/).',
    );
  });

  test('has each claim with who says so, when, and the number of its source', () => {
    expect(twin).toContain('- Founded: 2004 (The press; March 2025; note: A caution) \\[1\\]');
    expect(twin).toContain('- Office: Porton, Pakistan: an office (The press; undated) \\[1\\]');
    expect(twin).toContain('- Service: Dispatch (own words; undated) \\[2\\]');
  });

  test('says what was not found, and lists the sources with their addresses', () => {
    expect(twin).toContain('## Not found in what we read\n\n- People and seats');
    expect(twin).toContain('1. The press: [Title of press](<https://press.example/page_(1)>), 4 March 2025;');
    expect(twin).toContain('2. The own-page: Title of own-page');
  });

  test('keeps the words of sources to the editors', () => {
    expect(twin).not.toContain('the secret words');
  });
});

test('a city has its facts, but none on enforcement', () => {
  const twin = cityTwin(only(site.catalogue.cities), 'Power runs [14 hours](#power).', site);
  expect(twin).toContain('Power runs 14 hours \\[1\\].');
  expect(twin).toContain('- Power: Runs 14 hours (2024) \\[1\\]');
  expect(twin).toContain('## 1 provider with a sourced office\n\n- [Harbour');
  expect(twin).not.toContain('raid');
});

test('a service and an industry have their text and their providers', () => {
  const twin = serviceTwin(only(site.catalogue.services), 'A [text](/cities/porton/).', site);
  expect(twin).toContain('A [text](https://site.example/cities/porton/).');
  expect(twin).toContain('## 1 provider by source');
  expect(industryTwin(only(site.catalogue.industries), 'Text.', site)).toContain('None yet.');
});

test('a figure has its scope, its verdict and what disagrees with it', () => {
  const one = stat('one', { conflictsWith: ['share'], check: 'unverified', checkHow: 'We looked.' });
  const twin = statTwin(one, { ...site, stats: new Map([...site.stats, ['one', one]]) });
  expect(twin).toContain('- **Figure:** 5%');
  expect(twin).toContain('- **Verdict:** Not verified\n- **How it was checked:** We looked.');
  expect(twin).toContain(
    '## What disagrees with it\n\n- [Title of share](https://site.example/stats/share/): 5%, 2025',
  );
  expect(twin).not.toContain('the secret words');
});

test('a source with thousands of uses has a short twin', () => {
  const use = { kind: 'figure' as const, subject: 'A', fact: 'b', path: '/stats/a/' };
  const twin = sourceTwin(source('press'), { ...site, uses: new Map([['press', Array(5_000).fill(use)]]) });
  expect(twin).toContain('## 5,000 facts on this site');
  expect(twin).toContain('[4,900 more on the page](https://site.example/sources/press/)');
  expect(twin.split('\n').length).toBeLessThan(130);
});

test('an article has its text, dates and sources', () => {
  const twin = articleTwin(article('It is <Stat id="share"/>.'), site);
  expect(twin).toContain('- **Published:** 20 November 2026');
  expect(twin).toContain('It is [5%](https://site.example/stats/share/).');
});

test.each([
  ['/providers/ibex/', '/providers/ibex/index.md'],
  ['/stats/share/', '/stats/share/index.md'],
  ['/providers/', null],
  ['/services/dispatch/page/2/', null],
  ['/services/dispatch/lahore/', null],
  ['/insights/topics/cost/', null],
  ['/about/', null],
])('the twin of %s is %s', (path, twin) => {
  expect(twinOf(path)).toBe(twin);
});
