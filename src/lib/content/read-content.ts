import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { citySchema } from '../schemas/city.ts';
import { correctionSchema } from '../schemas/correction.ts';
import { costInputsSchema } from '../schemas/cost-inputs.ts';
import { industrySchema } from '../schemas/industry.ts';
import { insightSchema } from '../schemas/insight.ts';
import { providerSchema } from '../schemas/provider.ts';
import { serviceSchema } from '../schemas/service.ts';
import { sourceSchema } from '../schemas/source.ts';
import { statSchema } from '../schemas/stat.ts';
import { readContentFile, type ContentFile } from './read-files.ts';

/** Schema of one entry of each collection: of a .mdx file's front matter, or of an entry of a .json list. */
export const TEXT_SCHEMAS = {
  providers: providerSchema,
  services: serviceSchema,
  cities: citySchema,
  industries: industrySchema,
  insights: insightSchema,
} as const;
export const LIST_SCHEMAS = {
  stats: statSchema,
  sources: sourceSchema,
  corrections: correctionSchema,
} as const;

export type TextCollection = keyof typeof TEXT_SCHEMAS;
export const TEXT_COLLECTIONS = Object.keys(TEXT_SCHEMAS) as TextCollection[];

/** A file that could not be read at all: where, what was found, what to write. */
export type Unreadable = { file: string; field: string; found: string; write: string };

/** The content folder as it lies on the disk; a .json file that cannot be read is null. */
export type RawContent = Record<TextCollection, ContentFile[]> & {
  stats: unknown[] | null;
  sources: unknown[] | null;
  /** Empty when there is no file: nothing was corrected yet. */
  corrections: unknown[] | null;
  costInputs: unknown;
  unreadable: Unreadable[];
  /** Name of the folder in messages. */
  folder: string;
};

/** All collections, parsed. */
export type Content = {
  [C in TextCollection]: z.output<(typeof TEXT_SCHEMAS)[C]>[];
} & { [C in keyof typeof LIST_SCHEMAS]: z.output<(typeof LIST_SCHEMAS)[C]>[] } & {
  costInputs: z.output<typeof costInputsSchema>;
};

/** Reads every file of the content folder without judging it; `label` is the folder's name in messages. */
export function readRawContent(folder: string, label = folder): RawContent {
  const unreadable: Unreadable[] = [];
  const texts = (collection: TextCollection): ContentFile[] =>
    namesIn(join(folder, collection)).flatMap((name) => {
      const file = `${label}/${collection}/${name}`;
      if (!name.endsWith('.mdx')) {
        const found = 'a file that no collection reads';
        unreadable.push({
          file,
          field: 'name',
          found,
          write: 'a name that ends in .mdx, or move it elsewhere',
        });
        return [];
      }
      try {
        return [{ ...readContentFile(join(folder, collection), name), file }];
      } catch (error) {
        unreadable.push({ file, ...explainFrontMatter(error) });
        return [];
      }
    });
  const json = (name: string): unknown => {
    const file = `${label}/${name}`;
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
    } catch (error) {
      unreadable.push({ file, ...explainJson(error) });
      return null;
    }
  };
  const list = (name: string): unknown[] | null => {
    const found = json(name);
    if (found === null || Array.isArray(found)) return found;
    const file = `${label}/${name}`;
    unreadable.push({
      file,
      field: 'the whole file',
      found: 'no list',
      write: 'a list of entries: [{ … }, { … }]',
    });
    return null;
  };
  return {
    providers: texts('providers'),
    services: texts('services'),
    cities: texts('cities'),
    industries: texts('industries'),
    insights: texts('insights'),
    stats: list('stats.json'),
    sources: list('sources.json'),
    corrections: existsSync(join(folder, 'corrections.json')) ? list('corrections.json') : [],
    costInputs: json('cost-inputs.json'),
    unreadable,
    folder: label,
  };
}

/** Reads and parses the whole content folder; throws at the first fault, so run the content check before. */
export function readContent(folder: string): Content {
  const raw = readRawContent(folder);
  const [first] = raw.unreadable;
  if (first) throw new Error(`${first.file}: ${first.field}: ${first.found}`);
  const texts = <C extends TextCollection>(collection: C): Content[C] =>
    raw[collection].map(({ data }) => TEXT_SCHEMAS[collection].parse(data)) as Content[C];
  return {
    providers: texts('providers'),
    services: texts('services'),
    cities: texts('cities'),
    industries: texts('industries'),
    insights: texts('insights'),
    stats: statSchema.array().parse(raw.stats),
    sources: sourceSchema.array().parse(raw.sources),
    corrections: correctionSchema.array().parse(raw.corrections),
    costInputs: costInputsSchema.parse(raw.costInputs),
  };
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

type Explained = Omit<Unreadable, 'file'>;

function explainFrontMatter(error: unknown): Explained {
  if (!(error instanceof YAMLException)) {
    const [found = '', write = ''] = messageOf(error).split(': ');
    return { field: 'front matter', found: `a file that ${found}`, write };
  }
  // Lines are counted from 0, and the front matter begins on the second line of the file.
  return {
    field: error.mark ? `line ${error.mark.line + 2}` : 'front matter',
    found: `front matter that cannot be read: ${error.reason}`,
    write: 'YAML: two spaces for each step in, and quotes around words that hold ": " or begin with a sign',
  };
}

function explainJson(error: unknown): Explained {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return { field: 'name', found: 'no such file', write: 'create it' };
  const line = /\(line (\d+) column \d+\)/.exec(messageOf(error))?.[1];
  const [reason = ''] = messageOf(error).split(' (line ');
  return {
    field: line ? `line ${line}` : 'the whole file',
    found: `JSON that cannot be read: ${reason}`,
    write: 'JSON: a comma between two entries and none after the last, every name in double quotes',
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
