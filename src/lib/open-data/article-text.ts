import { CHECK_WORDS } from '../content/stat-view.ts';
import { statOf } from '../content/home.ts';
import { statTitle, statWords } from '../format/stats.ts';
import { listWords } from '../format/numbers.ts';
import type { City } from '../schemas/city.ts';
import type { Stat } from '../schemas/stat.ts';
import { paths } from '../site.ts';
import { absolute, link, list, page, plain, section, sourceLine, table } from './markdown.ts';
import type { OpenArticle, OpenContent } from './open-content.ts';

type Attributes = ReadonlyMap<string, string>;
type Parts = Pick<OpenContent, 'stats' | 'register'> & { cities: ReadonlyMap<string, City>; siteUrl: string };
/** Words of one component; `inner` is what stands between its tags. */
type Writer = (attributes: Attributes, inner: string, parts: Parts) => string;

const ATTRIBUTE = /(\w+)=(?:"([^"]*)"|'([^']*)'|\{([^}]*)\})/g;
const TAG = String.raw`((?:\s+\w+=(?:"[^"]*"|'[^']*'|\{[^}]*\}))*)\s*`;
const EMPTY = new RegExp(`<([A-Z]\\w*)${TAG}/>`, 'g');
const WRAPPING = new RegExp(`<([A-Z]\\w*)${TAG}>([\\s\\S]*?)</\\1>`, 'g');

/**
 * The text of an article as plain Markdown: each component replaced by its words, each figure a link to its page and
 * each statement a link to its source, all addresses whole. An unknown component is a mistake of the text.
 */
