import type { ReactNode } from 'react';

interface Props {
  /** What is amiss with these very numbers, first. */
  warnings: readonly string[];
  /** What the formula never counts. */
  items: readonly string[];
  /** Where more is said about it. */
  children?: ReactNode;
}

/** What a result must not be taken for. */
export function LeavesOut({ warnings, items, children }: Props) {
  return (
    <aside className="tool-caution">
      {warnings.map((warning) => (
        <p key={warning}>
          <b>{warning}</b>
        </p>
      ))}
      <b>What this leaves out.</b>
      <ul>
        {items.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {children}
    </aside>
  );
}
