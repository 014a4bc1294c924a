import { withoutNames } from './article-digits.ts';
import type { Evidence } from './article-evidence.ts';
import { wordsOf, type Part } from './article-parts.ts';
import type { TextFault } from './fault.ts';
import { holds, numbersIn } from './numbers.ts';
import { perhaps } from './suggest.ts';

const looseNumbers = (part: Part, { numbers }: Evidence, holder: string, advice: string): TextFault[] =>
  numbersIn(withoutNames(part.inner))
    .filter((number) => !holds(numbers, number))
    .map(({ words }) => ({
      found: `${words} in ${part.words}${part.inner}</${part.name}>, which ${holder}`,
      write: advice,
    }));

/** <SourceNote>: a source that exists, and numbers that a fact resting on it holds. */
export function sourceMarkFaults(
  part: Part,
  sources: ReadonlyMap<string, Evidence> | undefined,
): TextFault[] {
  if (!sources) return [];
  const id = wordsOf(part, 'id');
  const evidence = sources.get(id);
  if (!evidence)
    return [
      {
        found: `the source "${id}", which is not in sources.json`,
        write: `the id of a source that exists${perhaps(id, sources.keys())}`,
      },
    ];
  return looseNumbers(
    part,
    evidence,
    'no fact that rests on this source holds',
    'the number as a fact of this source has it, or the source of a fact that has it',
  );
}

/** <CityFact>: a fact that exists, and the numbers that it holds. */
export function cityMarkFaults(
  part: Part,
  cities: ReadonlyMap<string, ReadonlyMap<string, Evidence>>,
): TextFault[] {
  const [name, id] = [wordsOf(part, 'city'), wordsOf(part, 'id')];
  const city = cities.get(name);
  if (!city)
    return [
      {
        found: `the city "${name}", which has no file`,
        write: `the slug of a city that exists${perhaps(name, cities.keys())}`,
      },
    ];
  const fact = city.get(id);
  if (!fact)
    return [
      {
        found: `the fact "${id}", which ${name} does not have`,
        write: `the id of one of its facts${perhaps(id, city.keys())}`,
      },
    ];
  return looseNumbers(
    part,
    fact,
    'that fact does not hold',
    'the number as the fact has it, or the fact that has it',
  );
}
