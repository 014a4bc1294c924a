import type { Fault } from './fault.ts';
import { textOf, textsIn, type ContentView, type Entry } from './view.ts';

/** The registers of sources and stats: no source twice, no former id that means two things, no one-sided conflict. */
export function registerFaults({ entries }: ContentView): Fault[] {
  return [
    ...sameSourceFaults(entries.sources),
    ...formerIdFaults(entries.sources),
    ...conflictFaults(entries.stats),
  ];
}

function sameSourceFaults(sources: Entry[]): Fault[] {
  const first = new Map<string, string>();
  return sources.flatMap(({ file, prefix, name, data }) => {
    const url = textOf(data['url']);
    if (url === undefined) return [];
    const key = `${url}\n${textOf(data['title']) ?? ''}`;
    const earlier = first.get(key);
    if (earlier === undefined || earlier === name) {
      first.set(key, name);
      return [];
    }
    const write = `one entry: keep "${earlier}", add "${name}" to its formerIds and use "${earlier}" in the facts`;
    return [{ file, field: `${prefix}url`, found: `the address and the title of "${earlier}"`, write }];
  });
}

function formerIdFaults(sources: Entry[]): Fault[] {
  const ids = new Set(sources.map(({ name }) => name));
  const claimed = new Map<string, string>();
  return sources.flatMap(({ file, prefix, name, data }) =>
    textsIn(data['formerIds']).flatMap((former) => {
      const other = ids.has(former) ? former : claimed.get(former);
      claimed.set(former, name);
      if (other === undefined) return [];
      const found = `"${former}", which ${ids.has(former) ? 'is the id of an entry' : `"${other}" has been too`}`;
      return [
        { file, field: `${prefix}formerIds`, found, write: 'ids that no entry has and no other entry had' },
      ];
    }),
  );
}

function conflictFaults(stats: Entry[]): Fault[] {
  const conflicts = new Map(stats.map(({ name, data }) => [name, textsIn(data['conflictsWith'])]));
  return stats.flatMap(({ file, prefix, name }) =>
    (conflicts.get(name) ?? []).flatMap((other) => {
      const field = `${prefix}conflictsWith`;
      if (other === name)
        return [
          { file, field, found: `"${other}", which is this figure itself`, write: 'other figures only' },
        ];
      const back = conflicts.get(other);
      if (!back || back.includes(name)) return [];
      return [
        {
          file,
          field,
          found: `"${other}", which does not name this figure back`,
          write: `"${name}" in conflictsWith of "${other}" as well`,
        },
      ];
    }),
  );
}
