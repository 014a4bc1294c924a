import type { ChoiceField } from '../../lib/tools/tool-field.ts';
import { describedBy, FieldFrame } from './FieldFrame.tsx';

interface Props {
  field: ChoiceField;
  chosen: string;
  error?: string | undefined;
  onChoose: (key: string, value: string) => void;
}

/** One choice among a few, by the select of the system. */
export function SelectField({ field, chosen, error, onChoose }: Props) {
  const { key, options } = field;
  return (
    <FieldFrame field={field} error={error}>
      <span className="tool-select">
        <select
          id={key}
          name={key}
          value={chosen}
          aria-describedby={describedBy(key, error)}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChoose(key, event.target.value)}
        >
          {options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </span>
    </FieldFrame>
  );
}
