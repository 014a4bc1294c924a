import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportContent } from '../../src/lib/content/report/content-report.ts';
import { orphanPages } from '../../src/lib/content/report/orphan-pages.ts';
import { reportWords } from '../../src/lib/content/report/report-words.ts';
import { addArticle } from './check/good-article.ts';
import { goodContent, type LooseContent } from './check/good-content.ts';

const reportOf = (change: (content: LooseContent) => void = () => {}, day = '2026-11-22') => {
  const content = goodContent();
  change(content);
  return reportContent(content, day, null);
};

describe('the content report', () => {
  test('has a stable shape', () => {
    expect(reportOf((c) => addArticle(c, '<Stat id="span"/>'), '2027-05-22')).toEqual({
      buildDay: '2027-05-22',
      staleStats: [
        {
          ...{ id: 'span', title: 'Figure span', kind: 'rate', read: '2026-11-21', due: '2027-05-21' },
          articles: ['news'],
        },
      ],
      oldClaims: expect.any(Array),
      undatedClaims: 0,
      providers: [
        { slug: 'second', name: 'Example second', completeness: 7.5, claims: 1 },
        { slug: 'first', name: 'Example first', completeness: expect.any(Number), claims: 7 },
      ],
      unusedSources: [],
      articlesWithoutLinks: [{ slug: 'news', title: 'News of 60 things', draft: false }],
      orphanPages: null,
      thinPages: [
        { path: '/providers/second/', why: '1 claim' },
        { path: '/cities/exampur/', why: 'no provider, 2 facts' },
      ],
    });
  });

  test('a figure is stale when its review is past, oldest first, whether or not it is used', () => {
    const { staleStats } = reportOf((c) => {
      addArticle(c);
      c.sources[1].retrieved = '2025-10-01';
      c.stats[0].source = ['letter'];
    }, '2027-06-01');
    expect(staleStats.map(({ id, due, articles }) => [id, due, articles])).toEqual([
      ['one', '2026-10-01', []],
      ['span', '2027-05-21', []],
    ]);
  });

  test('a claim is old when its last day is more than 24 months ago', () => {
    const ages = (asOf: string | null) =>
      reportOf((c) => {
        for (const { data } of c.providers) for (const claim of data.services) claim.asOf = asOf;
      }).oldClaims.filter(({ claim }) => claim.startsWith('services'));
    expect(ages('2024-11')).toEqual([]);
    expect(ages('2024-11-22')).toEqual([]);
    expect(ages(null)).toEqual([]);
    expect(ages('2024-11-21')).toEqual([
      { provider: 'first', claim: 'services-0', asOf: '2024-11-21' },
      { provider: 'first', claim: 'services-1', asOf: '2024-11-21' },
      { provider: 'second', claim: 'services-0', asOf: '2024-11-21' },
    ]);
  });

  test('undated claims are counted', () => {
    expect(reportOf((c) => (c.providers[1]!.data.services[0].asOf = null)).undatedClaims).toBe(1);
  });

  test('a source is used by a fact, by a position, or by an article', () => {
    const spare = { ...goodContent().sources[0], id: 'spare', url: null };
    const add = (c: LooseContent) => c.sources.push(spare);
    expect(reportOf(add).unusedSources).toEqual([
      { id: 'spare', title: 'Title of press', publisher: 'Publisher of press' },
    ]);
    const cited = (c: LooseContent) => {
      add(c);
      addArticle(c, '<SourceNote id="spare">x</SourceNote>');
    };
    expect(reportOf(cited).unusedSources).toEqual([]);
    const placed = (c: LooseContent) => {
      add(c);
      c.cities[0]!.data.coordinatesSource = ['spare'];
    };
    expect(reportOf(placed).unusedSources).toEqual([]);
  });

  test('an article with a link within the site is not listed, one with a link elsewhere is', () => {
    const listed = (text: string) => reportOf((c) => addArticle(c, text)).articlesWithoutLinks.length;
    expect(listed('[x](/services/)')).toBe(0);
    expect(listed('[x](https://a.example/)')).toBe(1);
  });

  test('a draft that is too short is a thin page', () => {
    const { thinPages } = reportOf((c) => {
      addArticle(c, '', { draft: true });
      c.insights[0]!.body = 'One two three.';
    });
    expect(thinPages).toContainEqual({ path: '/insights/news/', why: '3 words' });
  });

  test('as text it says every part, none where there is nothing, and that nothing was built', () => {
    const text = reportWords(reportOf());
    expect(text).toContain('Content on 22 Nov 2026');
    expect(text).toContain('Figures past their review: none');
    expect(text).toContain(
      'Claims older than 24 months (0 more claims are undated): 8\n  first: founded-0 (2024-05), ',
    );
    expect(text).toContain('Sources used nowhere: none\n');
    expect(text).toContain('Providers, least complete first: 2\n    7.5  second, 1 claim\n');
    expect(text).toContain('Pages that no page links to: not known, because the site was not built');
    expect(text).toContain('  /providers/second/ 1 claim');
  });
});

describe('pages that no page links to', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'plus92-report-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const page = (path: string, ...links: string[]) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), links.map((link) => `<p><a class="x" href=${link}>x</a>`).join('\n'));
  };

  test('are found however links are written; links to oneself do not count', () => {
    page(
      'index.html',
      '"/a/"',
      "'/b/#part'",
      '/c/?x=1',
      '"https://other.example/lost/"',
      '"mailto:x@y.example"',
    );
    page('404.html');
    page('a/index.html', '"../d/"');
    page('b/index.html');
    page('c/index.html');
    page('d/index.html');
    page('lost/index.html', '"/lost/"', '""');
    page('far/lost.html');
    expect(orphanPages(folder)).toEqual(['/far/lost.html', '/lost/']);
  });

  test('are not known where nothing was built', () => {
    expect(orphanPages(folder)).toBeNull();
    expect(orphanPages(join(folder, 'gone'))).toBeNull();
  });

  test('the command prints them as text and as JSON', () => {
    page('index.html');
    page('lost/index.html');
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/report-content.ts', ...args], {
        cwd: resolve(import.meta.dirname, '../..'),
        env: { ...process.env, CONTENT_DIR: '', DIST_DIR: folder, BUILD_DATE: '2026-11-22' },
        encoding: 'utf8',
      });
    expect(run().stdout).toContain('Pages that no page links to: 1\n  /lost/\n');
    expect(JSON.parse(run('--json').stdout)).toMatchObject({
      buildDay: '2026-11-22',
      orphanPages: ['/lost/'],
    });
  });
});
