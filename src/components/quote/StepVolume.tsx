import { ROWS } from '../../lib/schemas/brief/brief.ts';
import {
  ARRANGEMENTS,
  BRIEF_CHANNELS,
  DAYS,
  LANGUAGE_LEVELS,
  LANGUAGES,
  YES_NO,
} from '../../lib/schemas/brief/lists.ts';
import { LongField, SelectField, TextField, TickField, TickGroup } from './Fields.tsx';
import { More } from './More.tsx';
import { useQuoteContext } from './quote-context.ts';

type Row = (typeof ROWS)[number];
const LATER = ROWS.filter((row) => row > 1);

/** Step 2: how much, when, in which languages, and by how many people. */
export function StepVolume() {
  const { setup } = useQuoteContext();
  return (
    <>
      <h3>Volume</h3>
      <Channel row={1} />
      <TickField name="volumeUnknown" />
      <More
        title="More channels"
        fields={LATER.flatMap((row) => [`channel${row}`, `contacts${row}`, `aht${row}`] as const)}
      >
        {LATER.map((row) => (
          <Channel key={row} row={row} />
        ))}
      </More>
      <More title="How it goes up and down" fields={['peakFactor', 'growthPercent', 'seasonality']}>
        <div className="quote-pair">
          <TextField name="peakFactor" inputMode="decimal" isPlain />
          <TextField name="growthPercent" inputMode="decimal" isPlain />
        </div>
        <TextField name="seasonality" isPlain />
      </More>
      <h3>Hours</h3>
      <TextField name="zone" list="zones" />
      <datalist id="zones">
        {setup.zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <TickGroup name="days" options={Object.entries(DAYS)} columns={3} />
      <div className="quote-pair">
        <TextField name="opens" />
        <TextField name="closes" />
      </div>
      <TickField name="allDay" />
      <TickField name="hoursUnknown" />
      <TextField name="holidays" />
      <h3>Languages</h3>
      <Language row={1} />
      <More
        title="More languages"
        fields={LATER.flatMap((row) => [`language${row}`, `level${row}`] as const)}
      >
        {LATER.map((row) => (
          <Language key={row} row={row} />
        ))}
      </More>
      <h3>
        People <span className="quote-optional">(optional)</span>
      </h3>
      <div className="quote-pair">
        <TextField name="seats" inputMode="numeric" isPlain />
        <SelectField name="arrangement" options={Object.entries(ARRANGEMENTS)} isPlain />
        <SelectField name="checks" options={Object.entries(YES_NO)} isPlain />
      </div>
      <LongField name="skills" isPlain />
    </>
  );
}

function Channel({ row }: { row: Row }) {
  const isPlain = row > 1;
  return (
    <div className="quote-three">
      <SelectField name={`channel${row}`} options={Object.entries(BRIEF_CHANNELS)} isPlain={isPlain} />
      <TextField name={`contacts${row}`} inputMode="decimal" isPlain={isPlain} />
      <TextField name={`aht${row}`} inputMode="decimal" isPlain={isPlain} />
    </div>
  );
}

function Language({ row }: { row: Row }) {
  const isPlain = row > 1;
  return (
    <div className="quote-pair">
      <SelectField name={`language${row}`} options={Object.entries(LANGUAGES)} isPlain={isPlain} />
      <SelectField name={`level${row}`} options={Object.entries(LANGUAGE_LEVELS)} isPlain={isPlain} />
    </div>
  );
}
