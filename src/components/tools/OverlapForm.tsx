import { memo, useState } from 'react';
import { CITIES_OFFERED } from '../../lib/tools/overlap-cities.ts';
import { DAYS_FIELD, type OverlapKey, type OverlapTyped } from '../../lib/tools/overlap-fields.ts';
import type { FieldProblem } from '../../lib/tools/tool-field.ts';
import { HoursField } from './HoursField.tsx';
import { SelectField } from './SelectField.tsx';
import { sameContent } from './same-content.ts';
import { TextField } from './TextField.tsx';
import { ToolProblems } from './ToolProblems.tsx';

interface Props {
  typed: OverlapTyped;
  problems: readonly FieldProblem<OverlapKey>[];
  /** Of the rule, for the address. */
  version: number;
  /** What the hours of the shift are by: "Pakistan time". */
  theirClock: string;
  onType: (key: string, typed: string) => void;
  onChoose: (key: string, value: string) => void;
  onCommit: () => void;
}

const OTHER_PLACES = [
  { number: '2', nth: 'Second' },
  { number: '3', nth: 'Third' },
] as const;

const OTHERS = ['zone2', 'from2', 'to2', 'zone3', 'from3', 'to3'] as const;

/** What the overlap tool asks: one row for most, the rest behind a disclosure. Drawn again only when what it shows changes. */
export const OverlapForm = memo(function OverlapForm({
  typed,
  problems,
  version,
  theirClock,
  onType,
  onChoose,
  onCommit,
}: Props) {
  const errorOf = (key: OverlapKey) => problems.find((problem) => problem.key === key)?.message;
  const on = { onType, onCommit };
  const hours = (from: OverlapKey, to: OverlapKey) => ({
    keys: [from, to] as const,
    typed: [typed[from], typed[to]] as const,
    errors: [errorOf(from), errorOf(to)] as const,
    ...on,
  });
  // Open where something is in it at first; after that it is the visitor's.
  const [isOpen] = useState(
    () => OTHERS.some((key) => typed[key].trim() !== '') || typed.days !== DAYS_FIELD.initial,
  );
  return (
    <>
      <ToolProblems problems={problems} />
      <div className="overlap-row">
        <TextField
          name="zone"
          label="Your city or time zone"
          typed={typed.zone}
          error={errorOf('zone')}
          list="cities"
          placeholder="such as New York"
          {...on}
        />
        <HoursField legend="You work" {...hours('from', 'to')} />
        <HoursField legend={`They work, ${theirClock}`} {...hours('open', 'close')} />
        <TextField name="date" label="On" typed={typed.date} error={errorOf('date')} {...on} />
        <button className="button main" type="submit">
          Show
        </button>
      </div>
      <details className="overlap-more" open={isOpen}>
        <summary>More places, and the days you work</summary>
        <div className="overlap-others">
          {OTHER_PLACES.map(({ number, nth }) => (
            <div className="overlap-pair" key={number}>
              <TextField
                name={`zone${number}`}
                label={`${nth} city or time zone`}
                typed={typed[`zone${number}`]}
                error={errorOf(`zone${number}`)}
                list="cities"
                {...on}
              />
              <HoursField
                legend={`${nth} place works`}
                instead={[typed.from, typed.to]}
                {...hours(`from${number}`, `to${number}`)}
              />
            </div>
          ))}
          <SelectField field={DAYS_FIELD} chosen={typed.days} error={errorOf('days')} onChoose={onChoose} />
        </div>
        <p className="quiet">
          Where no hours are written for a place, yours count. All may be in any usual form: 9, 09:00, 9am,
          17:30.
        </p>
      </details>
      <Cities />
      {typed.provider !== '' && <input type="hidden" name="provider" value={typed.provider} />}
      <input type="hidden" name="v" value={version} />
    </>
  );
}, sameContent);

/** What the fields of a city offer: never another, so never drawn anew. */
const Cities = memo(function Cities() {
  return (
    <datalist id="cities">
      {CITIES_OFFERED.map(({ name, zone }) => (
        <option key={name} value={name} label={zone} />
      ))}
    </datalist>
  );
});
