import type { ListedProvider } from '../catalogue/catalogue.ts';
import { paginate, type Page } from '../catalogue/paging.ts';
import type { Note } from './notes.ts';
import { buildRow, type RowContext, type RowView } from './row.ts';

/** One page of a list of providers with the notes that its rows need. */
export type ListView = { page: Page<RowView>; notes: Note[] };

/**
 * Page `number` of a list, counted from 1; undefined past its last page.
 * Only its own rows are made: each page of a long list would else pay for all of them.
 */
export function buildList(
  providers: readonly ListedProvider[],
  number: number,
  context: RowContext,
  size?: number,
): ListView | undefined {
  const page = paginate(providers, size)[number - 1];
  return page && listView(page, context);
}

function listView(page: Page<ListedProvider>, context: RowContext): ListView {
  const rows = page.items.map((provider, index) => buildRow(provider, context, `r${index + 1}`));
  return {
    page: { ...page, items: rows.map(({ row }) => row) },
    notes: rows.flatMap(({ notes }) => notes),
  };
}
