import {
  AGREEMENTS,
  DATA_KINDS,
  LICENCES,
  MUST_HAVES,
  PLACES_OF_WORK,
  REGIMES,
  YES_NO,
} from '../../lib/schemas/brief/lists.ts';
import { LongField, SelectField, TextField, TickField, TickGroup } from './Fields.tsx';
import { useField } from './quote-context.ts';

/** Step 3: what they would see, what they must prove, with what they work, and what they are measured by. */
export function StepData() {
  return (
    <>
      <h3>Data</h3>
      <TickGroup name="dataKinds" options={Object.entries(DATA_KINDS)} columns={2} isPlain />
      <TickGroup name="agreements" options={Object.entries(AGREEMENTS)} isPlain />
      <TextField name="dataLocation" isPlain />
      <Regimes />
      <h3>Systems</h3>
      <div className="quote-pair">
        <TextField name="crm" isPlain />
        <TextField name="telephony" isPlain />
        <SelectField name="licences" options={Object.entries(LICENCES)} isPlain />
        <SelectField name="workplace" options={Object.entries(PLACES_OF_WORK)} isPlain />
        <SelectField name="recording" options={Object.entries(YES_NO)} isPlain />
      </div>
      <h3>Targets</h3>
      <div className="quote-pair">
        <TextField name="serviceLevel" inputMode="decimal" isPlain />
        <TextField name="withinSeconds" inputMode="decimal" isPlain />
        <TextField name="asaSeconds" inputMode="decimal" isPlain />
        <TextField name="fcr" inputMode="decimal" isPlain />
        <TextField name="csat" inputMode="decimal" isPlain />
        <TextField name="qa" inputMode="decimal" isPlain />
        <TextField name="responseHours" inputMode="decimal" isPlain />
      </div>
      <TickField name="targetsUnknown" />
      <h3>What counts</h3>
      <TickGroup name="musts" options={Object.entries(MUST_HAVES)} columns={2} isPlain />
      <LongField name="questions" isPlain />
    </>
  );
}

/** What is good to have and what must be there, of the same list; with scripts each is one or the other. */
function Regimes() {
  const must = useField('mustRegimes');
  const nice = useField('niceRegimes');
  const boxes = [
    { field: must, other: nice, name: 'mustRegimes', words: 'Must have' },
    { field: nice, other: must, name: 'niceRegimes', words: 'Good to have' },
  ];
  return (
    <table className="quote-regimes" id="mustRegimes-group" tabIndex={-1}>
      <caption>What they must be able to show</caption>
      <thead>
        <tr>
          <td />
          {boxes.map(({ name, words }) => (
            <th key={name} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(REGIMES).map(([value, label]) => (
          <tr key={value}>
            <th scope="row">{label}</th>
            {boxes.map(({ field, other, name, words }) => (
              <td key={name}>
                <input
                  type="checkbox"
                  {...{ name, value }}
                  aria-label={`${label}: ${words.toLowerCase()}`}
                  checked={field.values.includes(value)}
                  onChange={(event) => {
                    field.toggle(value, event.target.checked);
                    if (event.target.checked) other.toggle(value, false);
                  }}
                  onBlur={field.leave}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
