import type { NextLink } from '../../lib/tools/interval-view.ts';

interface Props {
  next: NextLink | null;
}

/** The next link of the chain: from people to what they cost. */
export function NextTool({ next }: Props) {
  if (!next) return null;
  return (
    <div className="tool-next">
      <div>
        <h2 className="tool-heading">Next: what does that cost?</h2>
        <p>{next.words}</p>
      </div>
      <a className="button quiet-button" href={next.path}>
        Open the cost tool
      </a>
    </div>
  );
}
