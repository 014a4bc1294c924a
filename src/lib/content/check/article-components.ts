import { chartFaults } from './article-charts.ts';
import { withoutCalendar } from './article-digits.ts';
import { factsOf, type Evidence } from './article-evidence.ts';
import { cityMarkFaults, sourceMarkFaults } from './article-marks.ts';
import { wordsOf, type Part } from './article-parts.ts';
import type { TextFault } from './fault.ts';
import { holds, numbersHeld, numbersIn } from './numbers.ts';
import { perhaps } from './suggest.ts';
import type { Fields } from './view.ts';

/** What components may name; undefined where the register could not be read. */
export type Known = {
  stats: ReadonlyMap<string, Fields> | undefined;
  sources: ReadonlyMap<string, Evidence> | undefined;
  cities: ReadonlyMap<string, ReadonlyMap<string, Evidence>>;
};

type Shape = { needs: string[]; may: string[]; holdsWords: boolean };

/** Attributes of each component; `holdsWords` for those that stand round words. */
export const COMPONENTS: Readonly<Record<string, Shape>> = {
  Stat: { needs: ['id'], may: [], holdsWords: false },
  StatRange: { needs: [], may: ['id', 'low', 'high'], holdsWords: false },
  StatTable: { needs: ['ids', 'caption'], may: [], holdsWords: false },
  StatChart: { needs: ['kind', 'ids', 'title', 'measure', 'alt'], may: ['caveat'], holdsWords: false },
  SourceNote: { needs: ['id'], may: [], holdsWords: true },
  CityFact: { needs: ['city', 'id'], may: [], holdsWords: true },
  Ours: { needs: [], may: [], holdsWords: true },
};

/** What is wrong with one component of an article: its shape, what it names, and the numbers in its words. */
export function componentFaults(part: Part, known: Known): TextFault[] {
  const shape = COMPONENTS[part.name];
  if (!shape)
    return [
      {
        found: `${part.words}, which is no component of articles`,
        write: `one of ${Object.keys(COMPONENTS).join(', ')}${perhaps(part.name, Object.keys(COMPONENTS))}`,
      },
    ];
  const wrong = shapeFaults(part, shape);
  if (wrong.length > 0) return wrong;
  switch (part.name) {
    case 'Stat':
    case 'StatRange':
      return valueFaults(part, known.stats);
    case 'StatTable':
    case 'StatChart':
      return listFaults(part, known.stats);
    case 'SourceNote':
      return sourceMarkFaults(part, known.sources);
    case 'CityFact':
      return cityMarkFaults(part, known.cities);
    default:
      return [];
  }
}

/** Ids of the figures that a component names, in order. */
export function statIdsOf(part: Part): string[] {
  if (part.name === 'Stat' || part.name === 'StatRange')
    return ['id', 'low', 'high'].flatMap((name) => wordsOf(part, name) || []);
  const ids = part.attributes.get('ids');
  return part.name.startsWith('Stat') && Array.isArray(ids) ? ids : [];
}

function shapeFaults(part: Part, { needs, may, holdsWords }: Shape): TextFault[] {
  const { name, attributes, selfClosed, inner, words } = part;
  const known = [...needs, ...may];
  const faults: TextFault[] = [...attributes.keys()]
    .filter((key) => !known.includes(key))
    .map((key) => ({
      found: `${words} with ${key}, which <${name}> does not have`,
      write: known.length > 0 ? `${known.join(', ')} only${perhaps(key, known)}` : 'no attribute',
    }));
  for (const key of needs) {
    const value = attributes.get(key);
    const isThere = key === 'ids' ? Array.isArray(value) && value.length > 0 : wordsOf(part, key) !== '';
    if (!isThere)
      faults.push({
        found: `${words} without ${key}`,
        write: key === 'ids' ? 'ids={["…", "…"]}' : `${key}="…"`,
      });
  }
  if (holdsWords && (selfClosed || inner.trim() === ''))
    faults.push({ found: `${words} round no words`, write: `<${name} …>the words</${name}>` });
  if (!holdsWords && !selfClosed)
    faults.push({
      found: `${words}, which is not closed by itself`,
      write: `<${name} … /> with a slash at its end`,
    });
  if (name !== 'Ours' && /<[A-Za-z]/.test(inner))
    faults.push({ found: `${words} round another component`, write: 'plain words inside it' });
  return faults;
}

const isRange = (stat: Fields): boolean => stat['low'] !== undefined && stat['high'] !== undefined;

function unknownStats(ids: readonly string[], stats: ReadonlyMap<string, Fields>): TextFault[] {
  return ids
    .filter((id) => !stats.has(id))
    .map((id) => ({
      found: `the figure "${id}", which is not in stats.json`,
      write: `the id of a figure that exists${perhaps(id, stats.keys())}`,
    }));
}

/** <Stat> prints one number, <StatRange> a range as published or the span of two figures: never a midpoint. */
function valueFaults(part: Part, stats: Known['stats']): TextFault[] {
  const { name, words } = part;
  if (!stats) return [];
  const [id, low, high] = ['id', 'low', 'high'].map((key) => wordsOf(part, key));
  const unknown = unknownStats(statIdsOf(part), stats);
  if (unknown.length > 0) return unknown;
  const stat = stats.get(id ?? '');
  if (name === 'Stat')
    return stat && isRange(stat)
      ? [{ found: `${words}, which is a range`, write: `<StatRange id="${id}"/>` }]
      : [];
  if (id) {
    if (low || high) return [{ found: `${words} with id and low or high`, write: 'an id, or low and high' }];
    return stat && !isRange(stat)
      ? [{ found: `${words}, which is one number`, write: `<Stat id="${id}"/>` }]
      : [];
  }
  if (!low || !high) return [{ found: `${words} without a range`, write: 'an id, or low and high' }];
  return stats.get(low)?.['unit'] === stats.get(high)?.['unit']
    ? []
    : [{ found: `${words} from one unit to another`, write: 'two figures of one unit' }];
}

/** Tables and charts: figures that exist, and no number in their words that none of the figures holds. */
function listFaults(part: Part, stats: Known['stats']): TextFault[] {
  if (!stats) return [];
  const ids = statIdsOf(part);
  const unknown = unknownStats(ids, stats);
  if (unknown.length > 0) return unknown;
  const chosen = ids.map((id) => stats.get(id) ?? {});
  const held = numbersHeld(chosen.map(factsOf));
  const loose = ['title', 'measure', 'alt', 'caveat', 'caption'].flatMap((key) =>
    numbersIn(withoutCalendar(wordsOf(part, key)))
      .filter((number) => !holds(held, number))
      .map(({ words }) => ({
        found: `${words} in the ${key} of ${part.words}, which none of its figures holds`,
        write: 'a number as one of its figures has it, or none',
      })),
  );
  return part.name === 'StatChart' ? [...chartFaults(part, chosen), ...loose] : loose;
}
