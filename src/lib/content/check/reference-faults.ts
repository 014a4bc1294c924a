import { show, type Fault } from './fault.ts';
import { perhaps } from './suggest.ts';
import {
  fieldsIn,
  textOf,
  textsIn,
  walkFields,
  type Collection,
  type ContentView,
  type Entry,
} from './view.ts';

type Register = { ids: Set<string>; where: string; former: Map<string, string> };

/** What is named must exist: sources everywhere, services, industries, cities, providers and stats where they are named. */
export function referenceFaults(view: ContentView): Fault[] {
  const { entries } = view;
  const check = (register: Register, entry: Entry, field: string, values: unknown[]): Fault[] =>
    values.flatMap((value) => {
      if (typeof value !== 'string' || register.ids.has(value)) return [];
      const newer = register.former.get(value);
      const write = newer
        ? `"${newer}": the entry was merged`
        : `the name of an entry that exists${perhaps(value, register.ids)}`;
      return [
        {
          file: entry.file,
          field: `${entry.prefix}${field}`,
          found: `${show(value)}, which is not in ${register.where}`,
          write,
        },
      ];
    });
  const lists = (collection: Collection, fields: Record<string, Register>): Fault[] =>
    entries[collection].flatMap((entry) =>
      Object.entries(fields).flatMap(([field, register]) =>
        check(register, entry, field, textsIn(entry.data[field])),
      ),
    );

  const services = slugs(view, 'services');
  const industries = slugs(view, 'industries');
  const claimed = (field: string, register: Register): Fault[] =>
    entries.providers.flatMap((entry) =>
      fieldsIn(entry.data[field]).flatMap((claim, index) =>
        check(register, entry, `${field}.${index}.value`, [claim['value']]),
      ),
    );
  return [
    ...(view.unread.has('sources') ? [] : sourceReferences(view, check)),
    ...claimed('services', services),
    ...claimed('industries', industries),
    ...lists('services', { related: services }),
    ...lists('industries', { typicalServices: services }),
    ...lists('insights', { services, cities: slugs(view, 'cities'), providers: slugs(view, 'providers') }),
    ...lists('stats', { conflictsWith: ids(view, 'stats') }),
  ];
}

type Check = (register: Register, entry: Entry, field: string, values: unknown[]) => Fault[];

function sourceReferences(view: ContentView, check: Check): Fault[] {
  const register = ids(view, 'sources');
  const users = (['providers', 'cities', 'stats', 'costInputs'] as const).flatMap(
    (name) => view.entries[name],
  );
  return users.flatMap((entry) =>
    [...walkFields(entry.data)]
      .filter(({ key }) => key === 'source' || key === 'coordinatesSource')
      .flatMap(({ path, value }) => check(register, entry, path, Array.isArray(value) ? value : [value])),
  );
}

/** A file is known by its name and by its slug: a slug that differs is a fault already. */
function slugs(
  { entries, folder }: ContentView,
  collection: 'services' | 'industries' | 'cities' | 'providers',
): Register {
  const names = entries[collection].flatMap(({ name, data }) => [
    name,
    ...(textOf(data['slug']) ? [String(data['slug'])] : []),
  ]);
  return { ids: new Set(names), where: `${folder}/${collection}`, former: new Map() };
}

function ids({ entries, folder }: ContentView, collection: 'stats' | 'sources'): Register {
  const list = entries[collection];
  const former = list.flatMap(({ name, data }) =>
    textsIn(data['formerIds']).map((old): [string, string] => [old, name]),
  );
  return {
    ids: new Set(list.map(({ name }) => name)),
    where: `${folder}/${collection}.json`,
    former: new Map(former),
  };
}
