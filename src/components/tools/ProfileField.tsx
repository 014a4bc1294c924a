import { useEffect, useState, type ChangeEvent } from 'react';
import type { TextField } from '../../lib/tools/tool-field.ts';
import { describedBy } from './FieldFrame.tsx';
import { readTableFile } from './read-table-file.ts';

interface Props {
  field: TextField;
  typed: string;
  isWeek: boolean;
  problems: readonly string[];
  onType: (text: string) => void;
  /** A whole table at once, from a file. */
  onTable: (text: string) => void;
  onCommit: () => void;
}

/** The calls of each interval, pasted or from a file; what cannot be read is named line by line, and stays. */
export function ProfileField({ field, typed, isWeek, problems, onType, onTable, onCommit }: Props) {
  const { key, label, hint } = field;
  const [isLive, setLive] = useState(false);
  const [fileFault, setFileFault] = useState('');
  useEffect(() => setLive(true), []);
  const faults = [...problems, ...(fileFault === '' ? [] : [fileFault])];
  const open = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const file = input.files?.[0];
    if (!file) return;
    void readTableFile(file).then((read) => {
      setFileFault(read.ok ? '' : read.reason);
      if (read.ok) onTable(read.text);
      // So that the same file can be chosen again once it is mended.
      input.value = '';
    });
  };
  return (
    <div className={faults.length > 0 ? 'tool-field profile-field wrong' : 'tool-field profile-field'}>
      <label htmlFor={key}>{label}</label>
      <small id={`${key}-hint`}>{isWeek ? `${hint}, and a column for each day, Monday first` : hint}</small>
      {faults.length > 0 && (
        <ul className="field-error" id={`${key}-error`} role={fileFault === '' ? undefined : 'alert'}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <textarea
        id={key}
        name={key}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        placeholder={isWeek ? EXAMPLE_WEEK : EXAMPLE_DAY}
        value={typed}
        aria-describedby={describedBy(key, faults[0])}
        aria-invalid={faults.length > 0 ? true : undefined}
        onChange={(event) => {
          setFileFault('');
          onType(event.target.value);
        }}
        onBlur={onCommit}
      />
      <div className="file-open">
        {isLive && (
          <>
            <label htmlFor="profile-file" data-needs-script="">
              or open a CSV file
            </label>
            <input
              id="profile-file"
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              data-needs-script=""
              onChange={open}
            />
          </>
        )}
      </div>
      <small>
        A CSV file is read on your device, by script, and sent nowhere. Without scripts, copy its cells and
        paste them above.
      </small>
    </div>
  );
}

const EXAMPLE_DAY = '09:00\t42\n09:30\t65\n10:00\t80';
const EXAMPLE_WEEK = '\tMon\tTue\tWed\n09:00\t42\t40\t38\n09:30\t65\t61\t58';
