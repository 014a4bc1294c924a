import type { ReactNode } from 'react';
import { isRequired, QUOTE_FIELDS } from '../../lib/quotes/fields.ts';
import type { Option } from '../../lib/quotes/quote-setup.ts';
import type { QuoteField } from '../../lib/schemas/brief/quote-request.ts';
import { useField } from './quote-context.ts';

interface FieldProps {
  name: QuoteField;
  /** The heading above says already that all of it is optional. */
  isPlain?: boolean;
}

const described = (name: string, hint: unknown, problem: unknown): string | undefined =>
  [hint ? `${name}-hint` : '', problem ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined;

const hintOf = (name: QuoteField, isLong = false): string => {
  const { hint = '', most } = QUOTE_FIELDS[name];
  return isLong && most ? `${hint} At most ${most.toLocaleString('en')} characters.`.trim() : hint;
};

function Words({ name, isPlain = false }: FieldProps) {
  return (
    <>
      {QUOTE_FIELDS[name].label}
      {!isRequired(name) && !isPlain && <span className="quote-optional"> (optional)</span>}
    </>
  );
}

/** Label, hint and fault round one field. */
function Frame({
  name,
  isPlain,
  hint,
  problem,
  children,
}: FieldProps & { hint: string; problem: string | undefined; children: ReactNode }) {
  return (
    <div className={problem ? 'quote-field wrong' : 'quote-field'}>
      <label htmlFor={name}>
        <Words name={name} {...(isPlain && { isPlain })} />
      </label>
      {hint && <small id={`${name}-hint`}>{hint}</small>}
      {problem && (
        <p className="quote-error" id={`${name}-error`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}

interface TextProps extends FieldProps {
  type?: 'text' | 'email' | 'tel';
  inputMode?: 'decimal' | 'numeric';
  autoComplete?: string;
  list?: string;
}

/** One line of text, a number with its unit, a day, an address. A day is typed: the pickers of browsers show it in the order of the machine, not of the reader. */
export function TextField({ name, isPlain, type = 'text', autoComplete = 'off', ...rest }: TextProps) {
  const { value, problem, set, leave } = useField(name);
  const { unit } = QUOTE_FIELDS[name];
  const hint = hintOf(name);
  return (
    <Frame {...{ name, hint, problem }} {...(isPlain && { isPlain })}>
      <span className="quote-box">
        <input
          {...rest}
          {...{ id: name, name, type, autoComplete, value }}
          required={isRequired(name)}
          aria-describedby={described(name, hint, problem)}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => set(event.target.value)}
          onBlur={leave}
        />
        {unit && (
          <>
            <span aria-hidden="true">{unit}</span>
            <span className="hidden">in {unit === '%' ? 'per cent' : unit}</span>
          </>
        )}
      </span>
    </Frame>
  );
}

/** Several lines of text. */
export function LongField({ name, isPlain }: FieldProps) {
  const { value, problem, set, leave } = useField(name);
  const hint = hintOf(name, true);
  return (
    <Frame {...{ name, hint, problem }} {...(isPlain && { isPlain })}>
      <textarea
        {...{ id: name, name, value }}
        rows={4}
        aria-describedby={described(name, hint, problem)}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => set(event.target.value)}
        onBlur={leave}
      />
    </Frame>
  );
}

interface SelectProps extends FieldProps {
  options: readonly Option[];
  autoComplete?: string;
}

/** One of a list. */
export function SelectField({ name, isPlain, options, autoComplete = 'off' }: SelectProps) {
  const { value, problem, set, leave } = useField(name);
  const hint = hintOf(name);
  // What a draft says is shown, even where the list has moved on.
  const isListed = value === '' || options.some(([each]) => each === value);
  return (
    <Frame {...{ name, hint, problem }} {...(isPlain && { isPlain })}>
      <select
        {...{ id: name, name, autoComplete, value }}
        required={isRequired(name)}
        aria-describedby={described(name, hint, problem)}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => set(event.target.value)}
        onBlur={leave}
      >
        <option value="">{isRequired(name) ? 'Choose' : 'Not said'}</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
        {!isListed && <option value={value}>{value}</option>}
      </select>
    </Frame>
  );
}

interface GroupProps extends FieldProps {
  options: readonly Option[];
  columns?: 2 | 3;
}

/** Boxes to tick, as many as one likes. */
export function TickGroup({ name, isPlain, options, columns }: GroupProps) {
  const { values, toggle, leave } = useField(name);
  return (
    <Group {...{ name, columns }} {...(isPlain && { isPlain })}>
      {options.map(([value, words]) => (
        <label key={value}>
          <input
            type="checkbox"
            {...{ name, value }}
            checked={values.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
            onBlur={leave}
          />
          {words}
        </label>
      ))}
    </Group>
  );
}

/** One of a few, all in sight. */
export function RadioGroup({ name, isPlain, options, initial }: GroupProps & { initial: string }) {
  const { value, set, leave } = useField(name);
  return (
    <Group {...{ name }} {...(isPlain && { isPlain })}>
      {options.map(([each, words]) => (
        <label key={each}>
          <input
            type="radio"
            {...{ name, value: each }}
            checked={(value === '' ? initial : value) === each}
            onChange={() => set(each)}
            onBlur={leave}
          />
          {words}
        </label>
      ))}
    </Group>
  );
}

function Group({
  name,
  isPlain,
  columns,
  children,
}: FieldProps & { columns?: 2 | 3 | undefined; children: ReactNode }) {
  const { problem } = useField(name);
  const { hint } = QUOTE_FIELDS[name];
  return (
    <fieldset
      className={problem ? 'quote-group wrong' : 'quote-group'}
      id={`${name}-group`}
      tabIndex={-1}
      aria-describedby={described(name, hint, problem)}
    >
      <legend>
        <Words name={name} {...(isPlain && { isPlain })} />
      </legend>
      {hint && <small id={`${name}-hint`}>{hint}</small>}
      {problem && (
        <p className="quote-error" id={`${name}-error`}>
          {problem}
        </p>
      )}
      <div className={columns ? `quote-ticks in-${columns}` : 'quote-ticks'}>{children}</div>
    </fieldset>
  );
}

/** One box by itself, such as "I do not know". */
export function TickField({ name }: { name: QuoteField }) {
  const { value, problem, toggle, leave } = useField(name);
  return (
    <div className={problem ? 'quote-tick wrong' : 'quote-tick'}>
      {problem && (
        <p className="quote-error" id={`${name}-error`}>
          {problem}
        </p>
      )}
      <label>
        <input
          id={name}
          type="checkbox"
          {...{ name, value: 'yes' }}
          checked={value === 'yes'}
          aria-describedby={described(name, null, problem)}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => toggle('yes', event.target.checked)}
          onBlur={leave}
        />
        {QUOTE_FIELDS[name].label}
      </label>
    </div>
  );
}
