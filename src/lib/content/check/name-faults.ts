import { RESERVED_PROVIDER_SLUGS } from '../../schemas/taxonomy.ts';
import { show, type Fault } from './fault.ts';
import { fieldsIn, textOf, type ContentView, type Entry } from './view.ts';

/** Notes of a city's page that are not facts: a fact with such an id would hide them. */
const RESERVED_FACT_IDS = ['population', 'coordinates'];

/** Slugs and ids: each once, the same as the file name, and none that is an address of its own. */
export function nameFaults({ entries }: ContentView): Fault[] {
  const slugged = (['providers', 'services', 'cities', 'industries'] as const).map((name) => entries[name]);
  return [
    ...slugged.flatMap((list) => [...sharedFaults(list, 'slug'), ...list.flatMap(fileNameFaults)]),
    ...entries.providers.flatMap(reservedFaults),
    ...sharedFaults(entries.stats, 'id'),
    ...sharedFaults(entries.sources, 'id'),
    ...entries.cities.flatMap(factIdFaults),
  ];
}

function sharedFaults(list: Entry[], key: 'slug' | 'id'): Fault[] {
  const groups = Map.groupBy(list, ({ data }) => textOf(data[key]));
  return [...groups].flatMap(([value, entries]) => {
    if (value === undefined || entries.length < 2) return [];
    return entries.map(({ file, prefix }) => {
      const others = entries.filter((other) => other.file !== file).map((other) => other.file);
      const where = others.length > 0 ? others.join(' and ') : 'another entry of this file';
      return {
        file,
        field: `${prefix}${key}`,
        found: `"${value}", which ${where} has too`,
        write: `${key === 'id' ? 'an' : 'a'} ${key} of its own`,
      };
    });
  });
}

function fileNameFaults({ file, name, data }: Entry): Fault[] {
  const slug = textOf(data['slug']);
  if (slug === undefined || slug === name) return [];
  return [
    {
      file,
      field: 'slug',
      found: `"${slug}" in the file ${name}.mdx`,
      write: `"${name}", or rename the file to ${slug}.mdx`,
    },
  ];
}

function reservedFaults({ file, data }: Entry): Fault[] {
  const reserved: readonly unknown[] = RESERVED_PROVIDER_SLUGS;
  if (!reserved.includes(data['slug'])) return [];
  const found = `${show(data['slug'])}, which is reserved for a page of its own`;
  return [
    { file, field: 'slug', found, write: `another slug; reserved are ${RESERVED_PROVIDER_SLUGS.join(', ')}` },
  ];
}

function factIdFaults({ file, data }: Entry): Fault[] {
  const ids = fieldsIn(data['facts']).map((fact) => fact['id']);
  return ids.flatMap((id, index) => {
    const field = `facts.${index}.id`;
    if (typeof id !== 'string') return [];
    if (RESERVED_FACT_IDS.includes(id))
      return [{ file, field, found: `"${id}", which is a note of every city`, write: 'another id' }];
    if (ids.indexOf(id) === index) return [];
    return [
      {
        file,
        field,
        found: `"${id}", which facts.${ids.indexOf(id)} has too`,
        write: 'an id of its own within this city',
      },
    ];
  });
}
