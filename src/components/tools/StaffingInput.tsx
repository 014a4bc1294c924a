import { memo } from 'react';
import { shapeHint } from '../../lib/tools/profile-fields.ts';
import { timesIn, type StaffingField, type StaffingKind } from '../../lib/tools/staffing-state.ts';
import { ChoiceRadios } from './ChoiceRadios.tsx';
import { NumberField } from './NumberField.tsx';
import { ProfileField } from './ProfileField.tsx';
import { SelectField } from './SelectField.tsx';
import { TimeField } from './TimeField.tsx';
import type { TypedActions } from './use-typed.ts';

interface Props {
  field: StaffingField;
  typed: string;
  /** A line for each thing that is wrong; empty where nothing is. */
  faults: string;
  kind: StaffingKind;
  actions: TypedActions;
}

/** One field, by what is typed into it. Drawn again only when it changes: a form has twenty, and a key concerns one. */
export const StaffingInput = memo(function StaffingInput({ field, typed, faults, kind, actions }: Props) {
  const error = faults === '' ? undefined : faults.split('\n')[0];
  const common = { typed, error, onType: actions.type, onCommit: actions.keep };
  if ('unit' in field) return <NumberField field={field} {...common} />;
  if ('options' in field) {
    const choose = (key: string, value: string) => actions.set({ [key]: value });
    if (field.key === 'from') return <ChoiceRadios field={field} chosen={typed} onChoose={choose} />;
    const hint = shapeHint(field.key, typed) ?? field.hint;
    return <SelectField field={{ ...field, hint }} chosen={typed} error={error} onChoose={choose} />;
  }
  if (field.key !== 'profile') return <TimeField field={field} {...common} />;
  return (
    <ProfileField
      field={field}
      typed={typed}
      isWeek={kind === 'week'}
      problems={faults === '' ? [] : faults.split('\n')}
      onType={(text) => {
        actions.type('profile', text);
        for (const [key, value] of Object.entries(timesIn(text))) actions.type(key, value);
      }}
      onTable={(text) => actions.set({ profile: text, ...timesIn(text) })}
      onCommit={actions.keep}
    />
  );
});
