import { CURRENCIES, DONE_NOW, GOALS, PRICING_MODELS, YES_NO } from '../../lib/schemas/brief/lists.ts';
import { LongField, SelectField, TextField, TickField, TickGroup } from './Fields.tsx';
import { More } from './More.tsx';
import { useQuoteContext } from './quote-context.ts';

/** Step 1: the work, when it begins, and the money. */
export function StepNeed() {
  const { setup } = useQuoteContext();
  return (
    <>
      <TickGroup name="services" options={setup.services} columns={2} />
      <LongField name="problem" />
      <div className="quote-pair">
        <TextField name="users" />
        <SelectField name="industry" options={setup.industries} />
        <SelectField name="now" options={Object.entries(DONE_NOW)} />
      </div>
      <TickGroup name="goals" options={Object.entries(GOALS)} columns={2} />
      <h3>Time</h3>
      <div className="quote-pair">
        <SelectField name="start" options={[['undecided', 'Not decided yet'], ...setup.months]} />
        <TextField name="contractMonths" inputMode="numeric" />
        <TextField name="decidesBy" inputMode="numeric" />
        <TextField name="decider" />
      </div>
      <h3>
        Money <span className="quote-optional">(optional)</span>
      </h3>
      <SelectField name="pricing" options={Object.entries(PRICING_MODELS)} isPlain />
      <div className="quote-three">
        <TextField name="budgetLow" inputMode="decimal" isPlain />
        <TextField name="budgetHigh" inputMode="decimal" isPlain />
        <SelectField name="currency" options={CURRENCIES.map((each) => [each, each])} isPlain />
      </div>
      <TickField name="budgetUnknown" />
      <More title="Invoicing, a trial, how you choose" fields={['invoicing', 'trial', 'criteria']}>
        <div className="quote-pair">
          <TextField name="invoicing" isPlain />
          <SelectField name="trial" options={Object.entries(YES_NO)} isPlain />
        </div>
        <LongField name="criteria" isPlain />
      </More>
    </>
  );
}
