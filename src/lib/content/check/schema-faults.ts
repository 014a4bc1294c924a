import { z } from 'zod';
import { costInputsSchema } from '../../schemas/cost-inputs.ts';
import { LIST_SCHEMAS, TEXT_SCHEMAS } from '../read-content.ts';
import { show, type Fault } from './fault.ts';
import { perhaps } from './suggest.ts';
import { isFields, type Collection, type ContentView, type Entry } from './view.ts';

const SCHEMAS: Record<Collection, z.ZodType> = {
  ...TEXT_SCHEMAS,
  ...LIST_SCHEMAS,
  costInputs: costInputsSchema,
};

const EXPECTED: Record<string, string> = {
  string: 'words, in quotes when they look like a date or a number',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields, one to a line',
};

/** What the schemas refuse: a missing or unknown field, a wrong type, a value outside its list or its limits. */
export function schemaFaults(view: ContentView): Fault[] {
  return (Object.keys(view.entries) as Collection[]).flatMap((collection) =>
    view.entries[collection].flatMap((entry) => entryFaults(entry, SCHEMAS[collection])),
  );
}

/** Does an entry keep to the schema of its collection? */
export const isSound = (collection: Collection, entry: Entry): boolean =>
  SCHEMAS[collection].safeParse(entry.raw).success;

function entryFaults(entry: Entry, schema: z.ZodType): Fault[] {
  const result = schema.safeParse(entry.raw);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => issueFaults(issue, entry, schema));
}

function issueFaults(issue: z.core.$ZodIssue, entry: Entry, schema: z.ZodType): Fault[] {
  const path = issue.path.map(String);
  const fault = (place: string[], found: string, write: string): Fault => ({
    file: entry.file,
    field:
      place.length > 0
        ? `${entry.prefix}${place.join('.')}`
        : `${entry.prefix.slice(0, -1) || 'the whole entry'}`,
    found,
    write,
  });
  if (issue.code === 'unrecognized_keys') {
    const known = fieldNames(schemaAt(schema, path)?.schema);
    return issue.keys.map((key) => {
      const hint = perhaps(key, known);
      return fault(
        [...path, key],
        'a field that does not exist here',
        `a known field${hint}, or leave it out`,
      );
    });
  }
  const value = valueAt(entry.raw, path);
  const [, said, advice] = /^((?:has|is) [^:]+): (.+)$/s.exec(issue.message) ?? [];
  const found = said ? `${show(value)}, which ${said}` : show(value);
  const description = schemaAt(schema, path)?.description;
  const isMissing = value === undefined && issue.code === 'invalid_type';
  const wanted = advice ?? (isMissing ? '' : wantedWords(issue));
  return [fault(path, found, withMeaning(wanted, description) || 'this field: it must not be missing')];
}

const withMeaning = (wanted: string, meaning = ''): string =>
  wanted && meaning ? `${wanted} (${meaning})` : wanted || meaning;

function wantedWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value')
    return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') return 'another kind of value';
  const limited = issue.code === 'too_big' || issue.code === 'too_small';
  if (limited && issue.message.startsWith('Too ')) return limitWords(issue);
  return issue.message.replace(/^write /, '');
}

const THINGS: Record<string, string> = { string: ' characters', array: ' entries' };

function limitWords(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const [words, limit] = issue.code === 'too_big' ? ['at most', issue.maximum] : ['at least', issue.minimum];
  const exact = issue.inclusive === false ? (words === 'at most' ? 'less than' : 'more than') : words;
  return `${exact} ${limit}${THINGS[issue.origin] ?? ''}`;
}

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)] as unknown;
    return isFields(inner) ? inner[key] : undefined;
  }, value);
}

/** Takes off what only says that a field may be absent or null, and keeps the outermost description. */
function unwrap(schema: z.ZodType): { schema: z.ZodType; description: string | undefined } {
  let inner = schema;
  let description = inner.description;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPipe
  ) {
    inner = (inner instanceof z.ZodPipe ? inner.def.out : inner.def.innerType) as z.ZodType;
    description ??= inner.description;
  }
  return { schema: inner, description };
}

/** The schema of a field; undefined where the path leads out of what is known. */
function schemaAt(schema: z.ZodType, path: string[]): ReturnType<typeof unwrap> | undefined {
  let here: ReturnType<typeof unwrap> | undefined = unwrap(schema);
  for (const key of path) {
    const outer: z.ZodType | undefined = here?.schema;
    if (outer instanceof z.ZodArray) here = unwrap(outer.element as z.ZodType);
    else if (outer instanceof z.ZodObject && key in outer.shape) here = unwrap(outer.shape[key] as z.ZodType);
    else return undefined;
  }
  return here;
}

const fieldNames = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
