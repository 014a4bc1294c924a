import type { City } from '../schemas/city.ts';
import type { Stat } from '../schemas/stat.ts';
import { publishedWords, dateWords } from '../format/dates.ts';
import { statOf } from './home.ts';
import type { References } from './insights.ts';
import {
  cityFactNote,
  collectNotes,
  populationNote,
  statNote,
  type Note,
  type PageNotes,
  type SourceRegister,
} from './notes.ts';

type Register = {
  stats: ReadonlyMap<string, Stat>;
  cities: ReadonlyMap<string, City>;
  register: SourceRegister;
};

export const cityNoteId = (city: string, id: string): string => `${city}-${id}`;
export const sourceNoteId = (id: string): string => `source-${id}`;

/** The note behind a statement that rests on one source and is no figure of the register. */
function sourceNote(id: string, register: SourceRegister): Note {
  const source = register.get(id);
  if (!source) throw new Error(`Source "${id}" is not in sources.json`);
  return {
    id: sourceNoteId(id),
    value: source.title,
    sources: [source],
    own: Boolean(source.own),
    lines: [
      ['Who', source.publisher],
      ['As of', publishedWords(source.published)],
      ['Read', dateWords(source.retrieved)],
    ],
  };
}

function cityNote({ city, id }: References['cityFacts'][number], { cities, register }: Register): Note {
  const entry = cities.get(city);
  const fact = entry?.facts.find((one) => one.id === id);
  const note = fact
    ? cityFactNote(fact, register)
    : id === 'population' && entry
      ? populationNote(entry, register)
      : null;
  if (!note) throw new Error(`The city "${city}" has no fact "${id}"`);
  return { ...note, id: cityNoteId(city, id) };
}

/** All notes that the marks of an article need; throws on a reference to nothing. */
export function articleNotes(references: References, content: Register): PageNotes {
  return collectNotes([
    ...references.stats.map((id) => statNote(statOf(content.stats, id), content.register)),
    ...references.sources.map((id) => sourceNote(id, content.register)),
    ...references.cityFacts.map((fact) => cityNote(fact, content)),
  ]);
}
