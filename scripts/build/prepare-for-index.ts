import type { PageFacts } from '../../src/lib/search/page-facts.ts';

/** Changing these two means looking at what BaseLayout.astro and Section.astro write. */
const mainElement = /<main id="main"[^>]*>/;
const namedSection = /<section class="section" id="([^"]+)">(\s*<header>\s*)<h2>/g;

/** Without a title of its own Pagefind takes the heading; a dash holds no word that could be found. */
const noTitle = '–';

/**
 * A copy of a page for the search index: what the index is told of it stands in attributes, and the name of a section is
 * moved to its heading, where Pagefind looks for it. Undefined for a page that search engines are asked to leave out.
 */
export function prepareForIndex(html: string, facts: PageFacts): string | undefined {
  if (/<meta name="robots" content="noindex"/.test(html)) return undefined;
  if (!mainElement.test(html)) throw new Error('A page has no <main id="main">.');
  const heading = textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
  const told = [
    tell('filter', 'kind', facts.kind),
    ...facts.services.map((name) => tell('filter', 'service', escaped(name))),
    ...facts.cities.map((name) => tell('filter', 'city', escaped(name))),
    ...facts.industries.map((name) => tell('filter', 'industry', escaped(name))),
    tell('meta', 'kind', facts.kind),
    tell('meta', facts.title, heading),
    ...(facts.title === 'title' ? [] : [tell('meta', 'title', noTitle)]),
    ...(facts.aliases.length > 0 ? [tell('meta', 'alias', escaped(facts.aliases.join(', ')))] : []),
    ...(facts.also.length > 0 ? [tell('meta', 'also', escaped(facts.also.join(', ')))] : []),
  ];
  return html
    .replace(mainElement, `<main data-pagefind-weight="${facts.weight}">${told.join('')}`)
    .replaceAll(namedSection, '<section>$2<h2 id="$1">');
}

/** An empty element that tells the index one thing; the value is escaped already. */
function tell(what: 'filter' | 'meta', name: string, value: string): string {
  return `<i data-pagefind-${what}="${name}[data-value]" data-value="${value.replaceAll('"', '&quot;')}"></i>`;
}

/** The words of a heading, still escaped as they stand in the page. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
