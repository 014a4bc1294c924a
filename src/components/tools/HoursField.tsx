import { memo } from 'react';
import { sameContent } from './same-content.ts';

interface Props {
  legend: string;
  /** Names in the address of the start and of the end. */
  keys: readonly [string, string];
  typed: readonly [string, string];
  errors: readonly [string | undefined, string | undefined];
  /** What counts where nothing is typed. */
  instead?: readonly [string, string];
  hint?: string;
  onType: (key: string, typed: string) => void;
  onCommit: () => void;
}

const SIDES = ['from', 'to'] as const;

/** From when to when, as two times that may be written in any usual way; the word between them is their label to the eye. */
export const HoursField = memo(function HoursField(props: Props) {
  const { legend, keys, typed, errors, instead, hint, onType, onCommit } = props;
  const hintId = `${keys[0]}-hint`;
  const isWrong = errors.some((error) => error !== undefined);
  return (
    <fieldset className={isWrong ? 'tool-field hours-field wrong' : 'tool-field hours-field'}>
      <legend>{legend}</legend>
      {hint && <small id={hintId}>{hint}</small>}
      {keys.map((key, side) =>
        errors[side] ? (
          <p className="field-error" id={`${key}-error`} key={key}>
            {errors[side]}
          </p>
        ) : null,
      )}
      <span className="hours-pair">
        {keys.map((key, side) => (
          <span className="hours-side" key={key}>
            {side === 1 && <span aria-hidden="true">to</span>}
            <label className="hidden" htmlFor={key}>{`${legend}, ${SIDES[side]}`}</label>
            <input
              className="tool-line"
              id={key}
              name={key}
              type="text"
              autoComplete="off"
              maxLength={60}
              value={typed[side]}
              placeholder={instead?.[side]}
              aria-describedby={
                [...(hint ? [hintId] : []), ...(errors[side] ? [`${key}-error`] : [])].join(' ') || undefined
              }
              aria-invalid={errors[side] ? true : undefined}
              onChange={(event) => onType(key, event.target.value)}
              onBlur={onCommit}
            />
          </span>
        ))}
      </span>
    </fieldset>
  );
}, sameContent);
