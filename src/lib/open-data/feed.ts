import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { INSIGHT_TOPICS } from '../schemas/insight.ts';
import { SITE_NAME, paths } from '../site.ts';
import { articleWithSources } from './article-text.ts';
import type { OpenArticle, OpenContent } from './open-content.ts';

/** Articles in a feed; older ones stay on the site. */
const FEED_LENGTH = 50;

export const FEED_TITLE = `${SITE_NAME}: insights`;
export const FEED_DESCRIPTION =
  'Articles on outsourcing in Pakistan in which every figure names who counted it and when.';

/** One article as both feeds carry it. */
export type FeedItem = {
  url: string;
  title: string;
  summary: string;
  /** Full text; no script, no style, no component, whole addresses. */
  html: string;
  author: string;
  topic: string;
  /** Days in ISO form. */
  published: string;
  updated: string;
};

/** The newest articles with their full text. */
export function feedItems(content: OpenContent): FeedItem[] {
  return content.insights.slice(0, FEED_LENGTH).map((article) => ({
    url: content.settings.siteUrl + paths.insight(article.slug),
    title: article.title,
    summary: article.summary,
    html: articleHtml(article, content),
    author: article.author,
    topic: INSIGHT_TOPICS[article.topic],
    published: article.published,
    updated: article.updated ?? article.published,
  }));
}

/** The text of an article as plain HTML. Markup within the text itself would be escaped, not passed on. */
function articleHtml(article: OpenArticle, content: OpenContent): string {
  return micromark(articleWithSources(article, content), {
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  });
}

/** Start of an ISO day as a moment (RFC 3339). */
const moment = (day: string): string => `${day}T00:00:00Z`;

/** JSON Feed 1.1 with the full text of the articles. */
export function jsonFeed(content: OpenContent): string {
  const { siteUrl } = content.settings;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: FEED_TITLE,
    home_page_url: siteUrl + paths.insights,
    feed_url: siteUrl + paths.jsonFeed,
    description: FEED_DESCRIPTION,
    icon: `${siteUrl}/icon-512.png`,
    authors: [{ name: SITE_NAME, url: `${siteUrl}/` }],
    language: 'en-GB',
    items: feedItems(content).map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: moment(item.published),
      date_modified: moment(item.updated),
      authors: [{ name: item.author }],
      tags: [item.topic],
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
