import { useMemo } from 'react';
import { STAFFING_VERSION } from '../../lib/staffing/index.ts';
import { STAFFING_FIELDS, type StaffingKey } from '../../lib/tools/staffing-fields.ts';
import { staffingView, type StaffingView } from '../../lib/tools/staffing-view.ts';
import type { Typed } from '../../lib/tools/tool-field.ts';
import { paths } from '../../lib/site.ts';
import { NumberField } from './NumberField.tsx';
import { StaffingResult } from './StaffingResult.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { ToolProblems } from './ToolProblems.tsx';
import { useSpoken, useTyped, type ToolProps } from './use-typed.ts';

/** The staffing tool: drawn by the server for any address, made live here. The address is the state. */
export function StaffingTool({ search, path }: ToolProps) {
  const tool = useTyped({
    fields: STAFFING_FIELDS,
    version: STAFFING_VERSION,
    search,
    path,
    rootId: 'staffing-tool',
    resultId: 'staffing-result',
  });
  const typed = tool.typed as Typed<StaffingKey>;
  const view = useMemo(() => staffingView(typed), [typed]);
  const spoken = useSpoken(spokenOf(view), tool.isTouched);
  const errorOf = (key: string) => view.problems.find((problem) => problem.key === key)?.message;

  return (
    <div className="tool-layout">
      <form
        className="tool-form"
        action={path}
        onSubmit={tool.submit}
        autoComplete="off"
        aria-label="Your figures"
      >
        <ToolProblems problems={view.problems} />
        {STAFFING_FIELDS.map((field) => (
          <NumberField
            key={field.key}
            field={field}
            typed={typed[field.key]}
            error={errorOf(field.key)}
            onType={tool.type}
            onCommit={tool.keep}
          />
        ))}
        <input type="hidden" name="v" value={STAFFING_VERSION} />
        <button className="button main" type="submit">
          Work it out
        </button>
        <small>The figures stay in the address of the page, not with us.</small>
      </form>
      <div className="tool-result" id="staffing-result" tabIndex={-1}>
        {view.state === 'done' && <StaffingResult result={view.result} next={null} />}
        {view.state === 'done' && (
          <TakeAlong
            address={tool.address}
            csv={`${paths.toolFile('staffing')}?${tool.address.split('?')[1]}`}
          />
        )}
        {view.state === 'empty' && (
          <p className="tool-empty">
            {`Write ${listOf(view.missing)} to see how many people it takes. Nothing is sent anywhere.`}
          </p>
        )}
        {view.state === 'refused' && (
          <p className="tool-empty" role="alert">
            {view.reason}
          </p>
        )}
        {view.state === 'faulty' && (
          <p className="tool-empty">The result comes back once the marked fields hold numbers.</p>
        )}
      </div>
      <p className="hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}

function spokenOf(view: StaffingView): string {
  if (view.state === 'done') return `${view.result.agents} agents, ${view.result.people} people scheduled.`;
  return view.problems.map(({ message }) => message).join(' ');
}

function listOf(missing: readonly StaffingKey[]): string {
  const labels = STAFFING_FIELDS.filter(({ key }) => missing.includes(key)).map(({ label }) =>
    label.toLowerCase(),
  );
  return labels.length < 2
    ? `the ${labels.join('')}`
    : `the ${labels.slice(0, -1).join(', the ')} and the ${labels.at(-1)}`;
}
