/** A component as it stands in the text of an article. */
export type Part = {
  name: string;
  /** Attributes as written: words, a list of words, or nothing that we know (undefined). */
  attributes: ReadonlyMap<string, string | string[] | undefined>;
  /** Closed by itself: <Stat … />. */
  selfClosed: boolean;
  /** What stands between its two tags; empty for one that is closed by itself or not at all. */
  inner: string;
  /** How it began, short enough for a message. */
  words: string;
};

export type ArticleParts = {
  parts: Part[];
  /** The Markdown that is left: each component is gone with what it holds; of <Ours> only the tags. */
  prose: string;
  /** The words that a reader meets outside figures, tables and charts: prose and what source marks hold. */
  reading: string;
  /** Tags without their partner. */
  unpaired: string[];
};

const TAG = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}))?/g;

/** Components that only surround text: what they hold is text of the article. */
const FRAMES = ['Ours'];

/** Reads an article's MDX far enough to judge it: components with their attributes, and the Markdown round them. */
export function readParts(body: string): ArticleParts {
  const parts: Part[] = [];
  const unpaired: string[] = [];
  const open: { part: Part; from: number; end: number }[] = [];
  /** Stretches that are no prose; `text` when a reader reads what is in them. */
  const holes: { from: number; to: number; inner: string }[] = [];
  for (const match of body.matchAll(TAG)) {
    const [tag, closing, name = '', attributes = '', slash] = match;
    const end = match.index + tag.length;
    if (closing) {
      const at = open.findLastIndex(({ part }) => part.name === name);
      const opened = open[at];
      if (!opened) {
        unpaired.push(tag);
        holes.push({ from: match.index, to: end, inner: ' ' });
        continue;
      }
      unpaired.push(
        ...open
          .splice(at)
          .slice(1)
          .map(({ part }) => part.words),
      );
      opened.part.inner = body.slice(opened.end, match.index);
      if (FRAMES.includes(name))
        holes.push(
          { from: opened.from, to: opened.end, inner: ' ' },
          { from: match.index, to: end, inner: ' ' },
        );
      else holes.push({ from: opened.from, to: end, inner: opened.part.inner });
      continue;
    }
    const part: Part = {
      name,
      attributes: readAttributes(attributes),
      selfClosed: slash === '/',
      inner: '',
      words: tag.length > 60 ? `${tag.slice(0, 57)}…` : tag,
    };
    parts.push(part);
    if (part.selfClosed) holes.push({ from: match.index, to: end, inner: ' ' });
    else open.push({ part, from: match.index, end });
  }
  for (const { part, from, end } of open) {
    unpaired.push(part.words);
    holes.push({ from, to: end, inner: ' ' });
  }
  return {
    parts,
    prose: fill(body, holes, () => ' … '),
    reading: fill(body, holes, ({ inner }) => inner).replace(TAG, ' '),
    unpaired,
  };
}

/** An attribute's words; empty when it is missing or a list. */
export const wordsOf = ({ attributes }: Part, name: string): string => {
  const value = attributes.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

type Hole = { from: number; to: number; inner: string };

/** The text with each hole filled; a hole within another one goes with it. */
function fill(body: string, holes: Hole[], filling: (hole: Hole) => string): string {
  let text = '';
  let at = 0;
  for (const hole of [...holes].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (hole.from < at) continue;
    text += body.slice(at, hole.from) + filling(hole);
    at = hole.to;
  }
  return text + body.slice(at);
}

function readAttributes(text: string): Part['attributes'] {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, code]) => [
      name,
      double ?? single ?? listOf(code),
    ]),
  );
}

/** {["a", "b"]} as a list of words; undefined for any other code, which an article has no need of. */
function listOf(code: string | undefined): string[] | undefined {
  try {
    const list: unknown = JSON.parse((code ?? '').replaceAll("'", '"').replace(/,\s*\]/, ']'));
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}
