import type { ReactNode } from 'react';

interface Props {
  field: { key: string; label: string; hint: string };
  error: string | undefined;
  children: ReactNode;
}

/** What stands round every field: its label, its hint, and what is wrong with it. */
export function FieldFrame({ field: { key, label, hint }, error, children }: Props) {
  return (
    <div className={error ? 'tool-field wrong' : 'tool-field'}>
      <label htmlFor={key}>{label}</label>
      <small id={`${key}-hint`}>{hint}</small>
      {error && (
        <p className="field-error" id={`${key}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

/** For aria-describedby: the ids of the hint and of the error if there is one. */
export const describedBy = (key: string, error: string | undefined): string =>
  error ? `${key}-hint ${key}-error` : `${key}-hint`;
