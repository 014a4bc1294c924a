import { rmSync } from 'node:fs';
import { ensureBrowser } from '../ensure-browser.ts';
import { runNode, stopChild } from './children.ts';
import { describeDifferences } from './compare-folders.ts';
import { writeMailFiles } from './mail-files.ts';
import { runNuChecker } from './nu-checker.ts';
import { proofs, runProofs } from './proofs.ts';
import { sumTallies, tallyOf, tallyOfReport, type Tally } from './tally.ts';
import {
  environmentOf,
  forgetTestSite,
  planTestSite,
  recallTestSite,
  rememberTestSite,
  serveTestSite,
  siteFolder,
  testFolder,
} from './test-site.ts';

/** One part of `npm test`. */
export interface Step {
  name: string;
  /** Only with --full: too long for every change. Long proofs are added to the list below with this mark. */
  onlyFull?: true;
  /** Runs beside the step before it, as one of the two keeps only one core busy. */
  beside?: true;
  run: (full: boolean) => Promise<Tally>;
}

/** All steps, in the order in which a mistake is found soonest. */
export const steps: Step[] = [
  { name: 'format', run: () => program(bin.prettier, ['--check', '--log-level=warn', '.']) },
  { name: 'content', beside: true, run: checkContent },
  {
    name: 'types',
    run: () => program(bin.astro, ['check', '--noSync', '--minimumFailingSeverity', 'warning']),
  },
  { name: 'lint', beside: true, run: () => program(bin.eslint, ['.']) },
  { name: 'unit', run: () => runTests('unit', {}) },
  { name: 'build', run: buildSite },
  { name: 'site', run: () => runTests('site', siteEnvironment()) },
  { name: 'reliability', run: runQuickProofs },
  { name: 'browser', run: (full) => runBrowserTests('e2e', full) },
  { name: 'lighthouse', run: (full) => runBrowserTests('lighthouse', full) },
  { name: 'markup', onlyFull: true, run: checkMarkup },
  { name: 'same-build', onlyFull: true, run: compareTwoBuilds },
];

const bin = {
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  astro: 'node_modules/astro/bin/astro.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
};

async function program(file: string, args: string[] = []): Promise<Tally> {
  return tallyOf((await runNode([file, ...args])).code === 0);
}

/** Makes the types of the content as well, which the two steps after it read at the same time. */
async function checkContent(): Promise<Tally> {
  const { code } = await runNode([bin.astro, 'sync']);
  return code === 0 ? program('scripts/check-content.ts') : tallyOf(false);
}

async function buildSite(): Promise<Tally> {
  forgetTestSite();
  const site = await planTestSite();
  const { code } = await runNode(['scripts/build.ts'], environmentOf(site));
  if (code === 0) rememberTestSite(site);
  return tallyOf(code === 0);
}

async function checkMarkup(): Promise<Tally> {
  const mails = writeMailFiles(siteFolder, `${testFolder}/mails`);
  return sumTallies([await runNuChecker(siteFolder), await runNuChecker(mails)]);
}

async function compareTwoBuilds(): Promise<Tally> {
  const site = requireTestSite();
  const again = `${testFolder}/site-again`;
  rmSync(again, { recursive: true, force: true });
  const { code } = await runNode(['scripts/build.ts'], environmentOf(site, again));
  const differences = code === 0 ? describeDifferences(siteFolder, again) : ['The second build failed.'];
  rmSync(again, { recursive: true, force: true });
  differences.forEach((line) => console.log(line));
  return tallyOf(differences.length === 0);
}

async function runBrowserTests(project: string, full: boolean): Promise<Tally> {
  const browser = ensureBrowser();
  const server = await serveTestSite(requireTestSite());
  try {
    const env = { ...siteEnvironment(), CHROMIUM_PATH: browser, ...(full ? { TEST_FULL: '1' } : {}) };
    return await runTests(project, env);
  } finally {
    await stopChild(server);
  }
}

async function runQuickProofs(): Promise<Tally> {
  requireTestSite();
  const results = await runProofs(
    proofs.filter(({ hasQuick }) => hasQuick === true),
    { quick: true },
  );
  return sumTallies(results.map(({ end }) => tallyOf(end === 'passed')));
}

async function runTests(project: string, env: Record<string, string>): Promise<Tally> {
  const report = `${testFolder}/reports/${project}.json`;
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runNode([bin.vitest, 'run', '--project', project, ...reporters], env);
  return tallyOfReport(report, code);
}

function siteEnvironment(): Record<string, string> {
  return environmentOf(requireTestSite());
}

function requireTestSite() {
  const site = recallTestSite();
  if (!site) throw new Error('There is no built site to check: the step "build" comes first.');
  return site;
}
