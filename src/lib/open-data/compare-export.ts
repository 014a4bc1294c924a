import type { CompareQuery } from '../catalogue/compare/compare-query.ts';
import { listClaims, sourceIdsOf, type PlacedClaim } from '../catalogue/claims.ts';
import { missingLabel } from '../catalogue/missing.ts';
import { plainSentence } from '../catalogue/find-words.ts';
import { whoWords, type CellView } from '../content/compare-cells.ts';
import { weightsWords } from '../content/compare-verdict.ts';
import type { Compared } from '../content/compare-scored.ts';
import { buildComparison, type CompareView } from '../content/compare-view.ts';
import type { LiveSite } from '../content/live-site.ts';
import { dateWords } from '../format/dates.ts';
import { listWords } from '../format/numbers.ts';
import { paths } from '../site.ts';
import { joined, toCsv, type Column } from './csv.ts';
import { LICENCE_WORDS } from './licence.ts';
import { link, list, numberSources, page, plain, section, table } from './markdown.ts';

/** A comparison as it leaves the site; `siteUrl` without a slash at its end. */
type Exported = { view: CompareView; query: CompareQuery; site: LiveSite; siteUrl: string; address: string };

function open(query: CompareQuery, site: LiveSite, siteUrl: string): Exported {
  const view = buildComparison(query, site);
  return { view, query, site, siteUrl, address: `${siteUrl}${paths.compare}?${view.address.toString()}` };
}

const percent = (share: number): number => Math.round(share * 100);

/** What a cell says, in one line. */
function cellWords(cell: CellView): string {
  if (cell.missing) return cell.missing;
  const state = cell.state === 'not-met' ? 'Not met: ' : '';
  const values = cell.entries.map(({ words }) => words).join(', ');
  const also = cell.also.map(({ words }) => `but also ${words}`);
  const differ = cell.differs ? ['the sources differ'] : [];
  return [state + values, cell.detail, ...also, cell.refusal, ...differ].filter(Boolean).join('; ');
}

/** The claims that a cell shows: its notes are named by the place of the provider and the id of the claim. */
function claimsOf(cell: CellView, { provider, key }: Compared): PlacedClaim[] {
  const ids = [...cell.entries, ...cell.also].flatMap(({ noteIds }) => noteIds);
  return listClaims(provider).filter(({ id }) => ids.includes(`${key}-${id}`));
}

type Line = { group: string; row: string; cells: { value: string; who: string; sources: string }[] };

/**
 * The table of a comparison as CSV: one line a row of the page, three columns a provider, and before it the address, the date, what
 * was asked for, the weights and the scores.
 */
export function comparisonCsv(query: CompareQuery, site: LiveSite, siteUrl: string): string {
  const exported = open(query, site, siteUrl);
  const { view } = exported;
  const columns: Column<Line>[] = [
    { name: 'group', of: ({ group }) => group },
    { name: 'row', of: ({ row }) => row },
    ...view.compared.flatMap(({ name }, index): Column<Line>[] => [
      { name, of: ({ cells }) => cells[index]?.value },
      { name: `${name}: who says so, and when`, of: ({ cells }) => cells[index]?.who },
      { name: `${name}: sources`, of: ({ cells }) => cells[index]?.sources },
    ]),
  ];
  return toCsv(columns, [...aboutLines(exported), ...tableLines(exported)]).text;
}

function aboutLines({ view, query, site, siteUrl, address }: Exported): Line[] {
  const all = (row: string, value: string): Line => ({
    ...{ group: 'About', row },
    cells: [{ value, who: '', sources: '' }],
  });
  const each = (group: string, row: string, value: (compared: Compared) => string): Line => ({
    ...{ group, row },
    cells: view.compared.map((compared) => ({ value: value(compared), who: '', sources: '' })),
  });
  return [
    all('Address', address),
    all('Date of the data', site.lastChanged),
    all('Asked for', plainSentence(view.askedFor) || 'nothing yet'),
    all('Weights', weightsWords(query.weights)),
    all('Finding', `${view.verdict.finding} ${view.verdict.rest}`.trim()),
    all('Licence', LICENCE_WORDS),
    each('About', 'Profile', ({ slug }) => siteUrl + paths.provider(slug)),
    each('Score', 'Sure, of 100', ({ score }) => String(percent(score.low))),
    each('Score', 'Possible, of 100', ({ score }) => String(percent(score.high))),
    each('Score', 'Covered, of 100', ({ score }) => String(percent(score.coverage))),
  ];
}

