import type { TextField } from '../../lib/tools/tool-field.ts';

interface Props {
  field: TextField;
  typed: string;
  error: string | undefined;
  onType: (key: string, typed: string) => void;
  onCommit: () => void;
}

/** A time of day. Text, and not type=time, so that "9 am" can be pasted, and what cannot be read stays to be mended. */
export function TimeField({ field, typed, error, onType, onCommit }: Props) {
  const { key, label, hint } = field;
  return (
    <div className={error ? 'tool-field wrong' : 'tool-field'}>
      <label htmlFor={key}>{label}</label>
      <small id={`${key}-hint`}>{hint}</small>
      {error && (
        <p className="field-error" id={`${key}-error`}>
          {error}
        </p>
      )}
      <span className="tool-box">
        <input
          id={key}
          name={key}
          type="text"
          autoComplete="off"
          maxLength={60}
          value={typed}
          aria-describedby={error ? `${key}-hint ${key}-error` : `${key}-hint`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onType(key, event.target.value)}
          onBlur={onCommit}
        />
      </span>
    </div>
  );
}
