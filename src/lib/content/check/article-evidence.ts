import { numbersHeld } from './numbers.ts';
import { fieldsIn, isFields, textsIn, walkFields, type ContentView, type Fields } from './view.ts';

/** What a mark in an article may rest on: the numbers it holds. */
export type Evidence = { numbers: ReadonlySet<number>; articleOnly: boolean };

/** Ids are names, not facts: their digits prove nothing. */
const NO_FACT = ['id', 'slug', 'source', 'coordinatesSource', 'series', 'conflictsWith'];

/** What an entry says, without its ids. */
export const factsOf = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !NO_FACT.includes(key)));

/** By source: the numbers of every fact of the content that rests on it, and of its own title and date. */
export function sourceEvidence({ entries }: ContentView): Map<string, Evidence> {
  const held = new Map<string, unknown[]>(
    entries.sources.map(({ name, data }) => [name, [data['title'], data['published'], data['note']]]),
  );
  const users = (['providers', 'cities', 'stats', 'costInputs'] as const).flatMap((name) =>
    entries[name].map(({ data }) => data),
  );
  for (const user of users)
    for (const fields of [
      user,
      ...[...walkFields(user)].flatMap(({ value }) => (isFields(value) ? [value] : [])),
    ])
      for (const id of textsIn(fields['source'])) held.get(id)?.push(factsOf(fields));
  return new Map([...held].map(([id, facts]) => [id, { numbers: numbersHeld(facts), articleOnly: false }]));
}

/** By city, then by fact: its numbers, and whether it stands in articles only. */
export function cityEvidence({ entries }: ContentView): Map<string, Map<string, Evidence>> {
  return new Map(
    entries.cities.map(({ name, data }) => {
      const facts = new Map<string, Evidence>(
        fieldsIn(data['facts']).map((fact) => [
          String(fact['id']),
          { numbers: numbersHeld(factsOf(fact)), articleOnly: fact['articleOnly'] === true },
        ]),
      );
      if (isFields(data['population']))
        facts.set('population', { numbers: numbersHeld(data['population']), articleOnly: false });
      return [name, facts];
    }),
  );
}
