import { dateWords } from '../format/dates.ts';
import { INSIGHT_TOPICS } from '../schemas/insight.ts';
import { paths } from '../site.ts';
import { articleWithSources } from './article-text.ts';
import { list, page, plain } from './markdown.ts';
import type { OpenArticle, OpenContent } from './open-content.ts';
import { labelled, twinFoot, twinHead } from './twin-head.ts';

/** Markdown twin of an article: its text with the words of its components, figures and sources below. */
export function articleTwin(article: OpenArticle, content: OpenContent): string {
  const { settings } = content;
  return page([
    twinHead(article.title, settings.siteUrl + paths.insight(article.slug), article.summary),
    list(
      [
        labelled('By', plain(article.author)),
        labelled('Topic', INSIGHT_TOPICS[article.topic]),
        labelled('Published', dateWords(article.published)),
        labelled('Updated', article.updated && dateWords(article.updated)),
      ].filter((line) => line !== null),
    ),
    articleWithSources(article, content).trim(),
    twinFoot(settings.buildDate),
  ]);
}
