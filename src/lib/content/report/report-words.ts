import { counted } from '../../format/numbers.ts';
import { shortDateWords } from '../../format/dates.ts';
import { OLD_CLAIM_MONTHS, type ContentReport } from './content-report.ts';

/** The report as text for a terminal: one part for each question, with a count at its head. */
export function reportWords(report: ContentReport): string {
  const { buildDay, staleStats, oldClaims, undatedClaims, providers, orphanPages } = report;
  const part = (heading: string, lines: readonly string[], count = lines.length): string =>
    [`${heading}: ${count || 'none'}`, ...lines.map((line) => `  ${line}`)].join('\n');
  return [
    `Content on ${shortDateWords(buildDay)}`,
    part(
      'Figures past their review',
      staleStats.map(
        ({ id, due, articles }) =>
          `${id}, due ${due}${articles.length > 0 ? `, used in ${articles.join(', ')}` : ', used in no article'}`,
      ),
    ),
    part(
      `Claims older than ${OLD_CLAIM_MONTHS} months (${counted(undatedClaims, 'more claim is', 'more claims are')} undated)`,
      [...Map.groupBy(oldClaims, ({ provider }) => provider)].map(
        ([provider, claims]) =>
          `${provider}: ${claims.map(({ claim, asOf }) => `${claim} (${asOf})`).join(', ')}`,
      ),
      oldClaims.length,
    ),
    part(
      'Providers, least complete first',
      providers.map(
        ({ slug, completeness, claims }) =>
          `${completeness.toFixed(1).padStart(5)}  ${slug}, ${counted(claims, 'claim')}`,
      ),
    ),
    part(
      'Sources used nowhere',
      report.unusedSources.map(({ id, publisher }) => `${id} (${publisher})`),
    ),
    part(
      'Articles without a link within the site',
      report.articlesWithoutLinks.map(({ slug, draft }) => `${slug}${draft ? ' (draft)' : ''}`),
    ),
    orphanPages
      ? part('Pages that no page links to', orphanPages)
      : 'Pages that no page links to: not known, because the site was not built (npm run build)',
    part(
      'Thin pages',
      report.thinPages.map(({ path, why }) => `${path} ${why}`),
    ),
  ].join('\n\n');
}
