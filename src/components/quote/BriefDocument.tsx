import type { ReactNode } from 'react';
import type { PartBrief } from '../../lib/quotes/brief-facts.ts';
import { briefLines } from '../../lib/quotes/brief-lines.ts';
import type { Option } from '../../lib/quotes/quote-setup.ts';
import { recipientsOf, routeSentence, type QuoteProvider } from '../../lib/quotes/recipients.ts';
import { hashOfStep, stepAt, stepNumbers, type StepNumber } from '../../lib/quotes/steps.ts';
import { valueOf, valuesOf, type Typed } from '../../lib/quotes/typed.ts';
import { useQuoteContext } from './quote-context.ts';

interface Props {
  brief: PartBrief;
  onGo: (step: StepNumber) => void;
}

const nameIn = (options: readonly Option[], value: string): string =>
  options.find(([each]) => each === value)?.[1] ?? value;

/** The brief as each recipient will read it: to whom, from whom, and line by line. It is also what is printed. */
export function BriefDocument({ brief, onGo }: Props) {
  const { setup, typed } = useQuoteContext();
  const lines = briefLines(brief, {
    service: (slug) => nameIn(setup.services, slug),
    industry: (slug) => nameIn(setup.industries, slug),
  });
  const recipients = recipientsOf(typed, (slug) => setup.providers.find((each) => each.slug === slug));
  const you = shownAs(typed, nameIn(setup.countries, valueOf(typed, 'country')));
  return (
    <div className="quote-document">
      <Part title="It goes to" step={4} onGo={onGo}>
        {recipients.length === 0 && <p className="quiet">Nobody is ticked yet.</p>}
        <ul>
          {recipients.map((provider) => (
            <li key={provider.slug}>
              <b>{provider.name}</b> <span className="quiet">{routeSentence(provider)}</span>
              <Asked provider={provider} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title="You are shown as" step={4} onGo={onGo}>
        <p>{you}</p>
      </Part>
      {stepNumbers.slice(0, 3).map((step) => {
        const own = lines.filter((line) => line.step === step);
        return (
          <Part key={step} title={stepAt(step).title} step={step} onGo={onGo}>
            {own.length === 0 && <p className="quiet">Nothing was said.</p>}
            <dl>
              {own.map(({ label, value }, index) => (
                <div key={index}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </Part>
        );
      })}
    </div>
  );
}

/** What one provider is asked besides. */
function Asked({ provider: { slug } }: { provider: QuoteProvider }) {
  const { setup, typed } = useQuoteContext();
  const own = valuesOf(typed, 'ask').filter((ask) => ask.startsWith(`${slug}:`));
  if (own.length === 0) return null;
  return (
    <ul className="quote-asked">
      {own.map((ask) => (
        <li key={ask}>{setup.questions.find(({ id }) => ask === `${slug}:${id}`)?.question ?? ask}</li>
      ))}
    </ul>
  );
}

function shownAs(typed: Typed, country: string): string {
  const who = ['name', 'role', 'company'].map((name) => valueOf(typed, name).trim());
  const call = valueOf(typed, 'mayCall') === 'yes' && valueOf(typed, 'phone').trim();
  const contact = [valueOf(typed, 'email').trim(), call || ''];
  const all = [...who, country, ...contact].filter(Boolean).join(', ');
  if (valueOf(typed, 'identity') === 'hidden')
    return `Nobody: they see the brief without your name. To those whose answer you accept you reveal: ${all || 'nothing yet'}.`;
  return `${all || 'Nothing yet'}. A provider sees this once it has accepted the brief, not before.`;
}

interface PartProps extends Pick<Props, 'onGo'> {
  title: string;
  step: StepNumber;
  children: ReactNode;
}

function Part({ title, step, onGo, children }: PartProps) {
  return (
    <section>
      <h3>
        {title}{' '}
        <a
          className="no-paper"
          href={hashOfStep(step)}
          onClick={(event) => {
            event.preventDefault();
            onGo(step);
          }}
        >
          Change<span className="hidden"> what stands under {title}</span>
        </a>
      </h3>
      {children}
    </section>
  );
}
