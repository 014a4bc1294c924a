import { useMemo } from 'react';
import { STAFFING_VERSION } from '../../lib/staffing/index.ts';
import { CHANNEL, MODE } from '../../lib/tools/staffing-choices.ts';
import {
  carriedAlong,
  fieldsOf,
  type StaffingKey,
  type StaffingKind,
} from '../../lib/tools/staffing-state.ts';
import type { FieldProblem, Typed } from '../../lib/tools/tool-field.ts';
import { ChoiceRadios } from './ChoiceRadios.tsx';
import { SelectField } from './SelectField.tsx';
import { StaffingInput } from './StaffingInput.tsx';
import { ToolProblems } from './ToolProblems.tsx';
import type { TypedState } from './use-typed.ts';

interface Props {
  path: string;
  tool: TypedState;
  kind: StaffingKind;
  problems: readonly FieldProblem[];
}

/** What the staffing tool asks: which fields depends on what is planned. */
export function StaffingForm({ path, tool, kind, problems }: Props) {
  const typed = tool.typed as Typed<StaffingKey>;
  const fields = useMemo(() => fieldsOf(kind, typed.from), [kind, typed.from]);
  const choose = (key: string, value: string) => tool.set({ [key]: value });
  return (
    <form
      className="tool-form staffing-form"
      action={path}
      onSubmit={tool.submit}
      autoComplete="off"
      aria-label="Your figures"
    >
      <ToolProblems problems={problems} />
      <SelectField field={CHANNEL} chosen={typed.channel} onChoose={choose} />
      {kind !== 'chat' && kind !== 'deferred' && (
        <ChoiceRadios field={MODE} chosen={typed.mode} onChoose={choose} />
      )}
      {fields.map((field) => (
        <StaffingInput
          key={field.key}
          field={field}
          typed={typed[field.key]}
          faults={problems
            .filter(({ key }) => key === field.key)
            .map(({ message }) => message)
            .join('\n')}
          kind={kind}
          actions={tool.actions}
        />
      ))}
      {carriedAlong(typed).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <input type="hidden" name="v" value={STAFFING_VERSION} />
      <button className="button main" type="submit">
        Work it out
      </button>
      <small>
        The figures stay in the address of the page, not with us. Without scripts, press the button after a
        choice to see its fields.
      </small>
    </form>
  );
}
