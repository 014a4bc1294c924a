import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { stopAllChildren, stopChildrenOnSignals } from './test/children.ts';
import { steps, type Step } from './test/steps.ts';
import { describeTally, sumTallies, tallyOf, type Tally } from './test/tally.ts';
import { testFolder } from './test/test-site.ts';

/**
 * `npm test`: every check of the project, one step after the other. A failing step does not stop the next one, so that one
 * run tells all. `--full` adds the long ones; `--only unit,build` takes some.
 */
async function main(args: string[]): Promise<number> {
  const full = args.includes('--full');
  const chosen = chooseSteps(args, full);
  stopChildrenOnSignals();
  mkdirSync(testFolder, { recursive: true });
  const startedMs = Date.now();
  const tallies: Tally[] = [];
  for (const group of besideEachOther(chosen))
    tallies.push(...(await Promise.all(group.map((step) => runStep(step, full)))));
  const total = sumTallies(tallies);
  const failed = chosen.filter((_, index) => tallies[index]?.failed !== 0).map((step) => step.name);
  console.log(
    `\nAll steps took ${seconds(startedMs)}.${failed.length > 0 ? ` Failed: ${failed.join(', ')}.` : ''}`,
  );
  console.log(describeTally(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** The steps in order, those that run beside the one before together with it. */
function besideEachOther(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.beside && last) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function runStep(step: Step, full: boolean): Promise<Tally> {
  const startedMs = Date.now();
  console.log(`\n== ${step.name}`);
  rmSync(notesFile, { force: true });
  process.env['TEST_NOTES'] = notesFile;
  const tally = await resultOf(step, full);
  if (existsSync(notesFile)) console.log(readFileSync(notesFile, 'utf8').trimEnd());
  console.log(`== ${step.name}: ${describeTally(tally)} in ${seconds(startedMs)}`);
  return tally;
}

/** A step that cannot be run at all counts as one failure. */
async function resultOf(step: Step, full: boolean): Promise<Tally> {
  try {
    return await step.run(full);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return tallyOf(false);
  }
}

function chooseSteps(args: string[], full: boolean): Step[] {
  const named =
    args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ??
    args[args.indexOf('--only') + 1];
  if (!args.some((arg) => arg.startsWith('--only'))) return steps.filter((step) => full || !step.onlyFull);
  const names = (named ?? '').split(',').filter(Boolean);
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (names.length === 0 || unknown.length > 0) {
    throw new Error(
      `--only takes names of steps, parted by commas: ${steps.map((step) => step.name).join(', ')}.`,
    );
  }
  return steps.filter((step) => names.includes(step.name));
}

const notesFile = `${testFolder}/notes.txt`;

function seconds(sinceMs: number): string {
  return `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stopAllChildren();
}
