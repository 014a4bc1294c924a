import { relative, resolve } from 'node:path';
import { findFaults } from '../src/lib/content/check/find-faults.ts';
import { reportFaults } from '../src/lib/content/check/report.ts';
import { readRawContent } from '../src/lib/content/read-content.ts';
import { SettingsError, siteSettings } from '../src/lib/site-settings.ts';

const root = resolve(import.meta.dirname, '..');
process.exitCode = checkContent(process.argv[2] || process.env['CONTENT_DIR'] || 'src/content');

/** Prints all faults of a content folder; the result is the exit code. */
function checkContent(folder: string): number {
  try {
    const { buildDate } = siteSettings(process.env);
    const path = resolve(root, folder);
    const content = readRawContent(path, relative(root, path).replaceAll('\\', '/'));
    const faults = findFaults(content, buildDate);
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
