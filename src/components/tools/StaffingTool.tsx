import { useMemo } from 'react';
import { STAFFING_VERSION } from '../../lib/staffing/index.ts';
import {
  ALL_FIELDS,
  kindOf,
  readStaffing,
  writeStaffing,
  type StaffingKey,
} from '../../lib/tools/staffing-state.ts';
import { spokenWords, staffingView } from '../../lib/tools/staffing-views.ts';
import type { Typed } from '../../lib/tools/tool-field.ts';
import { Spoken } from './Spoken.tsx';
import { StaffingForm } from './StaffingForm.tsx';
import { StaffingOutcome } from './StaffingOutcome.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { usePaused } from './use-paused.ts';
import { useTyped, type ToolProps } from './use-typed.ts';

/** A day or a week has hundreds of intervals: they are worked out when nobody has typed for as long. */
const PROFILE_PAUSE_MS = 250;

/** The staffing tool: drawn by the server for any address, made live here. The address is the state. */
export function StaffingTool({ search, path }: ToolProps) {
  const tool = useTyped({
    fields: ALL_FIELDS,
    version: STAFFING_VERSION,
    search,
    path,
    rootId: 'staffing-tool',
    resultId: 'staffing-result',
    read: readStaffing,
    write: writeStaffing,
  });
  const typed = tool.typed as Typed<StaffingKey>;
  const kind = kindOf(typed);
  const isProfile = kind === 'day' || kind === 'week';
  const paused = usePaused(typed, isProfile ? PROFILE_PAUSE_MS : 0);
  // Another kind has other fields: its result must not be that of the last.
  const counted = kindOf(paused) === kind ? paused : typed;
  const shown = useMemo(() => staffingView(counted), [counted]);
  const address = useMemo(() => tool.addressOf(counted), [counted]);

  return (
    <div className={isProfile ? 'tool-layout for-profile' : 'tool-layout'}>
      <StaffingForm path={path} tool={tool} kind={kind} problems={shown.view.problems} />
      <div className="tool-result" id="staffing-result" tabIndex={-1}>
        <StaffingOutcome shown={shown} from={counted.from} />
        {shown.view.state === 'done' && <TakeAlong tool="staffing" address={address} tooLong={TOO_LONG} />}
      </div>
      <Spoken words={spokenWords(shown)} isTouched={tool.isTouched} />
    </div>
  );
}

const TOO_LONG =
  'These numbers are too long for the address of a page, so that there is no link and no file of them: write calls as whole numbers, or print the result.';
