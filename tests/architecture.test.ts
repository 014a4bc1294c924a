import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsBelow, sourceFilesBelow, type SourceImport } from './support/imports.ts';

/** One row of the table "who may import whom": what a group of files may import of the project and of packages. */
interface Row {
  who: string;
  from: RegExp;
  project: RegExp[];
  packages: RegExp[];
  /** Types of any module of lib may be taken as well; they leave nothing in the program. */
  types?: true;
}

const nothing: RegExp[] = [];
const site = /^src\/lib\/site(-settings|-navigation)?\.ts$/;
const components = /^src\/components\//;
const schemas = lib('schemas');

/** The first row that fits a file is its rule. */
const table: Row[] = [
  {
    who: 'pages, and the views that several routes share',
    from: /^src\/(pages|views)\//,
    project: [
      components,
      /^src\/views\//,
      /^src\/(styles|assets)\//,
      /^src\/site-content\.ts$/,
      /^src\/lib\/(?!stores\/|server\/)/,
    ],
    // A tool is drawn by the server with the component that makes it live.
    packages: [/^astro(:|\/|$)/, /^@fontsource\//, /^react$/, /^react-dom\/server$/],
    // A view takes what a use case gives: its type, and none of its program.
    types: true,
  },
  {
    who: 'actions and middleware',
    from: /^src\/(actions\/|middleware\.ts)/,
    // In development the middleware stands in for the server, which hands the content over.
    project: [lib('server'), schemas, site, /^src\/site-content\.ts$/],
    packages: [/^astro:/],
  },
  {
    who: 'the program of the pages that are rendered on demand',
    from: /^src\/live-entry\.ts$/,
    // What it keeps of the content must be the same modules as those of the pages.
    project: [lib('content')],
    packages: [/^astro\/app\/entrypoint$/],
  },
  {
    who: 'the collections joined for the pages',
    from: /^src\/site-content\.ts$/,
    project: [/^src\/content\/corrections\.json$/, schemas, lib('content', 'catalogue'), site],
    packages: [/^astro:content$/],
    types: true,
  },
  {
    who: 'the list of collections',
    from: /^src\/content\.config\.ts$/,
    project: [schemas, lib('content')],
    packages: [/^astro[:/]/, /^zod$/, /^node:/],
  },
  {
    who: 'the frame round every page',
    from: /^src\/components\/layout\//,
    project: [
      components,
      /^src\/styles\//,
      /^src\/site-content\.ts$/,
      lib('format', 'content', 'share'),
      site,
    ],
    packages: [/^astro(:|\/|$)/, /^@fontsource-variable\//],
    types: true,
  },
  {
    who: 'components (.astro)',
    from: /^src\/components\/.*\.astro$/,
    // What is said of a brief and of its answers is words of lib/quotes, as it is in the form and in the mails.
    project: [
      components,
      /^src\/styles\//,
      lib('format', 'content', 'geometry', 'charts', 'quotes'),
      schemas,
      site,
    ],
    packages: [/^astro(:|\/|$)/, /^@fontsource-variable\//],
    types: true,
  },
  {
    who: 'islands (.tsx), and what the tools among them share',
    from: /^src\/components\/(.*\.tsx|tools\/.*\.ts)$/,
    project: [/^src\/components\/ui\//, /^src\/components\//, /^src\/lib\/(?!server\/)/],
    packages: [/^(?!astro:)/],
  },
  {
    who: 'what the tools and the brief keep in mind: hooks',
    from: /^src\/components\/(tools|quote)\/(use-|quote-)[a-z-]+\.ts$/,
    project: [/^src\/components\/(tools|quote)\//, lib('tools', 'quotes')],
    packages: [/^react$/],
    types: true,
  },
  {
    who: 'what components share',
    from: components,
    project: [components, lib('format')],
    packages: nothing,
    types: true,
  },
  { who: 'articles (MDX)', from: /^src\/content\//, project: [/^src\/components\/mdx\//], packages: nothing },
  {
    who: 'lib/stores',
    from: lib('stores'),
    project: [lib('stores', 'staffing', 'costing', 'overlap', 'catalogue')],
    packages: [/nanostores/],
    types: true,
  },
  {
    who: 'lib/catalogue',
    from: lib('catalogue'),
    project: [lib('catalogue'), schemas, site],
    packages: nothing,
    types: true,
  },
  {
    who: 'lib/content',
    from: lib('content'),
    project: [lib('content', 'catalogue', 'format'), schemas, site],
    // It reads the files when the site is built.
    packages: [/^node:/, /^js-yaml$/, /^mdast/, /^zod$/],
    types: true,
  },
  {
    who: 'lib/open-data, what programs read: data files, feeds and Markdown twins',
    from: lib('open-data'),
    project: [lib('open-data', 'content', 'catalogue', 'format', 'tools'), schemas, site],
    packages: [/^node:/, /^zod$/, /^csv-stringify\//, /^micromark/, /^@astrojs\/rss$/],
    types: true,
  },
  {
    who: 'lib/search, which the build and the browser share',
    from: lib('search'),
    project: [lib('search')],
    packages: nothing,
  },
  {
    who: 'scripts of the reader',
    from: /^src\/scripts\//,
    // The script of a tool, and of the brief, does no more than put its component to work, or draw in a thread of its own.
    project: [
      /^src\/scripts\//,
      /^src\/styles\//,
      /^src\/components\/(tools|quote)\//,
      lib('search', 'stores', 'costing', 'tools', 'quotes'),
      site,
    ],
    packages: [/^react$/, /^react-dom\/client$/],
  },
  {
    who: 'lib/accounts, what the pages of signing in do with a press',
    from: lib('accounts'),
    project: [lib('accounts', 'quotes'), site],
    packages: nothing,
    types: true,
  },
  {
    who: 'lib/quotes, what the form, the pages and the server say of a brief in the same words',
    from: lib('quotes'),
    // Names of places are read, and zones listed, by the rules of the tool that is about them; whom one may ask, by those of the catalogue.
    project: [
      lib('quotes', 'format', 'catalogue', 'overlap'),
      /^src\/lib\/tools\/overlap-places\.ts$/,
      schemas,
      site,
    ],
    packages: nothing,
    types: true,
  },
  {
    who: 'lib/accounts, what the pages of signing in do with what the server says',
    from: lib('accounts'),
    // A button is read, and refused, as on the pages of a request.
    project: [lib('accounts'), /^src\/lib\/quotes\/pressed\.ts$/, site],
    packages: nothing,
    types: true,
  },
  {
    who: 'lib/server',
    from: lib('server'),
    // A file for a person's eyes is written by the same rules as the open data, formulas included.
    project: [
      lib('server', 'catalogue', 'staffing', 'costing', 'overlap', 'format', 'quotes'),
      /^src\/lib\/open-data\/csv\.ts$/,
      schemas,
      site,
    ],
    packages: [/^(?!astro:)/],
  },
  {
    who: 'the mails, which are rendered when the site is built',
    from: /^src\/emails\//,
    // The slots of each mail and the form in which a build keeps it are the server's, which fills them.
    project: [/^src\/emails\//, /^src\/lib\/server\/mail\/(slot-types|stored-mails)\.ts$/, site],
    packages: [/^@react-email\//, /^react$/, /^react-dom\/server$/],
    types: true,
  },
  { who: 'lib/schemas', from: schemas, project: [schemas], packages: [/^zod(\/mini)?$/] },
  { who: 'lib/staffing', from: lib('staffing'), project: [lib('staffing')], packages: nothing },
  {
    who: 'lib/costing',
    from: lib('costing'),
    // One generator of chance and one normalised price for the whole site.
    project: [lib('costing'), /^src\/lib\/catalogue\/scoring\/(random|normalise-price)\.ts$/],
    packages: nothing,
  },
  { who: 'lib/overlap', from: lib('overlap'), project: [lib('overlap')], packages: [/^temporal-polyfill$/] },
  {
    who: 'lib/tools, what the tools ask and show',
    from: lib('tools'),
    project: [lib('tools', 'staffing', 'costing', 'overlap', 'format'), site],
    packages: nothing,
  },
  {
    who: 'lib/format',
    from: lib('format'),
    project: [lib('format'), schemas, /\/units\.ts$/],
    packages: nothing,
  },
  {
    who: 'lib/charts, the charts made at build time',
    from: lib('charts'),
    project: [lib('charts', 'format'), schemas],
    packages: [/^d3-(scale|shape)$/],
    types: true,
  },
  {
    who: 'lib/geometry, the drawings made at build time',
    from: lib('geometry'),
    project: [lib('geometry')],
    packages: [/^(d3-geo|topojson-|world-atlas)/, /^node:/],
    types: true,
  },
  {
    who: 'lib/share, the pictures made at build time',
    from: lib('share'),
    project: [lib('share', 'geometry', 'format'), site],
    packages: [/^(satori|@resvg\/)/, /^node:/],
    types: true,
  },
  { who: 'lib/site', from: site, project: [/^src\/lib\/site\.ts$/], packages: [/^zod$/] },
  {
    who: 'the server',
    from: /^server\//,
    project: [
      /^server\//,
      lib('server'),
      /^src\/lib\/content\/live-site\.ts$/,
      // What the use cases are handed: which questions there are, and which text a buyer agrees to.
      /^src\/lib\/catalogue\/compare\/questions\.ts$/,
      /^src\/lib\/quotes\/consent-text\.ts$/,
      site,
    ],
    // postal-mime reads the mails that were written to files, for the editors' preview.
    packages: [/^node:/, /^(pino|sirv|zod|kysely|postal-mime)$/],
  },
];

const imports = importsBelow(['src', 'server']);

test('the sources were found', () => {
  expect(imports.length).toBeGreaterThan(50);
});

test('every source file has a row in the table', () => {
  const files = ['src', 'server'].flatMap(sourceFilesBelow).filter((file) => !file.endsWith('.d.ts'));
  expect(files.filter((file) => !rowOf(file))).toEqual([]);
});

describe('who may import whom', () => {
  test.each(table)('$who', (row) => {
    const faults = imports.filter((each) => rowOf(each.from) === row).filter((each) => !isAllowed(row, each));
    expect(faults.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});

test('nothing in lib imports a component or a page', () => {
  const faults = imports.filter(
    ({ from, to }) => /^src\/lib\//.test(from) && /^src\/(components|pages)\//.test(to),
  );
  expect(faults).toEqual([]);
});

test('nothing else of the site imports the mails', () => {
  expect(imports.filter(({ from, to }) => /^src\/emails\//.test(to) && !/^src\/emails\//.test(from))).toEqual(
    [],
  );
});

test('every relative import carries its file ending', () => {
  const faults = imports.filter(
    ({ to }) => /^(src|server)\//.test(to) && !/\.[a-z0-9]+(\?[a-z]+)?$/.test(to),
  );
  expect(faults).toEqual([]);
});

test('nothing of the site imports a test or a script', () => {
  expect(imports.filter(({ to }) => /^(tests|scripts)\//.test(to))).toEqual([]);
});

function lib(...names: string[]): RegExp {
  return new RegExp(`^src/lib/(${names.join('|')})/`);
}

function rowOf(file: string): Row | undefined {
  return table.find((row) => row.from.test(file));
}

function isAllowed(row: Row, { from, to, typeOnly }: SourceImport): boolean {
  const inProject = /^(src|server|tests|scripts)\//.test(to);
  if (row.types && typeOnly && (/^src\/lib\//.test(to) || !inProject)) return true;
  if (row.who.startsWith('pages') && lib('server').test(to)) return isOnDemand(from);
  return (inProject ? row.project : row.packages).some((pattern) => pattern.test(to));
}

function isOnDemand(file: string): boolean {
  return /^export const prerender = false/m.test(readFileSync(file, 'utf8'));
}
