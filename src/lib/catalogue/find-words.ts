import { NOT_FOUND, type Facet } from './facets.ts';
import type { FindResult } from './find.ts';
import { askedFacets, isMust, type FindQuery } from './find-query.ts';

/** A piece of a sentence; the strong ones are what the visitor chose, and the count. */
export type SentencePart = { text: string; strong: boolean };

/** How a value reads inside a sentence: "customer support", "Islamabad", "24/7 hours", "English". */
export type ValueNames = (facet: Facet, value: string) => string;

/** The parts as plain text, for a title or an announcement. */
export const plainSentence = (parts: readonly SentencePart[]): string =>
  parts.map(({ text }) => text).join('');

/**
 * What was searched, and what came of it, in plain sentences:
 * "8 providers offer customer support in Islamabad or Rawalpindi. You also asked for 24/7 hours and English:
 * met or not found for 7, a source says otherwise for 1."
 * What nobody states is "not found", never a denial.
 */
export function sentenceOf(query: FindQuery, result: FindResult, names: ValueNames): SentencePart[] {
  const asked = askedFacets(query);
  const musts = asked.filter((facet) => isMust(query, facet));
  const wishes = asked.filter((facet) => !isMust(query, facet));
  return merge([
    strong(`${digits(result.total)} ${result.total === 1 ? 'provider' : 'providers'}`),
    ...(musts.includes('kind') ? [plain(' of the kind '), ...choice(query, 'kind', names)] : []),
    ...saying(query, musts, result.total === 1, names),
    plain('.'),
    ...wishWords(query, wishes, musts.length > 0 || query.q !== '', result, names),
    ...(result.total === 0 ? zeroWords(query, musts, result, names) : []),
  ]);
}

const plain = (text: string): SentencePart => ({ text, strong: false });
const strong = (text: string): SentencePart => ({ text, strong: true });
const numbers = new Intl.NumberFormat('en-GB');
const digits = (count: number): string => numbers.format(count);

/** " offer customer support in Lahore, with English, and match “care”" */
function saying(query: FindQuery, musts: Facet[], one: boolean, names: ValueNames): SentencePart[] {
  const has = (facet: Facet): boolean => musts.includes(facet);
  const values = (facet: Facet): SentencePart[] => choice(query, facet, names);
  const rest = musts.filter((facet) => !['service', 'city', 'industry', 'kind'].includes(facet));
  const clauses: SentencePart[][] = [];
  if (has('service'))
    clauses.push([
      plain(one ? ' offers ' : ' offer '),
      ...values('service'),
      ...cityWords(query, has('city'), names),
    ]);
  else if (has('city'))
    clauses.push([plain(one ? ' is listed' : ' are listed'), ...cityWords(query, true, names)]);
  if (has('industry')) clauses.push([plain(one ? ' works for ' : ' work for '), ...values('industry')]);
  if (query.q) clauses.push([plain(one ? ' matches ' : ' match '), strong(`“${query.q}”`)]);
  if (clauses.length === 0) clauses.push([plain(one ? ' is listed' : ' are listed')]);
  return [
    ...clauses.flatMap((clause, index) => (index ? [plain(' and'), ...clause] : clause)),
    ...(rest.length ? [plain(', with '), ...joined(rest.map(values), ' and ')] : []),
  ];
}

/** " in Islamabad or Rawalpindi"; with the option "not found": " in Lahore, or in a city that was not found". */
function cityWords(query: FindQuery, asked: boolean, names: ValueNames): SentencePart[] {
  if (!asked) return [];
  const cities = query.facets.city.filter((city) => city !== NOT_FOUND);
  const named = cities.length
    ? [
        plain(' in '),
        ...joined(
          cities.map((city) => [strong(names('city', city))]),
          ' or ',
        ),
      ]
    : [];
  if (cities.length === query.facets.city.length) return named;
  return [
    ...named,
    plain(cities.length ? ', or in a city that was ' : ' in a city that was '),
    strong('not found'),
  ];
}

/** What makes a wish of a name that is none by itself. */
const WISH_WORDS: Partial<Record<Facet, string>> = { city: 'an office in ', industry: 'clients in ' };

function wishWords(
  query: FindQuery,
  wishes: Facet[],
  also: boolean,
  result: FindResult,
  names: ValueNames,
): SentencePart[] {
  if (wishes.length === 0) return [];
  const otherwise = result.groups.otherwise.length;
  const rest = result.total - otherwise;
  const met = query.missing === 'keep' ? 'met or not found' : 'met';
  const outcome = [
    ...(rest || !otherwise ? [`${met} for ${digits(rest)}`] : []),
    ...(otherwise ? [`a source says otherwise for ${digits(otherwise)}`] : []),
  ].join(', ');
  return [
    plain(also ? ' You also asked for ' : ' You asked for '),
    ...joined(
      wishes.map((facet) => [plain(WISH_WORDS[facet] ?? ''), ...choice(query, facet, names)]),
      ' and ',
    ),
    plain(result.total ? `: ${outcome}.` : '.'),
  ];
}

/** " Of 34 providers, none is found with IT support and 2 are found with Quetta." */
function zeroWords(query: FindQuery, musts: Facet[], result: FindResult, names: ValueNames): SentencePart[] {
  const clauses = musts.map((facet) => {
    const out = result.leftOut[facet];
    const count = result.of - (out ? out.notFound + out.otherwise : 0);
    const words = count === 0 ? 'none is' : `${digits(count)} ${count === 1 ? 'is' : 'are'}`;
    return [plain(`${words} found with `), ...choice(query, facet, names)];
  });
  if (clauses.length === 0) return [];
  return [plain(` Of ${digits(result.of)} providers, `), ...joined(clauses, ' and '), plain('.')];
}

const choice = (query: FindQuery, facet: Facet, names: ValueNames): SentencePart[] =>
  joined(
    query.facets[facet].map((value) => [strong(names(facet, value))]),
    ' or ',
  );

/** "a", "a or b", "a, b or c". */
function joined(parts: readonly SentencePart[][], last: string): SentencePart[] {
  return parts.flatMap((each, index) =>
    index === 0 ? each : [plain(index === parts.length - 1 ? last : ', '), ...each],
  );
}

/** Neighbours of one weight become one part. */
function merge(parts: readonly SentencePart[]): SentencePart[] {
  const merged: SentencePart[] = [];
  for (const part of parts) {
    const before = merged.at(-1);
    if (before && before.strong === part.strong) before.text += part.text;
    else merged.push({ ...part });
  }
  return merged;
}