function tableLines({ view, site, siteUrl }: Exported): Line[] {
  const addressOf = (id: string): string => site.register.get(id)?.url ?? siteUrl + paths.source(id);
  const rows = view.groups.flatMap(({ title, rows }) =>
    rows.map(({ label, cells }) => ({
      ...{ group: title, row: label },
      cells: view.compared.map((compared, index) => {
        const cell = cells[index];
        if (!cell) return { value: '', who: '', sources: '' };
        const claims = claimsOf(cell, compared);
        const sources = new Set(sourceIdsOf(claims).map(addressOf));
        const who = whoWords(claims, site.register, Infinity);
        return { value: cellWords(cell), who, sources: joined([...sources]) };
      }),
    })),
  );
  const none = view.foundForNone.map(({ label }) => ({
    ...{ group: 'Found for none', row: label },
    cells: view.compared.map(({ provider }) => ({ value: missingLabel(provider), who: '', sources: '' })),
  }));
  return [...rows, ...none];
}

/** The comparison as Markdown: what the page shows, with its sources as numbered notes. */
export function comparisonMarkdown(query: CompareQuery, site: LiveSite, siteUrl: string): string {
  const { view, address } = open(query, site, siteUrl);
  const sources = numberSources(site.register, siteUrl);
  const names = view.compared.map(({ name }) => name);
  const groups = view.groups.map(({ title, rows }) =>
    section(
      title,
      table(
        ['', ...names.map(plain)],
        rows.map(({ label, cells }) => [
          plain(label),
          ...view.compared.map((compared, index) => {
            const cell = cells[index];
            if (!cell) return '';
            const claims = claimsOf(cell, compared);
            const ids = sourceIdsOf(claims);
            const who = claims.length > 0 ? ` (${plain(whoWords(claims, site.register, Infinity))})` : '';
            return plain(cellWords(cell)) + who + (ids.length > 0 ? ` ${sources.mark(ids)}` : '');
          }),
        ]),
      ),
    ),
  );
  return page([
    `# ${plain(listWords(names))} compared`,
    `Page: <${address}>`,
    `As of ${dateWords(site.lastChanged)}.`,
    view.askedFor.length > 0 && `For ${plain(plainSentence(view.askedFor))}.`,
    section('How far can they be told apart?', scoreTable(view, siteUrl), ...scoreWords(view, query)),
    ...groups,
    section('Found for none', list(view.foundForNone.map(({ label }) => plain(label)))),
    section('Questions to ask', ...questionParts(view)),
    section('Sources', sources.list()),
    `---\n\n${plain(LICENCE_WORDS)}`,
  ]);
}

const scoreTable = ({ compared }: CompareView, siteUrl: string): string =>
  table(
    ['Provider', 'Sure', 'Possible', 'Covered', 'Evidence'],
    compared.map(({ name, slug, label, counts, score }) => [
      link(name, siteUrl + paths.provider(slug)) + (label ? `, ${label.toLowerCase()}` : ''),
      ...[score.low, score.high, score.coverage].map((share) => String(percent(share))),
      counts,
    ]),
  );

const scoreWords = ({ verdict, swap, draws }: CompareView, query: CompareQuery): string[] => [
  plain(`${verdict.finding} ${verdict.rest}`.trim()),
  plain(`Weights: ${weightsWords(query.weights)}. ${swap} ${draws}`),
];

const questionParts = ({ lists }: CompareView): (string | null)[] =>
  lists.map(({ name, questions }) => {
    const asked = questions.filter(({ isOn }) => isOn);
    if (asked.length === 0) return null;
    return `### ${plain(name)}\n\n${list(asked.map(({ label, question }) => `**${plain(label)}.** ${plain(question)}`))}`;
  });
