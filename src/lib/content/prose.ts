import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';

/**
 * Text of a profile: a small part of Markdown, read into plain data and never into HTML,
 * so that nothing in it can become markup. A link to "#founded.1" is a reference to a claim.
 */
export type Run =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'emphasis'; text: string }
  | { kind: 'link'; text: string; href: string }
  /** Words of a fact, followed by the mark of this note. */
  | { kind: 'fact'; text: string; reference: string; noteId: string };

export type Block =
  { kind: 'paragraph'; runs: Run[] } | { kind: 'list'; items: Run[][] } | { kind: 'heading'; text: string };

/** A text holds something that our Markdown does not allow; the message says what to write. */
export class ProseError extends Error {}

const plain = (node: Nodes): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children.map((child) => plain(child)).join('')
      : '';

/** "#founded.1" or "#founded" names the claim founded-1 or founded-0; "#population" in a city names the fact itself. */
export function noteIdOf(reference: string, indexed: boolean): string {
  const [field = '', index] = reference.replace(/^#/, '').split('.');
  return indexed ? `${field}-${index ?? '0'}` : field;
}

function runOf(node: PhrasingContent, indexed: boolean): Run {
  switch (node.type) {
    case 'text':
      return { kind: 'text', text: node.value.replace(/\s+/g, ' ') };
    case 'strong':
      return { kind: 'strong', text: plain(node) };
    case 'emphasis':
      return { kind: 'emphasis', text: plain(node) };
    case 'link':
      if (node.url.startsWith('#'))
        return { kind: 'fact', text: plain(node), reference: node.url, noteId: noteIdOf(node.url, indexed) };
      if (!/^(\/(?!\/)|https?:\/\/)/.test(node.url))
        throw new ProseError(`link "${node.url}": write a path of this site or a whole https address`);
      return { kind: 'link', text: plain(node), href: node.url };
    default:
      throw new ProseError(
        `${node.type} is not allowed here: write plain words, **strong**, *emphasis* or [words](address)`,
      );
  }
}

function blockOf(node: RootContent, indexed: boolean): Block {
  const runs = (children: PhrasingContent[]): Run[] => children.map((child) => runOf(child, indexed));
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', runs: runs(node.children) };
    case 'heading':
      if (node.depth !== 2) throw new ProseError('headings begin with "## "');
      return { kind: 'heading', text: plain(node) };
    case 'list':
      if (node.ordered) throw new ProseError('a numbered list is not allowed here: write a "- " list');
      return {
        kind: 'list',
        items: node.children.map((item) => item.children.flatMap((child) => itemRuns(child, indexed))),
      };
    default:
      throw new ProseError(
        `${node.type} is not allowed here: write paragraphs, "## " headings and "- " lists`,
      );
  }
}

function itemRuns(node: RootContent, indexed: boolean): Run[] {
  if (node.type !== 'paragraph')
    throw new ProseError(`${node.type} within a list is not allowed here: write one paragraph an entry`);
  return node.children.map((child) => runOf(child, indexed));
}

/** Reads a text; `indexed` for profiles, whose references carry a field and an index. */
export function readProse(markdown: string, { indexed }: { indexed: boolean }): Block[] {
  return fromMarkdown(markdown).children.map((node) => blockOf(node, indexed));
}

const blockRuns = (block: Block): Run[] =>
  block.kind === 'paragraph' ? block.runs : block.kind === 'list' ? block.items.flat() : [];

/** All references of a text, in order. */
export function factsIn(blocks: Block[]): Extract<Run, { kind: 'fact' }>[] {
  return blocks.flatMap(blockRuns).filter((run) => run.kind === 'fact');
}

/** Words outside references: where a digit would be a figure without a source. */
export function textOutsideFacts(blocks: Block[]): string {
  return blocks
    .flatMap(blockRuns)
    .filter((run) => run.kind !== 'fact')
    .map((run) => run.text)
    .join(' ');
}

/** Number of words of a Markdown text, without markup and addresses. */
export function countWords(markdown: string): number {
  const text = markdown.replace(/\]\([^)]*\)/g, ']').replace(/[#*_>[\]]/g, ' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
