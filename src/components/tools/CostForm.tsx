import { memo, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { COSTING_VERSION } from '../../lib/costing/index.ts';
import type { CostTyped } from '../../lib/tools/cost-address.ts';
import { CARRIED, type CostField as Field } from '../../lib/tools/cost-fields.ts';
import { COST_PARTS, type CostPart } from '../../lib/tools/cost-keys.ts';
import { CHOICES, currencyOf, type ChoiceKey, type CostProvider } from '../../lib/tools/cost-setup.ts';
import type { CostView } from '../../lib/tools/cost-view.ts';
import { groupSummary } from '../../lib/tools/cost-groups.ts';
import { CostField, SourceLink } from './CostField.tsx';
import { SelectField } from './SelectField.tsx';
import { ToolProblems } from './ToolProblems.tsx';

interface Props {
  path: string;
  view: CostView;
  typed: CostTyped;
  provider: CostProvider | null;
  actions: CostActions;
}

/** What the form does with what is typed; the same from one key to the next. */
export interface CostActions {
  onType: (key: string, typed: string) => void;
  onCommit: () => void;
  onChoose: (key: string, value: string) => void;
  onSubmit: (event: FormEvent) => void;
}

const CHOICES_OF: Partial<Record<CostPart, readonly ChoiceKey[]>> = {
  ours: ['country'],
  theirs: ['where', 'model', 'pay'],
};

/** All that the cost tool asks: the few numbers that it cannot do without in the open, the others in groups that say what stands in them. Drawn again only when they change. */
export const CostForm = memo(function CostForm({ path, view, typed, provider, actions }: Props) {
  const { onType, onCommit, onChoose, onSubmit } = actions;
  const { fields, problems, choices } = view;
  const errorOf = (key: string): string | undefined =>
    problems.find((problem) => problem.key === key)?.message;
  const used = fields.filter(({ applies }) => applies);
  const isShown = (key: ChoiceKey): boolean => key !== 'pay' || currencyOf(choices) !== 'USD';
  const numberOf = (field: Field) => (
    <CostField
      key={field.key}
      {...{ field, onType, onCommit, typed: typed[field.key], error: errorOf(field.key) }}
    />
  );
  return (
    <form
      className="cost-form"
      action={path}
      onSubmit={onSubmit}
      autoComplete="off"
      aria-label="Your figures"
    >
      <ToolProblems problems={problems} />
      {(Object.keys(COST_PARTS) as CostPart[]).map((part) => {
        const own = used.filter((field) => field.part === part);
        const groups = [...new Set(own.flatMap(({ group }) => group ?? []))];
        return (
          <fieldset key={part}>
            <legend>{COST_PARTS[part]}</legend>
            <div className="cost-fields">
              {(CHOICES_OF[part] ?? []).filter(isShown).map((key) => (
                <SelectField
                  key={key}
                  field={CHOICES[key]}
                  chosen={choices[key]}
                  error={errorOf(key)}
                  onChoose={onChoose}
                />
              ))}
              {own.filter(({ group }) => !group).map(numberOf)}
            </div>
            {part === 'theirs' && provider && <ProviderPrices provider={provider} />}
            {groups.map((group) => {
              const members = own.filter((field) => field.group === group);
              return (
                <Group
                  key={group}
                  name={group}
                  holds={groupSummary(members, typed)}
                  isFaulty={members.some(({ key }) => errorOf(key) !== undefined)}
                >
                  {members.map(numberOf)}
                </Group>
              );
            })}
          </fieldset>
        );
      })}
      {fields
        .filter(({ applies, key, initial }) => !applies && typed[key] !== String(initial ?? ''))
        .map(({ key }) => (
          <input key={key} type="hidden" name={key} value={typed[key]} />
        ))}
      {!isShown('pay') && <input type="hidden" name="pay" value={typed.pay} />}
      {CARRIED.filter((key) => typed[key] !== '').map((key) => (
        <input key={key} type="hidden" name={key} value={typed[key]} />
      ))}
      <input type="hidden" name="v" value={COSTING_VERSION} />
      <div className="cost-send">
        <button className="button main" type="submit">
          Work it out
        </button>
        <small>The figures stay in the address of the page, not with us.</small>
      </div>
    </form>
  );
});

/** A group of numbers that can do without the visitor; closed it says what stands in them. A fault opens it, nothing closes it. */
function Group(props: { name: string; holds: string; isFaulty: boolean; children: ReactNode }) {
  const { name, holds, isFaulty, children } = props;
  const [isOpenAtFirst] = useState(isFaulty);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isFaulty && details.current) details.current.open = true;
  }, [isFaulty]);
  return (
    <details ref={details} open={isOpenAtFirst}>
      <summary>
        <b>{name}</b> <span>{holds}</span>
      </summary>
      <div className="cost-fields">{children}</div>
    </details>
  );
}

/** What the profile of a provider says about its price, in its words. */
function ProviderPrices({ provider: { name, prices, why } }: { provider: CostProvider }) {
  return (
    <div className="cost-provider">
      <p>
        <b>{name}</b>
      </p>
      {prices.map(({ words, from, source }) => (
        <p key={words}>
          {`“${words}” (${from}). `}
          <SourceLink source={source} />
        </p>
      ))}
      <p>{why}</p>
    </div>
  );
}
