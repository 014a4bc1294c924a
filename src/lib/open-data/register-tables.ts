import { statTitle, statWords } from '../format/stats.ts';
import type { Source } from '../schemas/source.ts';
import type { Stat } from '../schemas/stat.ts';
import { paths } from '../site.ts';
import { joined, toCsv, type Column, type Table } from './csv.ts';
import type { OpenContent } from './open-content.ts';

/** One row a figure. */
export function statsTable({ stats, settings }: OpenContent): Table {
  const columns: Column<Stat>[] = [
    { name: 'id', of: ({ id }) => id },
    { name: 'title', of: (stat) => statTitle(stat) },
    { name: 'address', of: ({ id }) => settings.siteUrl + paths.stat(id) },
    { name: 'words', of: (stat) => statWords(stat) },
    { name: 'value', of: ({ value }) => value },
    { name: 'low', of: ({ low }) => low },
    { name: 'high', of: ({ high }) => high },
    { name: 'qualifier', of: ({ qualifier }) => qualifier },
    { name: 'unit', of: ({ unit }) => unit },
    { name: 'period', of: ({ period }) => period.label },
    { name: 'period_start', of: ({ period }) => period.start },
    { name: 'period_end', of: ({ period }) => period.end },
    { name: 'scope', of: ({ scope }) => scope },
    { name: 'geography', of: ({ geography }) => geography },
    { name: 'confidence', of: ({ confidence }) => confidence },
    { name: 'series', of: ({ series }) => series },
    { name: 'conflicts_with', of: ({ conflictsWith }) => joined(conflictsWith) },
    { name: 'check', of: ({ check }) => check },
    { name: 'check_how', of: ({ checkHow }) => checkHow },
    { name: 'note', of: ({ note }) => note },
    { name: 'sources', of: ({ source }) => joined(source) },
  ];
  return toCsv(columns, [...stats.values()]);
}

/** One row a source. */
export function sourcesTable({ register, uses, settings }: OpenContent): Table {
  const columns: Column<Source>[] = [
    { name: 'id', of: ({ id }) => id },
    { name: 'title', of: ({ title }) => title },
    { name: 'publisher', of: ({ publisher }) => publisher },
    { name: 'url', of: ({ url }) => url },
    { name: 'published', of: ({ published }) => published },
    { name: 'retrieved', of: ({ retrieved }) => retrieved },
    { name: 'kind', of: ({ kind }) => kind },
    { name: 'tier', of: ({ tier }) => tier },
    { name: 'own', of: ({ own }) => Boolean(own) },
    { name: 'read', of: ({ read }) => read },
    { name: 'via', of: ({ via }) => via },
    { name: 'note', of: ({ note }) => note },
    { name: 'former_ids', of: ({ formerIds }) => joined(formerIds) },
    { name: 'uses', of: ({ id }) => uses.get(id)?.length ?? 0 },
    { name: 'address', of: ({ id }) => settings.siteUrl + paths.source(id) },
  ];
  return toCsv(columns, [...register.values()]);
}
