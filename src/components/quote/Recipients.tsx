import { useState } from 'react';
import { EVIDENCE_WORDS } from '../../lib/format/evidence.ts';
import { counted } from '../../lib/format/numbers.ts';
import {
  recipientProblems,
  routeSentence,
  tickedWords,
  type QuoteProvider,
} from '../../lib/quotes/recipients.ts';
import { briefPaths } from '../../lib/site.ts';
import { useField, useQuoteContext } from './quote-context.ts';

/** The providers that are ticked, each with how it is proved, how the brief reaches it and what is asked of it besides; then the others. */
export function Recipients() {
  const { setup } = useQuoteContext();
  const { values, problem, toggle } = useField('p');
  const providerOf = (slug: string) => setup.providers.find((each) => each.slug === slug);
  const faults = recipientProblems({ p: values }, providerOf);
  // Who was ticked once stays in its place, so that a tick can be put back.
  const [rows, setRows] = useState<readonly string[]>(values);
  const shown = [...rows, ...values.filter((slug) => !rows.includes(slug))];
  if (shown.length > rows.length) setRows(shown);
  // It stays as it was found: whoever ticks one may want another.
  const [isListOpen] = useState(values.length === 0);
  const others = setup.providers.filter(({ slug }) => !shown.includes(slug) && setup.offered.includes(slug));
  return (
    <div className="quote-recipients" id="p-group" tabIndex={-1} role="group" aria-labelledby="p-title">
      <h3 id="p-title">Providers</h3>
      <p className="quote-count">
        {tickedWords(values.length, faults.length)} <a href="#quote-others">Add another from the list</a>
      </p>
      {/* What stands in a row of its own is said there. */}
      {problem && !faults.some(({ message }) => message === problem) && (
        <p className="quote-error" id="p-error">
          {problem}
        </p>
      )}
      {shown.length > 0 && (
        <ul className="quote-rows">
          {shown.map((slug) => (
            <Recipient
              key={slug}
              {...{ slug, provider: providerOf(slug) }}
              isOn={values.includes(slug)}
              fault={faults.find((each) => each.slug === slug)?.message}
              onToggle={(isOn) => toggle(slug, isOn)}
            />
          ))}
        </ul>
      )}
      <details className="quote-more" id="quote-others" open={isListOpen}>
        <summary>{shown.length === 0 ? 'Choose from the list' : 'Add another from the list'}</summary>
        <p className="quote-count">
          {setup.hasMore
            ? `The first ${setup.offered.length} in our order that can be asked, by name. `
            : 'All that can be asked, by name. '}
          <a href={briefPaths.providers}>Look at them on the list</a> and put them on your shortlist: “Ask
          all” there leads back here.
        </p>
        <div className="quote-ticks in-2">
          {others.map(({ slug, name }) => (
            <label key={slug}>
              <input
                type="checkbox"
                {...{ name: 'p', value: slug }}
                checked={false}
                onChange={() => toggle(slug, true)}
              />
              {name}
            </label>
          ))}
        </div>
      </details>
    </div>
  );
}

interface RowProps {
  slug: string;
  provider: QuoteProvider | undefined;
  isOn: boolean;
  fault: string | undefined;
  onToggle: (isOn: boolean) => void;
}

function Recipient({ slug, provider, isOn, fault, onToggle }: RowProps) {
  const { leave } = useField('p');
  const id = `p-${slug}`;
  return (
    <li className={fault ? 'wrong' : undefined}>
      {fault && (
        <p className="quote-error crossed" id={`${id}-error`}>
          {fault}
        </p>
      )}
      <label className="quote-recipient">
        <input
          id={id}
          type="checkbox"
          {...{ name: 'p', value: slug }}
          checked={isOn}
          aria-describedby={`${fault ? `${id}-error ` : ''}${id}-route`}
          aria-invalid={fault ? true : undefined}
          onChange={(event) => onToggle(event.target.checked)}
          onBlur={leave}
        />
        <b>{provider?.name ?? slug}</b>
        {provider && <span className={`evidence ${provider.level}`}>{EVIDENCE_WORDS[provider.level]}</span>}
      </label>
      <p className="quote-route" id={`${id}-route`}>
        {provider ? routeSentence(provider) : 'There is no profile of that name.'}
      </p>
      {fault ? (
        <Untick {...{ id, onToggle }} name={provider?.name ?? slug} />
      ) : (
        <Questions slug={slug} name={provider?.name ?? slug} isOn={isOn} />
      )}
    </li>
  );
}

/** Without scripts the box itself is all there is to untick. */
function Untick({ id, name, onToggle }: { id: string; name: string; onToggle: (isOn: boolean) => void }) {
  const { isLive } = useQuoteContext();
  if (!isLive) return null;
  return (
    <button
      type="button"
      className="quote-link quote-side"
      onClick={() => {
        onToggle(false);
        document.getElementById(id)?.focus();
      }}
    >
      Untick<span className="hidden"> {name}</span>
    </button>
  );
}

/** The questions that were added for one provider; each can be taken away and put back. */
function Questions({ slug, name, isOn }: { slug: string; name: string; isOn: boolean }) {
  const { setup } = useQuoteContext();
  const { values, toggle } = useField('ask');
  const [seen, setSeen] = useState<readonly string[]>([]);
  const own = values.filter((ask) => ask.startsWith(`${slug}:`));
  const all = [...seen, ...own.filter((ask) => !seen.includes(ask))];
  if (all.length > seen.length) setSeen(all);
  if (all.length === 0) return null;
  return (
    <details className="quote-side">
      <summary>
        {counted(own.length, 'question')} added<span className="hidden"> for {name}</span>
      </summary>
      <div className="quote-ticks">
        {all.map((ask) => {
          const question = setup.questions.find(({ id }) => ask === `${slug}:${id}`);
          return (
            <label key={ask}>
              <input
                type="checkbox"
                {...{ name: 'ask', value: ask }}
                checked={isOn && values.includes(ask)}
                onChange={(event) => toggle(ask, event.target.checked)}
              />
              <span>
                <b>{question?.label ?? ask}.</b> {question?.question}
              </span>
            </label>
          );
        })}
      </div>
    </details>
  );
}
