import type { Source } from '../../schemas/source.ts';
import type { Stat } from '../../schemas/stat.ts';
import { isDue, readDayOf, reviewDue, reviewKind } from '../freshness.ts';
import { componentFaults, statIdsOf, type Known } from './article-components.ts';
import { typedFigures } from './article-digits.ts';
import { cityEvidence, sourceEvidence, type Evidence } from './article-evidence.ts';
import { readParts, wordsOf, type ArticleParts } from './article-parts.ts';
import { show, type Fault, type TextFault } from './fault.ts';
import { isFields, textOf, textsIn, walkFields, type ContentView, type Entry } from './view.ts';

type Firm = { slug: string; names: string[] };

/** What all articles are held against, gathered once. */
type Register = Known & { view: ContentView; firms: Firm[]; digitNames: string[]; retrieved: ReadRegister };
type ReadRegister = ReadonlyMap<string, Pick<Source, 'retrieved'>>;

/** Articles: every figure by a component, every component sound, dates in order, and the rules on fresh and named facts. */
export function articleFaults(view: ContentView): Fault[] {
  const { entries, unread } = view;
  if (entries.insights.length === 0) return [];
  const firms = entries.providers.map(({ name, data }) => ({ slug: name, names: namesOf(data) }));
  const register: Register = {
    view,
    firms,
    digitNames: firms.flatMap(({ names }) => names).filter((name) => /\d/.test(name)),
    stats: unread.has('stats') ? undefined : new Map(entries.stats.map(({ name, data }) => [name, data])),
    sources: unread.has('sources') ? undefined : sourceEvidence(view),
    cities: cityEvidence(view),
    retrieved: new Map(
      entries.sources.flatMap(({ name, data }) => {
        const retrieved = textOf(data['retrieved']);
        return retrieved ? [[name, { retrieved }] as const] : [];
      }),
    ),
  };
  return entries.insights.flatMap((article) => faultsOf(article, register));
}

/** A firm's names; of "CareCloud (MTBC)" the part before the brackets as well. */
const namesOf = (data: Entry['data']): string[] => {
  const whole = [data['name'], data['legalName']].flatMap((name) => textOf(name) ?? []);
  return [
    ...new Set([...whole, ...whole.map((name) => name.replace(/ \(.*/, '')), ...textsIn(data['aliases'])]),
  ];
};

function faultsOf(article: Entry, register: Register): Fault[] {
  const read = readParts(article.body);
  const text = (fault: TextFault): Fault => ({ file: article.file, field: 'text', ...fault });
  return [
    ...blankFaults(article),
    ...dateFaults(article, register.view.buildDay),
    ...figureFaults(textOf(article.data['summary']) ?? '', register).map((fault) => ({
      ...{ file: article.file, field: 'summary' },
      ...fault,
      write: 'the summary without the figure: it has no place for a source',
    })),
    ...figureFaults(withoutAddresses(read.prose), register).map(text),
    ...markupFaults(read).map(text),
    ...read.parts.flatMap((part) => componentFaults(part, register)).map(text),
    ...reviewFaults(article, read, register),
    ...enforcementFaults(article, read, register).map(text),
  ];
}

/** A draft from `npm run new:article` asks for what is missing in double brackets. */
const BLANK = /\[\[([^\]]*)\]\]/g;

function blankFaults({ file, data, body }: Entry): Fault[] {
  const fields = [...walkFields(data)].map(({ path, value }) => ({ path, value }));
  return [...fields, { path: 'text', value: body }].flatMap(({ path, value }) =>
    typeof value === 'string'
      ? [...value.matchAll(BLANK)].map(([blank, asked = '']) => ({
          ...{ file, field: path },
          found: `the blank ${show(blank)}`,
          write: asked.replace(/^write /i, '') || 'the words',
        }))
      : [],
  );
}

function dateFaults({ file, data }: Entry, buildDay: string): Fault[] {
  const [published, updated] = [textOf(data['published']), textOf(data['updated'])];
  const { acknowledged } = data;
  const seen = isFields(acknowledged) ? textOf(acknowledged['date']) : undefined;
  const future = `which is after the day of this build, ${buildDay}`;
  const faults: Fault[] = [];
  if (published && updated && updated < published)
    faults.push({
      ...{ file, field: 'updated', found: `"${updated}", which is before it was published, "${published}"` },
      write: 'a later day, or leave it out',
    });
  else if (updated && updated > buildDay && !(published && published > buildDay))
    faults.push({ file, field: 'updated', found: `"${updated}", ${future}`, write: 'the day of the change' });
  if (seen && seen > buildDay)
    faults.push({
      ...{ file, field: 'acknowledged.date', found: `"${seen}", ${future}` },
      write: 'the day on which you looked at the figures',
    });
  return faults;
}

