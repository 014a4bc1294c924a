import { IDENTITY_WORDS, MAY_CALL_WORDS } from '../../lib/quotes/fields.ts';
import { COMPANY_SIZES } from '../../lib/schemas/brief/lists.ts';
import { RadioGroup, SelectField, TextField } from './Fields.tsx';
import { useField, useQuoteContext } from './quote-context.ts';
import { Recipients } from './Recipients.tsx';

/** Step 4: the providers, and who asks. */
export function StepRecipients() {
  const { setup } = useQuoteContext();
  const { value: mayCall } = useField('mayCall');
  return (
    <>
      <Recipients />
      <h3>You</h3>
      <div className="quote-pair">
        <TextField name="name" autoComplete="name" />
        <TextField name="company" autoComplete="organization" />
        <TextField name="email" type="email" autoComplete="email" />
        <SelectField name="country" options={setup.countries} autoComplete="country" />
        <TextField name="role" autoComplete="organization-title" />
        <SelectField name="companySize" options={Object.entries(COMPANY_SIZES)} />
      </div>
      <RadioGroup name="mayCall" options={Object.entries(MAY_CALL_WORDS)} initial="no" isPlain />
      <PhoneField isNeeded={mayCall === 'yes'} />
      <RadioGroup name="identity" options={Object.entries(IDENTITY_WORDS)} initial="shown" isPlain />
    </>
  );
}

/** In sight once they may call; without scripts always, as nobody could bring it there. */
function PhoneField({ isNeeded }: { isNeeded: boolean }) {
  const { isLive } = useQuoteContext();
  const { value, problem } = useField('phone');
  return (
    <div className="quote-pair" hidden={isLive && !isNeeded && value === '' && !problem}>
      <TextField name="phone" type="tel" autoComplete="tel" isPlain={isNeeded} />
    </div>
  );
}