export function articleMarkdown(body: string, content: OpenContent): string {
  const parts: Parts = {
    stats: content.stats,
    register: content.register,
    cities: new Map(content.catalogue.cities.map((city) => [city.slug, city])),
    siteUrl: content.settings.siteUrl,
  };
  const write = (name: string, attributes: string, inner = ''): string => {
    const writer = WRITERS[name];
    if (!writer) throw new Error(`The component <${name}> has no words for feeds and twins`);
    return writer(attributesIn(attributes), inner, parts);
  };
  const text = body
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    // Single tags first: those that wrap may hold them.
    .replace(EMPTY, (_all, name: string, attributes: string) => write(name, attributes))
    .replace(WRAPPING, (_all, name: string, attributes: string, inner: string) =>
      write(name, attributes, inner),
    );
  const left = /<\/?[A-Z][^>]*>/.exec(text);
  if (left) throw new Error(`The tag ${left[0]} is not closed`);
  return absolute(text, parts.siteUrl)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** An article whole, for its twin and its feeds: text, then figures and sources with their addresses. */
export function articleWithSources(article: OpenArticle, content: OpenContent): string {
  const { stats, register, settings } = content;
  const ids = [...new Set(usedStats(article.body))];
  const figures = ids.map((id) => figureLine(statOf(stats, id), content));
  const sources = new Set([
    ...ids.flatMap((id) => statOf(stats, id).source),
    ...[...article.body.matchAll(/<SourceNote\s+id=["']([^"']+)["']/g)].map(([, id = '']) => id),
    ...cityFactsIn(article.body).flatMap(([city, id]) => factSources(content.catalogue.cities, city, id)),
  ]);
  return page([
    articleMarkdown(article.body, content),
    section('Figures used', list(figures)),
    section('Sources', list([...sources].map((id) => sourceLine(id, register, settings.siteUrl)))),
  ]);
}

/** A figure in one line: title, words, period, who says so, and our verdict where it was checked. */
function figureLine(stat: Stat, { register, settings }: OpenContent): string {
  const who = listWords([...new Set(stat.source.map((id) => register.get(id)?.publisher ?? id))]);
  return `${link(statTitle(stat), settings.siteUrl + paths.stat(stat.id))}: ${valueOf(stat)}, ${plain(stat.period.label)} (${plain(who)})`;
}

const attributesIn = (text: string): Attributes =>
  new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', a, b, c]) => [name, a ?? b ?? c ?? '']));

const idsIn = (text = ''): string[] => [...text.matchAll(/["']([^"']+)["']/g)].map(([, id = '']) => id);

function usedStats(body: string): string[] {
  return [...body.matchAll(EMPTY)].flatMap(([, name = '', text = '']) => {
    const found = attributesIn(text);
    if (!/^Stat/.test(name)) return [];
    return [found.get('id'), found.get('low'), found.get('high')]
      .filter((id) => id !== undefined)
      .concat(idsIn(found.get('ids')));
  });
}

const cityFactsIn = (body: string): [string, string][] =>
  [...body.matchAll(WRAPPING)].flatMap(([, name, text = '']): [string, string][] => {
    const found = attributesIn(text);
    return name === 'CityFact' ? [[found.get('city') ?? '', found.get('id') ?? '']] : [];
  });

function factSources(cities: readonly City[], slug: string, id: string): string[] {
  const city = cities.find((one) => one.slug === slug);
  const people = id === 'population' && city?.population;
  // The page shows other counts of the people behind the same mark.
  if (people) return [people, ...people.alternatives].flatMap(({ source }) => source);
  const fact = city?.facts.find((one) => one.id === id);
  if (!fact) throw new Error(`The city "${slug}" has no fact "${id}"`);
  return fact.source;
}

/** The words of a figure; a claim that we checked carries the verdict. */
const valueOf = (stat: Stat): string =>
  plain(statWords(stat)) + (stat.check ? ` (claim checked: ${CHECK_WORDS[stat.check].toLowerCase()})` : '');

const required = (attributes: Attributes, name: string): string => {
  const value = attributes.get(name);
  if (!value)
    throw new Error(`A component lacks ${name}: it has ${[...attributes.keys()].join(', ') || 'nothing'}`);
  return value;
};

const figure = (id: string, { stats, siteUrl }: Parts): string =>
  link(statWords(statOf(stats, id)), siteUrl + paths.stat(id));

/** Words that hold Markdown of their own, as a link. */
const linked = (inner: string, address: string): string => `[${inner.trim()}](${address})`;

function rowsOf(ids: readonly string[], { stats, register, siteUrl }: Parts): string {
  const rows = ids.map((id) => {
    const stat = statOf(stats, id);
    const who = [...new Set(stat.source.map((one) => register.get(one)?.publisher ?? one))];
    return [
      link(statTitle(stat), siteUrl + paths.stat(id)),
      valueOf(stat),
      plain(stat.period.label),
      plain(listWords(who)),
    ];
  });
  return table(['Figure', 'Value', 'Period', 'Who says so'], rows);
}

const WRITERS: Record<string, Writer> = {
  Stat: (attributes, _inner, parts) => figure(required(attributes, 'id'), parts),
  StatRange: (attributes, _inner, parts) =>
    attributes.has('id')
      ? figure(required(attributes, 'id'), parts)
      : `${figure(required(attributes, 'low'), parts)} to ${figure(required(attributes, 'high'), parts)}`,
  StatTable: (attributes, _inner, parts) =>
    `**${plain(required(attributes, 'caption'))}**\n\n${rowsOf(idsIn(attributes.get('ids')), parts)}`,
  StatChart: (attributes, _inner, parts) =>
    [
      `**${plain(required(attributes, 'title'))}**`,
      plain(`${required(attributes, 'measure').replace(/\.$/, '')}.`),
      rowsOf(idsIn(attributes.get('ids')), parts),
      attributes.has('caveat') && plain(required(attributes, 'caveat')),
    ]
      .filter(Boolean)
      .join('\n\n'),
  SourceNote: (attributes, inner, { siteUrl }) =>
    linked(inner, siteUrl + paths.source(required(attributes, 'id'))),
  CityFact: (attributes, inner, { cities, siteUrl }) => {
    const [source = ''] = factSources(
      [...cities.values()],
      required(attributes, 'city'),
      required(attributes, 'id'),
    );
    return linked(inner, siteUrl + paths.source(source));
  },
  Ours: (_attributes, inner) =>
    ['**Our view**', '', ...inner.trim().split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n'),
};
