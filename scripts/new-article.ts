// npm run new:article "Title": begins an article as a draft whose blanks say what to write.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { INSIGHT_TOPICS, insightSchema } from '../src/lib/schemas/insight.ts';
import { listWords } from '../src/lib/format/numbers.ts';
import { paths } from '../src/lib/site.ts';
import { SettingsError, siteSettings } from '../src/lib/site-settings.ts';

const root = resolve(import.meta.dirname, '..');
process.exitCode = beginArticle(process.argv.slice(2).join(' ').trim());

/** Writes the draft; the result is the exit code. */
function beginArticle(title: string): number {
  const refuse = (sentence: string): number => {
    console.error(sentence);
    return 1;
  };
  const slug = slugOf(title);
  if (!slug)
    return refuse('Give the article a title: npm run new:article "A sentence that says the finding"');
  const tooLong = insightSchema.shape.title.safeParse(title).error?.issues[0];
  if (tooLong) return refuse(`The title has ${title.length} characters. ${tooLong.message}.`);
  const folder = resolve(root, process.env['CONTENT_DIR'] || 'src/content', 'insights');
  const file = join(folder, `${slug}.mdx`);
  const name = relative(root, file).replaceAll('\\', '/');
  if (existsSync(file))
    return refuse(`${name} exists already. Choose another title, or go on with that file.`);
  try {
    const { buildDate } = siteSettings(process.env);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, draft(title, buildDate), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return refuse(error.message);
  }
  console.log(
    [
      `${name} is begun.`,
      'Fill each blank in [[double brackets]]; npm run check:content names those that are left.',
      `npm run dev shows the draft at ${paths.insight(slug)}; take out "draft: true" to publish it.`,
    ].join('\n'),
  );
  return 0;
}

/** "Wages: the floor, again" becomes wages-the-floor-again; at most 60 characters, cut between words. */
function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.reduce((slug, word) => {
    const longer = slug ? `${slug}-${word}` : word.slice(0, 60);
    return longer.length <= 60 ? longer : slug;
  }, '');
}

/** Blanks use no angle brackets or braces, so that the draft can be looked at before it is finished. */
function draft(title: string, day: string): string {
  return `---
title: ${JSON.stringify(title)}
summary: "[[Write one or two sentences for lists and search results, without a figure]]"
# One of ${listWords(Object.keys(INSIGHT_TOPICS))}.
topic: figures
author: The editors
# A day to come keeps the article back until the build after it.
published: "${day}"
draft: true
# Slugs of related pages. Providers only where the text names them with a source.
services: []
cities: []
providers: []
---

[[Write the opening: the question a buyer has, and the finding. Every figure by a component, see src/content/README.md]]

## [[Write a heading that says the first finding]]

[[Write what was counted, by whom, in which year, and what that leaves out]]

[[Write a table or a chart of the figures: StatTable or StatChart]]

## [[Write a heading that says the second finding]]

[[Write which figures disagree and why, side by side]]

## [[Write a heading that says what was not found]]

[[Write what was looked for and not found, and what the reader can ask instead, with three links within the site or more]]

<Ours>

[[Write what follows in our view, or take this part out]]

</Ours>
`;
}
