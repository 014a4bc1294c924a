import { compareNewestFirst } from '../catalogue/partial-date.ts';
import type { Source } from '../schemas/source.ts';
import type { AllSources } from './notes.ts';
import type { Use } from './where-used.ts';

/** Rows on one page of the register. */
export const SOURCES_PER_PAGE = 50;

const plainDate = (published: string | null): string | null => {
  if (published === null) return null;
  const date = published.replace(' (inferred)', '');
  // A pair of years, "2025-26", is dated by its first year.
  return /^\d{4}-(1[3-9]|[2-9]\d)$/.test(date) ? date.slice(0, 4) : date;
};

/** Each page of the register asks for the same order. */
const knownOrders = new WeakMap<AllSources, readonly Source[]>();

/** The register in its published order: newest first, undated last, then by title and id. */
export function listedSources(register: AllSources): readonly Source[] {
  const ordered = knownOrders.get(register) ?? orderSources(register);
  knownOrders.set(register, ordered);
  return ordered;
}

function orderSources(register: AllSources): Source[] {
  return [...register.values()].sort(
    (a, b) =>
      compareNewestFirst(plainDate(a.published), plainDate(b.published)) ||
      a.title.localeCompare(b.title, 'en') ||
      (a.id < b.id ? -1 : 1),
  );
}

const HEADINGS: Record<Use['kind'], string> = {
  provider: 'Providers',
  city: 'Cities',
  figure: 'Figures',
  article: 'Articles',
  cost: 'Cost inputs',
};

export type UseGroup = {
  heading: string;
  subjects: { subject: string; path: string | null; facts: string[] }[];
};

/** What rests on a source, by kind and subject, in the order of the content. */
export function groupUses(uses: readonly Use[]): UseGroup[] {
  const groups: UseGroup[] = [];
  for (const [kind, heading] of Object.entries(HEADINGS)) {
    const subjects = new Map<string, UseGroup['subjects'][number]>();
    for (const use of uses.filter((entry) => entry.kind === kind)) {
      const entry = subjects.get(use.subject) ?? { subject: use.subject, path: use.path, facts: [] };
      entry.facts.push(use.fact);
      entry.path ??= use.path;
      subjects.set(use.subject, entry);
    }
    if (subjects.size > 0) groups.push({ heading, subjects: [...subjects.values()] });
  }
  return groups;
}
