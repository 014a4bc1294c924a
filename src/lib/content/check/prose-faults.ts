import { ProseError, readProse, type Block, type Run } from '../prose.ts';
import { rawClaims } from './claims-view.ts';
import { show, type Fault } from './fault.ts';
import { holds, numbersHeld, numbersIn } from './numbers.ts';
import { perhaps } from './suggest.ts';
import { fieldsIn, isFields, textOf, textsIn, type ContentView, type Entry, type Fields } from './view.ts';

/** What a reference of a text may point at. */
type Target = { numbers: Set<number>; forbidden?: string };

/** Texts of providers and cities: references that resolve, and no digit that its claim does not hold. */
export function proseFaults({ entries }: ContentView): Fault[] {
  const names = entries.providers.flatMap(({ data }) => namesOf(data)).filter((name) => /\d/.test(name));
  return [
    ...entries.providers.flatMap((entry) => textFaults(entry, true, claimTargets(entry), names)),
    ...entries.cities.flatMap((entry) => textFaults(entry, false, factTargets(entry), names)),
  ];
}

/** Names of firms may hold digits that are no figures. */
const namesOf = (data: Fields): string[] =>
  [data['name'], data['legalName']].flatMap((name) => textOf(name) ?? []).concat(textsIn(data['aliases']));

function claimTargets(provider: Entry): Map<string, Target> {
  return new Map(
    rawClaims(provider).map(({ id, claim }) => {
      const always = isFields(claim['value']) && claim['value']['always'] ? [24, 7] : [];
      const { value, text, quote, asOf, scope, note } = claim;
      return [id, { numbers: numbersHeld(value, text, quote, asOf, scope, note, always) }];
    }),
  );
}

function factTargets(city: Entry): Map<string, Target> {
  const { latitude, longitude, population, facts } = city.data;
  const targets = new Map<string, Target>([['coordinates', { numbers: numbersHeld(latitude, longitude) }]]);
  if (isFields(population)) {
    const others = fieldsIn(population['alternatives']).map(({ value, kind, quote }) => [value, kind, quote]);
    targets.set('population', {
      numbers: numbersHeld(
        population['value'],
        population['year'],
        population['kind'],
        population['quote'],
        others,
      ),
    });
  }
  for (const { id, value, unit, text, quote, period, articleOnly } of fieldsIn(facts)) {
    const forbidden = articleOnly ? 'which stands in articles only' : undefined;
    targets.set(String(id), {
      numbers: numbersHeld(value, unit, text, quote, period),
      ...(forbidden && { forbidden }),
    });
  }
  return targets;
}

function textFaults(
  { file, body, data }: Entry,
  indexed: boolean,
  targets: ReadonlyMap<string, Target>,
  names: string[],
): Fault[] {
  const fault = (found: string, write: string): Fault => ({ file, field: 'text', found, write });
  const own = namesOf(data);
  let blocks: Block[];
  try {
    blocks = readProse(body, { indexed });
  } catch (error) {
    if (!(error instanceof ProseError)) throw error;
    const [found = '', write = error.message] = error.message.split(': write ');
    return [fault(found, write)];
  }
  return blocks.flatMap(runsOf).flatMap((run) => {
    if (run.kind !== 'fact')
      return looseDigits(run.text, own, names).map((digits) =>
        fault(
          `${digits} in "${excerpt(run.text, digits)}"`,
          'figures inside a reference to the fact that holds them: [words](#field.0)',
        ),
      );
    const target = targets.get(run.noteId);
    const words = `[${run.text}](${run.reference})`;
    if (!target)
      return [
        fault(
          `${words}, which points at no fact`,
          `a reference that exists${perhaps(run.noteId, targets.keys())}`,
        ),
      ];
    if (target.forbidden) return [fault(`${words}, ${target.forbidden}`, 'the text without this fact')];
    return numbersIn(run.text)
      .filter((number) => !holds(target.numbers, number))
      .map((number) =>
        fault(
          `${number.words} in ${words}, which that fact does not hold`,
          'the number as the fact has it, or a reference to the fact that has it',
        ),
      );
  });
}

/** A heading is a run as well: a figure in it would stand there without its source. */
const runsOf = (block: Block): Run[] => {
  if (block.kind === 'heading') return [{ kind: 'text', text: block.text }];
  return block.kind === 'paragraph' ? block.runs : block.items.flat();
};

/** Digits that are left when the names of firms are taken out, its own first: most texts need no other. */
function looseDigits(text: string, own: string[], others: string[]): string[] {
  const without = (rest: string, name: string): string =>
    /\d/.test(rest) ? rest.replaceAll(name, '') : rest;
  const plain = others.reduce(without, own.reduce(without, text));
  return plain.match(/\d[\d,.]*/g)?.map((digits) => show(digits.replace(/[.,]$/, ''))) ?? [];
}

const excerpt = (text: string, digits: string): string => {
  const at = Math.max(0, text.indexOf(digits.replaceAll('"', '')) - 25);
  return text.slice(at, at + 60).trim();
};
