import { memo } from 'react';
import { missingWords } from '../../lib/tools/tool-view.ts';
import { fieldsOf } from '../../lib/tools/staffing-state.ts';
import type { StaffingView } from '../../lib/tools/staffing-views.ts';
import { ChatResult } from './ChatResult.tsx';
import { DeferredResult } from './DeferredResult.tsx';
import { IntervalResult } from './IntervalResult.tsx';
import { ProfileResult } from './ProfileResult.tsx';

interface Props {
  shown: StaffingView;
  /** Of the calls of a profile, for the names of its fields. */
  from: string;
}

/** The result of what is typed, or what stands in its way. Drawn again only when that changes, and not at each key. */
export const StaffingOutcome = memo(function StaffingOutcome({ shown, from }: Props) {
  const { kind, view } = shown;
  if (view.state === 'empty') {
    const missing = missingWords(fieldsOf(kind, from), view.missing);
    return (
      <p className="tool-empty">{`Write ${missing} to see how many people it takes. Nothing is sent anywhere.`}</p>
    );
  }
  if (view.state === 'faulty')
    return <p className="tool-empty">The result comes back once the marked fields can be read.</p>;
  if (view.state === 'refused')
    return (
      <p className="tool-empty" role="alert">
        {view.reason}
      </p>
    );
  if (kind === 'chat') return <ChatResult result={view.result} />;
  if (kind === 'deferred') return <DeferredResult result={view.result} />;
  if (kind === 'interval') return <IntervalResult result={view.result} />;
  return <ProfileResult result={view.result} peakAddress={shown.peakAddress} />;
});
