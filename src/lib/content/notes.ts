import type { PlacedClaim } from '../catalogue/claims.ts';
import type { CityFact, City } from '../schemas/city.ts';
import type { Source } from '../schemas/source.ts';
import type { Stat } from '../schemas/stat.ts';
import { claimWords, type FacetNames } from '../format/claims.ts';
import { dateWords, publishedWords } from '../format/dates.ts';
import { numberWords } from '../format/numbers.ts';
import { statWords } from '../format/stats.ts';
import { SOURCE_READ } from '../schemas/source.ts';

/** All sources by their ids, in the order of the content. */
export type AllSources = ReadonlyMap<string, Source>;

/** The same for those who only look sources up. */
export type SourceRegister = Pick<AllSources, 'get'>;

/**
 * What stands behind one source mark: the value, who says so, as of when, and where to read it.
 * One note is one claim; its id is unique on a page.
 */
export type Note = {
  id: string;
  value: string;
  /** Label and text of each line, in order. */
  lines: [string, string][];
  sources: Source[];
  own: boolean;
};

function sourcesOf(ids: readonly string[], register: SourceRegister): Source[] {
  return ids.map((id) => {
    const source = register.get(id);
    if (!source) throw new Error(`Source "${id}" is not in sources.json`);
    return source;
  });
}

const unique = (words: string[]): string => [...new Set(words)].join('; ');

function readWords(sources: Source[]): string {
  return unique(
    sources.map(
      (source) => `${dateWords(source.retrieved)}${source.read ? `, ${SOURCE_READ[source.read]}` : ''}`,
    ),
  );
}

type Facts = { asOf: string; own?: boolean; extra?: [string, string | null | undefined][] };

function note(id: string, value: string, sources: Source[], { asOf, own = false, extra = [] }: Facts): Note {
  const lines: [string, string | null | undefined][] = [
    ['Who', `${unique(sources.map((source) => source.publisher))}${own ? ', in its own words' : ''}`],
    ['As of', asOf],
    ['Read', readWords(sources)],
    ...extra,
    ['Via', unique(sources.flatMap((source) => source.via ?? [])) || null],
  ];
  return {
    id,
    value,
    sources,
    own,
    lines: lines.filter((line): line is [string, string] => Boolean(line[1])),
  };
}

const undated = 'no date on the page';

/** The note behind a claim of a provider. */
export function claimNote(
  { id, field, claim, office }: PlacedClaim,
  names: FacetNames,
  register: SourceRegister,
): Note {
  const words = claimWords(field, claim, names);
  const value = office ? `${office.city ?? `${office.country}, city not found`}: ${words}` : words;
  const said = claim.text && claim.text !== words ? claim.text : null;
  return note(id, claim.inferred ? `Implied: ${value}` : value, sourcesOf(claim.source, register), {
    asOf: claim.asOf ? dateWords(claim.asOf) : undated,
    own: Boolean(claim.selfDeclared),
    extra: [
      ['Put as', said],
      ['About', claim.scope],
      ['Note', claim.note],
    ],
  });
}

/** The number of a city's fact with its unit, or its text. */
export function cityFactWords(fact: CityFact): string {
  return fact.text;
}

/** The note behind a fact about a city. */
export function cityFactNote(fact: CityFact, register: SourceRegister): Note {
  const sources = sourcesOf(fact.source, register);
  const published = unique(
    sources.flatMap((source) => (source.published ? [publishedWords(source.published)] : [])),
  );
  return note(fact.id, fact.text, sources, {
    // The research gives a fact a period where its words do; else the reader should know how old the page is.
    asOf: fact.period ?? (published ? `not said; the source is of ${published}` : undated),
    extra: [
      [
        'Figure',
        fact.value === null ? null : `${numberWords(fact.value)}${fact.unit ? ` ${fact.unit}` : ''}`,
      ],
    ],
  });
}

/** The note behind a city's population; null when none was found. */
export function populationNote(city: City, register: SourceRegister): Note | null {
  const population = city.population;
  if (!population) return null;
  const other = population.alternatives
    .map((entry) => `${numberWords(entry.value)}, ${entry.kind}`)
    .join('; ');
  const ids = [...population.source, ...population.alternatives.flatMap((entry) => entry.source)];
  return note(
    'population',
    `${numberWords(population.value)} people`,
    sourcesOf([...new Set(ids)], register),
    {
      asOf: String(population.year),
      extra: [
        ['What', population.kind],
        ['Differs', other || null],
      ],
    },
  );
}

/** The note behind a city's position on the map. */
export function coordinatesNote(city: City, register: SourceRegister): Note {
  const value = `${city.latitude}° north, ${city.longitude}° east`;
  return note('coordinates', value, sourcesOf(city.coordinatesSource, register), {
    asOf: undated,
    extra: [['GeoNames', city.geonamesId ? `number ${city.geonamesId}` : null]],
  });
}

/** The note behind a figure of the register. */
export function statNote(stat: Stat, register: SourceRegister): Note {
  const sources = sourcesOf(stat.source, register);
  return note(stat.id, statWords(stat), sources, {
    asOf: stat.period.label,
    extra: [
      ['What', stat.title],
      ['Scope', stat.scope],
      ['Published', unique(sources.map((source) => publishedWords(source.published)))],
      ['Note', stat.note],
    ],
  });
}

/** The notes of one page with the numbers that its sources carry on paper. */
export type PageNotes = {
  notes: ReadonlyMap<string, Note>;
  sources: Source[];
  numberOf: ReadonlyMap<string, number>;
};

/** Numbers the sources of a page in the order of their first use, and keeps each note once. */
export function collectNotes(notes: readonly (Note | null)[]): PageNotes {
  const byId = new Map<string, Note>();
  const numberOf = new Map<string, number>();
  const sources: Source[] = [];
  for (const entry of notes) {
    if (!entry || byId.has(entry.id)) continue;
    byId.set(entry.id, entry);
    for (const source of entry.sources) {
      if (numberOf.has(source.id)) continue;
      sources.push(source);
      numberOf.set(source.id, sources.length);
    }
  }
  return { notes: byId, sources, numberOf };
}

/** The note of a mark on this page; an unknown id is a mistake of the page or of the text. */
export function noteOf(page: PageNotes, id: string): Note {
  const found = page.notes.get(id);
  if (!found) throw new Error(`No note "${id}" on this page: known are ${[...page.notes.keys()].join(', ')}`);
  return found;
}
