import type { Route } from './routes.ts';

/** The table and the pages do not fit together: each line names one address and what to do. */
export class RoutesError extends Error {
  override readonly name = 'RoutesError';
}

/**
 * Throws a RoutesError unless each page that is rendered on demand has exactly one row, and each row of a page has its page: whatever has
 * no row would have no rule for who may do what.
 */
export function checkRoutes(pages: readonly string[], table: readonly Route[]): void {
  const patterns = table.map(({ pattern }) => pattern);
  const faults = [
    ...pages
      .filter((page) => !table.some(({ by, pattern }) => by === 'page' && pattern === page))
      .map((page) => `${page}: this page is rendered on demand and has no row in server/routes.ts; add one.`),
    ...table
      .filter(({ by, pattern }) => by === 'page' && !pages.includes(pattern))
      .map(({ pattern }) => `${pattern}: server/routes.ts has a row for it, but no page; take the row out.`),
    ...patterns
      .filter((pattern, index) => patterns.indexOf(pattern) !== index)
      .map((pattern) => `${pattern}: server/routes.ts has two rows for it; leave one.`),
  ];
  if (faults.length > 0) throw new RoutesError(faults.join('\n'));
}
