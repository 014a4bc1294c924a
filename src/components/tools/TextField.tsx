import { memo, type ReactNode } from 'react';

interface Props {
  /** Its name in the address, and its id. */
  name: string;
  label: ReactNode;
  /** One line on what to write; none where the label says it all. */
  hint?: string;
  typed: string;
  error: string | undefined;
  /** Id of a list of suggestions. */
  list?: string;
  placeholder?: string;
  onType: (key: string, typed: string) => void;
  onCommit: () => void;
}

/** One line of text with its label, hint and fault. */
export const TextField = memo(function TextField(props: Props) {
  const { name, label, hint, typed, error, list, placeholder, ...on } = props;
  const described = [...(hint ? [`${name}-hint`] : []), ...(error ? [`${name}-error`] : [])].join(' ');
  return (
    <div className={error ? 'tool-field wrong' : 'tool-field'}>
      <label htmlFor={name}>{label}</label>
      {hint && <small id={`${name}-hint`}>{hint}</small>}
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <input
        className="tool-line"
        id={name}
        name={name}
        type="text"
        list={list}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={typed}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error ? true : undefined}
        onChange={(event) => on.onType(name, event.target.value)}
        onBlur={on.onCommit}
      />
    </div>
  );
});
