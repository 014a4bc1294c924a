import type { Stat } from '../../lib/schemas/stat.ts';

/** A figure that the page gave to its article; an unknown one is a mistake of the text. */
export function figureOf(locals: App.Locals, id: string): Stat {
  const stat = locals.figures?.get(id);
  if (!stat) throw new Error(`Figure "${id}" is not in stats.json`);
  return stat;
}
