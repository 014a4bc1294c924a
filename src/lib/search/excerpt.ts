/** A piece of an excerpt; the matched ones are shown as marked. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

/**
 * Takes an excerpt of the index apart: escaped text in which only `<mark>` stands for itself. What comes out is plain text to be put
 * into text nodes, so nothing that a source or a firm wrote can become markup.
 */
export function partsOfExcerpt(excerpt: string): ExcerptPart[] {
  return excerpt.split(/<mark>([\s\S]*?)<\/mark>/).flatMap((piece, index) => {
    const text = piece.replace(
      /&(lt|gt|amp|quot|#39|#x27);/g,
      (whole, name: string) => ENTITIES[name] ?? whole,
    );
    return text === '' ? [] : [{ text, marked: index % 2 === 1 }];
  });
}

/** The matched words of an excerpt in lower case. */
export function markedWords(excerpt: string): string[] {
  return partsOfExcerpt(excerpt).flatMap(({ text, marked }) => (marked ? [text.toLowerCase()] : []));
}
