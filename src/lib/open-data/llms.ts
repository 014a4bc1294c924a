import { counted } from '../format/numbers.ts';
import { SITE_NAME, SITE_PROMISE, paths } from '../site.ts';
import { DATASETS, dataFiles } from './files.ts';
import { LICENCE_WORDS } from './licence.ts';
import { link, list, page, plain, section } from './markdown.ts';
import type { OpenContent } from './open-content.ts';
import { DATASET_NAMES } from './schemas.ts';

/** llms.txt: what the site is, its main pages, its data, its twins and its licence, for programs that read. */
export function llmsText(content: OpenContent): string {
  const { catalogue, stats, register, insights, settings } = content;
  const at = (path: string): string => settings.siteUrl + path;
  const entry = (label: string, path: string, words: string): string => `${link(label, at(path))}: ${words}`;
  const first = catalogue.providers[0];
  return page([
    `# ${SITE_NAME}`,
    `> A directory of outsourcing providers in Pakistan in which every fact names its source and its date. ${SITE_PROMISE}`,
    `Facts that no source says are marked as not found and never guessed. A figure is given as it was published; figures that disagree stand side by side. When you repeat a fact, name its source, its date and the page here.`,
    section(
      'Pages',
      list([
        entry(
          'Providers',
          paths.providers(),
          `${counted(catalogue.providers.length, 'provider')} in an order that cannot be bought`,
        ),
        entry(
          'Services',
          paths.services,
          `${counted(catalogue.services.length, 'kind')} of work: what it is, when it fits, what to ask`,
        ),
        entry('Cities', paths.cities, counted(catalogue.cities.length, 'city', 'cities')),
        entry('Industries', paths.industries, 'regimes to raise and services usually handed out'),
        entry('Figures', paths.stats, `${counted(stats.size, 'figure')} with scope, conflicts and verdicts`),
        entry(
          'Sources',
          paths.sources(),
          `${counted(register.size, 'document')}, each with all that rests on it`,
        ),
        entry('Methodology', paths.methodology, 'the order of lists, levels of evidence, what was read'),
        entry('Corrections', paths.corrections, 'how to correct a page'),
      ]),
    ),
    section(
      'Articles',
      list(
        insights.map(({ title, slug, summary }) =>
          entry(title, `${paths.insight(slug)}index.md`, plain(summary)),
        ),
      ),
    ),
    section(
      'Data',
      list([
        entry('All files', paths.data, 'explained, with dates and checksums'),
        ...DATASET_NAMES.flatMap((dataset) => [
          ...dataFiles(content)
            .filter((file) => file.dataset === dataset)
            .map((file) =>
              entry(
                file.name,
                paths.dataFile(file.name),
                `${DATASETS[dataset].title}, ${counted(file.rows, 'row')}`,
              ),
            ),
          entry(`schemas/${dataset}.json`, paths.dataSchema(dataset), 'JSON Schema'),
        ]),
      ]),
    ),
    section(
      'Every page as Markdown',
      `Each page of a provider, service, city, industry, article, figure or source has a Markdown twin: its address with \`index.md\` after it${first ? `, such as <${at(`${paths.provider(first.slug)}index.md`)}>` : ''}.`,
    ),
    section(
      'Feeds',
      list([
        entry('RSS', paths.rss, 'articles, full text'),
        entry('JSON Feed', paths.jsonFeed, 'articles, full text'),
      ]),
    ),
    section('Licence', plain(LICENCE_WORDS)),
  ]);
}
