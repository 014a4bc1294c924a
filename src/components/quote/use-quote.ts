import { useEffect, useMemo, useRef, useState } from 'react';
import type { DraftPlace } from '../../lib/quotes/draft.ts';
import { restore } from '../../lib/quotes/draft.ts';
import { shownProblems, type Progress } from '../../lib/quotes/form-state.ts';
import { findProblems, type ToldProblem } from '../../lib/quotes/problems.ts';
import type { QuoteSetup } from '../../lib/quotes/quote-setup.ts';
import { hashOfStep, stepNumbers, stepOfHash, type StepNumber } from '../../lib/quotes/steps.ts';
import { toggled, valuesOf, type Typed } from '../../lib/quotes/typed.ts';

/** What the browser adds to what the page hands over; absent on the server. */
export interface InBrowser {
  drafts: DraftPlace;
  /** What stands in the form now. */
  found: Typed;
}

interface Handed {
  typed: Typed;
  told: readonly ToldProblem[];
  /** Fields that the address filled in. */
  named: readonly string[];
  /** The page answers a form that was sent: what stands in it is newer than any draft. */
  isAnswer: boolean;
  setup: QuoteSetup;
  browser?: InBrowser | undefined;
}

/** A fault that appears while a button is pressed would push the button away from under the finger. */
const PRESS_MS = 250;

const NO_PROGRESS: Progress = { leftSteps: new Set(), leftFields: new Set() };

/** The state of the brief: what is typed, how far it is, and what the device keeps of it. */
export function useQuote({ typed: atFirst, told, named, isAnswer, setup, browser }: Handed) {
  const [typed, setTyped] = useState(atFirst);
  const [isLive, setLive] = useState(false);
  const [step, setStep] = useState<StepNumber>(1);
  const [progress, setProgress] = useState<Progress>(() =>
    isAnswer ? { ...NO_PROGRESS, leftSteps: new Set(stepNumbers) } : NO_PROGRESS,
  );
  const [isKept, setKept] = useState(false);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const isTouched = useRef(false);
  /** Id of what takes the focus after the next drawing. */
  const wanted = useRef<string | null>(null);

  const bySlug = useMemo(() => new Map(setup.providers.map((each) => [each.slug, each])), [setup]);
  const providerOf = (slug: string) => bySlug.get(slug);
  const problems = useMemo(() => findProblems(typed, providerOf, told), [typed, told]);
  const shown = useMemo(() => shownProblems(problems, progress, typed), [problems, progress, typed]);

  useEffect(() => {
    const draft = isAnswer ? null : (browser?.drafts.read() ?? null);
    const now = browser?.found ?? atFirst;
    if (draft) {
      const chosen = valuesOf(draft.typed, 'p');
      if (!named.includes('p') && chosen.some((slug) => !bySlug.has(slug))) {
        // The page does not know their names: it is asked for with them.
        const address = new URLSearchParams(location.search);
        for (const slug of chosen) address.append('p', slug);
        location.replace(`${location.pathname}?${address}${location.hash}`);
        return undefined;
      }
      setRestoredAt(draft.savedAt);
      setKept(true);
    }
    setTyped(draft ? restore(draft.typed, atFirst, now, named) : now);
    const first = findProblems(now, providerOf, told)[0];
    setStep(stepOfHash(location.hash) ?? (isAnswer ? first?.step : undefined) ?? 1);
    setLive(true);
    if (isAnswer) wanted.current = 'problems';
    const back = () => {
      const to = stepOfHash(location.hash) ?? 1;
      wanted.current = titleOf(to);
      setStep(to);
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  useEffect(() => {
    if (wanted.current) focusOn(wanted.current);
    wanted.current = null;
  });

  const keep = (isSending = false) => {
    if (!browser || (!isTouched.current && !isSending)) return;
    setKept(browser.drafts.write({ typed, savedAt: new Date().toISOString(), isSending }));
  };
  const leaveSteps = (left: readonly StepNumber[]) =>
    setProgress((before) => ({ ...before, leftSteps: new Set([...before.leftSteps, ...left]) }));

  return {
    ...{ typed, isLive, step, problems, shown, isKept, restoredAt, keep },
    leftSteps: progress.leftSteps,
    set: (name: string, value: string) => {
      isTouched.current = true;
      setTyped((before) => ({ ...before, [name]: [value] }));
    },
    toggle: (name: string, value: string, isOn: boolean) => {
      isTouched.current = true;
      setTyped((before) => toggled(before, name, value, isOn));
    },
    leave: (name: string) =>
      void setTimeout(
        () =>
          setProgress((before) =>
            before.leftFields.has(name)
              ? before
              : { ...before, leftFields: new Set([...before.leftFields, name]) },
          ),
        PRESS_MS,
      ),
    /** Takes out what stands in these fields. */
    clear: (fields: readonly string[]) => {
      isTouched.current = true;
      setTyped((before) =>
        Object.fromEntries(Object.entries(before).filter(([name]) => !fields.includes(name))),
      );
    },
    /** To another step, and there to its heading or to one of its fields. */
    go: (to: StepNumber, id = titleOf(to)) => {
      leaveSteps([step]);
      wanted.current = id;
      if (to !== step) history.pushState(null, '', hashOfStep(to));
      setStep(to);
    },
    /** Shows what is wrong with the step, on the last one with all, and stays. */
    stay: () => {
      leaveSteps(step === 5 ? stepNumbers : [step]);
      wanted.current = 'problems';
    },
    forget: () => {
      browser?.drafts.clear();
      isTouched.current = false;
      setKept(false);
      setRestoredAt(null);
      setTyped(atFirst);
      setProgress(NO_PROGRESS);
    },
  };
}

export type QuoteState = ReturnType<typeof useQuote>;

/** A step is looked at from its top. */
const titleOf = (step: StepNumber): string => `step-${step}-title`;

function focusOn(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  const shut = element.closest('details:not([open])');
  if (shut) shut.setAttribute('open', '');
  if (id.endsWith('-title')) scrollTo(0, 0);
  element.focus({ preventScroll: id.endsWith('-title') });
}
