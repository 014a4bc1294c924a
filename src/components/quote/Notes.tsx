import { dateWords } from '../../lib/format/dates.ts';
import { listWords } from '../../lib/format/numbers.ts';
import { isTyped, valuesOf, type Typed } from '../../lib/quotes/typed.ts';
import { briefPaths } from '../../lib/site.ts';

/** At the right of the header, once something is kept. */
export function KeptNote({ onDelete }: { onDelete: () => void }) {
  return (
    <>
      Saved on this device only{' '}
      <button
        type="button"
        className="quote-link"
        onClick={() => {
          if (!confirm('Delete what you wrote, and leave?')) return;
          onDelete();
          location.assign(briefPaths.home);
        }}
      >
        Leave and delete
      </button>
    </>
  );
}

/** A draft was put back: nobody is asked, and it can be thrown away. `at`: ISO text. */
export function Restored({ at, onDelete }: { at: string; onDelete: () => void }) {
  return (
    <p className="quote-note" role="status">
      We put back what you wrote on {dateWords(at.slice(0, 10))}, from this device.{' '}
      <button type="button" className="quote-link" onClick={onDelete}>
        Delete the draft
      </button>
    </p>
  );
}

interface FilledProps {
  filled: { fields: readonly string[]; words: readonly string[] };
  typed: Typed;
  /** With scripts; else a link does the same. */
  onClear: ((fields: readonly string[]) => void) | null;
}

/** What the page before filled in: named, and taken out at one press. */
export function Filled({ filled: { fields, words }, typed, onClear }: FilledProps) {
  if (!fields.some((field) => isTyped(typed, field))) return null;
  const without = briefPaths.quote(valuesOf(typed, 'p'));
  return (
    <p className="quote-note">
      Filled in from where you came from: {listWords(words)}.{' '}
      {onClear ? (
        <button type="button" className="quote-link" onClick={() => onClear(fields)}>
          Take this out
        </button>
      ) : (
        <a href={without}>Take this out</a>
      )}
    </p>
  );
}
