import { memo, useDeferredValue, useMemo, useRef, useState, type FormEvent } from 'react';
import { KARACHI, OVERLAP_VERSION } from '../../lib/overlap/assumptions.ts';
import { timeZoneData } from '../../lib/overlap/zones.ts';
import { overlapFields, type OverlapSetting, type OverlapTyped } from '../../lib/tools/overlap-fields.ts';
import { overlapView } from '../../lib/tools/overlap-view.ts';
import { OverlapForm } from './OverlapForm.tsx';
import { OverlapResult } from './OverlapResult.tsx';
import { Spoken } from './Spoken.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { useTyped, type ToolProps } from './use-typed.ts';

export interface OverlapProps extends ToolProps {
  setting: OverlapSetting;
}

/** Drawn anew only when the result is another. */
const SameResult = memo(OverlapResult);

/** The overlap tool: drawn by the server for any address, made live here. The address is the state. */
export function OverlapTool({ search, path, setting }: OverlapProps) {
  const fields = useMemo(() => overlapFields(setting), [setting]);
  const tool = useTyped({
    ...{ fields, version: OVERLAP_VERSION, search, path },
    ...{ rootId: 'overlap-tool', resultId: 'overlap-result' },
  });
  const typed = tool.typed as OverlapTyped;
  // What is typed is on the screen at once; the year follows as soon as the browser is free.
  const settled = useDeferredValue(typed);
  const current = useMemo(() => overlapView(settled, setting), [settled, setting]);
  const address = useMemo(() => tool.addressOf(settled), [settled]);
  // While a city or a time is being written, what stands there is no fault yet: the last result stays until the field is left.
  const [isWriting, setWriting] = useState(false);
  const kept = useRef(current);
  if (current.state === 'done' || !isWriting) kept.current = current;
  const view = kept.current;
  // From the first change on the clocks are those of this device, which does not say its version.
  const [isOwn, setOwn] = useState(false);
  // The same from one key to the next, so that a field is drawn again only when it changes.
  const actions = useMemo(
    () => ({
      onType: (key: string, value: string) => {
        setWriting(true);
        setOwn(true);
        tool.type(key, value);
      },
      onChoose: (key: string, value: string) => {
        setOwn(true);
        tool.set({ [key]: value });
      },
      onCommit: () => {
        setWriting(false);
        tool.keep();
      },
    }),
    [],
  );
  const submit = (event: FormEvent) => {
    setWriting(false);
    tool.submit(event);
  };
  const stated = setting.provider?.hours;
  const isTheirs = stated && stated.pakistanStart === typed.open && stated.pakistanEnd === typed.close;
  // Its source stands beneath the result: only the server draws source marks.
  const whose =
    setting.provider &&
    (stated
      ? `${isTheirs ? 'The shift has' : 'You changed'} the hours that the profile of ${setting.provider.name} states.`
      : `From when to when ${setting.provider.name} works is not in what we read: the shift is our own assumption.`);
  const isElsewhere = isTheirs && stated.providerZone !== KARACHI;

  return (
    <>
      <h1 className="tool-title">{view.heading}</h1>
      <form
        className="overlap-form"
        action={path}
        onSubmit={submit}
        autoComplete="off"
        aria-label="Your hours and theirs"
      >
        <OverlapForm
          typed={typed}
          problems={view.problems}
          version={OVERLAP_VERSION}
          theirClock={isElsewhere ? `${stated.providerZone} time` : 'Pakistan time'}
          {...actions}
        />
        {whose && (
          <p>
            {whose} <a href="#whose">Who says so</a>
          </p>
        )}
      </form>
      <div className="overlap-result" id="overlap-result" tabIndex={-1}>
        {view.state === 'done' && (
          <>
            <SameResult
              result={view.result}
              today={setting.today}
              tables={timeZoneData(isOwn ? undefined : setting.tzVersion).sentence}
            />
            <TakeAlong tool="overlap" address={address} />
          </>
        )}
        {view.state === 'empty' && (
          <p className="tool-empty">
            Write the city in which you work to see how much of your day a shift in Pakistan covers, on one
            day and through the year. The hours that stand there are our own assumption; change them as you
            like.
          </p>
        )}
        {view.state === 'faulty' && (
          <p className="tool-empty">The result comes back once the marked fields can be read.</p>
        )}
      </div>
      <Spoken
        words={[view.heading, ...view.problems.map(({ message }) => message)].join('. ')}
        isTouched={tool.isTouched}
      />
    </>
  );
}