function figureFaults(prose: string, { digitNames }: Register): TextFault[] {
  return typedFigures(prose, digitNames).map((digits) => ({
    found: `${show(digits)} in "${excerpt(prose, digits)}"`,
    write:
      'the figure by a component: <Stat id="…"/>, <SourceNote id="…">words</SourceNote> or <CityFact city="…" id="…">words</CityFact>',
  }));
}

/** Addresses of links and code are no prose. */
const withoutAddresses = (markdown: string): string =>
  markdown.replace(/\]\([^)\s]*\)/g, ']').replace(/^\[[^\]]+\]: \S+/gm, '');

const excerpt = (text: string, digits: string): string => {
  const found = new RegExp(`(?<![\\d.,])${digits.replace(/[.$]/g, '\\$&')}(?![\\d])`).exec(text);
  const at = Math.max(0, (found?.index ?? text.indexOf(digits)) - 25);
  return text
    .slice(at, at + 60)
    .replace(/\s+/g, ' ')
    .trim();
};

/** What MDX would run or stumble over. */
function markupFaults({ prose, unpaired }: ArticleParts): TextFault[] {
  const code = /[{}]|^(?:import|export)\s.*$/m.exec(prose);
  const sign = /<[^\n]{0,20}/.exec(prose);
  return [
    ...unpaired.map((tag) => ({
      found: `${tag} without its partner`,
      write: 'both tags, or <… /> for one alone',
    })),
    ...(code
      ? [{ found: `${show(code[0])}, which is code`, write: 'plain words: an article holds no code' }]
      : []),
    ...(sign
      ? [{ found: `${show(sign[0])}, which cannot be read`, write: 'a whole component, or words for "<"' }]
      : []),
  ];
}

/** A figure past its review needs an acknowledgement, which counts as a look at it on that day. */
function reviewFaults(
  article: Entry,
  { parts }: ArticleParts,
  { stats, retrieved, view }: Register,
): Fault[] {
  const { acknowledged } = article.data;
  const seen = (isFields(acknowledged) && textOf(acknowledged['date'])) || '';
  return [...new Set(parts.flatMap(statIdsOf))].flatMap((id) => {
    const data = stats?.get(id);
    const readDay = data && readDayOf({ source: textsIn(data['source']) }, retrieved);
    if (!data || !readDay) return [];
    const kind = reviewKind({ id, unit: textOf(data['unit']) ?? '' } satisfies Pick<Stat, 'id' | 'unit'>);
    if (!isDue(readDay > seen ? readDay : seen, kind, view.buildDay)) return [];
    const due = reviewDue(readDay, kind);
    return [
      {
        ...{ file: article.file, field: 'text' },
        found: `the figure "${id}", read on ${readDay} and due for review since ${due}`,
        due: true,
        write: `the figure after reading its source again, or acknowledged: { date: "${view.buildDay}", reason: "…" }`,
      },
    ];
  });
}

/** Enforcement names no firm and stands beside none. */
function enforcementFaults(
  { data, body }: Entry,
  { parts, reading }: ArticleParts,
  { cities, firms }: Register,
): TextFault[] {
  const facts = parts.filter(
    (part) =>
      part.name === 'CityFact' && isArticleOnly(cities.get(wordsOf(part, 'city')), wordsOf(part, 'id')),
  );
  if (facts.length === 0) return [];
  const named = textsIn(data['providers'])[0] ?? firms.find((firm) => isNamed(firm, reading, body))?.slug;
  if (named === undefined) return [];
  return facts.map(({ words }) => ({
    found: `${words}, a fact on enforcement, in an article that names the provider "${named}"`,
    write: 'the article without this fact, or without providers in its text and front matter',
  }));
}

const isArticleOnly = (facts: ReadonlyMap<string, Evidence> | undefined, id: string): boolean =>
  facts?.get(id)?.articleOnly ?? false;

const isNamed = ({ slug, names }: Firm, reading: string, body: string): boolean =>
  body.includes(`/providers/${slug}/`) ||
  names.some((name) => {
    const at = reading.indexOf(name);
    return at !== -1 && !/[\p{L}\d]/u.test(`${reading[at - 1] ?? ' '}${reading[at + name.length] ?? ' '}`);
  });
