import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { QuoteForm, type QuoteFormProps } from '../components/quote/QuoteForm.tsx';
import { openDrafts } from '../lib/quotes/draft.ts';
import { typedIn } from '../lib/quotes/form-state.ts';
import type { LongLists } from '../lib/quotes/quote-setup.ts';

/** The long lists stand in the page already. */
function listsOf(root: HTMLElement): LongLists {
  const options = (id: string) => [...root.querySelectorAll<HTMLOptionElement>(`#${id} option`)];
  return {
    countries: options('country').flatMap(({ value, text }) => (value ? [[value, text] as const] : [])),
    zones: options('zones').map(({ value }) => value),
  };
}

const root = document.getElementById('quote-form');
const form = root?.querySelector('form');
const handed = root?.dataset['handed'];
if (root && form && handed) {
  const props = JSON.parse(handed) as Omit<QuoteFormProps, 'lists'>;
  const own = [...props.own.fields.map(([name]) => name), props.own.trap];
  // What was typed before this ran, or put back by the browser.
  const found = typedIn(new FormData(form), own);
  const browser = { drafts: openDrafts(() => localStorage), found };
  hydrateRoot(root, createElement(QuoteForm, { ...props, lists: listsOf(root), browser }));
}
