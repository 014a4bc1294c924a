import { encodings, type Encoding } from './file-list.ts';

const names = Object.keys(encodings) as Encoding[];

/**
 * Picks the content coding for an Accept-Encoding header out of those that exist: the one
 * with the highest weight, brotli before gzip when the weights are equal, none when the
 * client prefers the plain form.
 */
export function chooseEncoding(
  header: string | undefined,
  available: Readonly<Partial<Record<Encoding, number>>>,
): Encoding | undefined {
  if (header === undefined) return undefined;
  const weights = parseWeights(header);
  const weightOf = (name: string): number | undefined => weights.get(name) ?? weights.get('*');
  let best: Encoding | undefined;
  let bestWeight = 0;
  for (const name of names) {
    const weight = weightOf(name) ?? 0;
    if (available[name] !== undefined && weight > bestWeight) {
      best = name;
      bestWeight = weight;
    }
  }
  return (weights.get('identity') ?? 0) > bestWeight ? undefined : best;
}

/** Whether an If-None-Match header names the entity tag that would be sent now. */
export function matchesEntityTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}

function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    if (name === '') continue;
    const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const weight = given === undefined ? 1 : Number(given);
    weights.set(name, weight >= 0 && weight <= 1 ? weight : 0);
  }
  return weights;
}
