import { expect, test } from 'vitest';
import { feedItems, jsonFeed } from '../../../src/lib/open-data/feed.ts';
import { rssFeed } from '../../../src/lib/open-data/rss.ts';
import { article, content } from './make.ts';

const body =
  'It is <Stat id="share"/>.\n\n<script>alert(1)</script>\n\n<StatTable ids={["share"]} caption="All"/>';
const site = content({ insights: [article(body, { updated: '2026-11-21' })] });

test('the full text is plain HTML: links, tables, and no markup of its own', () => {
  const [item] = feedItems(site);
  expect(item?.html).toContain('It is <a href="https://site.example/stats/share/">5%</a>.');
  expect(item?.html).toContain('<table>');
  expect(item?.html).not.toContain('<script');
  expect(item).toMatchObject({ published: '2026-11-20', updated: '2026-11-21', topic: 'Figures' });
});

test('JSON Feed carries both days as moments', () => {
  const feed = JSON.parse(jsonFeed(site)) as { items: Record<string, unknown>[] };
  expect(feed.items[0]).toMatchObject({
    date_published: '2026-11-20T00:00:00Z',
    date_modified: '2026-11-21T00:00:00Z',
  });
});

test('RSS is dated by its newest article, not by the clock', async () => {
  const feed = await rssFeed(site);
  expect(feed).toContain('<lastBuildDate>Sat, 21 Nov 2026 00:00:00 GMT</lastBuildDate>');
  expect(feed).toContain('<title>An article &amp; more</title>');
  expect(await rssFeed(content())).not.toContain('lastBuildDate');
});
