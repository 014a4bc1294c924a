import type { QuoteProblem } from '../../lib/quotes/problems.ts';

interface Props {
  /** What the page says first: that it could not be stored, that it was sent before. */
  notice: string | null;
  problems: readonly QuoteProblem[];
  /** With scripts: brings the field into sight, on whichever step it stands. */
  onGo: ((problem: QuoteProblem) => void) | null;
}

/** What has to be put right, each leading to its field; nothing where nothing is wrong. */
export function QuoteProblems({ notice, problems, onGo }: Props) {
  if (!notice && problems.length === 0) return null;
  const count = problems.length;
  return (
    <section className="quote-problems" id="problems" tabIndex={-1} aria-labelledby="problems-title">
      <h3 id="problems-title">
        {notice ?? `There ${count === 1 ? 'is 1 thing' : `are ${count} things`} to put right`}
      </h3>
      {count > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem.field + problem.message}>
              <a
                href={`#${problem.id}`}
                onClick={(event) => {
                  if (!onGo) return;
                  event.preventDefault();
                  onGo(problem);
                }}
              >
                {problem.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
