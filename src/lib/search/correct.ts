import { editDistance } from './edit-distance.ts';

/** Shorter words have too many neighbours to guess. */
const SHORTEST = 4;

/**
 * The query with its unknown words put right from a list of known ones, or undefined when there is nothing to put right.
 * `isFound` says of a word that the index has it. Two words that the list knows as one are joined: "touch stone".
 */
export function correctQuery(
  words: readonly string[],
  known: readonly string[],
  isFound: (word: string) => boolean,
): string | undefined {
  const list = new Set(known);
  const corrected: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const joined = word + (words[index + 1] ?? '');
    if (joined !== word && list.has(joined) && !(list.has(word) && list.has(words[index + 1] ?? ''))) {
      corrected.push(joined);
      index += 1;
    } else {
      const isRight = word.length < SHORTEST || list.has(word) || isFound(word);
      corrected.push(isRight ? word : (nearest(word, known) ?? word));
    }
  }
  const query = corrected.join(' ');
  return query === words.join(' ') ? undefined : query;
}

/** The known word that is the fewest letters away; the first in the list when two are equally near. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
  let best: string | undefined;
  let fewest = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= fewest || candidate.length < SHORTEST) continue;
    const steps = editDistance(word, candidate);
    if (steps < fewest) [best, fewest] = [candidate, steps];
  }
  return best;
}
