import type { PartBrief } from '../../lib/quotes/brief-facts.ts';
import { consentPoints } from '../../lib/quotes/consent-text.ts';
import { adviseOn } from '../../lib/quotes/lint.ts';
import { countriesOf, countriesWords, recipientsOf } from '../../lib/quotes/recipients.ts';
import { hashOfStep, stepOf, type StepNumber } from '../../lib/quotes/steps.ts';
import { BriefDocument } from './BriefDocument.tsx';
import { TickField } from './Fields.tsx';
import { useQuoteContext } from './quote-context.ts';

interface Props {
  brief: PartBrief;
  /** It is the step on the screen: the brief is read there, and only there. */
  isNow: boolean;
  onGo: (step: StepNumber, field?: string) => void;
}

/** Step 5: what goes out, to whom, what would make it better, and the consent. */
export function StepCheck({ brief, isNow, onGo }: Props) {
  return (
    <>
      {isNow && <BriefDocument brief={brief} onGo={onGo} />}
      {isNow && <Advice brief={brief} onGo={onGo} />}
      <Consent />
    </>
  );
}

/** What providers usually ask back for. Advice, and never in the way. */
function Advice({ brief, onGo }: Omit<Props, 'isNow'>) {
  const advice = adviseOn(brief);
  if (advice.length === 0) return null;
  return (
    <section className="quote-advice" aria-labelledby="advice">
      <h3 id="advice">What would make it better</h3>
      <p className="quote-count">Advice, from what providers ask back for. You can send it as it is.</p>
      <ul>
        {advice.map(({ field, message }) => (
          <li key={field}>
            {message}.{' '}
            <a
              href={hashOfStep(stepOf(field))}
              onClick={(event) => {
                event.preventDefault();
                onGo(stepOf(field), field);
              }}
            >
              Add it
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the buyer agrees to, with each recipient by name. Without scripts nobody can say here who will be ticked: the ticks themselves do. */
function Consent() {
  const { setup, typed, isLive } = useQuoteContext();
  const providerOf = (slug: string) => setup.providers.find((each) => each.slug === slug);
  const recipients = isLive ? recipientsOf(typed, providerOf) : [];
  const points = consentPoints({
    ...setup.consent,
    recipients: recipients.map(({ name }) => name),
    countries: countriesOf(recipients).map((name) => countriesWords([name])),
  });
  return (
    <section className="quote-consent" aria-labelledby="consent-title">
      <h3 id="consent-title">What you agree to</h3>
      <dl>
        {points.map(({ heading, text }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <TickField name="consent" />
    </section>
  );
}
