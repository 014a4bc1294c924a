import type { ChoiceField } from '../../lib/tools/tool-field.ts';

interface Props {
  field: ChoiceField;
  chosen: string;
  error?: string | undefined;
  onChoose: (key: string, value: string) => void;
}

/** One choice among a few, by the select of the system. */
export function SelectField({ field, chosen, error, onChoose }: Props) {
  const { key, label, hint, options } = field;
  const described = [`${key}-hint`, ...(error ? [`${key}-error`] : [])].join(' ');
  return (
    <div className={error ? 'tool-field wrong' : 'tool-field'}>
      <label htmlFor={key}>{label}</label>
      <small id={`${key}-hint`}>{hint}</small>
      {error && (
        <p className="field-error" id={`${key}-error`}>
          {error}
        </p>
      )}
      <span className="tool-select">
        <select
          id={key}
          name={key}
          value={chosen}
          aria-describedby={described}
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
    </div>
  );
}
