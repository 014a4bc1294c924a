interface Props {
  /** What was asked for, large, with its words. */
  first: { value: string; words: string };
  second: { value: string; words: string };
  /** They are ranges, and so longer. */
  isRange?: true;
}

/** The two figures that a tool of staffing comes to: who is at work, and whom that takes. */
export function ToolAnswer({ first, second, isRange }: Props) {
  return (
    <div className={isRange ? 'tool-answer ranges' : 'tool-answer'}>
      <p>
        <b>{first.value}</b> <span>{first.words}</span>
      </p>
      <svg className="arrow" aria-hidden="true" width="20" height="14" viewBox="0 0 20 14">
        <path d="M0 7h17M11 1l6 6-6 6" />
      </svg>
      <p>
        <b>{second.value}</b> <span>{second.words}</span>
      </p>
    </div>
  );
}
