import { CHECK_WORDS, CONFIDENCE_WORDS, conflictsOf, placeWords } from '../content/stat-view.ts';
import type { Use } from '../content/where-used.ts';
import { dateWords, publishedWords } from '../format/dates.ts';
import { counted } from '../format/numbers.ts';
import { statTitle, statWords } from '../format/stats.ts';
import { SOURCE_KINDS, SOURCE_READ, SOURCE_TIERS, type Source } from '../schemas/source.ts';
import type { Stat } from '../schemas/stat.ts';
import { paths } from '../site.ts';
import { link, list, page, plain, section, sourceLine } from './markdown.ts';
import type { OpenContent } from './open-content.ts';
import { labelled, twinFoot, twinHead } from './twin-head.ts';

const given = (lines: (string | null)[]): string => list(lines.filter((line) => line !== null));

/** Markdown twin of a figure: as published, its scope, our verdict, what disagrees, its sources. */
export function statTwin(stat: Stat, { stats, register, settings }: OpenContent): string {
  const conflicts = conflictsOf(stat, stats).map(
    (other) =>
      `${link(statTitle(other), settings.siteUrl + paths.stat(other.id))}: ${plain(statWords(other))}, ${plain(other.period.label)}`,
  );
  return page([
    twinHead(statTitle(stat), settings.siteUrl + paths.stat(stat.id)),
    given([
      labelled('Figure', plain(statWords(stat))),
      labelled('Period', plain(stat.period.label)),
      labelled('Scope', plain(stat.scope)),
      labelled('Place', plain(placeWords(stat.geography))),
      labelled('Confidence', CONFIDENCE_WORDS[stat.confidence]),
      labelled('Note', stat.note && plain(stat.note)),
      labelled('Verdict', stat.check && CHECK_WORDS[stat.check]),
      labelled('How it was checked', stat.checkHow && plain(stat.checkHow)),
    ]),
    section('What disagrees with it', list(conflicts)),
    section('Sources', list(stat.source.map((id) => sourceLine(id, register, settings.siteUrl)))),
    twinFoot(settings.buildDate),
  ]);
}

/** Facts of one source that its twin lists; the page lists all. */
const USES_SHOWN = 100;

/** Markdown twin of a source: what it is, when it was read, which facts rest on it. */
export function sourceTwin(source: Source, { uses, settings }: OpenContent): string {
  const address = settings.siteUrl + paths.source(source.id);
  const used = uses.get(source.id) ?? [];
  const rest = used.length - USES_SHOWN;
  return page([
    twinHead(source.title, address),
    given([
      labelled('Publisher', plain(source.publisher)),
      labelled('Address', source.url ? `<${source.url}>` : 'not found'),
      labelled('Date it carries', source.published ? publishedWords(source.published) : 'none'),
      labelled('Read', `${dateWords(source.retrieved)}${source.read ? `, ${SOURCE_READ[source.read]}` : ''}`),
      labelled('Kind', source.kind && SOURCE_KINDS[source.kind]),
      labelled('Tier', source.tier && SOURCE_TIERS[source.tier]),
      labelled('Published by the firm itself', source.own ? 'yes' : null),
      labelled('Via', source.via && plain(source.via)),
      labelled('Note', source.note && plain(source.note)),
    ]),
    section(
      `${counted(used.length, 'fact')} on this site`,
      list(used.slice(0, USES_SHOWN).map((use) => useLine(use, settings.siteUrl))),
      rest > 0 && link(`${counted(rest, 'more', 'more')} on the page`, address),
    ),
    twinFoot(settings.buildDate),
  ]);
}

const useLine = ({ subject, fact, path }: Use, siteUrl: string): string =>
  `${path ? link(subject, siteUrl + path) : plain(subject)}: ${plain(fact)}`;
