import type { ReactNode } from 'react';
import type { ToolField } from '../../lib/tools/tool-field.ts';
import { describedBy, FieldFrame } from './FieldFrame.tsx';

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
  const { key, unit } = field;
  const described = describedBy(key, error) + (note ? ` ${key}-note` : '');
  return (
    <FieldFrame field={field} error={error}>
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
    </FieldFrame>
  );
}
