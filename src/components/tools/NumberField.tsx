import type { ReactNode } from 'react';
import type { ToolField } from '../../lib/tools/tool-field.ts';

interface Props {
  field: ToolField;
  typed: string;
  error: string | undefined;
  onType: (key: string, typed: string) => void;
  onCommit: () => void;
  /** What else is known of it, beneath the box: where the number is from, what others say. */
  note?: ReactNode;
}

/** One number with its label, hint and unit. Text, and not type=number, so that "1,000" can be pasted and nothing changes under a wheel. */
export function NumberField({ field, typed, error, onType, onCommit, note }: Props) {
  const { key, label, hint, unit } = field;
  const described = [
    `${key}-hint`,
    ...(error ? [`${key}-error`] : []),
    ...(note ? [`${key}-note`] : []),
  ].join(' ');
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
          inputMode="decimal"
          autoComplete="off"
          maxLength={60}
          value={typed}
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onType(key, event.target.value)}
          onBlur={onCommit}
        />
        <span aria-hidden="true">{unit}</span>
        <span className="hidden">{`in ${unit === '%' ? 'per cent' : unit}`}</span>
      </span>
      {note && (
        <div className="field-note" id={`${key}-note`}>
          {note}
        </div>
      )}
    </div>
  );
}
