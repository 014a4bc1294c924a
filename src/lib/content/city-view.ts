import { numberWords, shortPeople } from '../format/numbers.ts';
import { valueWords } from '../format/stats.ts';
import type { City, CityFact } from '../schemas/city.ts';
import type { LedgerRow } from './ledger.ts';
import { cityFactNote, coordinatesNote, populationNote, type Note, type SourceRegister } from './notes.ts';

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Facts that may stand beside named firms: enforcement belongs in articles. */
export const shownFacts = (city: City): CityFact[] => city.facts.filter((fact) => !fact.articleOnly);

/** The notes of a city: population, every fact that is shown, and its position. */
export function cityNotes(city: City, register: SourceRegister): (Note | null)[] {
  return [
    populationNote(city, register),
    ...shownFacts(city).map((fact) => cityFactNote(fact, register)),
    coordinatesNote(city, register),
  ];
}

const ROW_NAMES: Record<string, string> = {
  'cost note': 'Cost',
  'industry share': 'Share of registered companies',
  internet: 'Cables and links',
};

/** The table "The place": one row for each subject, then what was looked for and not found. */
export function cityLedger(city: City, register: SourceRegister): LedgerRow[] {
  const who = (ids: readonly string[], period: string | null): string =>
    `${[...new Set(ids.map((id) => register.get(id)?.publisher ?? id))].join('; ')}, ${period ?? 'undated'}`;
  const subjects = [...new Set(shownFacts(city).map(({ field }) => field))];
  const rows: LedgerRow[] = subjects.map((field) => {
    const facts = shownFacts(city).filter((fact) => fact.field === field);
    return {
      label: sentence(ROW_NAMES[field] ?? field),
      entries: facts.map((fact) => ({
        noteIds: [fact.id],
        words: factWords(fact),
        detail: fact.period,
        isOld: false,
      })),
      who: [...new Set(facts.map((fact) => who(fact.source, fact.period)))].join('; '),
      differs: false,
      missing: null,
    };
  });
  const population = city.population;
  return [
    ...(population
      ? [
          {
            label: 'People',
            entries: [
              {
                noteIds: ['population'],
                words: numberWords(population.value),
                detail: `${population.kind}, ${population.year}`,
                isOld: false,
              },
            ],
            who: who(population.source, String(population.year)),
            differs: population.alternatives.length > 0,
            missing: null,
          },
        ]
      : []),
    ...rows,
    {
      label: 'Position',
      entries: [
        {
          noteIds: ['coordinates'],
          words: `${city.latitude}° north, ${city.longitude}° east`,
          detail: null,
          isOld: false,
        },
      ],
      who: who(city.coordinatesSource, null),
      differs: false,
      missing: null,
    },
    ...city.holes.map((hole): LedgerRow => ({
      label: sentence(hole),
      entries: [],
      who: 'Not in what we read',
      differs: false,
      missing: 'Not found',
    })),
  ];
}

/** A fact in words with its number, where the words do not hold it. */
export function factWords(fact: CityFact): string {
  if (fact.value === null || !fact.unit) return fact.text;
  const number = numberWords(fact.value);
  const plain = fact.text.replace(/,/g, '');
  const said =
    plain.includes(String(fact.value)) || (fact.value >= 1e6 && plain.includes(String(fact.value / 1e6)));
  return said
    ? fact.text
    : `${fact.text}: ${fact.unit === 'count' ? number : valueWords(fact.value, fact.unit)}`;
}

export type CityFigure = { value: string; words: string; noteId: string };

/** Large figures at the head of a city page: only numbers that a source gives. */
export function cityFigures(city: City): CityFigure[] {
  const figures: CityFigure[] = [];
  if (city.population)
    figures.push({
      value: shortPeople(city.population.value),
      words: `people, census of ${city.population.year}`,
      noteId: 'population',
    });
  const share = shownFacts(city).find(({ field, unit }) => field === 'industry share' && unit === 'percent');
  if (share?.value)
    figures.push({
      value: `${numberWords(share.value)}%`,
      words: `of PSEB-registered companies, ${share.period ?? 'undated'}`,
      noteId: share.id,
    });
  const wage = shownFacts(city).find(({ unit, text }) => unit === 'PKR per month' && /minimum/i.test(text));
  if (wage?.value)
    figures.push({
      value: `PKR ${numberWords(wage.value)}`,
      words: `a month, legal minimum wage, ${wage.period ?? 'undated'}`,
      noteId: wage.id,
    });
  return figures;
}
