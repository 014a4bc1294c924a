import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { COMPONENTS } from '../../src/lib/content/check/article-components.ts';
import { findFaults } from '../../src/lib/content/check/find-faults.ts';
import { readRawContent } from '../../src/lib/content/read-content.ts';
import { splitFrontMatter } from '../../src/lib/content/read-files.ts';
import { RESERVED_PROVIDER_SLUGS } from '../../src/lib/schemas/taxonomy.ts';

const folder = resolve(import.meta.dirname, '../../src/content');
const manual = readFileSync(join(folder, 'README.md'), 'utf8');
const example = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(manual)?.[1] ?? '';

/** The content of the site with the source and the provider that the manual shows. */
function withExamples() {
  const content = readRawContent(folder, 'src/content');
  content.sources?.push(JSON.parse(example('json')));
  const file = { file: 'src/content/providers/harbour-voice.mdx', name: 'harbour-voice' };
  const provider = { ...file, ...splitFrontMatter(example('yaml')) };
  content.providers.push(provider);
  return { content, provider };
}

test("the manual's source and provider pass the check", () => {
  expect(findFaults(withExamples().content, '2026-11-22')).toEqual([]);
});

test('the message that the manual prints is the message of the check', () => {
  const { content, provider } = withExamples();
  const { services } = provider.data as { services: { source: string[] }[] };
  services[0]!.source = ['harbour-gazete-2025'];
  const [fault] = findFaults(content, '2026-11-22');
  expect(manual).toContain(
    `${fault?.file}: ${fault?.field}\n  found: ${fault?.found}\n  write: ${fault?.write}\n`,
  );
});

test('the manual names every reserved slug', () => {
  expect(RESERVED_PROVIDER_SLUGS.map((slug) => `\`${slug}\``).join(', ')).toBe('`find`, `page`, `data`');
  expect(manual).toContain('`find`, `page`, `data`');
});

test('the manual shows every component of articles, with all that it needs', () => {
  for (const [name, { needs }] of Object.entries(COMPONENTS)) {
    const shown = new RegExp(`^\\| \`<${name}\\b(.*?)\` `, 'm').exec(manual)?.[1];
    expect(shown, name).toBeDefined();
    for (const attribute of needs) expect(shown).toContain(`${attribute}=`);
  }
});
