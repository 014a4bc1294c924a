import { memo, type ReactNode } from 'react';
import type { RangeView } from '../../lib/tools/cost-range.ts';
import type { CostResult as Result } from '../../lib/tools/cost-view.ts';
import { InputsTable } from './InputsTable.tsx';
import { PartsBars } from './PartsBars.tsx';
import { RangeStrip } from './RangeStrip.tsx';
import { TornadoBars } from './TornadoBars.tsx';

interface Props {
  result: Result;
  range: RangeView;
  isWorking: boolean;
  /** The result is what the page is about; else it stands below the figures. */
  isPage: boolean;
  /** What is typed has no result, so that this one is that of the figures before. */
  changed: boolean;
  id: string;
  /** Where the figures go next. */
  next: { path: string; words: string };
}

/** The cost result: the range first, then what it is made of, what it depends on, and what went in; drawn again only when it changes. */
export const CostResult = memo(function CostResult({
  result,
  range,
  isWorking,
  isPage,
  changed,
  id,
  next,
}: Props) {
  const Heading = isPage ? 'h1' : 'h2';
  const months = `${result.months} ${result.months === 1 ? 'month' : 'months'}`;
  return (
    <>
      <header className="cost-top" id={id} tabIndex={-1}>
        <p className="cost-summary">
          {result.summary}
          <span>
            {' · '}
            <a href="#figures">Change the figures</a>
          </span>
        </p>
        <Heading className="cost-heading">{range.heading}</Heading>
        <p className="lead">
          {range.lead}
          {range.dependsOn.length > 0 && <DependsOn on={range.dependsOn} />}
        </p>
        {result.notCounted && <p className="cost-uncounted">{result.notCounted}</p>}
        {changed && (
          <p className="tool-caution">
            This is the result of the figures before: what is written below now has none yet.
          </p>
        )}
        <a className="button main" href={next.path}>
          {next.words}
        </a>
      </header>
      <Part title="The range" lead="Each dot is 1 of 20 equally likely outcomes, from 10,000 draws.">
        {isWorking && <p className="quiet">Working …</p>}
        <RangeStrip strip={range.strip} caption={`saving over ${months}`} />
        <dl className="cost-facts">
          {range.facts.map(({ value, to, words }) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>
                <span>{value}</span>
                {to && (
                  <>
                    {' '}
                    <span>
                      <Arrow /> {to}
                    </span>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p className="cost-note">{range.note}</p>
      </Part>
      <Part title="What it is made of" lead={`${months}, every input at its middle value.`}>
        <PartsBars parts={result.parts} />
      </Part>
      {result.bars.length > 0 && (
        <Part title="What it depends on" lead="One input moved to its ends, the rest held. Longest first.">
          <TornadoBars bars={result.bars} middle={result.middle} />
        </Part>
      )}
      <Part
        title="What went in"
        lead="Change any of them. Nothing is hidden in the arithmetic."
        side={
          <a className="button quiet-button" href="#figures">
            Change the figures
          </a>
        }
      >
        <InputsTable inputs={result.inputs} />
      </Part>
    </>
  );
});

function Part(props: { title: string; lead: string; side?: ReactNode; children: ReactNode }) {
  const { title, lead, side, children } = props;
  return (
    <section className="section">
      <header>
        <h2>{title}</h2>
        <p>{lead}</p>
        {side}
      </header>
      <div>{children}</div>
    </section>
  );
}

/** " It depends most on a, on b and on c.", the three in bold. */
function DependsOn({ on }: { on: readonly string[] }) {
  return (
    <>
      {' It depends most '}
      {on.map((one, index) => (
        <span key={one}>
          {index === 0 ? 'on ' : index === on.length - 1 ? ' and on ' : ', on '}
          <b>{one}</b>
        </span>
      ))}
      .
    </>
  );
}

/** The typefaces have no arrow. */
function Arrow() {
  return (
    <>
      <svg className="arrow" width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
        <path d="M0 6h20M15 1l5 5-5 5" />
      </svg>
      <span className="hidden">to</span>
    </>
  );
}
