import { describe, expect, test } from 'vitest';
import {
  countWords,
  factsIn,
  noteIdOf,
  ProseError,
  readProse,
  textOutsideFacts,
} from '../../../src/lib/content/prose.ts';

const read = (markdown: string, indexed = true) => readProse(markdown, { indexed });

test('a paragraph is words, strong, emphasis, links and references', () => {
  expect(read('Since [2003](#founded.1) **many** *words* at\n[home](/about/).')).toEqual([
    {
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'Since ' },
        { kind: 'fact', text: '2003', reference: '#founded.1', noteId: 'founded-1' },
        { kind: 'text', text: ' ' },
        { kind: 'strong', text: 'many' },
        { kind: 'text', text: ' ' },
        { kind: 'emphasis', text: 'words' },
        { kind: 'text', text: ' at ' },
        { kind: 'link', text: 'home', href: '/about/' },
        { kind: 'text', text: '.' },
      ],
    },
  ]);
});

test('headings and lists are blocks', () => {
  expect(read('## A heading\n\n- one\n- [two](#a.0)')).toEqual([
    { kind: 'heading', text: 'A heading' },
    {
      kind: 'list',
      items: [
        [{ kind: 'text', text: 'one' }],
        [{ kind: 'fact', text: 'two', reference: '#a.0', noteId: 'a-0' }],
      ],
    },
  ]);
});

test('an empty text has no blocks', () => {
  expect(read('')).toEqual([]);
});

test.each([
  ['#founded.1', true, 'founded-1'],
  ['#founded', true, 'founded-0'],
  ['#population', false, 'population'],
  ['#software-technology-parks', false, 'software-technology-parks'],
])('the reference %s points at a note', (reference, indexed, id) => {
  expect(noteIdOf(reference, indexed)).toBe(id);
});

describe('what could become markup is refused, with what to write', () => {
  test.each([
    ['an image', '![x](/x.png)', /^image is not allowed here: write plain words/],
    ['markup in a line', 'a <b>word</b>', /^html is not allowed here: write plain words/],
    ['a block of markup', '<script>alert()</script>', /^html is not allowed here: write paragraphs/],
    ['code', '`x`', /^inlineCode is not allowed/],
    ['a quotation', '> x', /^blockquote is not allowed/],
    ['a large heading', '# x', /headings begin with "## "/],
    ['a numbered list', '1. x', /^a numbered list is not allowed here: write a "- " list/],
    [
      'a list in a list',
      '- x\n  - y',
      /^list within a list is not allowed here: write one paragraph an entry/,
    ],
    ['a script in a link', '[x](javascript:alert)', /^link "javascript:alert": write a path/],
    ['another site by two slashes', '[x](//evil.example)', /^link "\/\/evil\.example": write a path/],
    ['a relative link', '[x](about/)', /^link "about\/": write a path/],
  ])('%s', (_name, markdown, message) => {
    expect(() => read(markdown)).toThrow(message);
    expect(() => read(markdown)).toThrow(ProseError);
  });
});

test('references are found in paragraphs and lists, in order', () => {
  const blocks = read('[a](#x.0)\n\n- [b](#y.1)\n- c');
  expect(factsIn(blocks).map(({ text, noteId }) => [text, noteId])).toEqual([
    ['a', 'x-0'],
    ['b', 'y-1'],
  ]);
});

test('the words outside references keep those of links', () => {
  expect(textOutsideFacts(read('In [2003](#founded.0) it had 5 [shops](/about/).'))).toBe(
    'In   it had 5  shops .',
  );
});

test.each([
  ['', 0],
  ['One two three.', 3],
  ['## A heading\n\nand **strong** words', 5],
  ['[two words](/services/a-b/) here', 3],
  ['[2003](#founded.0) is a word', 4],
  ['- a\n- b', 2],
  ['a – b, 24/7 round-the-clock', 4],
])('%j has %i words', (markdown, words) => {
  expect(countWords(markdown)).toBe(words);
});
