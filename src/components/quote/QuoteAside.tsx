import { scoreCompleteness } from '../../lib/quotes/completeness.ts';
import type { PartBrief } from '../../lib/quotes/brief-facts.ts';
import type { QuoteProblem } from '../../lib/quotes/problems.ts';
import { soFarRows } from '../../lib/quotes/so-far.ts';
import { hashOfStep, stepAt, stepNumbers, type StepNumber } from '../../lib/quotes/steps.ts';
import { counted } from '../../lib/format/numbers.ts';
import { briefPaths } from '../../lib/site.ts';
import { useQuoteContext } from './quote-context.ts';

interface StepsProps {
  step: StepNumber;
  leftSteps: ReadonlySet<StepNumber>;
  onGo: (step: StepNumber) => void;
}

/** The five steps with what is done; each can be looked at at any time. Without scripts they lead down the page. */
export function StepList({ step, leftSteps, onGo }: StepsProps) {
  const { isLive, shown } = useQuoteContext();
  return (
    <nav className="quote-steps" aria-label="Steps of the brief">
      <ol>
        {stepNumbers.map((number) => {
          const state = isLive ? stateOf(number, step, leftSteps, shown) : 'open';
          const faults = shown.filter((problem) => problem.step === number).length;
          return (
            <li key={number} className={state}>
              <a
                href={hashOfStep(number)}
                aria-current={isLive && number === step ? 'step' : undefined}
                onClick={(event) => {
                  if (!isLive) return;
                  event.preventDefault();
                  onGo(number);
                }}
              >
                <span className="disc" aria-hidden="true">
                  {state === 'done' ? '' : number}
                </span>
                <span>{stepAt(number).title}</span>
                {state === 'done' && <span className="hidden">, done</span>}
                {isLive && faults > 0 && <small>{counted(faults, 'thing')} to put right</small>}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function stateOf(
  number: StepNumber,
  step: StepNumber,
  leftSteps: ReadonlySet<StepNumber>,
  shown: readonly QuoteProblem[],
): 'now' | 'done' | 'open' {
  if (number === step) return 'now';
  return leftSteps.has(number) && !shown.some((problem) => problem.step === number) ? 'done' : 'open';
}

/** What the brief says by now, how complete it is, and what would add most. */
export function SoFar({ brief }: { brief: PartBrief }) {
  const { setup } = useQuoteContext();
  const { score, next } = scoreCompleteness(brief);
  const rows = soFarRows(brief, (slug) => setup.services.find(([each]) => each === slug)?.[1] ?? slug);
  return (
    <section className="quote-so-far" aria-labelledby="so-far">
      <h2 id="so-far">Your brief so far</h2>
      <dl>
        {rows.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={words === null ? 'quiet' : undefined}>{words ?? 'not yet'}</dd>
          </div>
        ))}
      </dl>
      <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        <rect width={score} height="3" />
      </svg>
      <p>
        <b>{score} of 100.</b> {next?.sentence} The score is of the brief, not of you.
      </p>
    </section>
  );
}

/** Where it goes and how long it stays; the whole text is on the page on privacy. */
export function WhereDataGoes({ countries, retentionDays }: { countries: string; retentionDays: number }) {
  const time = retentionDays === 365 ? '12 months' : `${retentionDays} days`;
  return (
    <section className="quote-data" aria-labelledby="data-goes">
      <h2 id="data-goes">Where your data goes</h2>
      <p>
        The recipients are in {countries}. We delete the request {time} after the last activity, or when you
        say so. <a href={briefPaths.privacy}>Full text</a>
      </p>
    </section>
  );
}
