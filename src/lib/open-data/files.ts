import { createHash } from 'node:crypto';
import { SITE_NAME, paths } from '../site.ts';
import type { Table } from './csv.ts';
import { LICENCE_WORDS } from './licence.ts';
import type { OpenContent } from './open-content.ts';
import { openCities, openProviders, openServices, openSources, openStats } from './records.ts';
import { DATASET_NAMES, fileSchema, type DatasetName } from './schemas.ts';
import { citiesTable, cityFactsTable, servicesTable } from './place-tables.ts';
import { claimsTable, providersTable } from './provider-tables.ts';
import { scoringTable } from './scoring-table.ts';
import { sourcesTable, statsTable } from './register-tables.ts';

/** One file of the open data with the very bytes that are served. */
export type DataFile = {
  /** File name, the last part of its address. */
  name: string;
  dataset: DatasetName;
  title: string;
  mediaType: 'application/json' | 'text/csv';
  /** Entries of a JSON file, lines of a CSV file after the first. */
  rows: number;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
};

/** What each data set is, in words. */
export const DATASETS: Record<
  DatasetName,
  { title: string; about: string; records: (content: OpenContent) => unknown[] }
> = {
  providers: {
    title: 'Providers',
    about:
      'Every provider with all its claims, each with its sources and date, in the published order; the CSV has one row a provider with all that the order looks at. The third table has the weights, scales and limits of the order and of the score, which are our own assumptions.',
    records: openProviders,
  },
  stats: {
    title: 'Figures',
    about:
      'Every figure of the register as it was published, with period, scope, sources, what it conflicts with and the verdict of our checks.',
    records: openStats,
  },
  sources: {
    title: 'Sources',
    about: 'Every document that a fact rests on: publisher, address, date, when and how much of it we read.',
    records: openSources,
  },
  cities: {
    title: 'Cities',
    about:
      'Every city with its position, its people and its sourced facts. Facts on law enforcement are left out, as they never stand beside named firms.',
    records: openCities,
  },
  services: {
    title: 'Services',
    about:
      'The services by which providers are sorted: definition, channels, roles, units of charge and figures to demand.',
    records: openServices,
  },
};

const TABLES: { name: string; dataset: DatasetName; title: string; of: (content: OpenContent) => Table }[] = [
  { name: 'providers.csv', dataset: 'providers', title: 'One row a provider', of: providersTable },
  { name: 'providers-claims.csv', dataset: 'providers', title: 'One row a claim', of: claimsTable },
  {
    name: 'providers-scoring.csv',
    dataset: 'providers',
    title: 'One row a number of ours',
    of: scoringTable,
  },
  { name: 'stats.csv', dataset: 'stats', title: 'One row a figure', of: statsTable },
  { name: 'sources.csv', dataset: 'sources', title: 'One row a source', of: sourcesTable },
  { name: 'cities.csv', dataset: 'cities', title: 'One row a city', of: citiesTable },
  { name: 'cities-facts.csv', dataset: 'cities', title: 'One row a fact', of: cityFactsTable },
  { name: 'services.csv', dataset: 'services', title: 'One row a service', of: servicesTable },
];

/** The page that explains the files asks for them all, and so does each of them. */
const made = new WeakMap<OpenContent, readonly DataFile[]>();

/** All files of the open data, the JSON file of a set first, then its tables. */
export function dataFiles(content: OpenContent): readonly DataFile[] {
  const files = made.get(content) ?? makeFiles(content);
  made.set(content, files);
  return files;
}

/** The file of this name; asking for another is a mistake of the page. */
export function dataFile(content: OpenContent, name: string): DataFile {
  const file = dataFiles(content).find((one) => one.name === name);
  if (!file) throw new Error(`There is no data file "${name}"`);
  return file;
}

function makeFiles(content: OpenContent): DataFile[] {
  return DATASET_NAMES.flatMap((dataset) => [
    jsonFile(dataset, content),
    ...TABLES.filter((table) => table.dataset === dataset).map(({ name, title, of }) => {
      const { text, rows } = of(content);
      return finish({ name, dataset, title, mediaType: 'text/csv', rows }, text);
    }),
  ]);
}

function jsonFile(dataset: DatasetName, content: OpenContent): DataFile {
  const { siteUrl, buildDate } = content.settings;
  const { title, records } = DATASETS[dataset];
  const entries = records(content);
  const data = {
    $schema: siteUrl + paths.dataSchema(dataset),
    title: `${SITE_NAME}: ${title.toLowerCase()}`,
    generated: buildDate,
    source: siteUrl + paths.data,
    licence: LICENCE_WORDS,
    count: entries.length,
    [dataset]: entries,
  };
  return finish(
    {
      name: `${dataset}.json`,
      dataset,
      title: 'All of it, as a tree',
      mediaType: 'application/json',
      rows: entries.length,
    },
    `${JSON.stringify(data, null, 2)}\n`,
  );
}

function finish(file: Omit<DataFile, 'bytes' | 'sha256'>, text: string): DataFile {
  const bytes = Buffer.from(text, 'utf8');
  return { ...file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A number of bytes in words: "412 bytes", "38 KB", "4.1 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** JSON Schema of a data set's JSON file, as it is served. */
export function schemaText(dataset: DatasetName, siteUrl: string): string {
  return `${JSON.stringify(fileSchema(dataset, siteUrl + paths.dataSchema(dataset)), null, 2)}\n`;
}
