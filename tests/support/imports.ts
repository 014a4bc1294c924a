import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';

/** One import of one source file. */
export interface SourceImport {
  /** The importing file, from the root of the project: `src/lib/site.ts`. */
  from: string;
  /** A file of the project in the same form, or the name of a package: `zod`, `node:fs`, `astro:content`. */
  to: string;
  /** True when only types are taken, which leave nothing in the program. */
  typeOnly: boolean;
}

/** Every import in the sources below these folders. */
export function importsBelow(folders: string[]): SourceImport[] {
  return folders.flatMap(sourceFilesBelow).flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));
}

/** The source files below a folder, from the root of the project. */
export function sourceFilesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|astro|mdx)$/.test(name))
    .map((name) => join(folder, name).split(sep).join('/'));
}

/** The imports in the text of one file. */
export function importsOf(from: string, content: string): SourceImport[] {
  const text = codeOf(from, content);
  const statements = [
    ...text.matchAll(/(?:^|[;\n])\s*(?:import|export)\s+(type\s)?([^'";]*?from\s+)?['"]([^'"]+)['"]/g),
  ];
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
  return [
    ...statements.map((match) => ({
      from,
      to: resolveName(from, match[3] ?? ''),
      typeOnly: match[1] !== undefined || takesOnlyTypes(match[2] ?? ''),
    })),
    ...dynamic.map((match) => ({ from, to: resolveName(from, match[1] ?? ''), typeOnly: false })),
  ];
}

/** The parts of a file that are code: front matter and scripts of a component, everything of a module. */
function codeOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const frontMatter = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return [frontMatter, ...scripts].join('\n');
}

function takesOnlyTypes(clause: string): boolean {
  const names = /^\{([^}]*)\}\s*from\s+$/
    .exec(clause.trimStart())?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names?.filter(Boolean).every((name) => name.startsWith('type ')) ?? false;
}

function resolveName(from: string, name: string): string {
  return name.startsWith('.') ? posix.normalize(posix.join(dirname(from), name)) : name;
}
