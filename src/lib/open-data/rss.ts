import { getRssString } from '@astrojs/rss';
import { paths } from '../site.ts';
import { FEED_DESCRIPTION, FEED_TITLE, feedItems } from './feed.ts';
import type { OpenContent } from './open-content.ts';

/** RSS 2.0 with the full text of the articles. */
export function rssFeed(content: OpenContent): Promise<string> {
  const { siteUrl } = content.settings;
  const items = feedItems(content);
  // Not the clock: two builds of one day are equal.
  const newest = items
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  return getRssString({
    title: FEED_TITLE,
    description: FEED_DESCRIPTION,
    site: siteUrl + paths.insights,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      '<language>en-gb</language>',
      newest && `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`,
      `<atom:link href="${siteUrl + paths.rss}" rel="self" type="application/rss+xml"/>`,
    ]
      .filter(Boolean)
      .join(''),
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      content: item.html,
      pubDate: new Date(item.published),
      categories: [item.topic],
      customData: `<dc:creator>${xmlText(item.author)}</dc:creator>`,
    })),
  });
}

const xmlText = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
