import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Reads a page as a browser does. */
export function parsePage(html: string): Document {
  return parse(html);
}

/** All elements below a node, in document order, also those inside templates. */
export function elementsOf(node: ParentNode): Element[] {
  const found: Element[] = [];
  const visit = (parent: ParentNode) => {
    for (const child of parent.childNodes) {
      if (!('tagName' in child)) continue;
      found.push(child);
      visit('content' in child ? child.content : child);
    }
  };
  visit(node);
  return found;
}

/** All elements of one name. */
export function elementsNamed(node: ParentNode, name: string): Element[] {
  return elementsOf(node).filter((element) => element.tagName === name);
}

/** The value of an attribute; undefined when it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** The text of an element with its spaces gathered. */
export function textOf(node: ParentNode): string {
  const parts: string[] = [];
  const visit = (parent: ParentNode) => {
    for (const child of parent.childNodes) {
      if (child.nodeName === '#text') parts.push((child as DefaultTreeAdapterTypes.TextNode).value);
      if ('childNodes' in child) visit(child);
    }
  };
  visit(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The `content` of the meta element with this name or property. */
export function metaOf(document: Document, name: string): string | undefined {
  const meta = elementsNamed(document, 'meta').find(
    (each) => attribute(each, 'name') === name || attribute(each, 'property') === name,
  );
  return meta && attribute(meta, 'content');
}

/** The elements of `link` with this relation. */
export function linksWithRel(document: Document, rel: string): Element[] {
  return elementsNamed(document, 'link').filter((link) =>
    (attribute(link, 'rel') ?? '').split(/\s+/).includes(rel),
  );
}
