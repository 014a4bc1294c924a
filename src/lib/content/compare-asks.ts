import { ASK_ALL, writeAsk, type CompareQuery } from '../catalogue/compare/compare-query.ts';
import { FOUND_FOR_NONE, QUESTIONS } from '../catalogue/compare/questions.ts';
import type { Question } from '../catalogue/missing.ts';
import type { Compared } from './compare-scored.ts';

/** What a reader may ask one provider; `isOn` for what is on the list. */
export type QuestionList = {
  slug: string;
  name: string;
  /** `hasBox`: a cell of the table offers it. */
  questions: (Question & { value: string; isOn: boolean; hasBox: boolean })[];
};

/** The asks of the address, those for all written out for each that can be asked. */
export function readList(
  query: CompareQuery,
  compared: readonly Compared[],
  foundForNone: readonly Question[],
): Set<string> {
  const askable = compared.filter(({ canBeAsked }) => canBeAsked).map(({ slug }) => slug);
  return new Set(
    query.asks.flatMap(({ slug, field }) => {
      const slugs = slug === ASK_ALL ? askable : askable.filter((each) => each === slug);
      const fields = field === FOUND_FOR_NONE ? foundForNone.map(({ id }) => id) : [field];
      return slugs.flatMap((each) => fields.map((one) => writeAsk({ slug: each, field: one })));
    }),
  );
}

/** Every question that the page offers, by provider, in one order; with what the buyer needs, where it was asked for. */
export function questionLists(
  compared: readonly Compared[],
  /** Values of the boxes in the table. */
  offered: ReadonlySet<string>,
  foundForNone: readonly Question[],
  isOn: ReadonlySet<string>,
  needs: ReadonlyMap<string, string>,
): QuestionList[] {
  const none = new Set(foundForNone.map(({ id }) => id));
  return compared
    .filter(({ canBeAsked }) => canBeAsked)
    .map(({ slug, name }) => ({
      ...{ slug, name },
      questions: QUESTIONS.flatMap((question) => {
        const value = writeAsk({ slug, field: question.id });
        if (!offered.has(value) && !none.has(question.id) && !isOn.has(value)) return [];
        const need = needs.get(question.id);
        return [
          {
            ...question,
            ...{ value, isOn: isOn.has(value), hasBox: offered.has(value) },
            question: need ? `${question.question} We need: ${need}.` : question.question,
          },
        ];
      }),
    }));
}
