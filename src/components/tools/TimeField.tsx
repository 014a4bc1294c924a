import type { TextField } from '../../lib/tools/tool-field.ts';
import { describedBy, FieldFrame } from './FieldFrame.tsx';

interface Props {
  field: TextField;
  typed: string;
  error: string | undefined;
  onType: (key: string, typed: string) => void;
  onCommit: () => void;
}

/** A time of day. Text, and not type=time, so that "9 am" can be pasted, and what cannot be read stays to be mended. */
export function TimeField({ field, typed, error, onType, onCommit }: Props) {
  const { key } = field;
  return (
    <FieldFrame field={field} error={error}>
      <span className="tool-box">
        <input
          id={key}
          name={key}
          type="text"
          autoComplete="off"
          maxLength={60}
          value={typed}
          aria-describedby={describedBy(key, error)}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onType(key, event.target.value)}
          onBlur={onCommit}
        />
      </span>
    </FieldFrame>
  );
}
