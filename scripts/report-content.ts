// npm run report:content: what is stale, thin or unused; --json for programs.
import { resolve } from 'node:path';
import { ZodError } from 'zod';
import { readRawContent } from '../src/lib/content/read-content.ts';
import { reportContent } from '../src/lib/content/report/content-report.ts';
import { orphanPages } from '../src/lib/content/report/orphan-pages.ts';
import { reportWords } from '../src/lib/content/report/report-words.ts';
import { SettingsError, siteSettings } from '../src/lib/site-settings.ts';

const root = resolve(import.meta.dirname, '..');
process.exitCode = printReport(process.argv.includes('--json'));

/** Prints the report; the result is the exit code. Nothing that it finds is an error. */
function printReport(asJson: boolean): number {
  try {
    const { buildDate, distDir } = siteSettings(process.env);
    const content = readRawContent(resolve(root, process.env['CONTENT_DIR'] || 'src/content'));
    if (content.unreadable.length > 0) return refuse();
    const report = reportContent(content, buildDate, orphanPages(resolve(root, distDir)));
    console.log(asJson ? JSON.stringify(report, null, 2) : reportWords(report));
    return 0;
  } catch (error) {
    if (error instanceof ZodError) return refuse();
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function refuse(): number {
  console.error('The content cannot be read: npm run check:content says what to mend.');
  return 1;
}
