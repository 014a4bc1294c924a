import { dateWords } from '../format/dates.ts';
import { SITE_NAME } from '../site.ts';
import { LICENCE_WORDS } from './licence.ts';
import { plain } from './markdown.ts';

/** First lines of every twin: title, address of the page, what it is in a sentence. */
export const twinHead = (title: string, address: string, summary?: string): string =>
  [`# ${plain(title)}`, `Page: <${address}>`, summary && plain(summary)].filter(Boolean).join('\n\n');

/** Last lines of every twin: whose page it is a copy of, as of when, and the licence. */
export const twinFoot = (buildDate: string): string =>
  `---\n\nMarkdown copy of a page of ${SITE_NAME}, made on ${dateWords(buildDate)}. ${plain(LICENCE_WORDS)}`;

/** "Label: words" in bold and plain; null when there are no words. */
export const labelled = (label: string, words: string | null | undefined): string | null =>
  words ? `**${label}:** ${words}` : null;
