import { useLayoutEffect, useRef, useState } from 'react';
import { numberWords } from '../../lib/format/numbers.ts';
import type { DayPlan, PlanRow } from '../../lib/tools/profile-plan.ts';

interface Props {
  /** Their times, and which of them is the busiest, stay: with others it is another plan, by its key. */
  rows: readonly PlanRow[];
}

/** What must be another where rows cannot be rewritten in place. */
export const planKey = ({ peakAt, rows }: DayPlan): string =>
  `${peakAt} ${rows.map(({ time }) => time).join()}`;

/**
 * The rows of a plan. A week has hundreds with five cells each, in which little but some numbers changes at a key: React would draw and compare
 * thousands of elements for them. So they are written as text, and after that only the words that are others.
 */
export function PlanRows({ rows }: Props) {
  const [first] = useState(() => ({ __html: htmlOf(rows) }));
  const body = useRef<HTMLTableSectionElement>(null);
  const written = useRef(rows);
  useLayoutEffect(() => {
    if (body.current && written.current !== rows) rewrite(body.current, written.current, rows);
    written.current = rows;
  }, [rows]);
  return <tbody ref={body} dangerouslySetInnerHTML={first} />;
}

/** The cells after the time. */
const CELLS = ['calls', 'agents', 'people', 'level'] as const;

const wordsOf = (cell: string | number): string => (typeof cell === 'string' ? cell : numberWords(cell));

/** Every word in it is ours or a number that was read, so that there is nothing to escape. */
const htmlOf = (rows: readonly PlanRow[]): string =>
  rows
    .map((row) => {
      const cells = CELLS.map((key) => `<td>${wordsOf(row[key])}</td>`);
      return `<tr${row.isPeak ? ' class="chosen"' : ''}><th scope="row">${row.time}${row.isPeak ? '<small> busiest</small>' : ''}</th>${cells.join('')}</tr>`;
    })
    .join('');

function rewrite(body: HTMLTableSectionElement, before: readonly PlanRow[], rows: readonly PlanRow[]): void {
  rows.forEach((row, at) =>
    CELLS.forEach((key, place) => {
      if (row[key] === before[at]?.[key]) return;
      const words = body.rows[at]?.cells[place + 1]?.firstChild;
      if (words) words.nodeValue = wordsOf(row[key]);
    }),
  );
}
