import { createContext, useContext } from 'react';
import type { QuoteProblem } from '../../lib/quotes/problems.ts';
import type { LongLists, QuoteSetup } from '../../lib/quotes/quote-setup.ts';
import { valueOf, valuesOf, type Typed } from '../../lib/quotes/typed.ts';

/** What every part of the form may look at and call. */
export interface QuoteContext {
  setup: QuoteSetup & LongLists;
  typed: Typed;
  /** Scripts run: one step at a time. */
  isLive: boolean;
  /** Problems that are to be seen by now. */
  shown: readonly QuoteProblem[];
  set: (name: string, value: string) => void;
  toggle: (name: string, value: string, isOn: boolean) => void;
  /** The field was left. */
  leave: (name: string) => void;
}

const Context = createContext<QuoteContext | null>(null);

export const QuoteProvider = Context.Provider;

export function useQuoteContext(): QuoteContext {
  const context = useContext(Context);
  if (!context) throw new Error('A part of the brief stands outside its form');
  return context;
}

/** One field: what is typed, what is wrong with it, and how it changes. */
export function useField(name: string): {
  value: string;
  values: readonly string[];
  problem: string | undefined;
  set: (value: string) => void;
  toggle: (value: string, isOn: boolean) => void;
  leave: () => void;
} {
  const { typed, shown, set, toggle, leave } = useQuoteContext();
  return {
    value: valueOf(typed, name),
    values: valuesOf(typed, name),
    problem: shown.find(({ field }) => field === name)?.message,
    set: (value) => set(name, value),
    toggle: (value, isOn) => toggle(name, value, isOn),
    leave: () => leave(name),
  };
}
