/** A subject that is longer is cut by some mail programs and refused by others. */
const MOST_SUBJECT = 150;

/** Mail programs of the plain kind show 78 columns; an answer puts "> " before each line. */
const TEXT_WIDTH = 72;

const lineBreak = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** What cannot be seen but turns, hides or breaks what stands beside it. */
const unseen = /[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

const htmlSigns: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text on one line: breaks and tabs become spaces, control and direction signs go. */
export function toLine(value: string): string {
  return value
    .replace(lineBreak, ' ')
    .replaceAll('\t', ' ')
    .replace(unseen, '')
    .toWellFormed()
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Text that keeps its lines, each cleaned by itself, with at most one empty line between two. */
export function toLines(value: string): string {
  const lines = value.split(lineBreak).map(toLine);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text as it stands in HTML, between tags and in attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => htmlSigns[sign] ?? sign);
}

/** Cuts a subject that is too long after a word, and says so with an ellipsis. */
export function cutSubject(line: string): string {
  if (line.length <= MOST_SUBJECT) return line;
  const start = line.slice(0, MOST_SUBJECT - 1);
  const lastSpace = start.lastIndexOf(' ');
  // One word longer than the half has no good place to be cut; half of a character pair is none at all.
  const cut =
    lastSpace > MOST_SUBJECT / 2 ? start.slice(0, lastSpace) : start.replace(/[\ud800-\udbff]$/, '');
  return `${cut}…`;
}

/** Breaks long lines at spaces; entries of a list and quotations go on under themselves. An address is never broken. */
export function wrapText(text: string): string {
  return text
    .replace(/\n{3,}/g, '\n\n')
    .split('\n')
    .map((line) => (line.length <= TEXT_WIDTH ? line : wrapLine(line)))
    .join('\n');
}

/** Text with every address replaced, for those whom the links are not meant for. */
export function hideLinks(text: string): string {
  return text.replace(/https?:\/\/\S+/gi, '(link)');
}

function wrapLine(line: string): string {
  const mark = /^(> |- )?/.exec(line)?.[0] ?? '';
  const indent = mark === '- ' ? '  ' : mark;
  const [first = '', ...words] = line.slice(mark.length).split(' ');
  const lines: string[] = [];
  let current = mark + first;
  for (const word of words) {
    if (current.length + 1 + word.length <= TEXT_WIDTH) current += ` ${word}`;
    else {
      lines.push(current);
      current = indent + word;
    }
  }
  return [...lines, current].join('\n');
}
