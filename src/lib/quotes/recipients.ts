import type { EvidenceLevel } from '../catalogue/evidence.ts';
import { listWords } from '../format/numbers.ts';
import { MOST_RECIPIENTS } from '../schemas/brief/quote-request.ts';
import { valuesOf, type Typed } from './typed.ts';

/** A provider as the form shows it. */
export interface QuoteProvider {
  slug: string;
  name: string;
  level: EvidenceLevel;
  /** Why it cannot be asked, after its name: "is a captive centre"; null for one that can. */
  whyNot: string | null;
  /** The same as a sentence of its own; empty for one that can. */
  note: string;
  isClaimed: boolean;
  /** Beside Pakistan: where its profile says that it has an office. */
  countries: readonly string[];
}

export interface RecipientProblem {
  slug: string;
  message: string;
}

/** How the brief reaches a provider. */
export const routeSentence = ({ whyNot, note, isClaimed }: QuoteProvider): string => {
  if (whyNot !== null) return note;
  return isClaimed
    ? 'Profile claimed: your brief goes to them directly.'
    : 'Profile not claimed: an editor passes your brief on by hand, within 1 working day.';
};

/** Those that are ticked and cannot be asked, each with what to do. */
export function recipientProblems(
  typed: Typed,
  providerOf: (slug: string) => QuoteProvider | undefined,
): RecipientProblem[] {
  return valuesOf(typed, 'p').flatMap((slug) => {
    const provider = providerOf(slug);
    if (!provider) return [{ slug, message: `“${slug}” is not on this site; untick it` }];
    if (provider.whyNot === null) return [];
    return [{ slug, message: `${provider.name} ${provider.whyNot} and cannot be asked; untick it` }];
  });
}

/** "4 ticked, 3 of them can be asked; at most 5." */
export function tickedWords(count: number, faulty: number): string {
  if (count === 0) return `None ticked yet; at most ${MOST_RECIPIENTS}.`;
  const able = faulty === 0 ? '' : `, ${count - faulty} of them can be asked`;
  return `${count} ticked${able}; at most ${MOST_RECIPIENTS}.`;
}

/** Those that will receive the brief, in the order in which they were ticked. */
export function recipientsOf(
  typed: Typed,
  providerOf: (slug: string) => QuoteProvider | undefined,
): QuoteProvider[] {
  return valuesOf(typed, 'p').flatMap((slug) => {
    const provider = providerOf(slug);
    return provider?.whyNot === null ? [provider] : [];
  });
}

/** Where they are: "Pakistan and the United States". */
export const countriesOf = (recipients: readonly QuoteProvider[]): string[] => [
  ...new Set(['Pakistan', ...recipients.flatMap(({ countries }) => countries)]),
];

/** Countries within a sentence: a few take an article. */
export const countriesWords = (countries: readonly string[]): string =>
  listWords(countries.map((name) => (/^United /.test(name) ? `the ${name}` : name)));
