import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { EQUIVALENTS_FILE, isListed, readEquivalents, wronglyListed } from './mutation/equivalents.ts';
import { mutantsOf, type Mutant } from './mutation/mutants.ts';
import { Tester, type Outcome } from './mutation/tester.ts';

/**
 * `npm run test:mutation`: would the unit tests of the tools' arithmetic find a small fault in it? Puts in one fault at a time, runs the
 * tests that come by its place, and lists the faults that no test finds. `-- staffing` or `-- costing/tornado` takes a part.
 * What it found stands in test-results/mutation.json as well.
 */
const FOLDERS = ['staffing', 'costing', 'overlap'];
const LEAST_KILLED = 0.9;

type TestFile = { path: string; cpuMs: number; covered: Outcome['covered'] };
type Judged = {
  folder: string;
  file: string;
  mutant: Mutant;
  verdict: 'killed' | 'survived' | 'equivalent';
  by: string;
};

async function main(parts: readonly string[]): Promise<number> {
  const tester = new Tester();
  process.on('exit', () => {
    tester.close();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
  const judged: Judged[] = [];
  try {
    for (const folder of FOLDERS) {
      const files = filesOf(`src/lib/${folder}`, '.ts').filter((file) => isChosen(file, parts));
      if (files.length === 0) continue;
      const tests = await measureTests(folder, tester);
      for (const file of files) judged.push(...(await judgeFile(folder, file, tests, tester)));
    }
  } finally {
    tester.close();
  }
  if (judged.length === 0) throw new Error(`No such part: write ${FOLDERS.join(', ')}, or a file of theirs.`);
  return report(judged);
}

const isChosen = (file: string, parts: readonly string[]): boolean =>
  parts.length === 0 ||
  parts.some((part) => `${file.slice('src/lib/'.length)}/`.replace('.ts', '').startsWith(`${part}/`));

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);

/** How long each test file takes and what it comes by, without a fault. */
async function measureTests(folder: string, tester: Tester): Promise<TestFile[]> {
  const measured: TestFile[] = [];
  let ran = 0;
  for (const path of filesOf(`tests/unit/${folder}`, '.test.ts')) {
    const outcome = await tester.run({ tests: [{ path, mostCpuMs: 120_000 }], cover: true });
    if (outcome.failed !== null || outcome.stopped)
      throw new Error(`Without a fault already: ${outcome.failed ?? `${path} does not end`}`);
    ran += outcome.ran;
    measured.push({ path, cpuMs: outcome.cpuMs, covered: outcome.covered });
  }
  console.log(`\n${folder}: ${measured.length} test files with ${ran} tests`);
  return measured;
}

async function judgeFile(
  folder: string,
  file: string,
  tests: readonly TestFile[],
  tester: Tester,
): Promise<Judged[]> {
  const source = readFileSync(file, 'utf8');
  const equivalents = readEquivalents();
  const startedMs = Date.now();
  const judged: Judged[] = [];
  for (const mutant of mutantsOf(file, source)) {
    const found = await findsIt(file, source, mutant, tests, tester);
    const verdict =
      found !== null ? 'killed' : isListed(equivalents, file, mutant) ? 'equivalent' : 'survived';
    judged.push({ folder, file, mutant, verdict, by: found ?? '' });
  }
  console.log(`${file}: ${countOf(judged)}, ${Math.round((Date.now() - startedMs) / 1000)} s`);
  for (const { mutant, verdict } of judged)
    if (verdict === 'survived') console.log(`  ${file}:${mutant.line}\n  - ${mutant.was}\n  + ${mutant.now}`);
  return judged;
}

/** Which test finds the fault; null when none does. */
async function findsIt(
  file: string,
  source: string,
  mutant: Mutant,
  tests: readonly TestFile[],
  tester: Tester,
): Promise<string | null> {
  const reaching = inOrder(
    file,
    tests.filter((test) => comesBy(test, file, mutant.at)),
  );
  if (reaching.length === 0) return null;
  const faulty = source.slice(0, mutant.start) + mutant.replacement + source.slice(mutant.end);
  const outcome = await tester.run({
    tests: reaching.map(({ path, cpuMs }) => ({ path, mostCpuMs: 2_000 + 5 * cpuMs })),
    replaced: { file, source: faulty },
  });
  return outcome.stopped ? 'it never ends' : outcome.failed;
}

/** The tests of the file itself first, then the quick before the slow. */
function inOrder(file: string, tests: readonly TestFile[]): TestFile[] {
  const isOwn = ({ path }: TestFile): boolean => basename(path, '.test.ts') === basename(file, '.ts');
  return [...tests].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || a.cpuMs - b.cpuMs);
}

function comesBy(test: TestFile, file: string, at: number): boolean {
  const ranges = test.covered.find((each) => each.file === file)?.ranges ?? [];
  const around = ranges.filter(({ start, end }) => start <= at && at < end);
  const length = ({ start, end }: { start: number; end: number }): number => end - start;
  const shortest = around.sort((a, b) => length(a) - length(b))[0];
  return shortest !== undefined && shortest.count > 0;
}

function report(judged: readonly Judged[]): number {
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/mutation.json', JSON.stringify(judged, null, 1));
  console.log('');
  let isEnough = true;
  for (const folder of new Set(judged.map((each) => each.folder))) {
    const own = judged.filter((each) => each.folder === folder);
    console.log(
      `${folder}: ${countOf(own)}; ${percent(killedShare(own))} of those that are no equivalents killed`,
    );
    if (killedShare(own) < LEAST_KILLED) isEnough = false;
  }
  const files = new Set(judged.map(({ file }) => file));
  const wrong = wronglyListed(
    readEquivalents().filter(({ file }) => files.has(file)),
    judged.map((each) => ({ ...each, killed: each.verdict === 'killed' })),
  );
  for (const fault of wrong) console.error(`${EQUIVALENTS_FILE}: ${fault}`);
  return isEnough && wrong.length === 0 ? 0 : 1;
}

function killedShare(judged: readonly Judged[]): number {
  const real = judged.filter(({ verdict }) => verdict !== 'equivalent');
  return real.length === 0 ? 1 : real.filter(({ verdict }) => verdict === 'killed').length / real.length;
}

function countOf(judged: readonly Judged[]): string {
  const count = (verdict: Judged['verdict']): number =>
    judged.filter((each) => each.verdict === verdict).length;
  return `${judged.length} mutants, ${count('killed')} killed, ${count('survived')} survived, ${count('equivalent')} equivalent`;
}

const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;

process.exitCode = await main(process.argv.slice(2));
