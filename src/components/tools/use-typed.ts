import { useEffect, useRef, useState, type FormEvent } from 'react';
import { typedFrom, writeTyped, type AnyField, type Typed } from '../../lib/tools/tool-field.ts';

export interface ToolProps {
  /** What the address of the page says after its question mark. */
  search: string;
  /** The address of the page without it. */
  path: string;
}

interface Tool extends ToolProps {
  fields: readonly AnyField[];
  /** Of the formula, for the address. */
  version: number;
  /** Ids of the element that is made live, and of the result, to which a submitted form leads. */
  rootId: string;
  resultId: string;
  /** How the query of an address is read, where that takes more than the fields. */
  read?: (query: string) => Typed<string>;
}

/** What `useTyped` hands to a tool. */
export interface TypedState {
  typed: Typed<string>;
  /** The address of what is typed now. */
  address: string;
  /** True once the visitor changed anything; the page that was opened is not read out. */
  isTouched: () => boolean;
  /** A key was pressed in a field: shown at once, kept in the address by `keep` when the field is left. */
  type: (key: string, value: string) => void;
  /** Several at once, as from a pasted table or a choice that needs no leaving: shown and kept. */
  set: (changes: Readonly<Record<string, string>>) => void;
  keep: () => void;
  submit: (event: FormEvent) => void;
}

/** The state of a tool is its address: read at the start and by the back button, written when a field is left. */
export function useTyped({
  fields,
  version,
  search,
  path,
  rootId,
  resultId,
  read = (query) => typedFrom(fields, new URLSearchParams(query)),
}: Tool): TypedState {
  const [typed, setTyped] = useState<Typed<string>>(() => read(search));
  const touched = useRef(false);
  const addressOf = (state: Typed<string>) => `${path}?${writeTyped(fields, state, version).toString()}`;
  const push = (address: string) => {
    if (location.pathname + location.search !== address) history.pushState(null, '', address);
  };

  useEffect(() => {
    const back = () => {
      touched.current = false;
      setTyped(read(location.search));
    };
    addEventListener('popstate', back);
    document.getElementById(rootId)?.setAttribute('data-live', '');
    return () => removeEventListener('popstate', back);
  }, []);

  const keep = () => {
    if (touched.current) push(addressOf(typed));
  };
  return {
    typed,
    address: addressOf(typed),
    isTouched: () => touched.current,
    keep,
    type: (key, value) => {
      touched.current = true;
      setTyped((before) => ({ ...before, [key]: value }));
    },
    set: (changes) => {
      touched.current = true;
      const next = { ...typed, ...changes } as Typed<string>;
      setTyped(next);
      push(addressOf(next));
    },
    submit: (event) => {
      event.preventDefault();
      touched.current = true;
      keep();
      document.getElementById(resultId)?.focus();
    },
  };
}

/** After this time without a key the result is read out, once. */
const ANNOUNCE_MS = 900;

/** The words for the status line of a tool: those of the newest result, when nobody types any more. */
export function useSpoken(words: string, isTouched: () => boolean): string {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (!isTouched()) return undefined;
    const timer = setTimeout(() => setSpoken(words), ANNOUNCE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return spoken;
}
