import { factWords, shownFacts } from '../content/city-view.ts';
import { noteIdOf } from '../content/prose.ts';
import { counted, numberWords } from '../format/numbers.ts';
import type { City } from '../schemas/city.ts';
import { paths } from '../site.ts';
import { absolute, list, numberSources, page, plain, section, type Numbered } from './markdown.ts';
import type { OpenContent } from './open-content.ts';
import { twinFoot, twinHead } from './twin-head.ts';
import { providerLines } from './twin-lists.ts';

/** Markdown twin of a city: its text, its facts with sources, what was not found, the first providers. */
export function cityTwin(city: City, body: string, content: OpenContent): string {
  const { catalogue, register, settings } = content;
  const sources = numberSources(register, settings.siteUrl);
  const providers = catalogue.byCity.get(city.slug) ?? [];
  const text = withMarks(body, city, sources);
  const facts = [
    ...peopleLines(city, sources),
    ...shownFacts(city).map(
      (fact) =>
        `${plain(upperFirst(fact.field))}: ${plain(factWords(fact))} (${plain(fact.period ?? 'undated')}) ${sources.mark(fact.source)}`,
    ),
    `Position: ${city.latitude}° north, ${city.longitude}° east ${sources.mark(city.coordinatesSource)}`,
  ];
  return page([
    twinHead(city.name, settings.siteUrl + paths.city(city.slug), `${city.province}. ${city.summary}`),
    absolute(text, settings.siteUrl),
    section('The place', list(facts)),
    section('Not found in what we read', list(city.holes.map(plain))),
    section(
      `${counted(providers.length, 'provider')} with a sourced office`,
      providerLines(providers, settings.siteUrl + paths.city(city.slug), content),
    ),
    section('Sources', sources.list()),
    twinFoot(settings.buildDate),
  ]);
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function peopleLines({ population }: City, sources: Numbered): string[] {
  if (!population) return [];
  return [
    `People: ${numberWords(population.value)}, ${plain(population.kind)}, ${population.year} ${sources.mark(population.source)}`,
    ...population.alternatives.map(
      (other) =>
        `People, another count: ${numberWords(other.value)}, ${plain(other.kind)} ${sources.mark(other.source)}`,
    ),
  ];
}

/** Each reference of the text, such as [43 parks](#software-technology-parks), becomes its words and its sources. */
function withMarks(text: string, city: City, sources: Numbered): string {
  const ids = new Map<string, readonly string[]>([
    ['coordinates', city.coordinatesSource],
    ...(city.population
      ? [
          [
            'population',
            [city.population, ...city.population.alternatives].flatMap(({ source }) => source),
          ] as const,
        ]
      : []),
    ...shownFacts(city).map((fact) => [fact.id, fact.source] as const),
  ]);
  return text.replace(/\[([^\]]*)\]\(#([^)]+)\)/g, (_all, words: string, reference: string) => {
    const known = ids.get(noteIdOf(reference, false));
    return known ? `${words} ${sources.mark(known)}` : words;
  });
}
