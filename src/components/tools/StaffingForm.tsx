import { STAFFING_VERSION } from '../../lib/staffing/index.ts';
import { shapeHint } from '../../lib/tools/profile-fields.ts';
import { CHANNEL, MODE } from '../../lib/tools/staffing-choices.ts';
import {
  carriedAlong,
  fieldsOf,
  timesIn,
  type StaffingField,
  type StaffingKey,
  type StaffingKind,
} from '../../lib/tools/staffing-state.ts';
import type { FieldProblem, Typed } from '../../lib/tools/tool-field.ts';
import { ChoiceRadios } from './ChoiceRadios.tsx';
import { NumberField } from './NumberField.tsx';
import { ProfileField } from './ProfileField.tsx';
import { SelectField } from './SelectField.tsx';
import { TimeField } from './TimeField.tsx';
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
      {fieldsOf(kind, typed.from).map((field) => (
        <StaffingInput key={field.key} field={field} tool={tool} kind={kind} problems={problems} />
      ))}
      {carriedAlong(typed).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <input type="hidden" name="v" value={STAFFING_VERSION} />
      <button className="button main" type="submit">
        Work it out
      </button>
      <small>
        The figures stay in the address of the page, not with us.
        <span className="needs-no-script">
          {' '}
          Without scripts, press the button after a choice, and its fields appear.
        </span>
      </small>
    </form>
  );
}

interface InputProps extends Omit<Props, 'path'> {
  field: StaffingField;
}

/** One field, by what is typed into it. */
function StaffingInput({ field, tool, kind, problems }: InputProps) {
  const typed = tool.typed as Typed<StaffingKey>;
  const own = problems.filter(({ key }) => key === field.key);
  const common = { typed: typed[field.key], error: own[0]?.message, onType: tool.type, onCommit: tool.keep };
  if ('unit' in field) return <NumberField field={field} {...common} />;
  if ('options' in field) {
    const choose = (key: string, value: string) => tool.set({ [key]: value });
    if (field.key === 'from')
      return <ChoiceRadios field={field} chosen={typed.from} onChoose={choose} />;
    const hint = shapeHint(field.key, typed[field.key]) ?? field.hint;
    return (
      <SelectField
        field={{ ...field, hint }}
        chosen={typed[field.key]}
        error={own[0]?.message}
        onChoose={choose}
      />
    );
  }
  if (field.key !== 'profile') return <TimeField field={field} {...common} />;
  return (
    <ProfileField
      field={field}
      typed={typed.profile}
      isWeek={kind === 'week'}
      problems={own}
      onType={(text) => {
        tool.type('profile', text);
        for (const [key, value] of Object.entries(timesIn(text))) tool.type(key, value);
      }}
      onTable={(text) => tool.set({ profile: text, ...timesIn(text) })}
      onCommit={tool.keep}
    />
  );
}
