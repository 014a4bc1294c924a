import { useEffect, useMemo, useRef, useState } from 'react';
import { COSTING_VERSION, type Refusal, type Simulation } from '../../lib/costing/index.ts';
import { listWords } from '../../lib/format/numbers.ts';
import { briefLinkFrom } from '../../lib/tools/brief-link.ts';
import { chosen, readCostAddress, type CostTyped } from '../../lib/tools/cost-address.ts';
import { costFields, WRITTEN_FIELDS } from '../../lib/tools/cost-fields.ts';
import { rangeView } from '../../lib/tools/cost-range.ts';
import { choicesMark, readChoices, type CostSetup } from '../../lib/tools/cost-setup.ts';
import { costView, type CostView } from '../../lib/tools/cost-view.ts';
import { inSentence } from '../../lib/tools/cost-words.ts';
import { CostForm, type CostActions } from './CostForm.tsx';
import { CostResult } from './CostResult.tsx';
import { Spoken } from './Spoken.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { useSimulated, type Simulate } from './use-simulated.ts';
import { useTyped, type ToolProps } from './use-typed.ts';

interface Props extends ToolProps {
  setup: CostSetup;
  /** That of the first view, made by the server. */
  simulation: Simulation | Refusal | null;
  /** Absent on the server. */
  simulate?: Simulate;
}

const RESULT = 'cost-result';

/** The cost tool: drawn by the server for any address, made live here. The address is the state; what the sources know is handed over. */
export function CostTool({ search, path, setup, simulation, simulate }: Props) {
  const tool = useTyped({
    ...{ fields: WRITTEN_FIELDS, version: COSTING_VERSION, search, path },
    ...{ rootId: 'cost-tool', resultId: RESULT },
    read: (params) => readCostAddress(params, setup),
  });
  const typed: CostTyped = tool.typed;
  const mark = choicesMark(readChoices(typed));
  const fields = useMemo(() => costFields(readChoices(typed), setup.table, setup.today), [mark]);
  const view = useMemo(() => costView(typed, setup, fields), [typed, fields]);
  const { shown, isWorking, isCurrent, refused } = useSimulated(view, simulation, simulate);
  const range = useMemo(() => shown && rangeView(shown.simulation, shown.result), [shown]);
  const trouble = troubleOf(view, refused);
  // That of the figures whose result stands there: written when the result arrives, and not within the key.
  const address = useMemo(() => tool.addressOf(typed), [shown]);

  // A result that was opened stands above its figures; one that is being made stands below them, until it is asked for.
  const [isResultFirst, setResultFirst] = useState(shown !== null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isAsked) return;
    if (trouble !== null) {
      setAsked(false);
      document.getElementById(firstOpen(view) ?? 'figures')?.focus();
    } else if (isCurrent) {
      setAsked(false);
      setResultFirst(true);
    }
  }, [isAsked, isCurrent, trouble]);
  const wasFirst = useRef(isResultFirst);
  useEffect(() => {
    if (isResultFirst && !wasFirst.current) document.getElementById(RESULT)?.focus();
    wasFirst.current = isResultFirst;
  }, [isResultFirst]);

  const own: CostActions = {
    onType: tool.type,
    onCommit: tool.keep,
    onChoose: (key, value) => tool.set(chosen(typed, { [key]: value }, setup)),
    onSubmit: (event) => {
      event.preventDefault();
      tool.keep();
      setAsked(true);
      if (isResultFirst && trouble === null) document.getElementById(RESULT)?.focus();
    },
  };
  const latest = useRef(own);
  latest.current = own;
  // The same from one key to the next, so that the form is not drawn again when a result arrives.
  const actions = useMemo<CostActions>(
    () => ({
      onType: (key, value) => latest.current.onType(key, value),
      onCommit: () => latest.current.onCommit(),
      onChoose: (key, value) => latest.current.onChoose(key, value),
      onSubmit: (event) => latest.current.onSubmit(event),
    }),
    [],
  );

  const { provider } = setup;
  const result = shown && range && (
    <div key="result" className={isResultFirst ? 'cost-result' : 'cost-result below'}>
      <CostResult
        {...{ result: shown.result, range, isWorking, isPage: isResultFirst, id: RESULT }}
        changed={trouble !== null}
        next={{
          path: briefLinkFrom({
            p: provider ? [provider.slug] : [],
            contacts: typed.contacts,
            aht: typed.aht,
          }),
          words: 'Ask for quotes with these figures',
        }}
      />
      <TakeAlong tool="cost" address={address} />
    </div>
  );
  const form = (
    <section key="form" className="section cost-figures no-paper" id="figures" tabIndex={-1}>
      <header>
        <h2>{isResultFirst ? 'Change the figures' : 'Your figures'}</h2>
        {trouble !== null ? (
          <p className="cost-trouble">{trouble}</p>
        ) : (
          range && (
            <p className="cost-now">
              <b>{range.heading}</b> <a href={`#${RESULT}`}>See what it is made of</a>
            </p>
          )
        )}
        {isWorking && <p>Working …</p>}
      </header>
      <CostForm {...{ path, view, typed, provider: setup.provider, actions }} />
    </section>
  );
  return (
    <>
      {!isResultFirst && (
        <header key="top" className="cost-top">
          <h1>What would outsourcing cost you?</h1>
          <p className="lead">
            The same work in-house and at a provider, over the months you choose: as a range, with what it
            depends on, and with the name of whoever said each number.
          </p>
        </header>
      )}
      {isResultFirst ? [result, form] : [form, result]}
      <Spoken key="status" words={trouble ?? range?.heading ?? ''} isTouched={tool.isTouched} />
    </>
  );
}

/** Why there is no result for what is typed; null where there is one. */
function troubleOf(view: CostView, refused: string | null): string | null {
  if (view.state === 'empty') {
    const labels = view.missing.map(({ label }) => inSentence(label));
    return `Still needed: ${listWords(labels)}. Nothing is sent anywhere.`;
  }
  if (view.state === 'faulty')
    return 'The result comes back once the marked fields hold numbers that can be.';
  return view.state === 'refused' ? view.reason : refused;
}

/** The field that keeps the result away. */
const firstOpen = (view: CostView): string | undefined =>
  view.state === 'empty' ? view.missing[0]?.key : view.problems[0]?.key;
