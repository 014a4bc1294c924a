import { hashOfStep, stepInWords, type StepNumber } from '../../lib/quotes/steps.ts';

interface Props {
  step: StepNumber;
  /** Its faults were shown, and some are left: going on is no secret. */
  isAgain: boolean;
  isSending: boolean;
  onGo: (step: StepNumber) => void;
}

/** The buttons at the end of a step, with scripts: on, and back. The enter key goes on as well. */
export function StepActs({ step, isAgain, isSending, onGo }: Props) {
  const before = (step - 1) as StepNumber;
  return (
    <div className="quote-acts no-paper">
      <button className="button main" type="submit">
        {step === 5
          ? isSending
            ? 'Sending …'
            : 'Send'
          : `Continue to ${stepInWords((step + 1) as StepNumber)}${isAgain ? ' all the same' : ''}`}
      </button>
      {step > 1 && (
        <a
          href={hashOfStep(before)}
          onClick={(event) => {
            event.preventDefault();
            onGo(before);
          }}
        >
          Back to {stepInWords(before)}
        </a>
      )}
    </div>
  );
}
