import { useState, type FormEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { QuoteProblem, ToldProblem } from '../../lib/quotes/problems.ts';
import type { LongLists, QuoteSetup } from '../../lib/quotes/quote-setup.ts';
import { countriesOf, countriesWords, recipientsOf } from '../../lib/quotes/recipients.ts';
import { readSoFar } from '../../lib/quotes/so-far.ts';
import { stepNumbers, stepOf, type StepNumber } from '../../lib/quotes/steps.ts';
import type { Typed } from '../../lib/quotes/typed.ts';
import { briefPaths } from '../../lib/site.ts';
import { BriefDocument } from './BriefDocument.tsx';
import { Filled, KeptNote, Restored } from './Notes.tsx';
import { QuoteProvider } from './quote-context.ts';
import { SoFar, StepList, WhereDataGoes } from './QuoteAside.tsx';
import { QuoteProblems } from './QuoteProblems.tsx';
import { Step } from './Step.tsx';
import { StepActs } from './StepActs.tsx';
import { StepCheck } from './StepCheck.tsx';
import { StepData } from './StepData.tsx';
import { StepNeed } from './StepNeed.tsx';
import { StepRecipients } from './StepRecipients.tsx';
import { StepVolume } from './StepVolume.tsx';
import { useQuote, type InBrowser } from './use-quote.ts';

/** What the page hands over: all that the form is drawn from. */
export interface QuoteFormProps {
  setup: QuoteSetup;
  lists: LongLists;
  typed: Typed;
  told: readonly ToldProblem[];
  notice: string | null;
  isAnswer: boolean;
  named: readonly string[];
  filled: { fields: readonly string[]; words: readonly string[] };
  /** The fields that are the server's own: names and values, and the one that people do not see. */
  own: { fields: readonly (readonly [name: string, value: string])[]; trap: string };
}

/** The brief: drawn by the server as one long form that works by itself, made five steps here. */
export function QuoteForm({ browser, ...props }: QuoteFormProps & { browser?: InBrowser }) {
  const { setup, lists, typed: atFirst, told, notice, isAnswer, named, filled, own } = props;
  const quote = useQuote({ ...{ typed: atFirst, told, named, isAnswer, setup }, browser });
  const [isSending, setSending] = useState(false);
  const { typed, isLive, step, shown, problems, leftSteps, go } = quote;
  const brief = readSoFar(typed);
  const recipients = recipientsOf(typed, (slug) => setup.providers.find((each) => each.slug === slug));
  const onField = (to: StepNumber, field?: string) => go(to, field);

  const submit = (event: FormEvent) => {
    // Without scripts this is the one button; with them each step has its own.
    if (!isLive) return;
    const open = step === 5 ? problems : problems.filter((problem) => problem.step === step);
    if (step === 5 && open.length === 0) {
      quote.keep(true);
      setSending(true);
      return;
    }
    event.preventDefault();
    if (open.length > 0 && (step === 5 || !leftSteps.has(step))) quote.stay();
    else go((step + 1) as StepNumber);
  };

  // Those of the step once it was left; on the last one those of all, as it sends them all.
  const isSummed = (problem: QuoteProblem) =>
    leftSteps.has(problem.step) && (step === 5 ? leftSteps.has(5) : problem.step === step);
  const summary = (
    <QuoteProblems
      notice={notice}
      problems={shown.filter((problem) => !isLive || isSummed(problem))}
      onGo={isLive ? (problem) => go(problem.step, problem.id) : null}
    />
  );
  const content: Record<StepNumber, ReactNode> = {
    1: <StepNeed />,
    2: <StepVolume />,
    3: <StepData />,
    4: <StepRecipients />,
    5: <StepCheck {...{ brief, isNow: isLive && step === 5, onGo: onField }} />,
  };
  const isAgain = leftSteps.has(step) && shown.some((problem) => problem.step === step);

  return (
    <QuoteProvider
      value={{
        setup: { ...setup, ...lists },
        ...{ typed, isLive, shown, set: quote.set, toggle: quote.toggle, leave: quote.leave },
      }}
    >
      {isLive && quote.isKept && inHeader(<KeptNote onDelete={quote.forget} />)}
      <div className="quote-layout" data-live={isLive ? '' : undefined}>
        <form
          className="quote-form"
          method="post"
          action={`${briefPaths.quote()}#problems`}
          noValidate
          onSubmit={submit}
          onBlur={() => quote.keep()}
        >
          <h1 className="quote-kicker">
            {isLive ? `Your brief, step ${step} of 5` : 'Your brief, in five steps'}
          </h1>
          {own.fields.map(([name, value]) => (
            <input key={name} type="hidden" {...{ name, value }} readOnly />
          ))}
          <p className="quote-trap" aria-hidden="true">
            <label htmlFor={own.trap}>Leave this empty</label>
            <input id={own.trap} type="text" name={own.trap} tabIndex={-1} autoComplete="off" />
          </p>
          {stepNumbers.map((number) => (
            <Step
              key={number}
              number={number}
              isHidden={isLive && number !== step}
              notes={
                number === (isLive ? step : 1) && (
                  <>
                    {quote.restoredAt && <Restored at={quote.restoredAt} onDelete={quote.forget} />}
                    {(!isLive || filled.fields.some((field) => stepOf(field) === step)) && (
                      <Filled {...{ filled, typed }} onClear={isLive ? quote.clear : null} />
                    )}
                    {summary}
                  </>
                )
              }
              acts={
                isLive &&
                number === step && (
                  <StepActs step={number} {...{ isAgain, isSending }} onGo={(to) => go(to)} />
                )
              }
            >
              {content[number]}
            </Step>
          ))}
          {!isLive && (
            <div className="quote-acts no-paper">
              <button className="button main" type="submit">
                Send
              </button>
            </div>
          )}
        </form>
        <aside className="quote-aside" aria-label="About this brief">
          <StepList {...{ step, leftSteps }} onGo={(to) => go(to)} />
          <SoFar brief={brief} />
          <WhereDataGoes
            countries={countriesWords(countriesOf(recipients))}
            retentionDays={setup.consent.retentionDays}
          />
        </aside>
        {isLive && step !== 5 && (
          <div className="paper-only">
            <BriefDocument brief={brief} onGo={(to) => go(to)} />
          </div>
        )}
      </div>
    </QuoteProvider>
  );
}

/** The place at the right of the header; a page without it does without. */
function inHeader(content: ReactNode): ReactNode {
  const place = document.getElementById('header-note');
  return place && createPortal(content, place);
}
