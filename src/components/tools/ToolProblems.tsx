import type { FieldProblem } from '../../lib/tools/tool-field.ts';

interface Props {
  problems: readonly FieldProblem[];
}

/** What is wrong with what was typed, each leading to its field; nothing where nothing is wrong. */
export function ToolProblems({ problems }: Props) {
  if (problems.length === 0) return null;
  return (
    <div className="tool-problems" role="group" aria-labelledby="problems-title">
      <b id="problems-title">Please look at:</b>
      <ul>
        {problems.map(({ key, message }) => (
          <li key={message}>
            <a href={`#${key}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
