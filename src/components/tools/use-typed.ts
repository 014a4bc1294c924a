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
  /** Between the address and the fields, where that is more than a number for each key. */
  read?: (params: URLSearchParams) => Typed<string>;
  write?: (typed: Typed<string>) => URLSearchParams;
  /** Ids of the element that is made live, and of the result, to which a submitted form leads. */
  rootId: string;
  resultId: string;
}

/** What a tool does with what is typed: the same from one key to the next, so that nothing is drawn again for it. */
export interface TypedActions {
  /** The address of a state: a tool asks for that of what it shows, and not at each key, since a long table takes long to write. */
  addressOf: (typed: Typed<string>) => string;
  /** True once the visitor changed anything; the page that was opened is not read out. */
  isTouched: () => boolean;
  /** A key was pressed in a field: shown at once, kept in the address by `keep` when the field is left. */
  type: (key: string, value: string) => void;
  /** Several at once, as from a pasted table or a choice that needs no leaving: shown and kept. */
  set: (changes: Readonly<Record<string, string>>) => void;
  keep: () => void;
  submit: (event: FormEvent) => void;
}

/** What `useTyped` hands to a tool. */
export interface TypedState extends TypedActions {
  typed: Typed<string>;
  actions: TypedActions;
}

/** Servers and programs that take longer addresses are not the rule; ours takes 16 KB with all headers. What is longer is not kept. */
export const LONGEST_ADDRESS = 8_000;

/** The state of a tool is its address: read at the start and by the back button, written when a field is left. */
export function useTyped(tool: Tool): TypedState {
  const { fields, version, search, path, rootId, resultId } = tool;
  const { read: readAll = (params) => typedFrom(fields, params) } = tool;
  const { write = (state) => writeTyped(fields, state, version) } = tool;
  const read = (query: string) => readAll(new URLSearchParams(query));
  const [typed, setTyped] = useState<Typed<string>>(() => read(search));
  const touched = useRef(false);
  const latest = useRef(typed);
  latest.current = typed;
  const [actions] = useState((): TypedActions => {
    const addressOf = (state: Typed<string>) => `${path}?${write(state).toString()}`;
    const push = (state: Typed<string>) => {
      const address = addressOf(state);
      if (address.length > LONGEST_ADDRESS) return;
      if (location.pathname + location.search !== address) history.pushState(null, '', address);
    };
    const keep = () => {
      if (touched.current) push(latest.current);
    };
    return {
      addressOf,
      isTouched: () => touched.current,
      keep,
      type: (key, value) => {
        touched.current = true;
        setTyped((before) => ({ ...before, [key]: value }));
      },
      set: (changes) => {
        touched.current = true;
        const next = { ...latest.current, ...changes } as Typed<string>;
        setTyped(next);
        push(next);
      },
      submit: (event) => {
        event.preventDefault();
        touched.current = true;
        keep();
        document.getElementById(resultId)?.focus();
      },
    };
  });

  useEffect(() => {
    const back = () => {
      touched.current = false;
      setTyped(read(location.search));
    };
    addEventListener('popstate', back);
    document.getElementById(rootId)?.setAttribute('data-live', '');
    return () => removeEventListener('popstate', back);
  }, []);

  return { ...actions, typed, actions };
}
