import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One item of RSS 2.0 as the feed has it. */
export type RssItem = {
  title: string;
  link: string;
  guid: { '#text': string; '@_isPermaLink': string };
  description: string;
  pubDate: string;
  'content:encoded': string;
};
export type RssChannel = {
  title: string;
  link: string;
  description: string;
  language: string;
  lastBuildDate: string;
  'atom:link': { '@_href': string; '@_rel': string; '@_type': string };
  item: RssItem[];
};

const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

const isWhole = (address: unknown): boolean =>
  typeof address === 'string' && URL.canParse(address) && /^https?:/.test(address);
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** Is it a date as RSS wants it, with the right day of the week? */
export const isRfc822 = (date: string): boolean =>
  RFC_822.test(date) && new Date(date).toUTCString().slice(0, 3) === date.slice(0, 3);
export const isRfc3339 = (date: unknown): boolean =>
  typeof date === 'string' && RFC_3339.test(date) && !Number.isNaN(Date.parse(date));

/** Reads an RSS 2.0 document; throws where it is not well-formed XML. */
export function readRss(xml: string): RssChannel {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) throw new Error(`${wellFormed.err.msg}, line ${wellFormed.err.line}`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name) => name === 'item',
  });
  const { rss } = parser.parse(xml) as { rss: { '@_version': string; channel: RssChannel } };
  if (rss['@_version'] !== '2.0') throw new Error(`The version is ${rss['@_version']}`);
  return rss.channel;
}

/** What is wrong with an RSS 2.0 channel; empty when a validator would accept it. */
export function faultsOfRss(channel: RssChannel): string[] {
  const faults: string[] = [];
  const want = (right: boolean, what: string): void => void (right || faults.push(what));
  want(isText(channel.title) && isText(channel.description), 'the channel lacks title or description');
  want(isWhole(channel.link), `the channel's link is ${channel.link}`);
  want(isRfc822(channel.lastBuildDate), `lastBuildDate is ${channel.lastBuildDate}`);
  want(channel['atom:link']['@_rel'] === 'self', 'the feed does not name its own address');
  for (const item of channel.item) {
    want(isText(item.title) || isText(item.description), `${item.link} has neither title nor description`);
    want(isWhole(item.link), `a link is ${item.link}`);
    want(isRfc822(item.pubDate), `${item.link}: pubDate is ${item.pubDate}`);
    want(isText(item.guid['#text']), `${item.link} has no guid`);
    want(
      item.guid['@_isPermaLink'] !== 'true' || isWhole(item.guid['#text']),
      `${item.link}: the guid is no address`,
    );
  }
  const guids = channel.item.map(({ guid }) => guid['#text']);
  want(new Set(guids).size === guids.length, 'a guid stands twice');
  return faults;
}

export type JsonFeedItem = Record<string, unknown> & { id: string; url: string; content_html: string };
export type JsonFeed = Record<string, unknown> & { items: JsonFeedItem[] };

const FEED_KEYS =
  /^(version|title|home_page_url|feed_url|description|user_comment|next_url|icon|favicon|authors|language|expired|hubs|items|_.+)$/;
const ITEM_KEYS =
  /^(id|url|external_url|title|content_html|content_text|summary|image|banner_image|date_published|date_modified|authors|tags|language|attachments|_.+)$/;

/** What is wrong with a JSON Feed by version 1.1; empty when a validator would accept it. */
export function faultsOfJsonFeed(feed: JsonFeed): string[] {
  const faults: string[] = [];
  const want = (right: boolean, what: string): void => void (right || faults.push(what));
  want(feed['version'] === 'https://jsonfeed.org/version/1.1', `the version is ${String(feed['version'])}`);
  want(isText(feed['title']), 'it has no title');
  for (const key of ['home_page_url', 'feed_url', 'icon'])
    want(isWhole(feed[key]), `${key} is no whole address`);
  for (const key of Object.keys(feed)) want(FEED_KEYS.test(key), `${key} is not a field of a feed`);
  want(Array.isArray(feed.items), 'it has no items');
  for (const item of feed.items) {
    want(isText(item.id) && isWhole(item.url), `${item.id} has no id or address`);
    want(isText(item.content_html) || isText(item['content_text']), `${item.id} has no content`);
    for (const key of ['date_published', 'date_modified']) want(isRfc3339(item[key]), `${item.id}: ${key}`);
    for (const key of Object.keys(item)) want(ITEM_KEYS.test(key), `${key} is not a field of an item`);
    want(Array.isArray(item['tags']) && item['tags'].every(isText), `${item.id}: tags`);
  }
  want(new Set(feed.items.map(({ id }) => id)).size === feed.items.length, 'an id stands twice');
  return faults;
}
