import type { ReactNode } from 'react';
import { stepAt, type StepNumber } from '../../lib/quotes/steps.ts';

interface Props {
  number: StepNumber;
  isHidden: boolean;
  /** What there is to say first: what was filled in, what is wrong. */
  notes: ReactNode;
  /** The buttons at its end. */
  acts: ReactNode;
  children: ReactNode;
}

/** One of the five steps: a fieldset with its heading. Those that are not shown stay in the form, so that all is sent. */
export function Step({ number, isHidden, notes, acts, children }: Props) {
  const { heading, lead } = stepAt(number);
  return (
    <fieldset className="quote-step" id={`step-${number}`} hidden={isHidden}>
      <legend>
        <h2 id={`step-${number}-title`} tabIndex={-1}>
          {heading}
        </h2>
      </legend>
      <p className="quote-lead">{lead}</p>
      {notes}
      {children}
      {acts}
    </fieldset>
  );
}
