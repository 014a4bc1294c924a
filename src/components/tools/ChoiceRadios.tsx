import { chosenOf } from '../../lib/tools/staffing-choices.ts';
import type { ChoiceField } from '../../lib/tools/tool-field.ts';

interface Props {
  field: ChoiceField;
  chosen: string;
  onChoose: (key: string, value: string) => void;
}

/** One choice among two or three, all of them in sight. */
export function ChoiceRadios({ field, chosen, onChoose }: Props) {
  const { key, label, hint, options } = field;
  const current = chosenOf(field, chosen);
  return (
    <fieldset className="tool-radios" id={key} aria-describedby={`${key}-hint`}>
      <legend>{label}</legend>
      <small id={`${key}-hint`}>{hint}</small>
      <div>
        {options.map(({ value, label: words }) => (
          <label key={value}>
            <input
              type="radio"
              name={key}
              value={value}
              checked={value === current}
              onChange={() => onChoose(key, value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
