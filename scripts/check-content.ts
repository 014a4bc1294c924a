import { relative, resolve } from 'node:path';
import { findFaults } from '../src/lib/content/check/find-faults.ts';
import { reportFaults } from '../src/lib/content/check/report.ts';
import { readRawContent } from '../src/lib/content/read-content.ts';
import { SettingsError, siteSettings } from '../src/lib/site-settings.ts';

const root = resolve(import.meta.dirname, '..');
const [flags, folders] = [true, false].map((isFlag) =>
  process.argv.slice(2).filter((word) => word.startsWith('--') === isFlag),
);
process.exitCode = checkContent(
  folders?.[0] || process.env['CONTENT_DIR'] || 'src/content',
  // A running site must be able to start again on a day on which a figure has come due for review.
  flags?.includes('--build') ?? false,
);

/** Prints all faults of a content folder; the result is the exit code. */
function checkContent(folder: string, forBuild: boolean): number {
  try {
    const { buildDate } = siteSettings(process.env);
    const path = resolve(root, folder);
    const content = readRawContent(path, relative(root, path).replaceAll('\\', '/'));
    const all = findFaults(content, buildDate);
    const faults = forBuild ? all.filter(({ due }) => !due) : all;
    if (faults.length < all.length)
      console.log(
        `${all.length - faults.length} uses of figures are due for review: npm run check:content names them.`,
      );
    const report = reportFaults(content, faults);
    if (faults.length === 0) console.log(report);
    else console.error(report);
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    return 1;
  }
}
