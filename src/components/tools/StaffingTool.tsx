import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { STAFFING_VERSION } from '../../lib/staffing/index.ts';
import { STAFFING_FIELDS, type StaffingKey } from '../../lib/tools/staffing-fields.ts';
import { staffingView } from '../../lib/tools/staffing-view.ts';
import { typedFrom, writeTyped, type Typed } from '../../lib/tools/tool-field.ts';
import { NumberField } from './NumberField.tsx';
import { StaffingResult } from './StaffingResult.tsx';

interface Props {
  /** What the address of the page says after its question mark. */
  search: string;
  /** The address of the page without it. */
  path: string;
}

/** After this time without a key the result is read out, once. */
const ANNOUNCE_MS = 900;

/** The staffing tool: drawn by the server for any address, made live here. The address is the state. */
export function StaffingTool({ search, path }: Props) {
  const [typed, setTyped] = useState<Typed<StaffingKey>>(() =>
    typedFrom(STAFFING_FIELDS, new URLSearchParams(search)),
  );
  const [spoken, setSpoken] = useState('');
  const view = useMemo(() => staffingView(typed), [typed]);
  const isTouched = useRef(false);
  const address = `${path}?${writeTyped(STAFFING_FIELDS, typed, STAFFING_VERSION).toString()}`;

  useEffect(() => {
    const back = () => {
      isTouched.current = false;
      setTyped(typedFrom(STAFFING_FIELDS, new URLSearchParams(location.search)));
    };
    addEventListener('popstate', back);
    document.getElementById('staffing-tool')?.setAttribute('data-live', '');
    return () => removeEventListener('popstate', back);
  }, []);

  useEffect(() => {
    if (!isTouched.current) return undefined;
    const words =
      view.state === 'done'
        ? `${view.result.agents} agents, ${view.result.people} people scheduled.`
        : view.state === 'faulty'
          ? view.problems.map(({ message }) => message).join(' ')
          : '';
    const timer = setTimeout(() => setSpoken(words), ANNOUNCE_MS);
    return () => clearTimeout(timer);
  }, [view]);

  const keep = () => {
    if (isTouched.current && location.pathname + location.search !== address)
      history.pushState(null, '', address);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    isTouched.current = true;
    keep();
    document.getElementById('staffing-result')?.focus();
  };
  const type = (key: string, value: string) => {
    isTouched.current = true;
    setTyped((before) => ({ ...before, [key]: value }));
  };
  const errorOf = (key: string) => view.problems.find((problem) => problem.key === key)?.message;

  return (
    <div className="tool-layout">
      <form
        className="tool-form"
        action={path}
        onSubmit={submit}
        autoComplete="off"
        aria-label="Your figures"
      >
        {view.state === 'faulty' && (
          <div className="tool-problems" role="group" aria-labelledby="problems-title">
            <b id="problems-title">Please look at:</b>
            <ul>
              {view.problems.map(({ key, message }) => (
                <li key={key}>
                  <a href={`#${key}`}>{message}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {STAFFING_FIELDS.map((field) => (
          <NumberField
            key={field.key}
            field={field}
            typed={typed[field.key]}
            error={errorOf(field.key)}
            onType={type}
            onCommit={keep}
          />
        ))}
        <input type="hidden" name="v" value={STAFFING_VERSION} />
        <button className="button main" type="submit">
          Work it out
        </button>
        <small>The figures stay in the address of the page, not with us.</small>
      </form>
      <div className="tool-result" id="staffing-result" tabIndex={-1}>
        {view.state === 'done' && <StaffingResult result={view.result} next={null} />}
        {view.state === 'empty' && (
          <p className="tool-empty">
            {`Write ${listOf(view.missing)} to see how many people it takes. Nothing is sent anywhere.`}
          </p>
        )}
        {view.state === 'refused' && (
          <p className="tool-empty" role="alert">
            {view.reason}
          </p>
        )}
        {view.state === 'faulty' && (
          <p className="tool-empty">The result comes back once the marked fields hold numbers.</p>
        )}
      </div>
      <p className="hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}

function listOf(missing: readonly StaffingKey[]): string {
  const labels = STAFFING_FIELDS.filter(({ key }) => missing.includes(key)).map(({ label }) =>
    label.toLowerCase(),
  );
  return labels.length < 2
    ? `the ${labels.join('')}`
    : `the ${labels.slice(0, -1).join(', the ')} and the ${labels.at(-1)}`;
}
