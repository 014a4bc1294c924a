import { expect } from 'vitest';

export { expect };

/** What a test file brings forward, in its order. */
export const collected: { name: string; run: () => unknown }[] = [];

type Body = (...args: unknown[]) => unknown;

/** Takes what a test file says and runs nothing: vitest itself starts too slowly to be asked thousands of times. */
export const test = Object.assign(
  (name: string, run: Body): void => {
    collected.push({ name, run });
  },
  { each: (rows: readonly unknown[]) => eachOf(rows, (name, run) => collected.push({ name, run })) },
);

export const describe = Object.assign((_name: string, body: Body): void => void body(), {
  each: (rows: readonly unknown[]) => eachOf(rows, (_name, run) => run()),
});

/** As in vitest, rows are spread out over the arguments when all of them are lists. */
function eachOf(rows: readonly unknown[], take: (name: string, run: () => unknown) => void) {
  const isTable = rows.every((row) => Array.isArray(row));
  return (name: string, body: Body): void => {
    for (const row of rows) take(name, () => (isTable ? body(...(row as unknown[])) : body(row)));
  };
}
