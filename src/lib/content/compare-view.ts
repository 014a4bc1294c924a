import { writeAsk, writeCompareQuery, type CompareQuery } from '../catalogue/compare/compare-query.ts';
import { openQuestions } from '../catalogue/compare/questions.ts';
import { ROW_GROUPS, type CompareRow } from '../catalogue/compare/row.ts';
import { compareRows, differingRows } from '../catalogue/compare/rows.ts';
import { judgeOrder } from '../catalogue/compare/verdict.ts';
import { listClaims } from '../catalogue/claims.ts';
import type { SentencePart } from '../catalogue/find-words.ts';
import type { Question } from '../catalogue/missing.ts';
import { RANK_SEED, nearestSwaps, rankShares, swapWeights } from '../catalogue/scoring/stability.ts';
import { questionLists, readList, type QuestionList } from './compare-asks.ts';
import { cellView, type CellView } from './compare-cells.ts';
import { askedFor, askedSentence, conditionName } from './compare-names.ts';
import { scoreAll, unaskedCriteria, type Compared } from './compare-scored.ts';
import { drawsWords, swapWords, verdictWords, type VerdictWords } from './compare-verdict.ts';
import { valueLabels } from './find-names.ts';
import type { LiveSite } from './live-site.ts';
import { claimNote, collectNotes, type Note, type PageNotes } from './notes.ts';

/** The offer to put a question on the list. */
export type AskView = { value: string; isOn: boolean; about: string };
export type CompareCellView = CellView & { ask: AskView | null };
export type CompareRowView = { id: string; label: string; cells: CompareCellView[] };
/** Everything a comparison of two providers or more shows, in words. */
export type CompareView = {
  /** In the order of the score. */
  compared: Compared[];
  askedFor: SentencePart[];
  verdict: VerdictWords;
  draws: string;
  swap: string;
  groups: { title: string; rows: CompareRowView[] }[];
  /** Rows that are left out because all say the same there. */
  left: number;
  foundForNone: Question[];
  lists: QuestionList[];
  /** The query as it is canonical, to write addresses from. */
  address: URLSearchParams;
  notes: PageNotes;
};

/** Puts a comparison together; two providers at least. */
export function buildComparison(query: CompareQuery, site: LiveSite): CompareView {
  const { catalogue, names, register } = site;
  const cityNames = new Set(catalogue.cities.map(({ name }) => name));
  const labels = valueLabels(site, null);
  const compared = scoreAll(query, catalogue.buildDay, cityNames);
  const nameOf = new Map(compared.map(({ slug, name }) => [slug, name]));
  const weighed = compared.map(({ slug, inputs }) => ({ slug, evidence: inputs.evidence }));
  const { rows, foundForNone } = compareRows(compared, query.asked);
  const shown = query.onlyDifferences ? differingRows(rows) : rows;
  const open = new Map(compared.map(({ slug, provider }) => [slug, openQuestions(provider, cityNames)]));
  const isOn = readList(query, compared, foundForNone);
  const rowView = (row: CompareRow): CompareRowView => {
    const label = row.condition
      ? conditionName(row.condition.facet, row.condition.values, labels)
      : row.label;
    return {
      ...{ id: row.id, label },
      cells: compared.map((each, index) => {
        const cell = row.cells[index] ?? { claims: [], state: null, notCounted: new Map() };
        const context = { names, register, buildDay: catalogue.buildDay };
        const isOpen =
          cell.claims.length === 0 ||
          cell.state === 'unknown' ||
          (open.get(each.slug) ?? []).some(({ id }) => id === row.question);
        const value = writeAsk({ slug: each.slug, field: row.question ?? '' });
        const ask = row.asks && isOpen && each.canBeAsked;
        return {
          ...cellView(row, cell, each.provider, each.key, context),
          ask: ask ? { value, isOn: isOn.has(value), about: `${each.name}: ${label}` } : null,
        };
      }),
    };
  };
  const groups = ROW_GROUPS.map((title) => ({
    title,
    rows: shown.filter(({ group }) => group === title).map(rowView),
  })).filter((group) => group.rows.length > 0);
  const cells = groups.flatMap(({ rows: drawn }) => drawn.flatMap((row) => row.cells));
  const offered = new Set(cells.flatMap(({ ask }) => ask?.value ?? []));
  return {
    compared,
    groups,
    foundForNone,
    askedFor: askedSentence(query.asked, labels),
    verdict: verdictWords(
      judgeOrder(
        compared.map(({ slug, score, inputs }) => ({ slug, score, evidence: inputs.evidence })),
        query.weights,
        unaskedCriteria(compared),
      ),
      nameOf,
    ),
    draws: drawsWords(rankShares({ providers: weighed, weights: query.weights, seed: RANK_SEED }), nameOf),
    swap: swapWords(nearestSwaps(swapWeights(weighed, query.weights)), query.weights, nameOf),
    left: rows.length - shown.length,
    lists: questionLists(compared, offered, foundForNone, isOn, askedFor(query.asked, labels)),
    address: writeCompareQuery(query),
    notes: collectNotes(notesOf(compared, cells, site)),
  };
}

/** The notes of what the table shows and of what the score counts or leaves out. */
function notesOf(
  compared: readonly Compared[],
  cells: readonly CellView[],
  { names, register }: LiveSite,
): Note[] {
  const shown = new Set(
    cells.flatMap(({ entries, also }) => [...entries, ...also].flatMap(({ noteIds }) => noteIds)),
  );
  return compared.flatMap(({ provider, key, inputs }) => {
    const reasons = Object.values(inputs.reasons).flat();
    const judged = new Set(
      reasons.flatMap(({ claimIds, notCounted }) => [...claimIds, ...notCounted.map(({ id }) => id)]),
    );
    return listClaims(provider)
      .filter(({ id }) => judged.has(id) || shown.has(`${key}-${id}`))
      .map((placed) => ({ ...claimNote(placed, names, register), id: `${key}-${placed.id}` }));
  });
}
