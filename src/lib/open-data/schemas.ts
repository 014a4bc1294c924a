import { z } from 'zod';
import { isoDay } from '../schemas/primitives.ts';
import {
  openCitySchema,
  openProviderSchema,
  openServiceSchema,
  openSourceSchema,
  openStatSchema,
} from './records.ts';

/** Schema of one entry of each JSON file, by the name of the file. */
export const ENTRY_SCHEMAS = {
  providers: openProviderSchema,
  stats: openStatSchema,
  sources: openSourceSchema,
  cities: openCitySchema,
  services: openServiceSchema,
} as const;
export type DatasetName = keyof typeof ENTRY_SCHEMAS;
export const DATASET_NAMES = Object.keys(ENTRY_SCHEMAS) as DatasetName[];

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** JSON Schema (2020-12) of a whole file, from the schema by which the content is checked. */
export function fileSchema(name: DatasetName, address: string): JsonSchema {
  const file = z.strictObject({
    $schema: z.literal(address).describe('Address of this schema'),
    title: z.string().describe('Name of the data set'),
    generated: isoDay.describe('Day on which the file was made'),
    source: z.url().describe('Where the data set is explained'),
    licence: z.string().describe('Who may use it for what'),
    count: z.int().nonnegative().describe('Number of entries'),
    [name]: z.array(ENTRY_SCHEMAS[name]).describe('The entries'),
  });
  const { $schema, ...rest } = z.toJSONSchema(file, { override: leaveOutQuote });
  return { $schema, $id: address, title: `Plus92 open data: ${name}`, ...rest };
}

/** The evidence that editors keep is not published, so the published shape has no room for it. */
function leaveOutQuote({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (!jsonSchema.properties || !('quote' in jsonSchema.properties)) return;
  delete jsonSchema.properties['quote'];
  jsonSchema.required = (jsonSchema.required ?? []).filter((field) => field !== 'quote');
}
